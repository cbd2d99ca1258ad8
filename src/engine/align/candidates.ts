import type { Unit } from './units.ts';

/** Candidates kept for one unit. */
const MOST = 20;
/** Places of one term looked up at the most; a term that stands in more places tells little. */
const MOST_PLACES = 400;

/** A sentence with less content than this ('Read more', 'He agreed.') is like others only when it is the same. */
const LEAST = 1;

/** Every pair of so many units, in the form of `candidatePairs`. */
export function allPairs(count: number): Int32Array {
  const out = new Int32Array(count * (count - 1));
  let n = 0;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      out[n++] = a;
      out[n++] = b;
    }
  }
  return out;
}

/** Pairs of units worth scoring, each once, as index pairs [a, b, a, b …] with a < b, in ascending order. */
export function candidatePairs(units: readonly Unit[], termCount: number): Int32Array {
  const places: number[][] = Array.from({ length: termCount }, () => []);
  for (const [i, unit] of units.entries()) for (const id of unit.terms) places[id]?.push(i);
  const sums = new Float64Array(units.length);
  const pairs = new Set<number>();
  for (const [i, unit] of units.entries()) {
    const touched: number[] = [];
    if (unit.content < LEAST) continue;
    for (const [k, id] of unit.terms.entries()) {
      const weight = unit.local.values[k] ?? 0;
      const list = places[id] ?? [];
      if (list.length > MOST_PLACES) continue;
      for (const j of list) {
        if (j === i || (units[j]?.content ?? 0) < LEAST) continue;
        if (sums[j] === 0) touched.push(j);
        sums[j] = (sums[j] as number) + weight * weight;
      }
    }
    if (touched.length > MOST) {
      touched.sort(
        (x, y) =>
          (sums[y] as number) / (units[y]?.local.norm ?? 1) - (sums[x] as number) / (units[x]?.local.norm ?? 1) ||
          x - y,
      );
    }
    for (let t = 0; t < touched.length; t++) {
      const j = touched[t] as number;
      sums[j] = 0;
      if (t < MOST) pairs.add(i < j ? i * units.length + j : j * units.length + i);
    }
  }
  const sorted = Float64Array.from(pairs).sort();
  const out = new Int32Array(sorted.length * 2);
  for (const [n, code] of sorted.entries()) {
    out[2 * n] = Math.floor(code / units.length);
    out[2 * n + 1] = code % units.length;
  }
  return out;
}
