import type { DetailBase, Token, VersionContext } from '../types.ts';

export interface NameDetail extends DetailBase {}

/** Finds the names of one sentence. */
export function findNames(_tokens: Token[], _context: VersionContext): NameDetail[] {
  return [];
}
