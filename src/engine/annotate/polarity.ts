import type { DetailBase, Token, VersionContext } from '../types.ts';

export interface PolarityDetail extends DetailBase {}

/** Finds the polarity of one sentence. */
export function findPolarity(_tokens: Token[], _context: VersionContext): PolarityDetail[] {
  return [];
}
