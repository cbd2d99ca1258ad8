import type { ReportModel } from '../model.ts';

/** Readings of claims, all together, above which a report is set as a large one: without links from place to place. */
const MANY_READINGS = 1500;

/**
 * Setting a large report takes about 1 ms and 0.2 MB a reading (500 claims in 12 wordings each: 5 s and 1.2 GB), so it
 * is done in a process of its own, whose memory is given back.
 */
export function isLarge({ sections }: Pick<ReportModel, 'sections'>): boolean {
  let readings = 0;
  for (const { claims } of sections) for (const claim of claims) readings += claim.readings.length;
  return readings > MANY_READINGS;
}
