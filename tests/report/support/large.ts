import type { ReportData } from '../../../src/report/data.ts';
import { BAD_CASES } from './bad-cases.ts';
import { claim } from './make.ts';

const COUNT = 40;

/** So many claims in so many versions that it takes a process of its own, and more than a moment, as PDF. */
export const LARGE: ReportData = largeReport();

/** `count` claims, each told by forty versions. */
export function largeReport(count = COUNT): ReportData {
  const versions = BAD_CASES.MANY_VERSIONS.versions.slice(0, COUNT);
  const sentences = versions.map(({ id }) => `${id}.s1`);
  const claims = Array.from({ length: count }, (_, index) =>
    claim(index + 1, `Large claim ${index + 1}`, sentences, COUNT),
  );
  const relation = 'single' as const;
  const families = versions.map(({ id, family }) => ({ id: family, versions: [id], relation, why: '' }));
  return { ...BAD_CASES.MANY_VERSIONS, versions, families, claims, differences: [] };
}
