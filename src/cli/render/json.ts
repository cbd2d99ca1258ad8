import type { Compared } from '../compared.ts';

/** The analysis as one JSON document, each version with the path it was read from. */
export function renderJson({ texts, analysis }: Compared): string {
  const versions = analysis.versions.map(({ id, ...version }, index) => ({ id, path: texts[index]?.path, ...version }));
  return `${JSON.stringify({ ...analysis, versions }, null, 2)}\n`;
}
