/** The learned similarity of two units. Origin of the weights: scripts/train-align.ts (data sets and licences named there). */
import learned from '../lexicon/data/align-weights.json' with { type: 'json' };
import { FEATURES, pairFeatures, type VersionAffinity } from './features.ts';
import type { Unit } from './units.ts';

const COEFFICIENTS = Float64Array.from(FEATURES, (name) => (learned.coefficients as Record<string, number>)[name] ?? 0);
const row = new Float64Array(FEATURES.length);

/** Probability, 0–1, that two units state the same thing. Symmetric. */
export function scorePair(a: Unit, b: Unit, affinity: VersionAffinity): number {
  pairFeatures(a, b, affinity, row);
  let sum = learned.bias;
  for (let k = 0; k < row.length; k++) sum += (COEFFICIENTS[k] as number) * (row[k] as number);
  return 1 / (1 + Math.exp(-sum));
}
