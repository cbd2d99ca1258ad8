import { oncePerPrint } from '../annotate/read-sentence.ts';
import { rarityOf } from '../lexicon/rarity.ts';
import { eventRoot } from '../lexicon/wordnet.ts';
import type { AnnotatedSentence, Token } from '../types.ts';
import { type Acts, NO_ACTS, readActs } from './acts.ts';
import { gatherAlike } from './alike.ts';
import { NameReader, type Names } from './naming.ts';

/** A sparse vector over the story's terms, of length 1 after division by `norm`. */
export interface Weights {
  values: Float64Array;
  norm: number;
}

/** One wording of a story with every sentence that prints it, give or take a word. Term numbers are ids within the story. */
export interface Unit {
  /** The words in lower case without marks: units are ordered by it, so nothing hangs on the order of versions. */
  key: string;
  members: AnnotatedSentence[];
  /** Index of each version that prints it → where first, in sentences. */
  versions: Map<number, number>;
  /** Content stems, sorted ids without repeats. */
  terms: Int32Array;
  /** Weight of each term by its rarity in the language. */
  rarity: Weights;
  /** Weight by its rarity in the story, and the root of it: a common topic counts little, or less. */
  local: Weights;
  soft: Weights;
  /** What it says was done; empty unless asked for. */
  acts: Acts;
  /** Sum of the rarities: how much the sentence says. */
  content: number;
  /** Hashes of the letters taken three by three, sorted without repeats. */
  grams: Int32Array;
}

/** What all units of a story share. */
export interface Story {
  units: Unit[];
  /** Stem → its term. */
  ids: ReadonlyMap<string, number>;
  termCount: number;
  /** Term → 1 when it stands for somebody or something by name. */
  isName: Uint8Array;
}

/** How units are made. */
export interface Reading {
  /** Words of one family are one term: 'attack', 'attacked', 'attacker'. */
  roots: boolean;
  /** Wordings that differ in a word or two are one unit. */
  gather: boolean;
  /** What was done is told apart from other words. */
  acts: boolean;
}

/** What carries over best: tried on stories and on collections of unsorted documents. */
export const AS_STORY: Reading = { roots: true, gather: true, acts: false };
export const AS_STATEMENTS: Reading = { roots: true, gather: false, acts: false };
export const AS_DOCUMENTS: Reading = { roots: false, gather: false, acts: true };

/** Sentences of N versions → units in the order of their words. */
export function makeUnits(
  versions: readonly (readonly AnnotatedSentence[])[],
  { roots, gather, acts }: Reading,
): Story {
  const byKey = new Map<string, Unit>();
  for (const [version, sentences] of versions.entries()) {
    for (const [position, sentence] of sentences.entries()) {
      const key = keyOf(sentence);
      const unit = byKey.get(key);
      if (!unit) {
        byKey.set(key, blankUnit(key, sentence, version, position));
      } else {
        unit.members.push(sentence);
        if (!unit.versions.has(version)) unit.versions.set(version, position);
      }
    }
  }
  const distinct = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const { ids, stems, names } = fillTerms(distinct, roots);
  const units = gather ? gatherAlike(distinct, stems.length) : distinct;
  weigh(units, stems, roots ? names.held : undefined);
  if (acts) readActs(units, versions.length);
  return { units, ids, termCount: stems.length, isName: names.isName };
}

const keyOf = oncePerPrint(({ tokens, text }) => {
  let key = '';
  for (const token of tokens) if (token.kind !== 'punctuation') key += key ? ` ${token.norm}` : token.norm;
  return key || text;
});

const NO_WEIGHTS: Weights = { values: new Float64Array(), norm: 1 };

function blankUnit(key: string, sentence: AnnotatedSentence, version: number, position: number): Unit {
  return {
    key,
    members: [sentence],
    versions: new Map([[version, position]]),
    terms: new Int32Array(),
    rarity: NO_WEIGHTS,
    local: NO_WEIGHTS,
    soft: NO_WEIGHTS,
    acts: NO_ACTS,
    content: 0,
    grams: gramsOf(key),
  };
}

/** Numbers the content words in the order of the units, so that sums come out the same whatever the order of versions. */
function fillTerms(
  units: readonly Unit[],
  roots: boolean,
): { ids: Map<string, number>; stems: string[]; names: Names } {
  const ids = new Map<string, number>();
  const rootIds = new Map<string, number>();
  const stems: string[] = [];
  const number = (token: Token): number => {
    const known = ids.get(token.stem);
    if (known !== undefined) return known;
    const root = roots && token.kind === 'word' ? eventRoot(token.stem) : token.stem;
    let id = rootIds.get(root);
    if (id === undefined) {
      id = stems.length;
      rootIds.set(root, id);
      stems.push(root);
    }
    ids.set(token.stem, id);
    return id;
  };
  const reader = new NameReader();
  for (const unit of units) {
    const tokens = unit.members[0]?.tokens ?? [];
    const terms = tokens.map((token) => (isContent(token) ? number(token) : -1));
    const own = new Set(terms);
    own.delete(-1);
    unit.terms = Int32Array.from(own).sort();
    reader.read(tokens, terms);
  }
  return { ids, stems, names: reader.names() };
}

export function isContent(token: Token): boolean {
  return !token.stop && token.kind !== 'punctuation';
}

function weigh(units: readonly Unit[], stems: readonly string[], held?: Float64Array): void {
  const hold = (weight: number, id: number) => weight * (held?.[id] ?? 1);
  const rarity = Float64Array.from(stems, weightOf).map(hold);
  const places = new Float64Array(stems.length);
  for (const unit of units) for (const id of unit.terms) places[id] = (places[id] ?? 0) + 1;
  const most = Math.log(units.length + 1.5);
  const local = places.map((count) => Math.max(0.05, Math.log((units.length + 1) / (count + 0.5)) / most)).map(hold);
  const soft = local.map(Math.sqrt);
  for (const unit of units) {
    unit.rarity = pickWeights(unit.terms, rarity);
    unit.local = pickWeights(unit.terms, local);
    unit.soft = pickWeights(unit.terms, soft);
    for (const value of unit.rarity.values) unit.content += value;
  }
}

/** 0.1–1: how much a stem tells by its rarity in the language. */
export function weightOf(stem: string): number {
  return Math.min(1, Math.max(0.1, (rarityOf(stem) - 5) / 7));
}

function pickWeights(terms: Int32Array, weights: Float64Array): Weights {
  const values = new Float64Array(terms.length);
  let sum = 0;
  for (let k = 0; k < terms.length; k++) {
    const value = weights[terms[k] as number] as number;
    values[k] = value;
    sum += value * value;
  }
  return { values, norm: Math.sqrt(sum) || 1 };
}

/** Letters of a sentence looked at: what is longer is no sentence. */
const MOST_LETTERS = 1_500;

/** Letters of sentences that were seen; emptied when full so that hostile input cannot grow it without end. */
const letters = new Map<string, Int32Array>();
const LETTERS_LIMIT = 20_000;

export function gramsOf(key: string): Int32Array {
  const known = letters.get(key);
  if (known) return known;
  if (letters.size >= LETTERS_LIMIT) letters.clear();
  const made = makeGrams(key);
  letters.set(key, made);
  return made;
}

function makeGrams(key: string): Int32Array {
  const text = ` ${key.slice(0, MOST_LETTERS)} `;
  const hashes = new Int32Array(text.length - 2);
  for (let i = 0; i < hashes.length; i++) {
    hashes[i] = (text.charCodeAt(i) * 0x3d4d51 + text.charCodeAt(i + 1) * 0x1f123 + text.charCodeAt(i + 2) * 0x83) | 0;
  }
  hashes.sort();
  let n = 0;
  for (const value of hashes) if (n === 0 || hashes[n - 1] !== value) hashes[n++] = value;
  return hashes.slice(0, n);
}
