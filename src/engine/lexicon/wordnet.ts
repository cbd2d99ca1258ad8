/**
 * What words have to do with one another, by stem: WordNet 3.1 (Princeton University, WordNet licence), compiled by
 * scripts/build-lexicon.ts into wordnet.json. Read at the first question asked.
 */

import { PairCache } from './pair-cache.ts';
import { ALIKE_IN_NEWS, NEVER_RELATED } from './word-families.ts';
import packed from './wordnet.json' with { type: 'json' };

/**
 * synonym: one meaning. derivation: one family ('attack', 'attacker'). similar: near, or one entails the other.
 * hypernym: the first is the wider word ('weapon' for 'rifle'); hyponym: the narrower. sibling: two kinds of one thing.
 */
export type WordRelation = 'synonym' | 'derivation' | 'similar' | 'hypernym' | 'hyponym' | 'sibling' | 'antonym';

export type WordClass = 'noun' | 'verb' | 'adjective' | 'adverb' | 'name';

/**
 * Lists as they are packed, one character a number: list i is `text` between `starts[i]` and `starts[i + 1]`, its first
 * character being its length. Most are never asked for, so none is unpacked.
 */
interface Lists {
  text: string;
  starts: Int32Array;
}

interface Net {
  /** Stem → index; the index rises as the word gets rarer. */
  indexOf: Map<string, number>;
  /** By stem: its synsets, most frequent first. */
  senses: Lists;
  /** By synset: the wider ones. */
  parents: Lists;
  /** By stem: other stems. */
  antonyms: Lists;
  derivations: Lists;
  similar: Lists;
  /** By stem: the stem that names its family, one list. */
  families: Lists;
}

let net: Net | undefined;

/** Answers by two places: an index into RELATIONS. */
const answers = new PairCache(Uint8Array, 16);
const RELATIONS: readonly (WordRelation | undefined)[] = [
  undefined,
  'synonym',
  'derivation',
  'similar',
  'hypernym',
  'hyponym',
  'sibling',
  'antonym',
];

/** Senses of a word looked at: later ones are rare and relate everything to everything. */
const SENSES_LOOKED_AT = 4;

/** How two stems are related, the closest relation first; undefined when they are not or are unknown. */
export function related(a: string, b: string): WordRelation | undefined {
  const { indexOf } = open();
  const i = indexOf.get(a);
  const j = indexOf.get(b);
  return i === undefined || j === undefined ? undefined : relatedAt(i, j);
}

/** The same by the stems' places in the lexicon; -1 is unknown. */
export function relatedAt(i: number, j: number): WordRelation | undefined {
  if (i < 0 || j < 0 || i === j) return undefined;
  const known = answers.get(i, j);
  if (known >= 0) return RELATIONS[known];
  const [a, b] = [STEMS()[i] ?? '', STEMS()[j] ?? ''];
  const never = NEVER_RELATED.has(`${a} ${b}`) || NEVER_RELATED.has(`${b} ${a}`);
  const answer = never ? undefined : (relate(open(), i, j) ?? (ALIKE_IN_NEWS.has(`${a} ${b}`) ? 'synonym' : undefined));
  answers.set(i, j, RELATIONS.indexOf(answer));
  return answer;
}

/** The stem that names the family of a word across verb and noun: one string for 'attack', 'attacker', 'attacked'. */
export function eventRoot(stem: string): string {
  const { indexOf, families } = open();
  const i = indexOf.get(stem);
  return i === undefined ? stem : (STEMS()[familyOf(families, i)] ?? stem);
}

/** Steps upwards in the search for a wider word, and synsets looked at on the way. */
const MOST_STEPS = 12;
const MOST_SEEN = 200;

/** Whether a noun's first senses lie under the first sense of a wider one: isKind('actor', 'person'). */
export function isKind(stem: string, wider: string): boolean {
  const { indexOf, senses, parents } = open();
  const [i, j] = [indexOf.get(stem), indexOf.get(wider)];
  const wanted = j === undefined ? undefined : list(senses, j, 1)[0];
  if (i === undefined || wanted === undefined) return false;
  let level = [...list(senses, i, 2)];
  const seen = new Set(level);
  for (let step = 0; step < MOST_STEPS && level.length > 0 && seen.size < MOST_SEEN; step++) {
    if (level.includes(wanted)) return true;
    level = level.flatMap((sense) => [...list(parents, sense)]).filter((sense) => !seen.has(sense));
    for (const sense of level) seen.add(sense);
  }
  return false;
}

/** The class a stem is most often used in; undefined when WordNet does not know it. */
export function wordClass(stem: string): WordClass | undefined {
  const i = open().indexOf.get(stem);
  return i === undefined ? undefined : CLASS[packed.classes[i] ?? '-'];
}

/** Index of a stem in the lexicon and in the vectors beside it; -1 when unknown. */
export function lexiconIndex(stem: string): number {
  return open().indexOf.get(stem) ?? -1;
}

const CLASS: Record<string, WordClass | undefined> = { n: 'noun', v: 'verb', a: 'adjective', r: 'adverb', p: 'name' };

let stemList: string[] | undefined;
function STEMS(): string[] {
  stemList ??= packed.stems.split(' ');
  return stemList;
}

function relate(from: Net, i: number, j: number): WordRelation | undefined {
  if (holds(from.antonyms, i, j)) return 'antonym';
  if (holds(from.derivations, i, j) || familyOf(from.families, i) === familyOf(from.families, j)) return 'derivation';
  if (shareSense(from.senses, i, j)) return 'synonym';
  if (holds(from.similar, i, j)) return 'similar';
  if (isAbove(from, i, j)) return 'hypernym';
  if (isAbove(from, j, i)) return 'hyponym';
  return shareParent(from, i, j) ? 'sibling' : undefined;
}

/** Code of number 0 in the packed lists. */
const FIRST_CODE = 0x5d;

/** Whether list i holds `wanted` among its first members. */
function holds({ text, starts }: Lists, i: number, wanted: number, most = 64): boolean {
  const start = (starts[i] as number) + 1;
  const end = Math.min(starts[i + 1] as number, start + most);
  for (let x = start; x < end; x++) if (text.charCodeAt(x) - FIRST_CODE === wanted) return true;
  return false;
}

/** The first members of list i. */
function list({ text, starts }: Lists, i: number, most = 64): number[] {
  const start = (starts[i] as number) + 1;
  const end = Math.min(starts[i + 1] as number, start + most);
  const members: number[] = [];
  for (let x = start; x < end; x++) members.push(text.charCodeAt(x) - FIRST_CODE);
  return members;
}

/** Families are one list: the stem that names the family of stem i. */
function familyOf({ text }: Lists, i: number): number {
  return text.charCodeAt(i + 1) - FIRST_CODE;
}

/** One sense in common, frequent for both: two rare senses that meet say nothing. */
function shareSense({ text, starts }: Lists, i: number, j: number): boolean {
  const from = (starts[i] as number) + 1;
  const to = Math.min(starts[i + 1] as number, from + SENSES_LOOKED_AT);
  for (let x = from; x < to; x++) {
    const rank = x - from;
    if (holds({ text, starts }, j, text.charCodeAt(x) - FIRST_CODE, SENSES_LOOKED_AT - rank + 1)) return true;
  }
  return false;
}

/** Whether a sense of stem i stands one or two steps above a sense of stem j. */
function isAbove({ senses, parents }: Net, i: number, j: number): boolean {
  for (const sense of list(senses, j, 2)) {
    for (const parent of list(parents, sense)) {
      if (holds(senses, i, parent, 3)) return true;
      for (const grandparent of list(parents, parent)) if (holds(senses, i, grandparent, 3)) return true;
    }
  }
  return false;
}

function shareParent({ senses, parents }: Net, i: number, j: number): boolean {
  const others = list(senses, j, 2);
  for (const sense of list(senses, i, 2)) {
    for (const parent of list(parents, sense)) if (others.some((other) => holds(parents, other, parent))) return true;
  }
  return false;
}

function open(): Net {
  net ??= unpack();
  return net;
}

function unpack(): Net {
  const stems = STEMS();
  const indexOf = new Map<string, number>();
  for (let i = 0; i < stems.length; i++) indexOf.set(stems[i] ?? '', i);
  return {
    indexOf,
    senses: findLists(packed.senses),
    parents: findLists(packed.parents),
    antonyms: findLists(packed.antonyms),
    derivations: findLists(packed.derivations),
    similar: findLists(packed.similar),
    families: findLists(packed.families),
  };
}

function findLists(text: string): Lists {
  const starts: number[] = [];
  for (let i = 0; i < text.length; i += text.charCodeAt(i) - FIRST_CODE + 1) starts.push(i);
  starts.push(text.length);
  return { text, starts: Int32Array.from(starts) };
}
