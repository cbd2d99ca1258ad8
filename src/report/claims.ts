import type { Gap } from '../engine/types.ts';
import { words } from '../words/words.ts';
import type { AdjudicationData, ClaimData, DifferenceData, EvidenceData, ReportData, VerdictData } from './data.ts';
import { claimAnchor, type Ground } from './ground.ts';
import { matrixOf } from './matrix.ts';
import type { ReportAdjudication, ReportClaim, ReportDifference, ReportEvidence, ReportVerdict } from './model.ts';
import { moment } from './moment.ts';
import { type KeyedReading, readingsOf } from './readings.ts';
import { linkOrAddress, safeLink } from './safe-link.ts';
import { tellingsOf } from './tellings.ts';
import { reasonInWords } from './told-words.ts';
import { cautionWords, standingWords } from './words.ts';

/** One claim with all that was printed, found and ruled on it. */
export function reportClaim(claim: ClaimData, ground: Ground): ReportClaim {
  const readings = readingsOf(claim, ground);
  const differences = gravestFirst(ground.standing.get(claim.id) ?? []);
  const matrix = matrixOf(readings, differences, ground);
  const gaps = ground.gaps.get(claim.id) ?? [];
  const reporting = new Set(readings.flatMap(({ versions }) => versions));
  const standing = claim.verdicts.filter(({ ended }) => !ended);
  return {
    number: claim.number,
    anchor: claimAnchor(claim.number),
    title: claim.title,
    echo: repeats(claim.title, readings),
    ...(ground.data.review && {
      ruling: claim.ruling,
      ...(claim.standing && { standing: standingWords(claim.standing, dissenters(claim, standing)) }),
    }),
    ...(claim.cautions?.length && { cautions: claim.cautions.map(cautionWords) }),
    ...(claim.adjudication && { adjudication: reportAdjudication(claim.adjudication) }),
    ...(claim.gone && { gone: moment(claim.gone) }),
    stale: claim.stale ?? (standing.length > 0 && standing.every(({ stale }) => stale)),
    independent: claim.independent,
    support: supportOf(claim),
    confidence: claim.confidence,
    readings: readings.map(({ reading }) => reading),
    tellings: tellingsOf(claim, ground),
    silent: silentVersions(ground.data, new Set([...reporting, ...gaps.map(({ version }) => version)])),
    gaps: gaps.flatMap((gap) => reportGap(gap, ground)),
    ...(matrix && { matrix }),
    differences: differences.map((difference) => reportDifference(difference, ground)),
    dismissed: (ground.dismissed.get(claim.id) ?? []).flatMap((difference) => dismissal(difference, ground)),
    verdicts: standing.map(reportVerdict),
    past: claim.verdicts.flatMap(pastVerdict),
    evidence: claim.evidence.map(reportEvidence),
  };
}

/** Reviewers whose verdict stands and is another than the ruling; an open claim has none. */
function dissenters({ ruling }: ClaimData, standing: VerdictData[]): string[] {
  if (ruling === 'open') return [];
  return [...new Set(standing.filter(({ value }) => value !== ruling).map(({ person }) => person))];
}

function gravestFirst(differences: DifferenceData[]): DifferenceData[] {
  return (['contradiction', 'discrepancy', 'wording'] as const).flatMap((level) =>
    differences.filter((difference) => difference.level === level),
  );
}

function repeats(title: string, readings: KeyedReading[]): boolean {
  const told = readings[0]?.reading.sentences[0]?.pieces.map(({ text }) => text).join('') ?? '';
  return readings.length === 1 && told.startsWith(title.replace(/…$/, ''));
}

function supportOf({ independent }: ClaimData): string {
  return words().told.support(independent);
}

const MOST_SILENT = 6;

/** Who does not tell it; of many only the first, for the map of who says what names them all. */
function silentVersions({ versions }: ReportData, reporting: ReadonlySet<string>): string[] {
  const labels = versions.filter(({ id }) => !reporting.has(id)).map(({ label }) => label);
  if (labels.length <= MOST_SILENT) return labels;
  return [...labels.slice(0, MOST_SILENT - 1), words().told.more(labels.length - MOST_SILENT + 1)];
}

function reportGap({ version: id, kind, start, end, part }: Gap, ground: Ground): ReportClaim['gaps'] {
  const version = ground.data.versions.find((each) => each.id === id);
  if (!version) return [];
  const text = part?.passage ?? version.text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const reason = part?.reason ?? version.blocks.find((block) => block.start <= start && end <= block.end)?.reason;
  const { states, told } = words();
  const word = kind === 'removed' && reason ? told.because(states[kind], reasonInWords(reason)) : states[kind];
  return [{ label: version.label, kind, word, text, anchor: ground.textAnchors.get(id) ?? '' }];
}

function reportDifference(difference: DifferenceData, ground: Ground): ReportDifference {
  const byValue = new Map<string, { labels: string[]; text: string; value: string }>();
  for (const { sentence, text, value } of difference.values) {
    const label = ground.sentences.get(sentence)?.version.label;
    const side = byValue.get(value) ?? { labels: [], text, value };
    if (label !== undefined && !side.labels.includes(label)) side.labels.push(label);
    byValue.set(value, side);
  }
  const { kind, level, rule, why } = difference;
  return { kind, word: words().kinds[kind], level, rule, why, values: [...byValue.values()] };
}

function dismissal(difference: DifferenceData, ground: Ground): ReportClaim['dismissed'] {
  const { dismissed } = difference;
  if (!dismissed) return [];
  const { by, reason, at } = dismissed;
  return [{ ...reportDifference(difference, ground), by, reason, at: moment(at) }];
}

function reportVerdict({ person, value, reason, at, confidence, searched, stale }: VerdictData): ReportVerdict {
  return {
    person,
    value,
    reason,
    at: moment(at),
    ...(confidence && { confidence }),
    ...(searched && { searched }),
    ...(stale && { stale }),
  };
}

function reportAdjudication({ person, value, reason, at, overruled, stale }: AdjudicationData): ReportAdjudication {
  return { person, value, reason, at: moment(at), overruled, ...(stale && { stale }) };
}

function pastVerdict(verdict: VerdictData): ReportClaim['past'] {
  const { ended } = verdict;
  if (!ended) return [];
  const { how, at, reason } = ended;
  return [{ ...reportVerdict(verdict), ended: { how, at: moment(at), ...(reason && { reason }) } }];
}

function reportEvidence(evidence: EvidenceData): ReportEvidence {
  const { title, url, passage, stance, primary, accessed, sha256, addedBy, withheld, withdrawn } = evidence;
  const { published, file } = evidence;
  const archive = safeLink(evidence.archive);
  return {
    title: title || safeLink(url) || words().told.untitled,
    ...linkOrAddress(url),
    ...(archive && { archive }),
    passage,
    stance,
    standing: primary ? words().told.primary : words().told.secondary,
    accessed: moment(accessed),
    ...(published && { published: moment(published) }),
    ...(file && { file: { name: file.name, sha256: file.sha256 } }),
    ...(sha256 && { sha256 }),
    ...(addedBy && { addedBy }),
    ...(withheld && { withheld }),
    ...(withdrawn && { withdrawn: moment(withdrawn) }),
  };
}
