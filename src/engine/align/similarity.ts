import { countShared } from './alike.ts';
import type { Unit } from './units.ts';
import type { AlignWeights } from './weights.ts';

/**
 * What the likeness of two units is read from, each 0–1: cosines of their content stems, weighted by rarity in the
 * language, by rarity in the story and softly by the latter; and the overlap of their letters three by three, which sees
 * through spellings and endings. More features (names, numbers, roots of verbs, order, place, word vectors) were tried and
 * did not carry over from one data set to another.
 */
export const FEATURES = ['rarity', 'local', 'soft', 'grams'] as const;

/** Probability, 0–1, that two units state the same thing, by their words alone. Symmetric. */
export function similarity(a: Unit, b: Unit, { similarity: weights }: AlignWeights): number {
  const f = features(a, b);
  const { bias, rarity, local, soft, grams } = weights;
  const sum = bias + rarity * f.rarity + local * f.local + soft * f.soft + grams * f.grams;
  return 1 / (1 + Math.exp(-sum));
}

const found = { rarity: 0, local: 0, soft: 0, grams: 0 };

/** The features of a pair. The object is the same at every call. */
export function features(a: Unit, b: Unit): Readonly<Record<(typeof FEATURES)[number], number>> {
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
  return found;
}

/** Dice overlap of two sorted lists without repeats. */
function dice(a: Int32Array, b: Int32Array): number {
  return a.length + b.length === 0 ? 0 : (2 * countShared(a, b)) / (a.length + b.length);
}
