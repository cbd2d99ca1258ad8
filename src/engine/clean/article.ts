import { STARTERS } from '../lexicon/abbreviations.ts';
import { classOf, DIGIT, LOWER, OTHER, SURROGATE, UPPER } from '../text/characters.ts';
import { COMMENT_COUNTER } from './furniture.ts';
import type { Mark } from './marks.ts';
import type { Shape } from './shape.ts';

/** Paragraphs from `from` up to `to` are the article and what stands within it. */
export interface Extent {
  from: number;
  to: number;
  /** The text is an article and nothing else. */
  alone: boolean;
}

/** Words that count in one paragraph. */
const LONGEST = 80;
/** Furniture that also stands between the paragraphs of an article pasted alone. */
const HARMLESS = /^(?:points|bare|counter|no words)/u;
/** Share that a paragraph alone among titles counts. */
const ALONE = 0.5;
/** How the cost of lines grows along a run without prose. */
const RUN = [1, 1.3, 1.6, 2, 2.5];
/** Scripts whose words are counted by characters. */
const UNSPACED = new Set(['Han', 'Kana', 'Thai']);
/** How far above the found beginning a byline is looked for, and how near below it the first paragraph stands. */
const FURTHEST_BYLINE = 40;
const NEAR_BYLINE = 5;
/** 'Port closes after stormThe harbour was closed': a title and its teaser, run together by the page. */
const RUN_TOGETHER_WITHIN = 160;
const RUN_TOGETHER = /[\p{Ll}\p{N}?!]{3}(\p{Lu}\p{Ll}*) \p{Ll}/gu;
/** Words of prose after which a comment section ends the article for good. */
const ENOUGH = 60;
/** How many lines below the article the number of its comments stands. */
const NEAR_END = 6;

/**
 * Where the article stands among a page's paragraphs: the run with the greatest sum, prose counting for and
 * menus, lists of links and notices against it (maximum subsequence segmentation, Pasternack & Roth, WWW 2009).
 */
export function articleExtent(shapes: Shape[], marks: (Mark | undefined)[]): Extent {
  let best = wholeText(shapes);
  if (!isPage(shapes, marks)) return best;
  const weights = weightsOf(shapes, marks);
  let bestSum = 0;
  let from = 0;
  let sum = 0;
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i];
    if (!shape) continue;
    if (opensComments(shapes, marks, i, best, bestSum)) break;
    const weight = weights[i] ?? 0;
    if (sum <= 0) {
      from = i;
      sum = 0;
    }
    sum += weight;
    if (sum > bestSum) {
      bestSum = sum;
      best = { from, to: i + 1, alone: false };
    }
  }
  return { ...best, from: backToByline(shapes, marks, best.from), alone: false };
}

/** A comment form below an article, or the number of comments right below it. */
function opensComments(shapes: Shape[], marks: (Mark | undefined)[], i: number, best: Extent, sum: number): boolean {
  const furniture = marks[i]?.furniture;
  if (furniture?.reason === COMMENT_COUNTER) return sum > ENOUGH / 2 && i - best.to < NEAR_END;
  const form = furniture?.ends === true && furniture.reason.startsWith('comment');
  return form && sum > ENOUGH && holdsText(shapes, marks, best);
}

/** Two paragraphs of prose one after the other: no list of teasers has them. */
function holdsText(shapes: Shape[], marks: (Mark | undefined)[], { from, to }: Extent): boolean {
  for (let i = from + 1; i < to; i++) {
    const [a, b] = [shapes[i - 1], shapes[i]];
    if (a && b && !marks[i] && !marks[i - 1] && isProse(a) && isProse(b)) return true;
  }
  return false;
}

/**
 * A long list within an article can cost its opening: when a byline or date stands above, with prose right below it,
 * the article begins there.
 */
function backToByline(shapes: Shape[], marks: (Mark | undefined)[], from: number): number {
  for (let i = from - 1; i >= Math.max(0, from - FURTHEST_BYLINE); i--) {
    const kind = marks[i]?.kind;
    if (kind !== 'byline' && kind !== 'dateline') continue;
    for (let j = i + 1; j <= i + NEAR_BYLINE && j < from; j++) {
      const shape = shapes[j];
      if (shape && !marks[j] && isProse(shape) && shape.words >= 20) return j;
    }
  }
  return from;
}

export function wholeText(shapes: Shape[]): Extent {
  return { from: 0, to: shapes.length, alone: true };
}

/**
 * Whether a text is a whole page rather than an article alone: it holds menus or notices, or many lines of a few
 * words. From an article alone nothing is set aside but what says itself that it is furniture.
 */
function isPage(shapes: Shape[], marks: (Mark | undefined)[]): boolean {
  let notices = 0;
  let scraps = 0;
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i];
    const furniture = marks[i]?.furniture;
    if (furniture && !HARMLESS.test(furniture.reason)) notices += furniture.ends ? 2 : 1;
    if (shape && !marks[i] && shape.words <= (UNSPACED.has(shape.script) ? 12 : 5) && !shape.ends) scraps += 1;
  }
  return (notices >= 4 && notices >= shapes.length * 0.08) || (scraps >= 10 && scraps >= shapes.length * 0.35);
}

/**
 * How much each paragraph speaks for (words of prose) or against standing in an article. A prose paragraph alone
 * among titles is more likely a teaser; each further line of a run without prose costs more than the one before,
 * so a sub-heading or a caption is cheap and a menu dear.
 */
function weightsOf(shapes: Shape[], marks: (Mark | undefined)[]): number[] {
  const prose = shapes.map((shape, i) => !marks[i] && (isProse(shape) || shape.words >= 25) && !isRunTogether(shape));
  let run = 0;
  return shapes.map((shape, i) => {
    if (prose[i]) {
      run = 0;
      const alone = !prose[i - 1] && !prose[i + 1];
      const words = Math.min(shape.words, LONGEST) * (shape.ends ? 1 : 0.5) * (shape.words < 12 ? 0.6 : 1);
      return alone ? words * ALONE : words;
    }
    const cost = costOf(shape, marks[i]) * (RUN[Math.min(run, RUN.length - 1)] ?? 1);
    run += 1;
    return -cost;
  });
}

/** What a line that is no prose costs, first in its run. */
function costOf(shape: Shape, mark: Mark | undefined): number {
  if (mark?.furniture) return mark.furniture.ends ? 50 : mark.furniture.reason.startsWith('points') ? 4 : 8;
  if (mark) return 2;
  return shape.ends ? 1 : 4;
}

/** Full sentences rather than titles: they end, hold function words and mostly lower case. */
export function isProse(shape: Shape): boolean {
  if (shape.words < 4 || !shape.ends) return false;
  if (/[?!]$/u.test(shape.text) && shape.words < 20 && shape.capitals > 0.5) return false;
  return shape.stops >= 0.12 && shape.capitals <= 0.65;
}

/** A capital within a word: a quick look before RUN_TOGETHER. */
function mayRunTogether(text: string): boolean {
  let joined = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (joined >= 3 && (kind === UPPER || kind === SURROGATE)) return true;
    joined = kind === LOWER || kind === DIGIT || kind === OTHER || kind === SURROGATE ? joined + 1 : 0;
  }
  return false;
}

function isRunTogether({ text }: Shape): boolean {
  const opening = text.slice(0, RUN_TOGETHER_WITHIN);
  if (!mayRunTogether(opening)) return false;
  for (const match of opening.matchAll(RUN_TOGETHER)) {
    if (STARTERS.has((match[1] ?? '').toLowerCase())) return true;
  }
  return false;
}
