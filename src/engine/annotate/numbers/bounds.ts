import { BOUNDS_AFTER, BOUNDS_BEFORE, type Bound } from '../../lexicon/number-words.ts';
import type { Piece } from '../pieces.ts';

/** The loosening words that end right before piece `at`. */
export function boundBefore(pieces: readonly Piece[], at: number): { bound: Bound; first: number } | undefined {
  let end = at - 1;
  if (ARTICLES.has(pieces[end]?.norm ?? '')) end--;
  const lastWord = pieces[end]?.norm;
  if (lastWord === undefined || !BOUND_ENDS.has(lastWord)) return undefined;
  for (const [words, bound] of BOUNDS_BEFORE) {
    const first = end - words.length + 1;
    if (first < 0 || !words.every((word, k) => pieces[first + k]?.norm === word)) continue;
    return { bound, first };
  }
  return undefined;
}

const ARTICLES = new Set(['a', 'an', 'the']);
const BOUND_ENDS = new Set(BOUNDS_BEFORE.map(([words]) => words.at(-1) as string));

/** The bound that the words right after a number state: '30 or more'. */
export function boundAfter(pieces: readonly Piece[], last: number): Bound | undefined {
  for (const [words, bound] of BOUNDS_AFTER) {
    if (words.every((word, k) => pieces[last + 1 + k]?.norm === word)) return bound;
  }
  return undefined;
}
