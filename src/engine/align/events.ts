import learned from '../lexicon/data/event-weights.json' with { type: 'json' };
import type { AnnotatedSentence } from '../types.ts';
import { PAIR_FEATURES, type VersionPair, versionPairs } from './profiles.ts';

/** Fewer versions, or shorter ones, do not tell one event from two. */
const LEAST_VERSIONS = 4;
const LEAST_SENTENCES = 2;
/** Versions held against each other, pair by pair. */
const MOST_VERSIONS = 60;

/** How much the versions' log-odds count for their sentences, and how far they may go. */
const PRIOR_WEIGHT = 0.3;
const PRIOR_BOUND = 2;

/** Which versions report one event. */
export interface Events {
  /** Version → event, 0 or 1. */
  eventOf: Int32Array;
  /** What to add to the log-odds that two sentences of these versions state the same thing. */
  prior: (a: number, b: number) => number;
}

/** What tells whether two halves of a collection report two events. */
export const SPLIT_FEATURES = ['smallerHalf', 'nearestAcross', 'namesWithin'] as const;

/**
 * Versions → the event each reports, 0 or 1, for collections that may mix two look-alike events ('earthquake in Aceh,
 * 2009' and '2013'). Halves the versions by what they share beyond the common topic, then asks whether the halves lie far
 * enough apart to be two events. All 0 when they report one.
 */
export function groupByEvent(versions: readonly (readonly AnnotatedSentence[])[]): Events {
  const sentences = versions.reduce((sum, version) => sum + version.length, 0);
  const one = { eventOf: new Int32Array(versions.length), prior: () => 0 };
  if (versions.length < LEAST_VERSIONS || versions.length > MOST_VERSIONS) return one;
  if (sentences < LEAST_SENTENCES * versions.length) return one;
  const pairs = versionPairs(versions);
  const prior = priorOf(versions.length, pairs);
  const halves = halve(versions.length, pairs, (x) => score(learned.pair.bias, learned.pair.coefficients, x));
  return score(learned.split.bias, learned.split.coefficients, splitFeatures(halves, pairs)) > 0
    ? { eventOf: halves, prior }
    : { ...one, prior };
}

/** Log-odds that two versions report one event, held within bounds and weighed down: a hint, not a verdict. */
function priorOf(count: number, pairs: readonly VersionPair[]): Events['prior'] {
  const table = new Float64Array(count * count);
  for (const { a, b, x } of pairs) {
    const odds = score(learned.pair.bias, learned.pair.coefficients, x);
    const hint = PRIOR_WEIGHT * Math.max(-PRIOR_BOUND, Math.min(PRIOR_BOUND, odds));
    table[a * count + b] = hint;
    table[b * count + a] = hint;
  }
  return (a, b) => table[a * count + b] ?? 0;
}

function score(bias: number, coefficients: readonly number[], x: readonly number[]): number {
  return coefficients.reduce((sum, c, k) => sum + c * (x[k] ?? 0), bias);
}

/** Average link down to two groups, then each version to the group it is nearer to. `affinity` is a log-odds. */
export function halve(
  count: number,
  pairs: readonly VersionPair[],
  affinity: (x: readonly number[]) => number,
): Int32Array {
  const table = Array.from({ length: count }, () => new Float64Array(count));
  for (const { a, b, x } of pairs) {
    const value = affinity(x);
    (table[a] as Float64Array)[b] = value;
    (table[b] as Float64Array)[a] = value;
  }
  const mean = (left: readonly number[], right: readonly number[]) => {
    let sum = 0;
    for (const x of left) for (const y of right) sum += table[x]?.[y] ?? 0;
    return sum / (left.length * right.length);
  };
  let groups = Array.from({ length: count }, (_, i) => [i]);
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
  const half = new Int32Array(count);
  for (const i of groups[1] ?? []) half[i] = 1;
  for (let round = 0; round < 5; round++) {
    let moved = false;
    for (let i = 0; i < count; i++) {
      const others = [0, 1].map((side) => Array.from(half.keys()).filter((j) => j !== i && half[j] === side));
      const own = half[i] as number;
      if ((others[own]?.length ?? 0) === 0) continue;
      const [first, second] = others.map((group) => (group.length > 0 ? mean([i], group) : -9)) as [number, number];
      const nearer = first > second ? 0 : 1;
      if (nearer === own) continue;
      half[i] = nearer;
      moved = true;
    }
    if (!moved) break;
  }
  return half;
}

/** What SPLIT_FEATURES names. */
export function splitFeatures(half: Int32Array, pairs: readonly VersionPair[]): number[] {
  const second = half.reduce((sum, side) => sum + side, 0);
  let nearest = 0;
  let names = 0;
  let within = 0;
  for (const pair of pairs) {
    if (half[pair.a] === half[pair.b]) {
      names += pair.names;
      within++;
    } else {
      nearest = Math.max(nearest, pair.lead);
    }
  }
  return [Math.min(second, half.length - second) / half.length, nearest, within > 0 ? names / within : 0];
}

/** How many coefficients the weights need. */
export const WEIGHTS = { pair: PAIR_FEATURES.length, split: SPLIT_FEATURES.length };
