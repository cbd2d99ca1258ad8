import { numberHashes } from '../text/number-hashes.ts';
import { sharedActs } from './acts.ts';
import { countShared } from './alike.ts';
import type { Unit } from './units.ts';
import type { AlignWeights } from './weights.ts';

/**
 * What the likeness of two units is read from, each 0–1: cosines of their content stems, weighted by rarity in the
 * language, by rarity in the story and softly by the latter; and the overlap of their letters three by three, which sees
 * through spellings and endings. Among unsorted documents also the acts both tell of. More features (names, numbers, roots of verbs, order, place, word vectors) were tried and
 * did not carry over from one data set to another.
 */
export const FEATURES = ['rarity', 'local', 'soft', 'grams', 'acts'] as const;

/** Probability, 0–1, that two units state the same thing, by their words alone. Symmetric. */
export function similarity(a: Unit, b: Unit, weights: AlignWeights): number {
  return probability(features(a, b), weights);
}

type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

function probability(f: Features, { similarity: { bias, rarity, local, soft, grams, acts } }: AlignWeights): number {
  const sum = bias + rarity * f.rarity + local * f.local + soft * f.soft + grams * f.grams + acts * f.acts;
  return 1 / (1 + Math.exp(-sum));
}

const found = { rarity: 0, local: 0, soft: 0, grams: 0, acts: 0 };

/** The features of a pair. The object is the same at every call. */
export function features(a: Unit, b: Unit): Features {
  const ta = a.terms;
  const tb = b.terms;
  const ra = a.rarity.values;
  const la = a.local.values;
  let i = 0;
  let j = 0;
  let byRarity = 0;
  let byLocal = 0;
  let bySoft = 0;
  while (i < ta.length && j < tb.length) {
    const x = ta[i] as number;
    const y = tb[j] as number;
    if (x === y) {
      // A term weighs the same in both units.
      const inLanguage = ra[i] as number;
      const inStory = la[i] as number;
      byRarity += inLanguage * inLanguage;
      byLocal += inStory * inStory;
      bySoft += inStory;
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  found.rarity = byRarity / (a.rarity.norm * b.rarity.norm);
  found.local = byLocal / (a.local.norm * b.local.norm);
  found.soft = bySoft / (a.soft.norm * b.soft.norm);
  found.grams = dice(a.grams, b.grams);
  found.acts = sharedActs(a.acts, b.acts);
  return found;
}

/** Dice overlap of two sorted lists without repeats. */
function dice(a: Int32Array, b: Int32Array): number {
  return a.length + b.length === 0 ? 0 : (2 * countShared(a, b)) / (a.length + b.length);
}

/** Units of one story, one of them laid open, so that holding others against it costs their own length alone. Answers what `similarity` does. */
export class Held {
  #units: readonly Unit[];
  #grams: readonly Int32Array[];
  #unit: Unit;
  /** Marks of the unit that is held now: what was marked for one before counts for nothing. */
  #turn = 0;
  #termMarks: Int32Array;
  #gramMarks: Int32Array;

  /** At least one unit. */
  constructor(units: readonly Unit[], termCount: number) {
    const { numbered, hashes } = numberHashes(units.map(({ grams }) => grams));
    this.#units = units;
    this.#grams = numbered;
    this.#unit = units[0] as Unit;
    this.#termMarks = new Int32Array(termCount);
    this.#gramMarks = new Int32Array(hashes.length);
  }

  hold(index: number): void {
    const unit = this.#units[index] as Unit;
    const turn = ++this.#turn;
    this.#unit = unit;
    mark(this.#termMarks, unit.terms, turn);
    mark(this.#gramMarks, this.#grams[index] as Int32Array, turn);
  }

  similarity(index: number, weights: AlignWeights): number {
    const unit = this.#unit;
    const other = this.#units[index] as Unit;
    const { terms } = other;
    const marks = this.#termMarks;
    const turn = this.#turn;
    const inLanguage = other.rarity.values;
    const inStory = other.local.values;
    let byRarity = 0;
    let byLocal = 0;
    let bySoft = 0;
    for (let k = 0; k < terms.length; k++) {
      if (marks[terms[k] as number] !== turn) continue;
      const rare = inLanguage[k] as number;
      const local = inStory[k] as number;
      byRarity += rare * rare;
      byLocal += local * local;
      bySoft += local;
    }
    found.rarity = byRarity / (unit.rarity.norm * other.rarity.norm);
    found.local = byLocal / (unit.local.norm * other.local.norm);
    found.soft = bySoft / (unit.soft.norm * other.soft.norm);
    const both = unit.grams.length + other.grams.length;
    found.grams = both === 0 ? 0 : (2 * countMarked(this.#gramMarks, this.#grams[index] as Int32Array, turn)) / both;
    found.acts = sharedActs(unit.acts, other.acts);
    return probability(found, weights);
  }
}

function mark(marks: Int32Array, ids: Int32Array, turn: number): void {
  for (let k = 0; k < ids.length; k++) marks[ids[k] as number] = turn;
}

function countMarked(marks: Int32Array, ids: Int32Array, turn: number): number {
  let count = 0;
  for (let k = 0; k < ids.length; k++) if (marks[ids[k] as number] === turn) count++;
  return count;
}
