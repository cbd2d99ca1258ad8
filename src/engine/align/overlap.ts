import type { Edge } from './neighbours.ts';
import type { Node } from './nodes.ts';

/** Mean score a sentence needs with another claim to stand there as well. */
const ALSO = 0.48;
/** Mean score a headline needs with a claim to join it. */
const HEADLINE = 0.45;

/** A group of nodes with how sure it is that they say the same. */
export interface Draft {
  nodes: number[];
  confidence: number;
}

/**
 * Groups → claims that may share sentences: one long sentence can answer two short ones. A sentence joins a second
 * claim that lacks its version; headlines join the claim they fit best.
 */
export function overlap(
  groups: readonly number[][],
  edges: readonly Edge[],
  nodes: readonly Node[],
  mayMeet: (a: number[], b: number[]) => boolean,
): Draft[] {
  const groupOf = new Int32Array(nodes.length).fill(-1);
  for (const [g, group] of groups.entries()) for (const i of group) groupOf[i] = g;
  const sums: Map<number, number>[] = nodes.map(() => new Map());
  for (const { a, b, score } of edges) {
    addTo(sums[a], groupOf[b] as number, score);
    addTo(sums[b], groupOf[a] as number, score);
  }
  const drafts = groups.map((group, g) => ({ nodes: [...group], confidence: confidenceOf(group, g, sums) }));
  const versionsOf = groups.map((group) => new Set(group.flatMap((i) => versionsIn(nodes[i]))));
  for (const [i, node] of nodes.entries()) {
    const own = groupOf[i] as number;
    let best = -1;
    let bestMean = node.headline ? HEADLINE : ALSO;
    for (const [g, sum] of sums[i] ?? []) {
      const group = groups[g];
      if (g < 0 || g === own || !group) continue;
      const mean = sum / group.length;
      if (mean <= bestMean || !mayMeet([i], group)) continue;
      if (!node.headline && versionsIn(node).some((version) => versionsOf[g]?.has(version))) continue;
      best = g;
      bestMean = mean;
    }
    // A single sentence that would join elsewhere was kept apart by the clustering for a reason.
    if (best >= 0 && (node.headline || (groups[own]?.length ?? 0) > 1)) drafts[best]?.nodes.push(i);
  }
  return drafts;
}

function addTo(sums: Map<number, number> | undefined, group: number, score: number): void {
  if (group >= 0) sums?.set(group, (sums.get(group) ?? 0) + score);
}

function versionsIn(node: Node | undefined): string[] {
  return node ? node.members.map((member) => member.version) : [];
}

/** Mean score over the pairs of a group; a group of one wording is certain. */
function confidenceOf(group: readonly number[], g: number, sums: readonly Map<number, number>[]): number {
  if (group.length < 2) return 1;
  let sum = 0;
  for (const i of group) sum += sums[i]?.get(g) ?? 0;
  return Math.round((sum / (group.length * (group.length - 1))) * 1000) / 1000;
}
