import type { RenderOptions } from './formats.ts';
import type { ReportClaim, ReportModel, SourceVersion, Telling } from './model.ts';
import { stateOf } from './state.ts';
import { voicesOf } from './voices.ts';
import { RULINGS } from './words.ts';

/** Consumers cut what is longer. */
const LONGEST_CLAIM = 75;

/**
 * Schema.org ClaimReview as JSON-LD, one for each claim that holds a ruling: what nobody has ruled on has no review.
 * An address is relative to the page the markup stands on until the report has one of its own.
 */
export function renderClaimReview(report: ReportModel, options: RenderOptions = {}): string {
  return `${JSON.stringify(claimReviews(report, options), null, 2)}\n`;
}

/** The same as data: a graph of reviews, in the report's order. */
export function claimReviews(report: ReportModel, { address }: RenderOptions = {}) {
  const versions = new Map(report.sources.flatMap((source) => source.versions.map((each) => [each.anchor, each])));
  const ruled = report.sections.flatMap(({ claims }) => claims).filter(({ ruling = 'open' }) => ruling !== 'open');
  return {
    '@context': 'https://schema.org',
    '@graph': ruled.map((claim) => reviewOf(claim, report, versions, address)),
  };
}

/** The review of one claim, for the page that prints it; nothing while nobody has ruled on it. */
export function claimReview(claim: ReportClaim, report: ReportModel, { address }: RenderOptions = {}) {
  if ((claim.ruling ?? 'open') === 'open') return undefined;
  const versions = new Map(report.sources.flatMap((source) => source.versions.map((each) => [each.anchor, each])));
  return { '@context': 'https://schema.org', ...reviewOf(claim, report, versions, address) };
}

function reviewOf(
  claim: ReportClaim,
  report: ReportModel,
  versions: ReadonlyMap<string, SourceVersion>,
  address: string | undefined,
) {
  const { number, anchor, title, stale, evidence } = claim;
  const verdicts = voicesOf(claim);
  const latest = verdicts
    .map(({ at }) => at)
    .toSorted((a, b) => (a.iso < b.iso ? -1 : 1))
    .at(-1);
  const published = report.edition?.published ?? latest;
  const reasons = verdicts.map(({ reason }) => reason).filter(Boolean);
  const cited = evidence.filter(({ withdrawn }) => !withdrawn).flatMap(({ link }) => link ?? []);
  return {
    '@type': 'ClaimReview',
    url: address === undefined ? `#${anchor}` : `${address}/claims/${number}`,
    claimReviewed: cutClaim(title),
    reviewRating: ratingOf(claim),
    ...authorOf(claim, report),
    ...(published && { datePublished: published.iso }),
    ...(latest && { dateModified: latest.iso }),
    ...(reasons.length > 0 && { reviewBody: reasons.join('\n') }),
    ...(cited.length > 0 && { citation: cited }),
    inLanguage: 'en',
    creativeWorkStatus: `${stateOf(report)}${stale ? ', stale' : ''}`,
    itemReviewed: claimOf(claim, versions),
  };
}

/**
 * A lower number would mean 'more false', which disputed and unsourced are not: they are said in words only. A claim
 * that is borne out stands at the top of the scale.
 */
function ratingOf({ ruling = 'open' }: ReportClaim) {
  const { title, meaning } = RULINGS[ruling];
  return {
    '@type': 'Rating',
    alternateName: title,
    ratingExplanation: meaning,
    ...(ruling === 'confirmed' && { ratingValue: 5, bestRating: 5, worstRating: 1 }),
  };
}

/** The desk, where it has a name; otherwise the people who ruled. */
function authorOf(claim: ReportClaim, { publisher }: ReportModel) {
  if (publisher) {
    const { name, link } = publisher;
    return { author: { '@type': 'Organization', name, ...(link && { url: link }) } };
  }
  const people = [...new Set(voicesOf(claim).map(({ person }) => person))];
  return people.length === 0 ? {} : { author: people.map((name) => ({ '@type': 'Person', name })) };
}

/** Nobody is named as the author of the claim: who first said it is not known. */
function claimOf({ title, tellings }: ReportClaim, versions: ReadonlyMap<string, SourceVersion>) {
  const days = tellings.flatMap(({ anchor }) => versions.get(anchor)?.published?.iso ?? []).sort();
  return {
    '@type': 'Claim',
    name: title,
    ...(days[0] && { datePublished: days[0] }),
    appearance: tellings.map((telling) => appearanceOf(telling, versions.get(telling.anchor))),
  };
}

function appearanceOf({ label, text }: Telling, version: SourceVersion | undefined) {
  const { link, archive, headline, published, language = 'und', outlet, agency = [] } = version ?? {};
  return {
    '@type': 'NewsArticle',
    ...(link && { url: link }),
    ...(archive && { archivedAt: archive }),
    ...(headline && { headline }),
    ...(published && { datePublished: published.iso }),
    ...(language !== 'und' && { inLanguage: language }),
    publisher: { '@type': 'Organization', name: outlet ?? label },
    ...(agency.length > 0 && { creditText: agency.join(', ') }),
    abstract: text,
  };
}

/** Under 75 characters (code points), cut at a blank where there is one. */
function cutClaim(title: string): string {
  const characters = [...title.replace(/\s+/gu, ' ').trim()];
  if (characters.length < LONGEST_CLAIM) return characters.join('');
  const cut = characters.slice(0, LONGEST_CLAIM - 2).join('');
  const blank = cut.lastIndexOf(' ');
  return `${blank > cut.length / 2 ? cut.slice(0, blank) : cut}…`;
}
