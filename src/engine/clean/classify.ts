import type { BlockKind } from '../types.ts';
import { type Extent, isProse } from './article.ts';
import { isAboutWriter } from './byline.ts';
import type { Mark } from './marks.ts';
import type { Shape } from './shape.ts';

/** A paragraph with the kind its words and its place give it. */
export interface Classified {
  shape: Shape;
  kind: BlockKind;
  reason?: string;
  mark?: Mark;
  /** The headline of the whole article, not one within it. */
  title?: boolean;
}

/** How far before the article's first paragraph its headline is looked for. */
const HEADER = 14;
/** Among how many first lines of an article alone it is looked for. */
const TOP = 6;
/** How many paragraphs at an article's end may tell of its writer. */
const TAIL = 4;
/** Longest title and sub-heading (words). */
const TITLE_LIMIT = 30;
const HEADING_LIMIT = 14;
/** Names and codes in Latin letters stand in texts of every script. */
const COMMON = new Set(['Latin', 'None']);

/** Gives every paragraph its kind. */
export function classify(shapes: Shape[], marks: (Mark | undefined)[], extent: Extent): Classified[] {
  const main = mainScript(shapes, extent);
  const title = findTitle(shapes, marks, extent);
  const body = title !== undefined && title >= extent.from ? title + 1 : extent.from;
  return shapes.map((shape, i) => {
    const mark = marks[i];
    const base = { shape, ...(mark && { mark }) };
    if (i === title) return { ...base, kind: 'headline', title: true };
    if (title !== undefined && isSameTitle(shape, shapes[title])) return aside(base, 'repeats the headline');
    if (mark?.kind === 'furniture') return aside(base, mark.furniture?.reason ?? 'navigation');
    const foreign = shape.script !== main && !COMMON.has(shape.script) && shape.words <= 12;
    if (foreign && (i < body || i >= extent.to)) return aside(base, 'in another script than the article');
    if (i < body) return before(base, i, title);
    if (i >= extent.to) return after(base);
    return within(base, shapes[i + 1], marks[i + 1], i + 1 < extent.to, i >= extent.to - TAIL);
  });
}

function aside(base: { shape: Shape; mark?: Mark }, reason: string): Classified {
  return { ...base, kind: 'furniture', reason };
}

/** Above the article: what stands between the headline and the text belongs to it; the rest is the page's. */
function before(base: { shape: Shape; mark?: Mark }, i: number, title: number | undefined): Classified {
  const { mark, shape } = base;
  const near = title === undefined || i > title - 4;
  if (mark && near) return { ...base, kind: mark.kind, ...reasonOf(mark) };
  if (mark?.kind === 'dateline') return aside(base, 'date of the page');
  if (title !== undefined && i > title && isProse(shape)) return { ...base, kind: 'body' };
  return aside(base, 'navigation before the article');
}

function after(base: { shape: Shape; mark?: Mark }): Classified {
  const { mark } = base;
  if (mark?.kind === 'byline' || mark?.kind === 'dateline') return { ...base, kind: mark.kind, ...reasonOf(mark) };
  return aside(base, mark?.kind === 'caption' ? 'picture outside the article' : 'stands after the article');
}

function within(
  base: { shape: Shape; mark?: Mark },
  next: Shape | undefined,
  nextMark: Mark | undefined,
  nextInside: boolean,
  last: boolean,
): Classified {
  const { mark, shape } = base;
  if (mark) return { ...base, kind: mark.kind, ...reasonOf(mark) };
  // What is said of the writer stands at the end.
  if (last && isAboutWriter(shape)) return { ...base, kind: 'byline', reason: 'about the writer' };
  const leads =
    nextInside &&
    next !== undefined &&
    (!nextMark || nextMark.kind === 'caption') &&
    (isProse(next) || next.words >= 20);
  if (leads && isHeading(shape)) return { ...base, kind: 'headline' };
  return { ...base, kind: 'body' };
}

function reasonOf(mark: Mark): { reason?: string } {
  if (mark.kind === 'caption') return { reason: 'describes or credits a picture' };
  if (mark.kind === 'byline') return { reason: 'names the writers' };
  if (mark.kind === 'dateline') return { reason: 'date and place of publication' };
  return mark.furniture ? { reason: mark.furniture.reason } : {};
}

/** A few words without a full stop that do not open a list. */
function isHeading(shape: Shape): boolean {
  return (
    shape.words >= 1 &&
    shape.words <= HEADING_LIMIT &&
    !/[.,;:…"”’]$/u.test(shape.text) &&
    !/^(?:[•⁃*–—-]|\d+[.)])\s/u.test(shape.text)
  );
}

/** The line that heads the article: title-like, near the first paragraph, perhaps printed twice. */
function findTitle(shapes: Shape[], marks: (Mark | undefined)[], extent: Extent): number | undefined {
  const last = firstProse(shapes, marks, extent);
  // In a text that is all article, only its first lines can be the headline.
  const lowest = extent.from === 0 && extent.to === shapes.length ? TOP : shapes.length;
  let best: number | undefined;
  let bestScore = 0;
  for (let i = Math.max(0, last - HEADER); i < Math.min(last, lowest); i++) {
    const shape = shapes[i];
    if (!shape || marks[i]) continue;
    const score = titleScore(shape) - (last - i) * 0.5 + (repeats(shapes, i, last) ? 2 : 0);
    if (score >= bestScore) {
      best = i;
      bestScore = score;
    }
  }
  return best;
}

/** The first paragraph of the article that is prose; a lone title has no such paragraph. */
function firstProse(shapes: Shape[], marks: (Mark | undefined)[], extent: Extent): number {
  for (let i = extent.from; i < extent.to; i++) {
    const shape = shapes[i];
    if (shape && !marks[i] && (isProse(shape) || shape.words >= 25)) return i;
  }
  return Math.min(extent.to, extent.from + 1) === shapes.length ? extent.from : extent.from + 1;
}

function titleScore({ words, ends, text }: Shape): number {
  if (words < 2 || words > TITLE_LIMIT || (ends && /\.["”’']?$/u.test(text))) return -9;
  return (words >= 5 ? 8 : words) - (words > 18 ? 2 : 0);
}

function repeats(shapes: Shape[], i: number, last: number): boolean {
  for (let j = Math.max(0, i - HEADER); j < last; j++) if (j !== i && isSameTitle(shapes[j], shapes[i])) return true;
  return false;
}

function isSameTitle(a: Shape | undefined, b: Shape | undefined): boolean {
  return a !== undefined && b !== undefined && a.words > 2 && a.phrase === b.phrase;
}

/** The writing system most of the article's letters belong to. */
function mainScript(shapes: Shape[], { from, to }: Extent): string {
  const counts = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const shape = shapes[i];
    if (shape && shape.script !== 'None') counts.set(shape.script, (counts.get(shape.script) ?? 0) + shape.text.length);
  }
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['None', 0] as [string, number])[0];
}
