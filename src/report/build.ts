import { agreementOf } from './agreement.ts';
import { reportClaim } from './claims.ts';
import { coverageOf } from './coverage.ts';
import type { ReportData, ReviewData, VersionData } from './data.ts';
import { disclosuresOf, methodOf } from './disclosures.ts';
import { withHash } from './edition.ts';
import { type Ground, layGround } from './ground.ts';
import type { ReportModel, Source, SourceVersion } from './model.ts';
import { moment } from './moment.ts';
import { numbersOf, progressOf } from './numbers.ts';
import { noteOtherWords } from './other-words.ts';
import { linkOrAddress, safeLink } from './safe-link.ts';
import { sectionsByFinding, sectionsByRuling } from './sections.ts';
import { snapshotsOf } from './snapshots.ts';
import { LEVELS, RELATIONS, RULING_ORDER, RULINGS } from './words.ts';

/** Plain data → the report, with its content hash. Pure: the same data give the same report, byte for byte. */
export function buildReport(data: ReportData): ReportModel {
  const ground = layGround(data);
  const claims = data.claims
    .map((claim) => reportClaim(claim, ground))
    .map((claim) => ({ ...claim, readings: noteOtherWords(claim.readings) }));
  const { review } = data;
  const content: Omit<ReportModel, 'hash'> = {
    form: review ? 'report' : 'comparison',
    title: data.story.title,
    slug: data.story.slug,
    generated: moment(data.generated),
    engine: data.engine,
    ...editionOf(review),
    ...publisherOf(review),
    numbers: numbersOf(data.versions.length, data.families.length, claims),
    progress: review ? progressOf(claims) : [],
    coverage: coverageOf(ground),
    sources: sourcesOf(ground),
    sections: review ? sectionsByRuling(claims) : sectionsByFinding(claims),
    warnings: data.warnings.map(({ version, text }) => ({ version: ground.labels.get(version) ?? version, text })),
    method: methodOf(data),
    ...agreementIn(data),
    scale: scaleOf(data),
    disclosures: disclosuresOf(data),
    corrections: [],
    changes: (review?.changes ?? []).map(({ at, who, what }) => ({ at: moment(at), who, what })),
    texts: snapshotsOf(ground),
  };
  return withHash(content);
}

function editionOf(review: ReportData['review']): Pick<ReportModel, 'edition'> {
  const edition: ReviewData['edition'] = review?.edition;
  if (!edition) return {};
  const { number, published, note } = edition;
  return { edition: { number, published: moment(published), ...(note && { note }) } };
}

function agreementIn(data: ReportData): Pick<ReportModel, 'agreement'> {
  const agreement = agreementOf(data);
  const tells = agreement.all.claims > 0 || agreement.rules.some(({ dismissed }) => dismissed > 0);
  return data.review && tells ? { agreement } : {};
}

function publisherOf(review: ReportData['review']): Pick<ReportModel, 'publisher'> {
  const name = review?.disclosure?.organisation?.trim();
  if (!name) return {};
  const link = safeLink(review?.disclosure?.about);
  return { publisher: { name, ...(link && { link }) } };
}

function scaleOf({ review }: ReportData): ReportModel['scale'] {
  const rulings = RULING_ORDER.map((ruling) => ({
    ruling,
    word: RULINGS[ruling].word,
    meaning: RULINGS[ruling].meaning,
  }));
  const levels = (['contradiction', 'discrepancy', 'wording'] as const).map((level) => ({ level, ...LEVELS[level] }));
  return review ? [...rulings, ...levels] : levels;
}

function sourcesOf(ground: Ground): Source[] {
  const versions = new Map(ground.data.versions.map((version) => [version.id, version]));
  return ground.data.families.map(({ relation, why, versions: ids }) => ({
    relation,
    word: RELATIONS[relation],
    why,
    versions: ids.flatMap((id) => {
      const version = versions.get(id);
      return version ? [sourceVersion(version, ground)] : [];
    }),
  }));
}

function sourceVersion(version: VersionData, ground: Ground): SourceVersion {
  const { label, outlet, headline, byline, published, receivedAt, agency, language, sha256, note } = version;
  const archive = safeLink(version.archive);
  return {
    label,
    anchor: ground.textAnchors.get(version.id) ?? '',
    ...(outlet && outlet !== label && { outlet }),
    ...(headline && { headline }),
    ...(byline && { byline }),
    ...linkOrAddress(version.link),
    ...(archive && { archive }),
    ...(published && { published: moment(published) }),
    ...(receivedAt && { received: moment(receivedAt) }),
    agency,
    language,
    sha256,
    ...(note && { note }),
  };
}
