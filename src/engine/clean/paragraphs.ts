import type { Span } from '../types.ts';
import { type Line, splitLines } from './lines.ts';

/** A paragraph as the author meant it: one line, or several that were wrapped. */
export interface Paragraph extends Span {
  /** Blank lines stand before it. */
  gap: boolean;
}

/** Widths at which people and programs wrap: below, a list; above, a paragraph in one line. */
const NARROWEST = 38;
const WIDEST = 140;
/** Room that proportional type and typists leave at the end of a full line. */
const SLACK = 8;

const LOWER_START = /^["'“‘(]?\p{Ll}/u;
const LIST_ITEM = /^(?:[•⁃‣◦▪●*·–—-]|\d{1,3}[.)]|[a-z][.)])\s/u;
const URL_LINE = /^<?(?:https?:\/\/|www\.)\S+>?$/iu;
const UNFINISHED = /[\p{L}\p{N},;’'"”)–—-]$/u;
const HYPHENATED = /\p{L}[-\u00AD‐]$/u;
/** 'by Ana Silva', or a word or two: no rest of a sentence. */
const BYLINE_OR_LABEL = /^(?:by|von|par|por) \p{Lu}|^\S+(?: \S+)?$/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The paragraphs of a text, hard line wraps undone. Every character that is no white space is in exactly one. */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = splitLines(text);
  const width = wrapWidth(text, lines);
  const paragraphs: Paragraph[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && last && !line.gap && goesOn(text, last, line, width)) open.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end, gap: line.gap });
    last = line;
  }
  return paragraphs;
}

/** The width at which the text was wrapped, or 0: most lines that another line follows must be full. */
function wrapWidth(text: string, lines: Line[]): number {
  const inner: Line[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    if (line && lines[i + 1]?.gap === false && !URL_LINE.test(head(text, line))) inner.push(line);
  }
  if (inner.length === 0) return 0;
  const lengths = inner.map((line) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return 0;
  let full = 0;
  let unfinished = 0;
  for (const line of inner) {
    if (line.end - line.start + 1 + firstWordLength(text, line.end) < width - SLACK) continue;
    full += 1;
    if (UNFINISHED.test(text.slice(line.end - 1, line.end))) unfinished += 1;
  }
  return full >= inner.length * 0.6 && unfinished >= full * 0.5 ? width : 0;
}

/** Whether `next` continues the paragraph that `line` belongs to. */
function goesOn(text: string, line: Line, next: Line, width: number): boolean {
  const length = line.end - line.start;
  const tail = text.slice(Math.max(line.start, line.end - 2), line.end);
  const opening = head(text, next);
  if (URL_LINE.test(head(text, line)) || URL_LINE.test(opening) || LIST_ITEM.test(opening)) return false;
  const lower = LOWER_START.test(opening);
  if (length >= NARROWEST - 10 && length <= WIDEST && lower && HYPHENATED.test(tail)) return true;
  if (width > 0 && length <= width * 1.5) return length + 1 + firstWordLength(text, next.start - 1) >= width - SLACK;
  return lower && length >= NARROWEST && UNFINISHED.test(tail) && !BYLINE_OR_LABEL.test(opening);
}

function head(text: string, line: Line): string {
  return text.slice(line.start, Math.min(line.end, line.start + 200));
}

/** Letters up to the first space after `from`; one where words are not spaced. At most 20. */
function firstWordLength(text: string, from: number): number {
  const word = text.slice(from, from + 40).trimStart();
  if (CJK.test(word.charAt(0))) return 1;
  const space = word.search(/\s/u);
  return Math.min(space < 0 ? word.length : space, 20);
}
