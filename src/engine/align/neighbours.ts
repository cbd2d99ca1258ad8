import type { AlignWeights } from './weights.ts';

/** A scored pair of units, a < b. */
export interface Edge {
  a: number;
  b: number;
  score: number;
}

/** Scores that far from certain are kept apart from 0 and 1, so that their logits stay finite. */
const LEAST = 0.001;

/**
 * Second look at every pair: two units that are alike to the same third ones are likelier to state the same thing (if
 * A ~ B and B ~ C, look again at A ~ C). The company two units keep is the cosine of their rows of scores.
 */
export function lookAgain(count: number, edges: readonly Edge[], { neighbours }: AlignWeights): Edge[] {
  const { bias, logit, company } = neighbours;
  const shared = companyOf(count, edges);
  return edges.map(({ a, b, score }, n) => {
    const sum = bias + logit * logitOf(score) + company * (shared[n] as number);
    return { a, b, score: 1 / (1 + Math.exp(-sum)) };
  });
}

export function logitOf(score: number): number {
  const p = Math.min(1 - LEAST, Math.max(LEAST, score));
  return Math.log(p / (1 - p));
}

/** Cosine of the two units' rows of scores, for each edge; each unit is wholly like itself. */
export function companyOf(count: number, edges: readonly Edge[]): Float64Array {
  const { starts, units, scores } = rowsOf(count, edges);
  const norms = new Float64Array(count);
  for (let unit = 0; unit < count; unit++) {
    let sum = 0;
    const end = starts[unit + 1] as number;
    for (let k = starts[unit] as number; k < end; k++) sum += (scores[k] as number) * (scores[k] as number);
    norms[unit] = Math.sqrt(sum);
  }
  // The row of one unit, laid out; the rows of its partners are held against it.
  const open = new Float64Array(count);
  let opened = -1;
  return Float64Array.from(edges, ({ a, b }) => {
    if (opened !== a && opened !== b) {
      if (opened >= 0) lay(opened, 0);
      opened = a;
      lay(a, 1);
    }
    const other = opened === a ? b : a;
    let dot = 0;
    const end = starts[other + 1] as number;
    for (let k = starts[other] as number; k < end; k++) {
      dot += (open[units[k] as number] as number) * (scores[k] as number);
    }
    return dot / ((norms[a] as number) * (norms[b] as number));
  });

  function lay(unit: number, by: 0 | 1): void {
    const end = starts[unit + 1] as number;
    for (let k = starts[unit] as number; k < end; k++) open[units[k] as number] = by * (scores[k] as number);
  }
}

/** Row of unit i: from starts[i] to starts[i + 1], its units in rising order. */
interface Rows {
  starts: Int32Array;
  units: Int32Array;
  scores: Float64Array;
}

function rowsOf(count: number, edges: readonly Edge[]): Rows {
  const starts = new Int32Array(count + 1);
  for (let unit = 0; unit < count; unit++) starts[unit + 1] = 1;
  for (const { a, b } of edges) {
    starts[a + 1] = (starts[a + 1] as number) + 1;
    starts[b + 1] = (starts[b + 1] as number) + 1;
  }
  for (let unit = 0; unit < count; unit++) starts[unit + 1] = (starts[unit + 1] as number) + (starts[unit] as number);
  const mixed = blankRows(starts, count + 2 * edges.length);
  const put = adder(mixed);
  for (let unit = 0; unit < count; unit++) put(unit, unit, 1);
  for (const { a, b, score } of edges) {
    put(a, b, score);
    put(b, a, score);
  }
  // Read row by row and written column by column, the rows come out sorted.
  const sorted = blankRows(starts, count + 2 * edges.length);
  const putSorted = adder(sorted);
  for (let unit = 0; unit < count; unit++) {
    const end = starts[unit + 1] as number;
    for (let k = starts[unit] as number; k < end; k++) {
      putSorted(mixed.units[k] as number, unit, mixed.scores[k] as number);
    }
  }
  return sorted;
}

function blankRows(starts: Int32Array, size: number): Rows {
  return { starts, units: new Int32Array(size), scores: new Float64Array(size) };
}

function adder({ starts, units, scores }: Rows): (row: number, unit: number, score: number) => void {
  const next = starts.slice();
  return (row, unit, score) => {
    const at = next[row] as number;
    next[row] = at + 1;
    units[at] = unit;
    scores[at] = score;
  };
}
