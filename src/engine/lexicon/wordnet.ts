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

/** Lists one after another: list i is `members` between `starts[i]` and `starts[i + 1]`. */
interface Lists {
  members: Uint16Array;
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
  return i === undefined ? stem : (STEMS()[families.members[i] ?? i] ?? stem);
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
  if (holds(from.derivations, i, j) || from.families.members[i] === from.families.members[j]) return 'derivation';
  if (shareSense(from.senses, i, j)) return 'synonym';
  if (holds(from.similar, i, j)) return 'similar';
  if (isAbove(from, i, j)) return 'hypernym';
  if (isAbove(from, j, i)) return 'hyponym';
  return shareParent(from, i, j) ? 'sibling' : undefined;
}

/** Whether list i holds `wanted` among its first members. */
function holds({ members, starts }: Lists, i: number, wanted: number, most = 64): boolean {
  const start = starts[i] ?? 0;
  const end = Math.min(starts[i + 1] ?? 0, start + most);
  for (let x = start; x < end; x++) if (members[x] === wanted) return true;
  return false;
}

function list({ members, starts }: Lists, i: number, most = 64): Uint16Array {
  const start = starts[i] ?? 0;
  return members.subarray(start, Math.min(starts[i + 1] ?? 0, start + most));
}

/** One sense in common, frequent for both: two rare senses that meet say nothing. */
function shareSense(senses: Lists, i: number, j: number): boolean {
  const from = senses.starts[i] ?? 0;
  const to = Math.min(senses.starts[i + 1] ?? 0, from + SENSES_LOOKED_AT);
  for (let x = from; x < to; x++) {
    const rank = x - from;
    if (holds(senses, j, senses.members[x] ?? -1, SENSES_LOOKED_AT - rank + 1)) return true;
  }
  return false;
}

/** Whether a sense of stem i stands one or two steps above a sense of stem j. */
function isAbove({ senses, parents }: Net, i: number, j: number): boolean {
  const from = senses.starts[j] ?? 0;
  const to = Math.min(senses.starts[j + 1] ?? 0, from + 2);
  for (let x = from; x < to; x++) {
    const sense = senses.members[x] ?? 0;
    const last = parents.starts[sense + 1] ?? 0;
    for (let p = parents.starts[sense] ?? 0; p < last; p++) {
      const parent = parents.members[p] ?? 0;
      if (holds(senses, i, parent, 3)) return true;
      const end = parents.starts[parent + 1] ?? 0;
      for (let g = parents.starts[parent] ?? 0; g < end; g++) {
        if (holds(senses, i, parents.members[g] ?? -1, 3)) return true;
      }
    }
  }
  return false;
}

function shareParent({ senses, parents }: Net, i: number, j: number): boolean {
  const [fromI, fromJ] = [senses.starts[i] ?? 0, senses.starts[j] ?? 0];
  const toI = Math.min(senses.starts[i + 1] ?? 0, fromI + 2);
  const toJ = Math.min(senses.starts[j + 1] ?? 0, fromJ + 2);
  for (let x = fromI; x < toI; x++) {
    const sense = senses.members[x] ?? 0;
    const last = parents.starts[sense + 1] ?? 0;
    for (let p = parents.starts[sense] ?? 0; p < last; p++) {
      for (let y = fromJ; y < toJ; y++) {
        if (holds(parents, senses.members[y] ?? 0, parents.members[p] ?? -1)) return true;
      }
    }
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
    senses: unpackLists(packed.senses),
    parents: unpackLists(packed.parents),
    antonyms: unpackLists(packed.antonyms),
    derivations: unpackLists(packed.derivations),
    similar: unpackLists(packed.similar),
    families: unpackLists(packed.families),
  };
}

/** Code of number 0 in the packed lists. */
const FIRST_CODE = 0x5d;

/** One character a number, each list led by its length. */
function unpackLists(text: string): Lists {
  const members = new Uint16Array(text.length);
  const starts = new Int32Array(text.length + 1);
  let size = 0;
  let lists = 0;
  for (let i = 0; i < text.length; ) {
    starts[lists++] = size;
    for (let left = text.charCodeAt(i++) - FIRST_CODE; left > 0; left--)
      members[size++] = text.charCodeAt(i++) - FIRST_CODE;
  }
  starts[lists] = size;
  return { members, starts };
}
