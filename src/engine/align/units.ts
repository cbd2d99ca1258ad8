import { rarityOf } from '../lexicon/rarity.ts';
import { eventRoot } from '../lexicon/wordnet.ts';
import type { AnnotatedSentence, Token } from '../types.ts';

/** One distinct wording of a story with every sentence that prints it. Numbers are ids within the story. */
export interface Unit {
  /** The words in lower case without marks: units are ordered by it, so nothing hangs on the order of versions. */
  key: string;
  members: AnnotatedSentence[];
  /** Index of each version that prints it → where first, in sentences. */
  versions: Map<number, number>;
  /** Nearest to the beginning of any version, in sentences. */
  position: number;
  /** Content stems, sorted ids without repeats, and their weights in the story. */
  terms: Int32Array;
  /** Weight by background rarity, 0–1 a term. */
  rarity: Float64Array;
  /** Weight by background rarity and rarity within the story. */
  weight: Float64Array;
  raritySum: number;
  weightNorm: number;
  /** Which terms are printed with a capital inside a sentence, or are numbers (bits NAME, NUMBER). */
  marks: Uint8Array;
  /** Roots of the words that are neither names nor numbers ('attacked', 'attacker' → 'attack'), sorted, with rarity. */
  events: Int32Array;
  eventRarity: Float64Array;
  eventSum: number;
  /** Hashes of the letters taken four by four, sorted without repeats. */
  grams: Int32Array;
  /** Hashes of neighbouring content stems, sorted without repeats. */
  pairs: Int32Array;
  /** Cosine with the mean of all units: how much of the unit is the common topic. */
  common: number;
}

export const NAME = 1;
export const NUMBER = 2;

/** What all units of a story share. */
export interface Story {
  units: Unit[];
  versionCount: number;
  termCount: number;
}

/** Sentences of N versions → distinct units in the order of their words. */
export function makeUnits(versions: AnnotatedSentence[][]): Story {
  const byKey = new Map<string, Unit>();
  for (const [version, sentences] of versions.entries()) {
    for (const [position, sentence] of sentences.entries()) {
      const key = keyOf(sentence);
      const unit = byKey.get(key);
      if (!unit) byKey.set(key, blankUnit(key, sentence, version, position));
      else {
        unit.members.push(sentence);
        if (!unit.versions.has(version)) unit.versions.set(version, position);
        unit.position = Math.min(unit.position, position);
      }
    }
  }
  const units = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const story = { units, versionCount: versions.length, termCount: 0 };
  fillTerms(story);
  weigh(story);
  return story;
}

function keyOf(sentence: AnnotatedSentence): string {
  let key = '';
  for (const token of sentence.tokens) if (token.kind !== 'punctuation') key += key ? ` ${token.norm}` : token.norm;
  return key || sentence.text;
}

function blankUnit(key: string, sentence: AnnotatedSentence, version: number, position: number): Unit {
  return {
    key,
    members: [sentence],
    versions: new Map([[version, position]]),
    position,
    terms: new Int32Array(),
    rarity: new Float64Array(),
    weight: new Float64Array(),
    raritySum: 0,
    weightNorm: 0,
    marks: new Uint8Array(),
    events: new Int32Array(),
    eventRarity: new Float64Array(),
    eventSum: 0,
    grams: new Int32Array(),
    pairs: new Int32Array(),
    common: 0,
  };
}

function fillTerms(story: Story): void {
  const ids = new Map<string, number>();
  for (const unit of story.units) {
    const content = (unit.members[0]?.tokens ?? []).filter(isContent);
    const marks = new Map<number, number>();
    const pairs: number[] = [];
    let last = 0;
    for (const [i, token] of content.entries()) {
      let id = ids.get(token.stem);
      if (id === undefined) {
        id = ids.size;
        ids.set(token.stem, id);
      }
      marks.set(id, (marks.get(id) ?? 0) | markOf(token, i === 0));
      if (i > 0) pairs.push(Math.imul(last + 1, 0x9e3779b1) ^ id);
      last = id;
    }
    unit.terms = Int32Array.from(marks.keys()).sort();
    unit.marks = Uint8Array.from(unit.terms, (id) => marks.get(id) ?? 0);
    unit.pairs = sortedDistinct(pairs);
    unit.grams = gramsOf(unit.key);
  }
  const stems = [...ids.keys()];
  story.termCount = stems.length;
  const rarity = Float64Array.from(stems, (stem) => Math.min(1, Math.max(0.1, (rarityOf(stem) - 5) / 7)));
  for (const unit of story.units) {
    unit.rarity = Float64Array.from(unit.terms, (id) => rarity[id] ?? 1);
    for (const share of unit.rarity) unit.raritySum += share;
  }
  fillEvents(story.units, stems, rarity);
}

function fillEvents(units: readonly Unit[], stems: readonly string[], rarity: Float64Array): void {
  const ids = new Map<string, number>();
  const rootOf = Int32Array.from(stems, (stem) => {
    const root = eventRoot(stem);
    const known = ids.get(root);
    if (known !== undefined) return known;
    ids.set(root, ids.size);
    return ids.size - 1;
  });
  for (const unit of units) {
    const weights = new Map<number, number>();
    for (const [k, id] of unit.terms.entries()) {
      if (unit.marks[k] === 0) weights.set(rootOf[id] ?? 0, rarity[id] ?? 1);
    }
    unit.events = Int32Array.from(weights.keys()).sort();
    unit.eventRarity = Float64Array.from(unit.events, (id) => weights.get(id) ?? 1);
    for (const weight of unit.eventRarity) unit.eventSum += weight;
  }
}

function isContent(token: Token): boolean {
  return !token.stop && token.kind !== 'punctuation';
}

function markOf(token: Token, first: boolean): number {
  if (token.kind === 'number') return NUMBER;
  return token.capital && !first ? NAME : 0;
}

function weigh({ units, termCount }: Story): void {
  const df = new Float64Array(termCount);
  for (const unit of units) for (const id of unit.terms) df[id] = (df[id] ?? 0) + 1;
  const mean = new Float64Array(termCount);
  const most = Math.log(units.length + 1.5);
  for (const unit of units) {
    unit.weight = unit.rarity.map((rarity, k) => {
      const local = Math.log((units.length + 1) / ((df[unit.terms[k] ?? 0] ?? 0) + 0.5)) / most;
      return Math.sqrt(rarity) * Math.max(0.05, local);
    });
    let sum = 0;
    for (const weight of unit.weight) sum += weight * weight;
    unit.weightNorm = Math.sqrt(sum) || 1;
    for (const [k, id] of unit.terms.entries()) {
      mean[id] = (mean[id] ?? 0) + (unit.weight[k] ?? 0) / unit.weightNorm / units.length;
    }
  }
  for (const unit of units) {
    let dot = 0;
    for (const [k, id] of unit.terms.entries()) dot += (unit.weight[k] ?? 0) * (mean[id] ?? 0);
    unit.common = dot / unit.weightNorm;
  }
}

function gramsOf(key: string): Int32Array {
  const hashes: number[] = [];
  const end = Math.min(key.length, 1200) - 3;
  for (let i = 0; i < end; i++) {
    let hash = key.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) ^ key.charCodeAt(i + 1);
    hash = Math.imul(hash, 0x01000193) ^ key.charCodeAt(i + 2);
    hashes.push(Math.imul(hash, 0x01000193) ^ key.charCodeAt(i + 3));
  }
  return sortedDistinct(hashes);
}

function sortedDistinct(values: number[]): Int32Array {
  const sorted = Int32Array.from(values).sort();
  let n = 0;
  for (const value of sorted) if (n === 0 || sorted[n - 1] !== value) sorted[n++] = value;
  return sorted.slice(0, n);
}
