import type { DifferenceLevel } from '../engine/types.ts';
import { words } from '../words/words.ts';
import type { ReportClaim, Section } from './model.ts';
import { RULING_ORDER } from './words.ts';

/** Claims of a reviewed story under their rulings, empty sections left out. */
export function sectionsByRuling(claims: ReportClaim[]): Section[] {
  return RULING_ORDER.map((ruling) => ({
    key: ruling,
    title: words().rulingTitles[ruling],
    lead: words().rulingMeanings[ruling],
    claims: gravestFirst(claims.filter((claim) => claim.ruling === ruling)),
  })).filter(notEmpty);
}

/** Claims of a bare comparison under what was found on them. */
export function sectionsByFinding(claims: ReportClaim[]): Section[] {
  return FINDINGS.map((key) => ({
    key,
    ...words().findings[key],
    claims: claims.filter((claim) => findingOn(claim) === key),
  })).filter(notEmpty);
}

/** The gravest level of difference that stands on a claim. */
export function gravestLevel(claim: ReportClaim): DifferenceLevel | undefined {
  return (['contradiction', 'discrepancy', 'wording'] as const).find((level) =>
    claim.differences.some((difference) => difference.level === level),
  );
}

const FINDINGS = ['contradiction', 'discrepancy', 'agree', 'single'] as const;

const RANK: Record<string, number> = { contradiction: 0, discrepancy: 1, wording: 2 };

function findingOn(claim: ReportClaim): string {
  const level = gravestLevel(claim);
  if (level === 'contradiction' || level === 'discrepancy') return level;
  return claim.independent > 1 ? 'agree' : 'single';
}

function gravestFirst(claims: ReportClaim[]): ReportClaim[] {
  const rank = (claim: ReportClaim): number => RANK[gravestLevel(claim) ?? ''] ?? 3;
  return claims.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
}

function notEmpty({ claims }: Section): boolean {
  return claims.length > 0;
}
