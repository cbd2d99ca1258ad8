import { NAME, NUMBER, type Unit } from './units.ts';

/** What the score of two units is made of, in the order of the learned weights. */
export const FEATURES = [
  'jaccard',
  'cosine',
  'containment',
  'grams',
  'events',
  'eventContainment',
  'names',
  'namesApart',
  'numbers',
  'numbersApart',
  'pairs',
  'aboveCommon',
  'rarest',
  'sharedRarity',
  'length',
  'bothLead',
  'docLead',
  'docWhole',
] as const;

/** Gate features of a pair of versions, 0–1. */
export interface VersionAffinity {
  lead: number;
  whole: number;
}

/** Writes the features of a pair into `out` from `at` on. Symmetric in a and b. */
export function pairFeatures(a: Unit, b: Unit, affinity: VersionAffinity, out: Float64Array, at = 0): void {
  const shared = shareTerms(a, b);
  const union = a.raritySum + b.raritySum - shared.rarity;
  const least = Math.min(a.raritySum, b.raritySum);
  const cosine = shared.dot / (a.weightNorm * b.weightNorm);
  const apart = (a: number, b: number, both: number) => (a > 0 && b > 0 && both === 0 ? 1 : 0);
  let k = at;
  out[k++] = union > 0 ? shared.rarity / union : 0;
  out[k++] = cosine;
  out[k++] = least > 0 ? shared.rarity / least : 0;
  out[k++] = dice(a.grams, b.grams);
  const event = shareEvents(a, b);
  const eventUnion = a.eventSum + b.eventSum - event;
  const eventLeast = Math.min(a.eventSum, b.eventSum);
  out[k++] = eventUnion > 0 ? event / eventUnion : 0;
  out[k++] = eventLeast > 0 ? event / eventLeast : 0;
  const nameLeast = Math.min(shared.nameA, shared.nameB);
  out[k++] = nameLeast > 0 ? shared.name / nameLeast : 0;
  out[k++] = apart(shared.nameA, shared.nameB, shared.name);
  const numberLeast = Math.min(shared.numberA, shared.numberB);
  out[k++] = numberLeast > 0 ? shared.number / numberLeast : 0;
  out[k++] = apart(shared.numberA, shared.numberB, shared.number);
  out[k++] = dice(a.pairs, b.pairs);
  out[k++] = cosine - a.common - b.common;
  out[k++] = shared.rarest;
  out[k++] = Math.log1p(shared.rarity);
  out[k++] = Math.log((least + 1) / (Math.max(a.raritySum, b.raritySum) + 1));
  out[k++] = a.position <= 1 && b.position <= 1 ? 1 : 0;
  out[k++] = affinity.lead;
  out[k++] = affinity.whole;
}

interface Shared {
  rarity: number;
  dot: number;
  rarest: number;
  name: number;
  nameA: number;
  nameB: number;
  number: number;
  numberA: number;
  numberB: number;
}

function shareTerms(a: Unit, b: Unit): Shared {
  const s: Shared = {
    rarity: 0,
    dot: 0,
    rarest: 0,
    name: 0,
    nameA: 0,
    nameB: 0,
    number: 0,
    numberA: 0,
    numberB: 0,
  };
  const { terms: ta, rarity: ra, weight: wa, marks: ma } = a;
  const { terms: tb, rarity: rb, weight: wb, marks: mb } = b;
  let i = 0;
  let j = 0;
  while (i < ta.length || j < tb.length) {
    const x = i < ta.length ? (ta[i] as number) : 0x7fffffff;
    const y = j < tb.length ? (tb[j] as number) : 0x7fffffff;
    const markA = x <= y ? (ma[i] as number) : 0;
    const markB = y <= x ? (mb[j] as number) : 0;
    const rarity = x <= y ? (ra[i] as number) : (rb[j] as number);
    const mark = markA | markB;
    const weight = x === y ? (wa[i] as number) * (wb[j] as number) : 0;
    if (x === y) {
      s.rarity += rarity;
      s.dot += weight;
      if (weight > s.rarest) s.rarest = weight;
    }
    if (mark & NUMBER) {
      if (x <= y) s.numberA++;
      if (y <= x) s.numberB++;
      if (x === y) s.number++;
    } else if (mark & NAME) {
      if (x <= y) s.nameA += rarity;
      if (y <= x) s.nameB += rarity;
      if (x === y) s.name += rarity;
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return s;
}

function shareEvents(a: Unit, b: Unit): number {
  const { events: ea, eventRarity: ra } = a;
  const { events: eb, eventRarity: rb } = b;
  let i = 0;
  let j = 0;
  let both = 0;
  while (i < ea.length && j < eb.length) {
    const x = ea[i] as number;
    const y = eb[j] as number;
    if (x === y) both += Math.max(ra[i] as number, rb[j] as number);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}

/** Dice overlap of two sorted lists without repeats. */
function dice(a: Int32Array, b: Int32Array): number {
  if (a.length + b.length === 0) return 0;
  let i = 0;
  let j = 0;
  let both = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return (2 * both) / (a.length + b.length);
}
