/** A run of letters on a page, in points; y grows upwards and is the baseline. */
export interface Glyphs {
  text: string;
  x0: number;
  x1: number;
  y: number;
  /** Height of the type. */
  size: number;
  rtl: boolean;
}

/** Runs on one baseline of one column, joined. */
export interface Line extends Glyphs {
  page: number;
}

/** Runs on one baseline, in the order of x. */
export type Row = Glyphs[];

/** Baselines this close, in heights of type, are one: footnote marks stand a little higher. */
const SAME_BASELINE = 0.35;
/** A gap between runs, in heights of type, that is a space. */
const SPACE = 0.15;

/** Runs by baseline, from the top. */
export function rowsOf(runs: Glyphs[]): Row[] {
  const rows: Row[] = [];
  for (const run of runs.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - run.y < SAME_BASELINE * Math.max(first.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  for (const row of rows) row.sort((a, b) => a.x0 - b.x0);
  return rows;
}

/** The text lines of a column, from the top. */
export function linesOf(runs: Glyphs[], page: number): Line[] {
  return rowsOf(runs).map((row) => ({ ...joinRuns(row), page }));
}

function joinRuns(row: Row): Glyphs {
  const rtl = row.filter((run) => run.rtl).length * 2 > row.length;
  const ordered = rtl ? row.toReversed() : row;
  let text = '';
  let last: Glyphs | undefined;
  for (const run of ordered) {
    const gap = last ? (rtl ? last.x0 - run.x1 : run.x0 - last.x1) : 0;
    text += gap > SPACE * run.size && !/\s$/u.test(text) ? ` ${run.text}` : run.text;
    last = run;
  }
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    x0: Math.min(...row.map(({ x0 }) => x0)),
    x1: Math.max(...row.map(({ x1 }) => x1)),
    y: row[0]?.y ?? 0,
    size: weightedSize(row),
    rtl,
  };
}

/** The height of most letters. */
function weightedSize(row: Row): number {
  const longest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return longest.size;
}
