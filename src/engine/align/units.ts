import { oncePerPrint } from '../annotate/prints.ts';
import { rarityOf } from '../lexicon/rarity.ts';
import { eventRoot } from '../lexicon/wordnet.ts';
import { oncePerWord } from '../text/words.ts';
import type { AnnotatedSentence, Token } from '../types.ts';
import { type Acts, NO_ACTS, readActs } from './acts.ts';
import { gatherAlike } from './alike.ts';
import { isContent } from './content.ts';
import { NameReader, type Names } from './naming.ts';
import { VersionSet } from './version-set.ts';

/** A sparse vector over the story's terms, of length 1 after division by `norm`. */
export interface Weights {
  values: readonly number[];
  norm: number;
}

/** One wording of a story with every sentence that prints it, give or take a word. Term numbers are ids within the story. */
export interface Unit {
  /** The words in lower case without marks: units are ordered by it, so nothing hangs on the order of versions. */
  key: string;
  members: AnnotatedSentence[];
  /** The versions that print it. */
  versions: VersionSet;
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
    for (const sentence of sentences) {
      const key = keyOf(sentence);
      let unit = byKey.get(key);
      if (unit) addMember(unit, sentence);
      else {
        unit = blankUnit(key, sentence, versions.length);
        byKey.set(key, unit);
      }
      unit.versions.add(version);
    }
  }
  const distinct = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const { ids, weights, names } = fillTerms(distinct, roots);
  const units = gather ? gatherAlike(distinct, weights.length) : distinct;
  weigh(units, weights, roots ? names.held : undefined);
  if (acts) readActs(units, versions.length);
  return { units, ids, termCount: weights.length, isName: names.isName };
}

/** Marks and capitals are read from the first member, which must not hang on the order of versions. */
function addMember({ members }: Unit, sentence: AnnotatedSentence): void {
  if (sentence.text < (members[0] as AnnotatedSentence).text) members.unshift(sentence);
  else members.push(sentence);
}

const keyOf = oncePerPrint(({ tokens, text }) => {
  let key = '';
  for (const token of tokens) if (token.kind !== 'punctuation') key += key ? ` ${token.norm}` : token.norm;
  return key || text;
});

const NO_WEIGHTS: Weights = { values: [], norm: 1 };

function blankUnit(key: string, sentence: AnnotatedSentence, versions: number): Unit {
  return {
    key,
    members: [sentence],
    versions: new VersionSet(versions),
    terms: NO_TERMS,
    rarity: NO_WEIGHTS,
    local: NO_WEIGHTS,
    soft: NO_WEIGHTS,
    acts: NO_ACTS,
    content: 0,
    grams: gramsIn(sentence),
  };
}

const NO_TERMS = new Int32Array();

/** A word's family, or the word itself, and how much it tells by its rarity in the language. */
interface Root {
  name: string;
  weight: number;
}

const familyOf = oncePerWord(({ kind, stem }) => rootOf(kind === 'word' ? eventRoot(stem) : stem));
const itselfOf = oncePerWord(({ stem }) => rootOf(stem));

function rootOf(name: string): Root {
  return { name, weight: weightOf(name) };
}

/** The term of a word in the story that was numbered last. */
const seatOf = oncePerWord(() => ({ story: 0, term: -1 }));
let story = 0;

/** Numbers the content words in the order of the units, so that sums come out the same whatever the order of versions. */
function fillTerms(
  units: readonly Unit[],
  roots: boolean,
): { ids: Map<string, number>; weights: number[]; names: Names } {
  const ids = new Map<string, number>();
  const rootIds = new Map<string, number>();
  /** By term. */
  const weights: number[] = [];
  story++;
  const number = (token: Token): number => {
    const known = ids.get(token.stem);
    if (known !== undefined) return known;
    const root = roots ? familyOf(token) : itselfOf(token);
    let id = rootIds.get(root.name);
    if (id === undefined) {
      id = weights.length;
      rootIds.set(root.name, id);
      weights.push(root.weight);
    }
    ids.set(token.stem, id);
    return id;
  };
  const termOf = (token: Token): number => {
    if (!isContent(token)) return -1;
    const seat = seatOf(token);
    if (seat.story !== story) {
      seat.term = number(token);
      seat.story = story;
    }
    return seat.term;
  };
  const reader = new NameReader();
  for (const unit of units) {
    const tokens = unit.members[0]?.tokens ?? [];
    const terms = tokens.map(termOf);
    unit.terms = sortedDistinct(Int32Array.from(terms));
    reader.read(tokens, terms);
  }
  return { ids, weights, names: reader.names() };
}

/** Terms from 0 on, sorted, without repeats. */
function sortedDistinct(terms: Int32Array): Int32Array {
  terms.sort();
  let n = 0;
  for (const term of terms) if (term >= 0 && (n === 0 || terms[n - 1] !== term)) terms[n++] = term;
  return terms.slice(0, n);
}

function weigh(units: readonly Unit[], weights: readonly number[], held?: Float64Array): void {
  const rarity = new Float64Array(weights.length);
  const places = new Float64Array(weights.length);
  for (const unit of units) for (const id of unit.terms) places[id] = (places[id] as number) + 1;
  const local = new Float64Array(weights.length);
  const soft = new Float64Array(weights.length);
  const most = Math.log(units.length + 1.5);
  for (let id = 0; id < weights.length; id++) {
    const hold = held?.[id] ?? 1;
    rarity[id] = (weights[id] as number) * hold;
    local[id] = Math.max(0.05, Math.log((units.length + 1) / ((places[id] as number) + 0.5)) / most) * hold;
    soft[id] = Math.sqrt(local[id] as number);
  }
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
  const values: number[] = [];
  let sum = 0;
  for (let k = 0; k < terms.length; k++) {
    const value = weights[terms[k] as number] as number;
    values.push(value);
    sum += value * value;
  }
  return { values, norm: Math.sqrt(sum) || 1 };
}

/** Letters of a sentence looked at: what is longer is no sentence. */
const MOST_LETTERS = 1_500;

const gramsIn = oncePerPrint((sentence) => gramsOf(keyOf(sentence)));

/** Hashes of the letters of a wording taken three by three, sorted without repeats. */
export function gramsOf(key: string): Int32Array {
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
