import type { Span } from '../engine/types.ts';
import type { VersionData } from './data.ts';
import { claimAnchor, type Ground } from './ground.ts';
import type { Run, SnapshotText } from './model.ts';
import { moment } from './moment.ts';

/** Every version's text as received, cut at its sentences and at what was set aside. */
export function snapshotsOf(ground: Ground): SnapshotText[] {
  const claims = claimsBySentence(ground);
  return ground.data.versions.map((version) => ({
    anchor: ground.textAnchors.get(version.id) ?? '',
    label: version.label,
    sha256: version.sha256,
    language: version.language,
    ...(version.receivedAt && { received: moment(version.receivedAt) }),
    ...leftOutOf(version, ground),
    runs: runsOf(version, ground, claims),
  }));
}

/** What a claim leads to that is not in the text: each passage once. */
function leftOutOf({ id }: VersionData, ground: Ground): Pick<SnapshotText, 'leftOut'> {
  const found = new Map<string, NonNullable<SnapshotText['leftOut']>[number]>();
  for (const { claim, part } of ground.gapsIn.get(id) ?? []) {
    const number = ground.numbers.get(claim);
    if (!part || number === undefined) continue;
    const known = found.get(part.passage) ?? { text: part.passage, reason: part.reason, claims: [] };
    known.claims.push({ number, anchor: claimAnchor(number) });
    found.set(part.passage, known);
  }
  return found.size > 0 ? { leftOut: [...found.values()] } : {};
}

type Claims = NonNullable<Run['sentence']>['claims'];

function claimsBySentence({ data }: Ground): Map<string, Claims> {
  const claims = new Map<string, Claims>();
  for (const { number, sentences } of data.claims) {
    for (const id of sentences) {
      const entry = { number, anchor: claimAnchor(number) };
      claims.set(id, [...(claims.get(id) ?? []), entry]);
    }
  }
  return claims;
}

/** The runs joined are the text, whatever the spans: one that overlaps an earlier one begins where that one ends. */
function runsOf(version: VersionData, ground: Ground, claims: ReadonlyMap<string, Claims>): Run[] {
  const asides = version.blocks
    .filter(({ kind }) => kind !== 'body' && kind !== 'headline')
    .map(({ start, end, kind, reason }) => ({ start, end, aside: reason ? `${kind}: ${reason}` : kind }));
  const cited = version.sentences
    .flatMap(({ id, start, end }) => {
      const pointing = claims.get(id);
      const anchor = ground.sentences.get(id)?.anchor;
      return pointing && anchor ? [{ start, end, sentence: { anchor, claims: pointing } }] : [];
    })
    .toSorted((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end, sentence } of cited) {
    runs.push(...plainRuns(version.text, { start: at, end: start }, asides));
    const from = Math.max(at, start);
    at = Math.max(from, end);
    runs.push({ text: version.text.slice(from, at), sentence });
  }
  return [...runs, ...plainRuns(version.text, { start: at, end: version.text.length }, asides)];
}

/** The text between two cited sentences, split where something was set aside. */
function plainRuns(text: string, { start, end }: Span, asides: (Span & { aside: string })[]): Run[] {
  const runs: Run[] = [];
  let at = start;
  for (const { aside, ...block } of asides) {
    if (block.end <= at || block.start >= end) continue;
    if (block.start > at) runs.push({ text: text.slice(at, block.start) });
    const from = Math.max(at, block.start);
    at = Math.min(block.end, end);
    runs.push({ text: text.slice(from, at), aside });
  }
  if (at < end) runs.push({ text: text.slice(at, end) });
  return runs;
}
