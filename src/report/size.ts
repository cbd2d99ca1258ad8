import type { ReportModel } from './model.ts';

/** Readings of claims, all together, above which a report counts as a large one. */
const MANY_READINGS = 1500;
/** Characters of all texts together, likewise. */
const LONG_TEXTS = 1_000_000;

/**
 * A large report takes a second or more as PDF (half a millisecond a reading: 500 claims in 12 wordings each, 4 s) or
 * as a Word file, so it is made in a process of its own, which gives back its 280 MB.
 */
export function isLarge({ sections, texts }: Pick<ReportModel, 'sections' | 'texts'>): boolean {
  let length = 0;
  for (const { runs } of texts) for (const { text } of runs) length += text.length;
  if (length > LONG_TEXTS) return true;
  let readings = 0;
  for (const { claims } of sections) for (const claim of claims) readings += claim.readings.length;
  return readings > MANY_READINGS;
}

export function countClaims({ sections }: Pick<ReportModel, 'sections'>): number {
  return sections.reduce((sum, { claims }) => sum + claims.length, 0);
}
