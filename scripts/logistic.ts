/** Ridge logistic regression for a handful of features, by Newton's method. */

export interface Example {
  x: number[];
  /** 0 or 1. */
  y: number;
  weight: number;
}

export interface Model {
  bias: number;
  coefficients: number[];
}

export function predict({ bias, coefficients }: Model, x: readonly number[]): number {
  return 1 / (1 + Math.exp(-coefficients.reduce((sum, c, k) => sum + c * (x[k] ?? 0), bias)));
}

/** `ridge` holds back the coefficients of standardised features; the bias is free. */
export function fit(examples: readonly Example[], ridge: number): Model {
  const size = examples[0]?.x.length ?? 0;
  const { mean, deviation } = spread(examples, size);
  const rows = examples.map(({ x }) => [...x.map((v, k) => (v - (mean[k] ?? 0)) / (deviation[k] ?? 1)), 1]);
  const beta = new Array<number>(size + 1).fill(0);
  for (let round = 0; round < 15; round++) {
    const gradient = beta.map((b, k) => (k < size ? -ridge * b : 0));
    const hessian = beta.map((_, i) => beta.map((_b, j) => (i === j && i < size ? ridge : 0)));
    for (const [n, { y, weight }] of examples.entries()) {
      const row = rows[n] as number[];
      const p = 1 / (1 + Math.exp(-row.reduce((sum, v, k) => sum + v * (beta[k] ?? 0), 0)));
      for (const [i, v] of row.entries()) {
        gradient[i] = (gradient[i] ?? 0) + weight * (y - p) * v;
        const line = hessian[i] as number[];
        for (const [j, u] of row.entries()) line[j] = (line[j] ?? 0) + (weight * p * (1 - p) + 1e-9) * v * u;
      }
    }
    const step = solve(hessian, gradient);
    for (const [k, d] of step.entries()) beta[k] = (beta[k] ?? 0) + d;
    if (step.every((d) => Math.abs(d) < 1e-6)) break;
  }
  const coefficients = beta.slice(0, size).map((b, k) => b / (deviation[k] ?? 1));
  return { bias: coefficients.reduce((bias, c, k) => bias - c * (mean[k] ?? 0), beta[size] ?? 0), coefficients };
}

function spread(examples: readonly Example[], size: number): { mean: number[]; deviation: number[] } {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const columns = Array.from({ length: size }, (_, k) => k);
  const mean = columns.map((k) => examples.reduce((sum, { x, weight }) => sum + weight * (x[k] ?? 0), 0) / total);
  const deviation = columns.map(
    (k) =>
      Math.sqrt(
        examples.reduce((sum, { x, weight }) => sum + weight * ((x[k] ?? 0) - (mean[k] ?? 0)) ** 2, 0) / total,
      ) || 1,
  );
  return { mean, deviation };
}

/** Gauss–Jordan elimination with pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const m = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let i = 0; i < m.length; i++) {
    let pivot = i;
    for (let r = i + 1; r < m.length; r++) if (Math.abs(m[r]?.[i] ?? 0) > Math.abs(m[pivot]?.[i] ?? 0)) pivot = r;
    [m[i], m[pivot]] = [m[pivot] as number[], m[i] as number[]];
    for (const [r, row] of m.entries()) {
      if (r === i) continue;
      const factor = (row[i] ?? 0) / (m[i]?.[i] || 1e-12);
      for (let c = i; c < row.length; c++) row[c] = (row[c] ?? 0) - factor * (m[i]?.[c] ?? 0);
    }
  }
  return m.map((row, i) => (row.at(-1) ?? 0) / (row[i] || 1e-12));
}
