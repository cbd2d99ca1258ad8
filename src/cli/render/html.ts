import { createHash } from 'node:crypto';
import { buildReport } from '../../report/build.ts';
import { claimTitle } from '../../report/claim-title.ts';
import type { ClaimData, VersionData } from '../../report/data.ts';
import { renderHtml } from '../../report/html.ts';
import type { Compared } from '../compared.ts';

/** One offline page: the report's, without rulings. */
export function renderComparisonHtml(compared: Compared): string {
  const { analysis, title } = compared;
  const headline = analysis.versions.find((version) => version.headline)?.headline;
  return renderHtml(
    buildReport({
      story: { title: title ?? headline ?? 'Comparison', slug: 'comparison' },
      generated: new Date().toISOString(),
      engine: analysis.engine,
      versions: versionsOf(compared),
      families: analysis.families,
      claims: claimsOf(compared),
      differences: analysis.differences,
      gaps: analysis.gaps,
      warnings: analysis.warnings,
    }),
  );
}

function versionsOf({ texts, notes, analysis }: Compared): VersionData[] {
  return analysis.versions.map((version, index) => {
    const { path, text } = texts[index] ?? { path: '', text: '' };
    const note = notes.get(path);
    return {
      ...version,
      text,
      link: note?.link ?? path,
      note: note?.note,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    };
  });
}

function claimsOf({ analysis }: Compared): ClaimData[] {
  const printed = new Map(
    analysis.versions.flatMap(({ sentences }) => sentences.map(({ id, text }) => [id, text] as const)),
  );
  return analysis.claims.map((claim, index) => ({
    ...claim,
    number: index + 1,
    title: claimTitle(claim.sentences.map((id) => printed.get(id) ?? '')),
    ruling: 'open',
    verdicts: [],
    evidence: [],
  }));
}
