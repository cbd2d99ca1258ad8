import type { Span } from '../types.ts';

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  /** Blank lines stand before it (or it is the first). */
  gap: boolean;
}

const LINE = /[^\n\r\u2028\u2029\v\f\u0085]+/gu;

/** The lines of a text that hold anything, whatever ends them (\n, \r\n, \r, form feed, U+2028). */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(LINE)) {
    const raw = match[0];
    const trimmed = raw.trim();
    if (!trimmed) continue;
    const start = match.index + (raw.length - raw.trimStart().length);
    lines.push({ start, end: start + trimmed.length, gap: previousEnd < 0 || breaks(text, previousEnd, start) > 1 });
    previousEnd = start + trimmed.length;
  }
  return lines;
}

/** How many line ends stand between two places; counting stops at two. */
function breaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to && count < 2; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if ((code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029) count += 1;
  }
  return count;
}
