import { allPairs, candidatePairs } from './candidates.ts';
import { type Edge, lookAgain } from './neighbours.ts';
import { Held } from './similarity.ts';
import type { Unit } from './units.ts';
import type { AlignWeights } from './weights.ts';

/** Up to so many units every pair is scored. */
const FEW = 160;

/**
 * Units → scored pairs. Of a large story only those worth scoring: `few` says up to how many units all are. Two
 * sentences of one version are not held against each other.
 */
export function scoreUnits(units: readonly Unit[], termCount: number, weights: AlignWeights, few = FEW): Edge[] {
  const pairs = units.length <= few ? allPairs(units.length) : candidatePairs(units, termCount);
  const held = new Held(units, termCount);
  const edges: Edge[] = [];
  let holding = -1;
  for (let n = 0; n < pairs.length; n += 2) {
    const a = pairs[n] as number;
    const b = pairs[n + 1] as number;
    const left = units[a] as Unit;
    const right = units[b] as Unit;
    if (left.versions.meets(right.versions)) continue;
    // Neighbouring pairs have a unit in common: it is laid open once.
    if (a !== holding && b !== holding) {
      holding = b === pairs[n + 2] || b === pairs[n + 3] ? b : a;
      held.hold(holding);
    }
    edges.push({ a, b, score: held.similarity(holding === a ? b : a, weights) });
  }
  return lookAgain(units.length, edges, weights);
}
