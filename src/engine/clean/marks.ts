import type { BlockKind } from '../types.ts';
import { bylineOf, isCredits } from './byline.ts';
import { isCaption } from './caption.ts';
import { type Furniture, furnitureOf } from './furniture.ts';
import { type PrintedDate, printedDates } from './printed-date.ts';
import type { Shape } from './shape.ts';

/** What a paragraph is by its own words, before its neighbours are asked. */
export interface Mark {
  kind: Exclude<BlockKind, 'body' | 'headline'>;
  furniture?: Furniture;
  byline?: string;
  dates?: PrintedDate[];
}

/** Longest line that is a date and little else (words). */
const DATE_LINE = 18;
const CLOCK_ONLY =
  /^(?:(?:last |first )?(?:updated|published|posted|modified)[: ]*)?(?:\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: \p{Lu}{2,4})?|(?:an?|\d{1,2}) (?:minute|hour|day|week|month)s? ago)$/iu;

/** 'By' or 'Author:' in a line of its own: the next line is the name. */
const BY_ALONE = /^(?:(?:written|posted|article|story|words|reporting) )?by:?$|^authors?:?$/iu;
const LONGEST_BY = 'reporting by:'.length;

const ABOUT = /^(about|über|sobre) (\p{L}.{2,40})$/u;

/** First letters of ABOUT. */
const OPENS_ABOUT = new Set(['a', 'ü', 's']);

/** What each paragraph is by its own words. */
export function marksOf(shapes: Shape[]): (Mark | undefined)[] {
  const marks = shapes.map(markOf);
  for (const [i, shape] of shapes.entries()) {
    const next = shapes[i + 1];
    if (!next || marks[i + 1] || next.words > 8 || next.capitals < 0.6 || !isByAlone(shape)) continue;
    marks[i] = { kind: 'byline' };
    marks[i + 1] = { kind: 'byline', byline: next.text };
  }
  markAboutWriter(shapes, marks);
  return marks;
}

function isByAlone({ text }: Shape): boolean {
  return text.length <= LONGEST_BY && BY_ALONE.test(text);
}

/** 'About Ana Silva', 'Über Ana Silva' over a note on somebody a byline names. */
function markAboutWriter(shapes: Shape[], marks: (Mark | undefined)[]): void {
  const names = marks.flatMap((mark) => mark?.byline?.toLowerCase() ?? []);
  for (const [i, { phrase, words, capitals }] of shapes.entries()) {
    const [, about, name = ''] = (words <= 5 && OPENS_ABOUT.has(phrase[0] ?? '') && ABOUT.exec(phrase)) || [];
    // 'About' also opens headings, its sisters hardly.
    const sure = about !== 'about' && capitals === 1 && words > 2;
    if (!about || !(sure || names.some((byline) => byline.includes(name)))) continue;
    marks[i] = { kind: 'furniture', furniture: { reason: 'about the writer', ends: true } };
  }
}

/** Paragraphs that are plainly no body; undefined for the rest. */
function markOf(shape: Shape): Mark | undefined {
  const dates = shape.words <= DATE_LINE + 6 ? printedDates(shape.text) : [];
  const dated = isDateLine(shape, dates);
  const furniture = furnitureOf(shape);
  if (furniture && !(dated && furniture.reason.startsWith('count'))) return { kind: 'furniture', furniture };
  const byline = bylineOf(shape);
  if (byline) return { kind: 'byline', byline, dates };
  if (isCredits(shape)) return { kind: 'byline' };
  if (dated) return { kind: 'dateline', dates };
  return isCaption(shape) ? { kind: 'caption' } : undefined;
}

/** 'Published: 19 November 2019, 09:01 AM': a date, and hardly a word beside it. */
function isDateLine(shape: Shape, dates: PrintedDate[]): boolean {
  if (CLOCK_ONLY.test(shape.text)) return true;
  if (dates.length === 0 || shape.words > DATE_LINE) return false;
  const dated = dates.length * 3;
  return shape.words <= dated + 10 && !(shape.ends && shape.words > dated + 3);
}
