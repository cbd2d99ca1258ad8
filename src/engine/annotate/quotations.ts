import type { DetailBase, Token, VersionContext } from '../types.ts';

export interface QuotationDetail extends DetailBase {}

/** Finds the quotations of one sentence. */
export function findQuotations(_tokens: Token[], _context: VersionContext): QuotationDetail[] {
  return [];
}
