import type { Compared } from '../compared.ts';

/** The analysis as one JSON document, each version with the path it was read from, and the rules that were off where any were. */
export function renderJson({ texts, analysis, rulesOff = [] }: Compared): string {
  const versions = analysis.versions.map(({ id, ...version }, index) => ({ id, path: texts[index]?.path, ...version }));
  return `${JSON.stringify({ ...analysis, versions, ...(rulesOff.length > 0 && { rulesOff }) }, null, 2)}\n`;
}
