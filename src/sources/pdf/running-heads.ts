import { type Glyphs, rowsOf } from './page.ts';

/** Rows at the top and at the bottom of a page that may be running heads. */
const ROWS = 3;
/** Pages with the same row there, as a share; left and right pages may differ. */
const SHARE = 0.4;

/** Takes running heads and feet and page numbers off the pages. What was taken, each once. */
export function takeRunningHeads(pages: Glyphs[][]): { pages: Glyphs[][]; taken: string[] } {
  const edges = pages.map((runs) => {
    const rows = rowsOf(runs);
    return [...rows.slice(0, ROWS), ...rows.slice(Math.max(ROWS, rows.length - ROWS))];
  });
  const counts = new Map<string, number>();
  for (const rows of edges) for (const key of new Set(rows.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(pages.length * SHARE));
  const taken = new Map<string, string>();
  const kept = pages.map((runs, n) => {
    const heads = (edges[n] ?? []).filter((row) => (counts.get(keyOf(row)) ?? 0) >= often || isPageNumber(row));
    for (const row of heads) if (!taken.has(keyOf(row))) taken.set(keyOf(row), textOf(row));
    const gone = new Set(heads.flat());
    return runs.filter((run) => !gone.has(run));
  });
  return { pages: kept, taken: [...taken.values()] };
}

/** Numbers count up from page to page. */
function keyOf(row: Glyphs[]): string {
  return textOf(row).replace(/\d+/gu, '#').toLowerCase();
}

function isPageNumber(row: Glyphs[]): boolean {
  return /^[-–—|\s]{0,4}(?:(?:page|seite|стр\.|p\.)\s*)?\d{1,4}(?:\s?(?:\/|of|von|из)\s?\d{1,4})?[-–—|\s]{0,4}$/iu.test(
    textOf(row),
  );
}

function textOf(row: Glyphs[]): string {
  return row
    .map(({ text }) => text.trim())
    .filter(Boolean)
    .join(' ');
}
