/**
 * Principal components: drops the mean and the `common` strongest directions, which every word shares (Mu and
 * Viswanath, 'All-but-the-Top', 2018), and keeps the next `kept`.
 */
export function reduce(rows: Float64Array[], common: number, kept: number): number[][] {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  for (const row of rows) for (let d = 0; d < width; d++) mean[d] = (mean[d] ?? 0) + (row[d] ?? 0) / rows.length;
  const centred = rows.map((row) => {
    const moved = row.map((value, d) => value - (mean[d] ?? 0));
    const length = Math.hypot(...moved) || 1;
    return moved.map((value) => value / length);
  });
  const axes = principalAxes(covariance(centred, width), common + kept).slice(common);
  return centred.map((row) => axes.map((axis) => dot(row, axis)));
}

function covariance(rows: Float64Array[], width: number): Float64Array[] {
  const sums = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) {
    for (const [i, sum] of sums.entries()) {
      const x = row[i] ?? 0;
      for (let j = 0; j < width; j++) sum[j] = (sum[j] ?? 0) + x * (row[j] ?? 0);
    }
  }
  return sums;
}

/** Power iteration, each axis taken out of the matrix before the next is looked for. */
function principalAxes(matrix: Float64Array[], count: number): Float64Array[] {
  const axes: Float64Array[] = [];
  for (let k = 0; k < count; k++) {
    let axis = Float64Array.from(matrix, (_, i) => Math.sin(i + k + 1));
    let size = 0;
    for (let round = 0; round < 300; round++) {
      const next = Float64Array.from(matrix, (row) => dot(row, axis));
      size = Math.hypot(...next) || 1;
      axis = next.map((value) => value / size);
    }
    axes.push(axis);
    for (const [i, row] of matrix.entries()) {
      for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) - size * (axis[i] ?? 0) * (axis[j] ?? 0);
    }
  }
  return axes;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
