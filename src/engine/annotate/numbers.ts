import type { DetailBase, Token, VersionContext } from '../types.ts';

export interface NumberDetail extends DetailBase {}

/** Finds the numbers of one sentence. */
export function findNumbers(_tokens: Token[], _context: VersionContext): NumberDetail[] {
  return [];
}
