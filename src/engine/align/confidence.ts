import learned from '../lexicon/data/confidence-weights.json' with { type: 'json' };
import { countShared } from './alike.ts';
import { logitOf } from './neighbours.ts';
import type { Node } from './nodes.ts';
import type { Draft } from './overlap.ts';
import type { Unit } from './units.ts';

/** Wordings of a claim held against each other at the most. */
const MOST = 10;

/** What tells how sure a claim is: the mean score of its pairs, as log-odds, and the share of content words two wordings have in common. */
export type Signs = [score: number, shared: number];

/** Undefined for a claim of one wording, which is certain. */
export function signsOf(
  { nodes: group, confidence }: Draft,
  nodes: readonly Node[],
  units: readonly Unit[],
): Signs | undefined {
  const wordings = [...new Set(group.map((i) => nodes[i]?.unit ?? 0))].sort((a, b) => a - b).slice(0, MOST);
  if (wordings.length < 2) return undefined;
  let [sum, pairs] = [0, 0];
  for (const [k, a] of wordings.entries()) {
    const x = units[a]?.terms ?? NONE;
    for (const b of wordings.slice(k + 1)) {
      const y = units[b]?.terms ?? NONE;
      sum += countShared(x, y) / Math.max(1, x.length, y.length);
      pairs++;
    }
  }
  return [logitOf(confidence), sum / pairs];
}

const NONE = new Int32Array();

/** 0–1: of claims with such signs, how many are right (docs/confidence.md). */
export function confidenceOf([score, shared]: Signs): number {
  const sum = learned.bias + learned.score * score + learned.shared * shared;
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
