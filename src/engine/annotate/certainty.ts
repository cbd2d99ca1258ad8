import type { DetailBase, Token, VersionContext } from '../types.ts';

export interface CertaintyDetail extends DetailBase {}

/** Finds the certainty of one sentence. */
export function findCertainty(_tokens: Token[], _context: VersionContext): CertaintyDetail[] {
  return [];
}
