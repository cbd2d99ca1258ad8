import { type Extent, isProse } from './article.ts';
import type { Mark } from './marks.ts';
import type { Shape } from './shape.ts';

/** How far before the article's first paragraph its headline is looked for. */
const HEADER = 14;
/** Among how many first lines of an article alone it is looked for. */
const TOP = 6;
/** Longest title (words). */
const TITLE_LIMIT = 30;

/** The line that heads the article: title-like, near the first paragraph, perhaps printed twice. */
export function findTitle(shapes: Shape[], marks: (Mark | undefined)[], extent: Extent): number | undefined {
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
export function firstProse(shapes: Shape[], marks: (Mark | undefined)[], extent: Extent): number {
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

export function isSameTitle(a: Shape | undefined, b: Shape | undefined): boolean {
  return a !== undefined && b !== undefined && a.words > 2 && a.phrase === b.phrase;
}
