import { type Glyphs, type Line, linesOf, type Row, rowsOf } from './page.ts';

/** Lines that begin at the same x, at least, for a column to begin there. */
const FEWEST_LINES = 4;
/** Clear space left of a column, in heights of type. */
const GUTTER = 0.6;
/** Mean letters of a line; the cells of tables and the marks of lists have fewer. */
const FEWEST_LETTERS = 9;
/** Share of a column's lines that begin at its edge: others are indented. Words in justified lines seldom do. */
const MOST_BEGIN = 0.5;
const MOST_EDGES = 12;

/**
 * Lines of a page in reading order: down each column, columns in the direction of the script. A column is found by
 * lines beginning at one x with clear space before them, over as many rows as nothing crosses that space; what does
 * cross it, a headline or a table, parts the page into zones from top to bottom.
 */
export function readingOrder(runs: Glyphs[], page: number): Line[][] {
  const rows = rowsOf(runs);
  const edges = findEdges(runs).flatMap((edge) => runsOfRows(rows, edge).map((range) => ({ edge, ...range })));
  const rtl = runs.filter((run) => run.rtl).length * 2 > runs.length;
  const columns: Line[][] = [];
  for (const { rows: zone, edges: borders } of zonesOf(rows, edges)) {
    const parts = Array.from({ length: borders.length + 1 }, (): Glyphs[] => []);
    for (const run of zone.flat()) parts[borders.filter((edge) => run.x0 > edge - 1.5).length]?.push(run);
    const lines = parts.filter((part) => part.length > 0).map((part) => linesOf(part, page));
    columns.push(...(rtl ? lines.reverse() : lines));
  }
  return columns;
}

interface Range {
  from: number;
  /** Exclusive. */
  to: number;
}

/** Places where many runs begin, rounded to points, but for the first: a page begins there anyway. */
function findEdges(runs: Glyphs[]): number[] {
  const counts = new Map<number, number>();
  for (const { x0, text } of runs) {
    if (text.trim() !== '') counts.set(Math.round(x0), (counts.get(Math.round(x0)) ?? 0) + 1);
  }
  const left = Math.min(...counts.keys());
  const found = [...counts]
    .filter(([edge, count]) => edge > left + 20 && count + (counts.get(edge + 1) ?? 0) >= FEWEST_LINES)
    .sort((a, b) => b[1] - a[1])
    .map(([edge]) => edge);
  const apart = found.filter((edge, n) => !found.slice(0, n).some((other) => Math.abs(other - edge) < 8));
  return apart.slice(0, MOST_EDGES).sort((a, b) => a - b);
}

/** Stretches of rows in which nothing crosses the space before `edge` and text stands on both sides. */
function runsOfRows(rows: Row[], edge: number): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (let at = 0; at <= rows.length; at++) {
    const row = rows[at];
    if (row && !row.some((run) => crosses(run, edge))) continue;
    if (holdsColumns(rows.slice(from, at), edge)) ranges.push({ from, to: at });
    from = at + 1;
  }
  return ranges;
}

function crosses(run: Glyphs, edge: number): boolean {
  return run.text.trim() !== '' && run.x0 < edge - 1.5 && run.x1 > edge - GUTTER * run.size;
}

function holdsColumns(rows: Row[], edge: number): boolean {
  const left = rows.map((row) => lettersOf(row.filter((run) => run.x0 <= edge - 1.5))).filter(Boolean);
  const right = rows.map((row) => lettersOf(row.filter((run) => run.x0 > edge - 1.5))).filter(Boolean);
  const begun = rows.filter((row) => row.some(({ x0 }) => Math.abs(x0 - edge) < 2)).length;
  if (begun < FEWEST_LINES || begun < right.length * MOST_BEGIN) return false;
  return [left, right].every((side) => side.length >= 3 && sum(side) / side.length >= FEWEST_LETTERS);
}

/** Rows in a row with the same columns. */
function zonesOf(rows: Row[], edges: (Range & { edge: number })[]): { rows: Row[]; edges: number[] }[] {
  const zones: { rows: Row[]; edges: number[] }[] = [];
  rows.forEach((row, at) => {
    const borders = edges.filter(({ from, to }) => at >= from && at < to).map(({ edge }) => edge);
    const last = zones.at(-1);
    if (last && last.edges.join() === borders.join()) last.rows.push(row);
    else zones.push({ rows: [row], edges: borders });
  });
  return zones;
}

function lettersOf(runs: Glyphs[]): number {
  return sum(runs.map(({ text }) => text.trim().length));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
