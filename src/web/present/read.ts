import { createHash } from 'node:crypto';
import type { FiledVersion, StoryFile } from '../../desk/story/story-file.ts';
import type { Block } from '../../engine/types.ts';
import { NotFound } from '../../errors.ts';
import type { DifferenceData } from '../../report/data.ts';
import type { Ground } from '../../report/ground.ts';
import type { ReportClaim } from '../../report/model.ts';
import { moment } from '../../report/moment.ts';
import { KeptWords } from '../../words/kept-words.ts';
import { words } from '../../words/words.ts';
import { claimsInOrder, withLinks } from './story.ts';
import { sentenceAnchor } from './version.ts';

/** The darkest step: this many versions, or more, print something else. */
const DARKEST = 4;

/** A passage of the printed text; `claim` is 0 where nothing leads on. */
interface Run {
  text: string;
  anchor: string;
  claim: number;
  /** How many versions differ, as a step of the heat from 0 to 4. */
  heat: number;
  words: string;
  /** Told by one independent source alone. */
  only: boolean;
  chosen: boolean;
}

/** One version as printed, darker where more of the others print something else; `chosen` opens a claim beside it. */
export function presentRead(file: StoryFile, place: number, chosen: number) {
  const version = file.versions.find(({ position }) => position === place);
  if (!version) throw NotFound.of('version');
  const { ground, claims } = claimsInOrder(file);
  const lookups = lookUp(file, claims);
  const { byNumber } = lookups;
  const blocks = version.blocks
    .filter(({ kind }) => kind !== 'furniture')
    .map((block) => ({ kind: block.kind, runs: runsOf(block, version, { ...lookups, ground, chosen }) }))
    .filter(({ runs }) => runs.length > 0);
  const differing = blocks.flatMap(({ runs }) => runs).filter(({ heat }) => heat > 0);
  return {
    place,
    label: version.label,
    language: version.language,
    published: version.published ? moment(version.published).words : '',
    aside: version.blocks.length - version.blocks.filter(({ kind }) => kind !== 'furniture').length,
    blocks,
    differing: differing.length,
    versions: file.versions.map(({ position, label }) => ({ place: position, label, current: position === place })),
    margin: presentMargin(byNumber.get(chosen), differing, ground),
    kept: lookups,
    chosen,
    marks: marksOf(blocks),
  };
}

/** Stands for how the text is marked: another one says that the page should be made anew. */
function marksOf(blocks: { runs: Run[] }[]): string {
  const marks = blocks.map(({ runs }) => runs.map(({ text, claim, heat, only }) => [text.length, claim, heat, only]));
  return createHash('sha256').update(JSON.stringify(marks)).digest('base64url').slice(0, 12);
}

function presentMargin(claim: ReportClaim | undefined, differing: Run[], ground: Ground) {
  const at = claim ? differing.findLastIndex(({ claim: number }) => number === claim.number) : -1;
  const first = claim ? differing.findIndex(({ claim: number }) => number === claim.number) : -1;
  const previous = first > 0 ? differing[first - 1] : undefined;
  const next = differing[at + 1];
  return {
    claim: claim ? withLinks(claim, ground) : null,
    previous: previous ? { number: previous.claim, anchor: previous.anchor } : null,
    next: next ? { number: next.claim, anchor: next.anchor } : null,
  };
}

type Lookups = Pick<Known, 'byNumber' | 'numbers' | 'idOf' | 'apart'>;

/** As long as a story is kept as it was gathered. */
const kept = new KeptWords<StoryFile['claims'], Lookups>();

function lookUp(file: StoryFile, claims: ReportClaim[]): Lookups {
  const known = kept.get(file.claims) ?? {
    byNumber: new Map(claims.map((claim) => [claim.number, claim])),
    numbers: numbersBySentence(file),
    idOf: new Map(file.claims.map(({ number, id }) => [number, id])),
    apart: new Map(),
  };
  kept.set(file.claims, known);
  return known;
}

function numbersBySentence(file: StoryFile): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const { number, sentences } of file.claims)
    for (const sentence of sentences) numbers.set(sentence, [...(numbers.get(sentence) ?? []), number]);
  return numbers;
}

interface Known {
  ground: Ground;
  numbers: ReadonlyMap<string, number[]>;
  byNumber: ReadonlyMap<number, ReportClaim>;
  idOf: ReadonlyMap<number, string>;
  /** How far a sentence stands apart in each of its claims, by its id, as far as it was asked. */
  apart: Map<string, { number: number; apart: number }[]>;
  chosen: number;
}

/** A block cut at its sentences; what stands between two of them stays plain. */
function runsOf(block: Block, version: FiledVersion, known: Known): Run[] {
  const runs: Run[] = [];
  const plain = (start: number, end: number): void => {
    const text = version.text.slice(start, end);
    if (text) runs.push({ text, anchor: '', claim: 0, heat: 0, words: '', only: false, chosen: false });
  };
  let at = block.start;
  for (const sentence of version.sentences) {
    if (sentence.start < at || sentence.end > block.end) continue;
    plain(at, sentence.start);
    runs.push(describeRun(sentence, version, known));
    at = sentence.end;
  }
  plain(at, block.end);
  return runs;
}

function describeRun(sentence: FiledVersion['sentences'][number], version: FiledVersion, known: Known): Run {
  const numbers = known.numbers.get(sentence.id) ?? [];
  const all =
    known.apart.get(sentence.id) ??
    numbers.map((number) => ({ number, apart: versionsApart(sentence.id, number, version, known) }));
  known.apart.set(sentence.id, all);
  const [most] = all.toSorted((a, b) => b.apart - a.apart);
  const shown = all.find(({ number }) => number === known.chosen) ?? most;
  const apart = most?.apart ?? 0;
  const only = known.byNumber.get(shown?.number ?? 0)?.independent === 1;
  return {
    text: version.text.slice(sentence.start, sentence.end),
    anchor: sentenceAnchor(sentence),
    claim: shown?.number ?? 0,
    heat: Math.min(DARKEST, apart),
    words: apart > 0 ? words().read.versionsDiffer(apart) : only ? words().read.onlyHere : '',
    only,
    chosen: numbers.includes(known.chosen),
  };
}

/** How many other versions print another value than this sentence, in any difference of substance. */
function versionsApart(sentence: string, number: number, version: FiledVersion, known: Known): number {
  const apart = new Set<string>();
  for (const difference of known.ground.standing.get(known.idOf.get(number) ?? '') ?? [])
    for (const other of othersIn(difference, sentence)) apart.add(known.ground.sentences.get(other)?.version.id ?? '');
  apart.delete(version.id);
  apart.delete('');
  return apart.size;
}

/** The sentences that stand against this one in a difference; none where it has no part in it. */
function othersIn({ level, values }: DifferenceData, sentence: string): string[] {
  const own = values.find((value) => value.sentence === sentence);
  if (level === 'wording' || !own) return [];
  return values.filter((value) => value.value !== own.value).map((value) => value.sentence);
}
