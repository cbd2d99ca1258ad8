import type { ReportModel } from './model.ts';

/** Readings of claims, all together, above which a report counts as a large one. */
const MANY_READINGS = 1500;

/**
 * A large report takes some seconds of work and much memory as PDF (about 1 ms and 0.2 MB a reading: 500 claims in 12
 * wordings each, 5 s and 1.2 GB) or as a Word file (3 s and 0.8 GB), so it is made in a process of its own. Its PDF has
 * no links from place to place.
 */
export function isLarge({ sections }: Pick<ReportModel, 'sections'>): boolean {
  let readings = 0;
  for (const { claims } of sections) for (const claim of claims) readings += claim.readings.length;
  return readings > MANY_READINGS;
}
