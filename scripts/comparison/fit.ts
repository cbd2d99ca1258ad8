import type { Features, Model } from '../../src/engine/compare/logistic.ts';
import { weigh } from '../../src/engine/compare/logistic.ts';

/** One example: what may be weighed (the candidate weighed highest stands for it) and whether it is positive. */
export interface Example {
  candidates: Features[];
  positive: boolean;
  weight: number;
}

const ROUNDS = 4;
const STEPS = 40;
const RIDGE = 1;

/**
 * Logistic regression over examples with several candidates each: the candidates are chosen by the model so far, then
 * the model is fitted to them, four times over. `first` names the feature that chooses before there is a model.
 */
export function fit(examples: Example[], first: string): Model {
  const usable = examples.filter(({ candidates }) => candidates.length > 0);
  let chosen = usable.map(({ candidates }) => best(candidates, (features) => features[first] ?? 0));
  let model: Model = { bias: 0, weights: {} };
  for (let round = 0; round < ROUNDS; round++) {
    model = newton(chosen, usable);
    const now = model;
    chosen = usable.map(({ candidates }) => best(candidates, (features) => weigh(now, features)));
  }
  return model;
}

function best(candidates: Features[], score: (features: Features) => number): Features {
  return candidates.reduce((x, y) => (score(y) > score(x) ? y : x));
}

/** Newton's method with a ridge; the bias goes free. */
function newton(chosen: Features[], examples: Example[]): Model {
  const names = [...new Set(chosen.flatMap((features) => Object.keys(features)))];
  const width = names.length + 1;
  const rows = chosen.map((features) => [1, ...names.map((name) => features[name] ?? 0)]);
  let beta = new Array<number>(width).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = beta.map((value, d) => (d === 0 ? 0 : -RIDGE * value));
    const hessian = beta.map((_, d) => beta.map((__, e) => (d === e && d > 0 ? RIDGE : 0)));
    for (const [i, row] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-dot(row, beta)));
      const { positive, weight } = examples[i] as Example;
      for (let d = 0; d < width; d++) {
        gradient[d] = (gradient[d] ?? 0) + weight * ((positive ? 1 : 0) - p) * (row[d] ?? 0);
        const line = hessian[d] as number[];
        for (let e = 0; e < width; e++) line[e] = (line[e] ?? 0) + weight * p * (1 - p) * (row[d] ?? 0) * (row[e] ?? 0);
      }
    }
    const change = solve(hessian, gradient);
    beta = beta.map((value, d) => value + (change[d] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return {
    bias: rounded(beta[0] ?? 0),
    weights: Object.fromEntries(names.map((name, k) => [name, rounded(beta[k + 1] ?? 0)])),
  };
}

function dot(x: number[], y: number[]): number {
  let sum = 0;
  for (let d = 0; d < x.length; d++) sum += (x[d] ?? 0) * (y[d] ?? 0);
  return sum;
}

/** Gaussian elimination with pivots. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const m = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let k = 0; k < size; k++) {
    const pivot = pivotRow(m, k);
    [m[k], m[pivot]] = [m[pivot] as number[], m[k] as number[]];
    const top = m[k] as number[];
    for (let i = k + 1; i < size; i++) {
      const row = m[i] as number[];
      const share = (row[k] ?? 0) / (top[k] || 1e-9);
      for (let d = k; d <= size; d++) row[d] = (row[d] ?? 0) - share * (top[d] ?? 0);
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = m[i] as number[];
    let rest = row[size] ?? 0;
    for (let d = i + 1; d < size; d++) rest -= (row[d] ?? 0) * (x[d] ?? 0);
    x[i] = rest / (row[i] || 1e-9);
  }
  return x;
}

function pivotRow(m: number[][], k: number): number {
  let at = k;
  for (let i = k + 1; i < m.length; i++) if (Math.abs(m[i]?.[k] ?? 0) > Math.abs(m[at]?.[k] ?? 0)) at = i;
  return at;
}
