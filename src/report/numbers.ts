/** What a report counts: its line of numbers, and how many claims hold each ruling. */
import type { Figure, ReportClaim, ReportModel } from './model.ts';
import { RULING_ORDER } from './words.ts';

/** Claims that no version states any longer keep their rulings, but the story no longer holds them. */
export function numbersOf(versions: number, sources: number, all: ReportClaim[]): Figure[] {
  const claims = all.filter(({ gone }) => !gone);
  const differences = claims.flatMap((claim) => claim.differences);
  const contradictions = differences.filter(({ level }) => level === 'contradiction').length;
  const discrepancies = differences.filter(({ level }) => level === 'discrepancy').length;
  return [
    figure(versions, 'version', 'versions'),
    figure(sources, 'independent source', 'independent sources'),
    figure(claims.length, 'claim', 'claims'),
    { ...figure(contradictions, 'contradiction', 'contradictions'), hot: contradictions > 0 },
    figure(discrepancies, 'discrepancy', 'discrepancies'),
    figure(claims.filter(({ independent }) => independent === 1).length, 'in one source only', 'in one source only'),
  ];
}

export function progressOf(claims: ReportClaim[]): ReportModel['progress'] {
  return RULING_ORDER.map((ruling) => ({ ruling, count: claims.filter((claim) => claim.ruling === ruling).length }));
}

function figure(count: number, one: string, many: string): Figure {
  return { count, word: count === 1 ? one : many, hot: false };
}
