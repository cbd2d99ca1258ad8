import type { DetailBase, Token, VersionContext } from '../types.ts';

export interface AttributionDetail extends DetailBase {}

/** Finds the attribution of one sentence. */
export function findAttributions(_tokens: Token[], _context: VersionContext): AttributionDetail[] {
  return [];
}
