import { type Extent, isProse } from './article.ts';
import type { Mark } from './marks.ts';
import type { Shape } from './shape.ts';

/** How far before the article's first paragraph its headline is looked for. */
const HEADER = 40;
/** Among how many first lines of an article alone it is looked for. */
const TOP = 6;
/** Longest title (words). */
const TITLE_LIMIT = 30;
/** How near below a title its byline or date stands. */
const NEAR = 6;

/** Of any script: a title has none. */
const FULL_STOP = /[.。．।۔]["”’'」』]?$/u;

/** 'On 11/13/19 at 4:00 PM', 'Posted on …', 'Close share panel': lines that head nothing. */
const NO_TITLE =
  /^(?:on \d|today \d|posted|published|updated|original|follow|close|these are|loading|skip|tap|click|swipe|scroll)\b|^[^\p{L}]*$|@\w/iu;

/**
 * The line that heads the article: like a title, above the first paragraph, printed twice or followed by a byline or
 * a date; less likely the more other titles stand between it and the text.
 */
export function findTitle(shapes: Shape[], marks: (Mark | undefined)[], extent: Extent): number | undefined {
  const last = firstProse(shapes, marks, extent);
  // In a text that is all article, only its first lines can be the headline.
  const { alone } = extent;
  const opening = shapes[0];
  if (alone && last > 0 && opening && !marks[0] && opening.words >= 4 && isTitle(opening))
    return betterTwin(shapes, marks, last);
  const phrases = countPhrases(shapes);
  let best: number | undefined;
  let bestScore = 0;
  let others = 0;
  for (let i = last - 1; i >= Math.max(0, last - HEADER); i--) {
    const shape = shapes[i];
    if (!shape || marks[i] || !isTitle(shape)) {
      others += 0.1;
      continue;
    }
    if (alone && i >= TOP) continue;
    const repeated = shape.words > 2 && shape.phrase !== '' && (phrases.get(shape.phrase) ?? 0) > 1;
    const signed = isSigned(shapes, marks, i, last);
    const score =
      Math.min(shape.words, 5) + (repeated ? 2 : 0) + (signed ? 4 : 0) - (shape.words > 20 ? 1 : 0) - others;
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
    others += shape.words >= 5 ? 1 : 0.3;
  }
  return best === undefined ? undefined : betterThan(shapes, marks, best, last);
}

/** The first line of an article alone, or the second when it is the same. */
function betterTwin(shapes: Shape[], marks: (Mark | undefined)[], last: number): number {
  return last > 1 && !marks[1] && isSameTitle(shapes[0], shapes[1]) ? 1 : 0;
}

/** Of the same line printed twice the one that is signed; of a title and its summary, or the writer's name, the title. */
function betterThan(shapes: Shape[], marks: (Mark | undefined)[], best: number, last: number): number {
  const shape = shapes[best];
  if (!isSigned(shapes, marks, best, last)) {
    for (let i = best - 1; i >= 0; i--) if (isSameTitle(shapes[i], shape) && isSigned(shapes, marks, i, best)) return i;
    return best;
  }
  const [above, beyond] = [shapes[best - 1], shapes[best - 2]];
  if (!shape || !above || marks[best - 1] || !isTitle(above) || above.words < 4) return best;
  // A third title above makes it a list, not a title and its summary.
  if (beyond && !marks[best - 2] && isTitle(beyond) && beyond.words >= 5 && !isSameTitle(beyond, above)) return best;
  return above.words < shape.words || shape.words <= 3 || isName(shape) ? best - 1 : best;
}

function isTitle({ words, ends, text }: Shape): boolean {
  return words >= 2 && words <= TITLE_LIMIT && !(ends && FULL_STOP.test(text)) && !NO_TITLE.test(text);
}

/** Capitals only, as in 'Ana Silva and Per Dahl The Harbour Post'. */
export function isName({ words, capitals, text }: Shape): boolean {
  return words >= 2 && words <= 10 && capitals >= 0.75 && !/[\d:!?]/u.test(text);
}

/** A byline or a date stands right below, and no other title between. */
function isSigned(shapes: Shape[], marks: (Mark | undefined)[], i: number, last: number): boolean {
  for (let j = i + 1; j <= Math.min(i + NEAR, last - 1); j++) {
    const [shape, kind] = [shapes[j], marks[j]?.kind];
    if (kind === 'byline' || kind === 'dateline') return true;
    if (shape && !kind && shape.words >= 3 && isTitle(shape)) return false;
  }
  return false;
}

function countPhrases(shapes: Shape[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { phrase } of shapes) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return counts;
}

export function isSameTitle(a: Shape | undefined, b: Shape | undefined): boolean {
  return a !== undefined && b !== undefined && a.words > 2 && a.phrase !== '' && a.phrase === b.phrase;
}

/** The first paragraph of the article that is prose; a lone title has no such paragraph. */
export function firstProse(shapes: Shape[], marks: (Mark | undefined)[], extent: Extent): number {
  for (let i = extent.from; i < extent.to; i++) {
    const shape = shapes[i];
    if (shape && !marks[i] && (isProse(shape) || shape.words >= 25)) return i;
  }
  return Math.min(extent.to, extent.from + 1) === shapes.length ? extent.from : extent.from + 1;
}
