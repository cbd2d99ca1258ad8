import { hasPage, type Receipt } from '../../desk/versions/receipt.ts';
import type { Sentence } from '../../engine/types.ts';
import { moment } from '../../report/moment.ts';
import { reasonInWords } from '../../report/told-words.ts';
import { words } from '../../words/words.ts';

/** The cleaning receipt: a version as received, block by block, what was set aside with its reason, and what reviewers changed. */
export function presentVersion(receipt: Receipt, opened?: number) {
  const { version, blocks, mends, alone } = receipt;
  const { reading } = version;
  return {
    place: version.position,
    label: version.label,
    revision: version.revision,
    setAside: version.set_aside_at === null ? '' : moment(version.set_aside_at).words,
    alone: alone.toSorted((a, b) => a - b),
    hasPage: hasPage(version),
    hasOriginal: version.bytes_hash !== null && version.way_in !== 'seed',
    outlet: version.outlet ?? '',
    language: reading?.language ?? '',
    note: version.note ?? '',
    facts: factsOf(receipt),
    kept: blocks.filter(({ kind }) => kind !== 'furniture').length,
    aside: blocks.filter(({ kind }) => kind === 'furniture').length,
    parts: version.aside.map(({ text, reason }, index) => ({
      index,
      text,
      reason: reasonInWords(reason),
      begin: shorten(text),
      open: index === opened,
    })),
    partsOpen: opened !== undefined || version.aside.length < 6,
    blocks: blocks.map((block) => ({
      start: block.start,
      end: block.end,
      kind: block.kind,
      aside: !speaks(block.kind),
      reason: reasonInWords(block.reason ?? block.kind),
      runs: runsOf(receipt, block),
    })),
    mends: mends.map(({ id, kind, begin_at, end_at }) => ({
      id,
      what: words().version.mends[kind],
      text: shorten(version.text.slice(begin_at, Math.max(end_at, begin_at + 80))),
    })),
  };
}

function factsOf({ version }: Receipt): { word: string; value: string }[] {
  return [
    { word: words().version.ways[version.way_in], value: moment(version.received_at).words },
    { word: words().version.file, value: version.file_name ?? '' },
    { word: 'SHA-256', value: `${version.text_hash.slice(0, 12)}…` },
  ].filter(({ value }) => value !== '');
}

/** A block cut at its sentences; the runs joined are the block. */
function runsOf({ version, claims }: Receipt, block: Receipt['blocks'][number]) {
  const runs: { text: string; anchor: string; claim: number; start: number; end: number; first: boolean }[] = [];
  const plain = (start: number, end: number): void => {
    if (end > start)
      runs.push({ text: version.text.slice(start, end), anchor: '', claim: 0, start, end, first: false });
  };
  let at = block.start;
  for (const [index, { id, start, end }] of block.sentences.entries()) {
    plain(at, start);
    const claim = claims.get(id)?.[0] ?? 0;
    runs.push({
      text: version.text.slice(start, end),
      anchor: sentenceAnchor({ id }),
      claim,
      start,
      end,
      first: index === 0,
    });
    at = end;
  }
  plain(at, block.end);
  return runs;
}

/** Where a sentence stands on its version's page. */
export function sentenceAnchor({ id }: Pick<Sentence, 'id'>): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

function speaks(kind: string): boolean {
  return kind === 'body' || kind === 'headline';
}

function shorten(text: string): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  return folded.length > 80 ? `${folded.slice(0, 79)}…` : folded;
}
