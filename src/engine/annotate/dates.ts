import type { DetailBase, Token, VersionContext } from '../types.ts';

export interface DateDetail extends DetailBase {}

/** Finds the dates of one sentence. */
export function findDates(_tokens: Token[], _context: VersionContext): DateDetail[] {
  return [];
}
