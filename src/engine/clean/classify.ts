import type { BlockKind } from '../types.ts';
import { type Extent, isProse } from './article.ts';
import { isAboutWriter } from './byline.ts';
import type { Mark } from './marks.ts';
import type { Shape } from './shape.ts';
import { findTitle, firstProse, isName, isSameTitle } from './title.ts';

/** A paragraph with the kind its words and its place give it. */
export interface Classified {
  shape: Shape;
  kind: BlockKind;
  reason?: string;
  mark?: Mark;
  /** The headline of the whole article, not one within it. */
  title?: boolean;
}

/** How many paragraphs at an article's end may tell of its writer. */
const TAIL = 4;
/** Longest sub-heading (words). */
const HEADING_LIMIT = 14;
/** How near below the headline a paragraph above the article's first still belongs to it. */
const NEAR_TITLE = 6;
/** Longest summary under a headline (words). */
const STANDFIRST_LIMIT = 45;
/** Names and codes in Latin letters stand in texts of every script. */
const COMMON = new Set(['Latin', 'None']);

/** Gives every paragraph its kind. */
export function classify(shapes: Shape[], marks: (Mark | undefined)[], extent: Extent): Classified[] {
  const main = mainScript(shapes, extent);
  const title = findTitle(shapes, marks, extent);
  const links = linkRuns(shapes, marks, extent);
  const standfirst = findStandfirst(shapes, marks, extent, title);
  const body = title !== undefined && title >= extent.from ? title + 1 : extent.from;
  return shapes.map((shape, i) => {
    const mark = marks[i];
    const base = { shape, ...(mark && { mark }) };
    if (i === title) return { ...base, kind: 'headline', title: true };
    if (title !== undefined && isSameTitle(shape, shapes[title])) return aside(base, 'repeats the headline');
    if (mark?.kind === 'furniture') return aside(base, mark.furniture?.reason ?? 'navigation');
    const foreign = shape.script !== main && !COMMON.has(shape.script) && shape.words <= 12;
    if (foreign && (i < body || i >= extent.to)) return aside(base, 'in another script than the article');
    if (extent.alone && i === 0 && title === 1 && !mark && isHeading(shape)) return { ...base, kind: 'headline' };
    if (i === standfirst) return isName(shape) ? signed(base) : { ...base, kind: 'headline' };
    if (links.has(i)) return aside(base, 'list of links to other articles');
    if (i < body) return before(base, i, title);
    if (i >= extent.to) return after(base);
    return within(base, shapes[i + 1], marks[i + 1], i + 1 < extent.to, i >= extent.to - TAIL);
  });
}

/** A sentence between the headline and the line that names the writer or the day sums the article up. */
function findStandfirst(
  shapes: Shape[],
  marks: (Mark | undefined)[],
  extent: Extent,
  title?: number,
): number | undefined {
  if (title === undefined) return undefined;
  const first = firstProse(shapes, marks, extent);
  let summary: number | undefined;
  for (let i = title + 1; i <= Math.max(first, title + 1) + 4 && i < shapes.length; i++) {
    const kind = marks[i]?.kind;
    if (kind === 'byline' || kind === 'dateline') return summary;
    if (kind || isSameTitle(shapes[i], shapes[title])) continue;
    if (summary !== undefined || (shapes[i]?.words ?? 0) > STANDFIRST_LIMIT) return undefined;
    summary = i;
  }
  return undefined;
}

/**
 * Lines within the article that are titles of others: two or more in a row, each as long as a title and without a
 * full stop, between a page's paragraphs or below a line that says so. What follows a colon is the article's own list.
 */
function linkRuns(shapes: Shape[], marks: (Mark | undefined)[], { from, to, alone }: Extent): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  for (let i = from; i <= to; i++) {
    const shape = i < to ? shapes[i] : undefined;
    if (shape && !marks[i] && isTitleOfAnother(shape)) {
      run.push(i);
      continue;
    }
    const before = (run[0] ?? 0) - 1;
    const [above, mark] = [shapes[before], marks[before]];
    const led =
      mark?.kind === 'furniture' || (!alone && above !== undefined && isProse(above) && !above.text.endsWith(':'));
    if (run.length > 1 && led) for (const line of run) found.add(line);
    run = [];
  }
  return found;
}

function isTitleOfAnother({ words, ends, text, script }: Shape): boolean {
  return (
    words >= 5 &&
    words <= 20 &&
    !ends &&
    script !== 'Han' &&
    /^["'“‘]?[\p{Lu}\p{N}]/u.test(text) &&
    !/[:,;]$/u.test(text)
  );
}

/** A name between the headline and the date. */
function signed({ shape }: { shape: Shape }): Classified {
  return { shape, kind: 'byline', reason: 'names the writers', mark: { kind: 'byline', byline: shape.text } };
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
  if (title !== undefined && i > title && i <= title + NEAR_TITLE && isProse(shape)) return { ...base, kind: 'body' };
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
    !/[.,;:…"”’。．，、；：」』।۔]$/u.test(shape.text) &&
    !/^(?:[•⁃*–—-]|\d+[.)])\s/u.test(shape.text)
  );
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
