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
  const rows = rowsOf(count, edges);
  const norms = rows.map(({ scores }) => {
    let sum = 0;
    for (const score of scores) sum += score * score;
    return Math.sqrt(sum);
  });
  return Float64Array.from(edges, ({ a, b }) => {
    const x = rows[a] as Row;
    const y = rows[b] as Row;
    let dot = 0;
    for (let i = 0, j = 0; i < x.units.length && j < y.units.length; ) {
      const p = x.units[i] as number;
      const q = y.units[j] as number;
      if (p === q) dot += (x.scores[i] as number) * (y.scores[j] as number);
      if (p <= q) i++;
      if (q <= p) j++;
    }
    return dot / ((norms[a] as number) * (norms[b] as number));
  });
}

interface Row {
  /** Sorted. */
  units: Int32Array;
  scores: Float64Array;
}

function rowsOf(count: number, edges: readonly Edge[]): Row[] {
  const lists: [number, number][][] = Array.from({ length: count }, (_, i) => [[i, 1]]);
  for (const { a, b, score } of edges) {
    lists[a]?.push([b, score]);
    lists[b]?.push([a, score]);
  }
  return lists.map((list) => {
    list.sort((p, q) => p[0] - q[0]);
    return { units: Int32Array.from(list, ([unit]) => unit), scores: Float64Array.from(list, ([, score]) => score) };
  });
}
