import type { Token } from '../types.ts';

/** Fewer words than this are a menu item, not a telling. */
export const FEWEST_STEMS = 4;

/** What a passage is about: the stems of its words, without those that only join others. */
export function stemsOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.filter(({ stop, kind }) => !stop && kind !== 'punctuation').map(({ stem }) => stem));
}
