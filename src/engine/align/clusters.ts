import type { Edge } from './neighbours.ts';

/** Mean score over all pairs of two groups that they need to become one. */
export const JOIN = 0.48;
/** Passes over the edges; each merge changes the means, few need a third look. */
const PASSES = 4;

/**
 * Nodes → groups by average link, best pairs first: a chain A~B~C whose ends say different things does not close.
 * Edges come in an order of their own; the outcome hangs on scores and node numbers alone.
 */
export function cluster(
  count: number,
  edges: readonly Edge[],
  mayMeet: (a: number[], b: number[]) => boolean,
  together: readonly [number, number][],
  join = JOIN,
): number[][] {
  const groupOf = Int32Array.from({ length: count }, (_, i) => i);
  const groups: number[][] = Array.from({ length: count }, (_, i) => [i]);
  const sums: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  for (const { a, b, score } of edges) {
    sums[a]?.set(b, score);
    sums[b]?.set(a, score);
  }
  const merge = (x: number, y: number) => {
    const [keep, gone] = x < y ? [x, y] : [y, x];
    for (const node of groups[gone] ?? []) groupOf[node] = keep;
    groups[keep] = [...(groups[keep] ?? []), ...(groups[gone] ?? [])];
    groups[gone] = [];
    for (const [other, sum] of sums[gone] ?? []) {
      sums[other]?.delete(gone);
      if (other === keep) continue;
      const joined = (sums[keep]?.get(other) ?? 0) + sum;
      sums[keep]?.set(other, joined);
      sums[other]?.set(keep, joined);
    }
    sums[keep]?.delete(gone);
    sums[gone]?.clear();
  };
  for (const [a, b] of together) {
    if (groupOf[a] !== groupOf[b]) merge(groupOf[a] as number, groupOf[b] as number);
  }
  const ordered = edges
    .filter((edge) => edge.score >= join)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (let pass = 0; pass < PASSES; pass++) {
    let merged = false;
    for (const { a, b } of ordered) {
      const x = groupOf[a] as number;
      const y = groupOf[b] as number;
      if (x === y) continue;
      const left = groups[x] as number[];
      const right = groups[y] as number[];
      const mean = (sums[x]?.get(y) ?? 0) / (left.length * right.length);
      if (mean < join || !mayMeet(left, right)) continue;
      merge(x, y);
      merged = true;
    }
    if (!merged) break;
  }
  return groups.filter((group) => group.length > 0);
}
