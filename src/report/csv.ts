import { csvRow } from './csv/row.ts';
import type { RenderOptions } from './formats.ts';
import type { Coverage, CoverageState, ReportClaim, ReportModel, SourceVersion, Telling } from './model.ts';
import { stateOf } from './state.ts';
import { STANCES, STATES } from './words.ts';

const COLUMNS = [
  ...['report', 'state', 'hash', 'claim', 'title', 'ruling', 'stale', 'independent sources', 'confidence'],
  ...['version', 'outlet', 'headline', 'byline', 'published', 'received', 'link', 'archive', 'agency', 'language'],
  ...['sha256', 'source', 'finding', 'text', 'differences', 'set aside', 'verdicts', 'evidence', 'gone since'],
];

/** One row a claim in a version, whether the version tells it or not; a heading first. */
export function renderCsv(report: ReportModel, { bom = false }: RenderOptions = {}): string {
  const { coverage } = report;
  const about = [report.title, stateOf(report), report.hash];
  const versions = versionsByAnchor(report);
  const claims = new Map(report.sections.flatMap((section) => section.claims.map((claim) => [claim.number, claim])));
  const rows = coverage.claims.flatMap(({ number }, index) => {
    const claim = claims.get(number);
    if (!claim) return [];
    const [before, after] = [claimCells(claim), rulingCells(claim)];
    const tellings = new Map(claim.tellings.map((telling) => [telling.anchor, telling]));
    return coverage.rows.map((row) =>
      csvRow([
        ...about,
        ...before,
        ...versionCells(row, versions.get(row.anchor)),
        ...findingCells(claim, row, row.cells[index], tellings.get(row.anchor)),
        ...after,
      ]),
    );
  });
  return `${bom ? '\uFEFF' : ''}${csvRow(COLUMNS)}${rows.join('')}`;
}

type Row = Coverage['rows'][number];
type Cells = (string | number | undefined)[];

/** A version with the number of the independent source it belongs to. */
function versionsByAnchor({ sources }: ReportModel): Map<string, { source: number; version: SourceVersion }> {
  return new Map(
    sources.flatMap(({ versions }, index) =>
      versions.map((version) => [version.anchor, { source: index + 1, version }] as const),
    ),
  );
}

function claimCells({ number, title, ruling, stale, independent, confidence }: ReportClaim): Cells {
  return [number, title, ruling, ruling && (stale ? 'yes' : 'no'), independent, confidence];
}

function versionCells({ label }: Row, known: { source: number; version: SourceVersion } | undefined): Cells {
  if (!known) return [label, ...Array(11).fill('')];
  const { outlet, headline, byline, published, received, link, address, archive, agency, language, sha256 } =
    known.version;
  const times = [published?.iso, received?.iso];
  const places = [link ?? address, archive, agency.join('; '), language, sha256];
  return [label, outlet, headline, byline, ...times, ...places, known.source];
}

function findingCells(
  claim: ReportClaim,
  { label, anchor }: Row,
  state: CoverageState = 'silent',
  telling: Telling | undefined,
): Cells {
  const gap = claim.gaps.find((each) => each.anchor === anchor);
  const values = claim.differences.flatMap(({ word, level, rule, values }) =>
    values
      .filter(({ labels }) => labels.includes(label))
      .map(({ text, value }) => `${word}, ${level}: ${text || value} (${rule})`),
  );
  return [STATES[state], telling?.text ?? gap?.text, values.join('\n')];
}

function rulingCells({ dismissed, verdicts, past, evidence, gone, adjudication }: ReportClaim): Cells {
  const aside = dismissed.map(({ word, level, why, by, reason }) => `${word}, ${level}: ${why} (${by}: ${reason})`);
  const ruled = [
    ...(adjudication ? [`decided: ${said(adjudication)}`] : []),
    ...verdicts.map(({ stale, ...verdict }) => `${said(verdict)}${stale ? ` (stale: ${stale})` : ''}`),
    ...past.map(({ ended, ...verdict }) => `${said(verdict)} (${ended.how} ${ended.at.iso})`),
  ];
  const shown = evidence.map(({ title, link, address, archive, passage, stance, standing, accessed, withheld }) =>
    [
      `${STANCES[stance]}, ${standing}: ${title}`,
      link ?? address,
      archive,
      passage && `“${passage}”`,
      `seen ${accessed.iso}`,
      withheld && `withheld: ${withheld}`,
    ]
      .filter(Boolean)
      .join(' · '),
  );
  return [aside.join('\n'), ruled.join('\n'), shown.join('\n'), gone?.iso];
}

function said({
  value,
  person,
  at,
  reason,
}: Pick<ReportClaim['verdicts'][number], 'value' | 'person' | 'at' | 'reason'>) {
  return `${value}, ${person}, ${at.iso}${reason ? `: ${reason}` : ''}`;
}
