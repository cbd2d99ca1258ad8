import type { Edge } from './neighbours.ts';
import type { Node } from './nodes.ts';
import { Parts } from './parts.ts';
import type { Story, Unit } from './units.ts';
import { VersionSet } from './version-set.ts';
import { STORY } from './weights.ts';

/** Mean score a sentence needs with another claim to stand there as well. */
const ALSO = 0.48;
/** Mean score a headline needs with a claim to join it: short and compressed, it is less like what it sums up. */
export const HEADLINE = 0.38;
/** Wordings of a claim that a headline may join: it names what several outlets tell, not a passing remark of one. */
const TOLD = 2;
/** Score a statement inside a sentence needs with one of another claim. */
const PART = 0.8;

/** How much of a part's score is left as confidence: such members are right in about six cases of ten. */
const PART_SURE = 0.7;

/** A group of nodes with how sure it is that they say the same. */
export interface Draft {
  nodes: number[];
  /** How many of them, the first ones, belong here before anywhere else. */
  own: number;
  confidence: number;
}

/** What a node has to do with a group it is not in. */
interface Tie {
  /** Sum of its scores with the group's nodes. */
  sum: number;
  /** Best likeness of a part of it with one of them. */
  part: number;
}

/**
 * Groups → claims that may share sentences: one long sentence can answer two short ones. A sentence also joins a claim
 * that lacks its version when it fits as a whole, or when a statement inside it does; headlines join the claim they fit.
 */
export function overlap(
  groups: readonly number[][],
  edges: readonly Edge[],
  nodes: readonly Node[],
  story: Story,
  versions: number,
  mayMeet: (a: number[], b: number[]) => boolean,
): Draft[] {
  const groupOf = new Int32Array(nodes.length).fill(-1);
  for (const [g, group] of groups.entries()) for (const i of group) groupOf[i] = g;
  const versionsOf = groups.map((group) => {
    const all = new VersionSet(versions);
    for (const i of group) all.addAll((nodes[i] as Node).versions);
    return all;
  });
  /** Whether a part of a node could bring it into a group. */
  const lacks = (g: number, i: number) => {
    const { headline, versions: own } = nodes[i] as Node;
    return !headline && !(versionsOf[g] as VersionSet).meets(own);
  };
  const ties = tieNodes(edges, nodes, groupOf, story, lacks);
  const drafts = groups.map((group, g) => ({
    nodes: [...group],
    own: group.length,
    confidence: confidenceOf(group, g, ties),
  }));
  const joins = nodes.map((node, i) => {
    const own = groupOf[i] as number;
    // Alone, and fitting as a whole: the clustering kept it apart for a reason.
    const movable = node.headline || (groups[own]?.length ?? 0) > 1;
    const fits: [group: number, fit: number, sure: number][] = [];
    for (const [g, { sum, part }] of ties[i] ?? []) {
      const group = groups[g];
      if (g === own || !group || !mayMeet([i], group)) continue;
      const mean = sum / group.length;
      if (node.headline) {
        if (mean >= HEADLINE && isTold(group, nodes)) fits.push([g, mean, mean]);
      } else if (((movable && mean >= ALSO) || part >= PART) && lacks(g, i)) {
        fits.push([g, Math.max(mean, part), Math.max(mean, PART_SURE * part)]);
      }
    }
    fits.sort((x, y) => y[1] - x[1] || x[0] - y[0]);
    return fits.slice(0, node.headline ? 1 : MOST_CLAIMS);
  });
  // A sentence that has found a claim of several gathers no other one around itself.
  const hasMoved = groups.map(
    ([only = -1, ...more]) => more.length === 0 && joins[only]?.some(([g]) => (groups[g]?.length ?? 0) > 1),
  );
  for (const [i, fits] of joins.entries()) {
    for (const [g, , sure] of fits) {
      const draft = drafts[g];
      if (!draft || hasMoved[g]) continue;
      draft.nodes.push(i);
      draft.confidence = Math.min(draft.confidence, Math.round(sure * 1000) / 1000);
    }
  }
  return withoutSubsets(drafts, nodes);
}

/** A claim whose sentences all stand in another one says nothing of its own. What a reviewer has fixed stays. */
function withoutSubsets(drafts: readonly Draft[], nodes: readonly Node[]): Draft[] {
  const draftsOf: Draft[][] = nodes.map(() => []);
  for (const draft of drafts) for (const i of draft.nodes) draftsOf[i]?.push(draft);
  const dropped = new Set<Draft>();
  for (const draft of [...drafts].sort((a, b) => a.nodes.length - b.nodes.length)) {
    if (draft.nodes.some((i) => nodes[i]?.tag)) continue;
    const others = draftsOf[draft.nodes[0] ?? 0] ?? [];
    const isHeld = others.some(
      (other) => other !== draft && !dropped.has(other) && draft.nodes.every((i) => draftsOf[i]?.includes(other)),
    );
    if (isHeld) dropped.add(draft);
  }
  return drafts.filter((draft) => !dropped.has(draft));
}

/** Further claims one sentence joins at the most. */
const MOST_CLAIMS = 2;

function tieNodes(
  edges: readonly Edge[],
  nodes: readonly Node[],
  groupOf: Int32Array,
  story: Story,
  lacks: (g: number, i: number) => boolean,
): Map<number, Tie>[] {
  const parts = new Parts(story);
  const ties: Map<number, Tie>[] = nodes.map(() => new Map());
  const add = (node: number, group: number, score: number, part: number) => {
    if (group < 0) return;
    const tie = ties[node]?.get(group);
    if (!tie) ties[node]?.set(group, { sum: score, part });
    else {
      tie.sum += score;
      tie.part = Math.max(tie.part, part);
    }
  };
  for (const { a, b, score } of edges) {
    const left = groupOf[a] as number;
    const right = groupOf[b] as number;
    const part =
      left < 0 || right < 0 || left === right || !(lacks(right, a) || lacks(left, b))
        ? 0
        : parts.likeness(unitOf(nodes[a], story), unitOf(nodes[b], story), score, STORY);
    add(a, right, score, part);
    add(b, left, score, part);
  }
  return ties;
}

function unitOf(node: Node | undefined, { units }: Story): Unit {
  return units[node?.unit ?? 0] as Unit;
}

/** Whether a claim has wordings enough for a headline to join it. */
function isTold(group: readonly number[], nodes: readonly Node[]): boolean {
  const texts = new Set<string>();
  for (const i of group) {
    for (const { text } of nodes[i]?.members ?? []) if (texts.add(text).size >= TOLD) return true;
  }
  return false;
}

/** Mean score over the pairs of a group; a group of one wording is certain. */
function confidenceOf(group: readonly number[], g: number, ties: readonly Map<number, Tie>[]): number {
  if (group.length < 2) return 1;
  let sum = 0;
  for (const i of group) sum += ties[i]?.get(g)?.sum ?? 0;
  return Math.round((sum / (group.length * (group.length - 1))) * 1000) / 1000;
}
