import learned from '../lexicon/data/event-weights.json' with { type: 'json' };
import type { AnnotatedSentence } from '../types.ts';
import { PAIR_FEATURES, readVersions, type VersionPair, type Versions } from './profiles.ts';
import { weightOf } from './units.ts';

/** Fewer versions, or shorter ones, do not tell one event from two. */
const LEAST_VERSIONS = 4;
const LEAST_SENTENCES = 2;
/** Versions held against each other, pair by pair. */
const MOST_VERSIONS = 60;

/** How much the versions' log-odds count for their sentences where they report one event and where two, and how far they may go. */
const PRIOR_WEIGHT = 0.18;
const PRIOR_WEIGHT_OF_TWO = 0.45;
const PRIOR_BOUND = 2;

/** Log-odds from which a collection is aligned event by event; below, what lies across is held to be less likely. */
const SURELY_TWO = 1;

/** Which versions report one event. */
export interface Events {
  /** Version → event, 0 or 1. */
  eventOf: Int32Array;
  /** They are reports, not passages. */
  reports: boolean;
  /** What to add to the log-odds that two sentences of these versions state the same thing. */
  prior: (a: number, b: number) => number;
  /** 0–1: how likely two versions are to report one event, where the collection may mix two. */
  one: (a: number, b: number) => number;
}

/** What tells whether two halves of a collection report two events. */
export const SPLIT_FEATURES = [
  'smallerHalf',
  'nearestAcross',
  'namesWithin',
  'namesAcross',
  'numbersAcross',
  'gain',
  'ownWords',
] as const;

/**
 * Versions → the event each reports, 0 or 1, for collections that may mix two look-alike events ('earthquake in Aceh,
 * 2009' and '2013'). Halves the versions by what they share beyond the common topic, then asks whether the halves lie far
 * enough apart to be two events. All 0 when they report one.
 */
export function groupByEvent(versions: readonly (readonly AnnotatedSentence[])[]): Events {
  const sentences = versions.reduce((sum, version) => sum + version.length, 0);
  const one = { eventOf: new Int32Array(versions.length), prior: () => 0, one: () => 1, reports: false };
  if (versions.length < LEAST_VERSIONS || versions.length > MOST_VERSIONS) return one;
  if (sentences < LEAST_SENTENCES * versions.length) return one;
  const read = readVersions(versions);
  const { pairs } = read;
  const halves = halve(versions.length, pairs, affinity);
  const odds = score(learned.split.bias, learned.split.coefficients, splitFeatures(halves, read, affinity));
  const apart = 1 / (1 + Math.exp(odds));
  const events: Events = {
    eventOf: odds > SURELY_TWO ? halves : one.eventOf,
    reports: true,
    prior: priorOf(versions.length, pairs, odds > SURELY_TWO ? PRIOR_WEIGHT_OF_TWO : PRIOR_WEIGHT),
    one: (a, b) => (halves[a] === halves[b] ? 1 : apart),
  };
  return events;
}

/** Log-odds that two versions report one event, held within bounds and weighed down: a hint, not a verdict. */
function priorOf(count: number, pairs: readonly VersionPair[], weight: number): Events['prior'] {
  const table = new Float64Array(count * count);
  for (const { a, b, x } of pairs) {
    const hint = weight * Math.max(-PRIOR_BOUND, Math.min(PRIOR_BOUND, affinity(x)));
    table[a * count + b] = hint;
    table[b * count + a] = hint;
  }
  return (a, b) => table[a * count + b] ?? 0;
}

/** Log-odds that two versions report one event. */
function affinity(x: readonly number[]): number {
  return score(learned.pair.bias, learned.pair.coefficients, x);
}

function score(bias: number, coefficients: readonly number[], x: readonly number[]): number {
  return coefficients.reduce((sum, c, k) => sum + c * (x[k] ?? 0), bias);
}

/** How likely two versions, told by what they share, are to report one event, as log-odds. */
export type Affinity = (x: readonly number[]) => number;

/** Pairs, the least alike first, from which a split is tried. */
const SEEDS = 6;
/** Versions that change sides, one after the other, in one try. */
const MOST_MOVES = 20;

/**
 * The two groups under which the pairs' log-odds are likeliest. Climbs from the average-link split and from those
 * between the versions least alike: alone, average link cuts off a single odd version too often.
 */
export function halve(count: number, pairs: readonly VersionPair[], affinity: Affinity): Int32Array {
  const table = Array.from({ length: count }, () => new Float64Array(count));
  for (const { a, b, x } of pairs) {
    const value = affinity(x);
    (table[a] as Float64Array)[b] = value;
    (table[b] as Float64Array)[a] = value;
  }
  const apart = pairs
    .map(({ a, b }) => ({ a, b, value: table[a]?.[b] ?? 0 }))
    .sort((x, y) => x.value - y.value || x.b - y.b || x.a - y.a)
    .slice(0, SEEDS);
  const starts = [
    averageLink(table),
    ...apart.map(({ a, b }) => Int32Array.from(table, (row) => Number((row[b] ?? 0) > (row[a] ?? 0)))),
  ];
  let best = { sum: -Infinity, half: starts[0] as Int32Array };
  for (const half of starts) {
    climb(half, table);
    const sum = sumWithin(half, table);
    if (sum > best.sum && new Set(half).size === 2) best = { sum, half };
  }
  return best.half;
}

/** Moves the version that gains most by changing sides, as long as one does. */
function climb(half: Int32Array, table: readonly Float64Array[]): void {
  for (let move = 0; move < MOST_MOVES; move++) {
    let worst = 0;
    let mover = -1;
    for (const [i, row] of table.entries()) {
      let stay = 0;
      for (let j = 0; j < row.length; j++) stay += half[i] === half[j] ? (row[j] as number) : -(row[j] as number);
      if (stay < worst - 1e-9) {
        worst = stay;
        mover = i;
      }
    }
    if (mover < 0) return;
    half[mover] = 1 - (half[mover] as number);
  }
}

function sumWithin(half: Int32Array, table: readonly Float64Array[]): number {
  let sum = 0;
  for (const [i, row] of table.entries()) {
    for (let j = 0; j < i; j++) if (half[i] === half[j]) sum += row[j] as number;
  }
  return sum;
}

function averageLink(table: readonly Float64Array[]): Int32Array {
  const mean = (left: readonly number[], right: readonly number[]) => {
    let sum = 0;
    for (const x of left) for (const y of right) sum += table[x]?.[y] ?? 0;
    return sum / (left.length * right.length);
  };
  let groups = Array.from(table, (_, i) => [i]);
  while (groups.length > 2) {
    let best: [number, number, number] = [-Infinity, 0, 1];
    for (const [y, right] of groups.entries()) {
      for (const [x, left] of groups.slice(0, y).entries()) {
        const value = mean(left, right);
        if (value > best[0]) best = [value, x, y];
      }
    }
    const [, x, y] = best;
    const joined = [...(groups[x] ?? []), ...(groups[y] ?? [])];
    groups = groups.filter((_, i) => i !== x && i !== y);
    groups.push(joined);
  }
  const half = new Int32Array(table.length);
  for (const i of groups[1] ?? []) half[i] = 1;
  return half;
}

/** What SPLIT_FEATURES names. */
export function splitFeatures(half: Int32Array, { pairs, stems }: Versions, affinity: Affinity): number[] {
  const second = half.reduce((sum, side) => sum + side, 0);
  const within = { names: 0, pairs: 0 };
  const across = { names: 0, numbers: 0, nearest: 0, pairs: 0 };
  let gain = 0;
  for (const { a, b, names, numbers, lead, x } of pairs) {
    if (half[a] === half[b]) {
      within.names += names;
      within.pairs++;
      gain += affinity(x);
    } else {
      across.names += names;
      across.numbers += numbers;
      across.nearest = Math.max(across.nearest, lead);
      across.pairs++;
      gain -= affinity(x);
    }
  }
  return [
    Math.min(second, half.length - second) / half.length,
    across.nearest,
    within.names / Math.max(1, within.pairs),
    across.names / Math.max(1, across.pairs),
    across.numbers / Math.max(1, across.pairs),
    gain / Math.max(1, pairs.length),
    Math.log(1 + Math.min(ownWords(half, stems, 0), ownWords(half, stems, 1))),
  ];
}

/** Words that half of one side's versions have and none of the other side: names and places, where they are two events. */
function ownWords(half: Int32Array, stems: readonly ReadonlySet<string>[], side: number): number {
  const counts = new Map<string, number>();
  const others = new Set<string>();
  let size = 0;
  for (const [i, words] of stems.entries()) {
    if (half[i] === side) size++;
    for (const stem of words) {
      if (half[i] === side) counts.set(stem, (counts.get(stem) ?? 0) + 1);
      else others.add(stem);
    }
  }
  let sum = 0;
  for (const [stem, count] of counts) if (count > 1 && 2 * count >= size && !others.has(stem)) sum += weightOf(stem);
  return sum;
}

/** How many coefficients the weights need. */
export const WEIGHTS = { pair: PAIR_FEATURES.length, split: SPLIT_FEATURES.length };
