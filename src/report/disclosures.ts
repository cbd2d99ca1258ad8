/**
 * What a publishable fact-check tells of itself, after the five commitments of the International Fact-Checking
 * Network: sources in enough detail to replicate, method, funding and organisation, corrections, interests.
 */
import type { DisclosureData, ReportData } from './data.ts';
import type { ReportModel } from './model.ts';
import { safeLink } from './safe-link.ts';

/** How the report came about, a paragraph each. */
export function methodOf({ engine, review }: ReportData): string[] {
  const compared =
    `${engine} compared the texts by fixed, named rules, without a network: it set page furniture aside, cut the ` +
    'texts into sentences, put sentences that state the same thing into one claim and compared the details in them. ' +
    'It does not judge what is true, and it can miss a difference or see one where there is none.';
  const sources =
    'Versions that copy one another, or rest on the same agency’s copy, count as one source. ' +
    'A claim told by many copies is still told once.';
  const texts =
    'Each version’s text stands at the end of this report as it was received, with its SHA-256; ' +
    'every quoted sentence leads to its place there.';
  const rulings = review && [
    `The rulings are people’s, each with a name, a time and a reason.${review.policy ? ` ${review.policy}` : ''}`,
  ];
  return [compared, sources, ...(rulings ?? []), texts];
}

const TOPICS: [keyof DisclosureData, string][] = [
  ['choice', 'Why this was checked'],
  ['contacted', 'Those who made the claims'],
  ['interests', 'Interests'],
  ['organisation', 'Published by'],
  ['about', 'About'],
  ['funding', 'Funding'],
  ['contact', 'Contact'],
  ['corrections', 'Corrections policy'],
];

/** What is known, in the order a reader asks; a topic without an answer is left out. */
export function disclosuresOf({ claims, review }: ReportData): ReportModel['disclosures'] {
  if (!review) return [];
  const said = TOPICS.flatMap(([key, topic]) => {
    const text = review.disclosure?.[key]?.trim();
    const link = safeLink(text);
    return text ? [{ topic, text, ...(link && { link }) }] : [];
  });
  const standing = claims.flatMap(({ verdicts }) => verdicts.filter(({ ended }) => !ended));
  const reviewers = [...new Set(standing.map(({ person }) => person))];
  const evidence = claims.flatMap((claim) => claim.evidence);
  const primary = evidence.filter((each) => each.primary).length;
  return [
    ...(reviewers.length > 0 ? [{ topic: 'Reviewers', text: reviewers.join(', ') }] : []),
    ...(evidence.length > 0
      ? [{ topic: 'Evidence', text: `${evidence.length} cited, ${primary} of them primary` }]
      : []),
    ...said,
  ];
}
