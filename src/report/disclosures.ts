/**
 * What a publishable fact-check tells of itself, after the five commitments of the International Fact-Checking
 * Network: sources in enough detail to replicate, method, funding and organisation, corrections, interests.
 */
import { en } from '../words/en.ts';
import { agreementOf, agreementWords } from './agreement.ts';
import type { DisclosureData, ReportData } from './data.ts';
import type { ReportModel } from './model.ts';
import { safeLink } from './safe-link.ts';

/** Of a report that holds the texts; a page that leaves them out says something else. */
export const TEXTS_INSIDE =
  'Each version’s text stands at the end of this report as it was received, with its SHA-256; ' +
  'every quoted sentence leads to its place there.';

/** How the report came about, a paragraph each. */
export function methodOf(data: ReportData): string[] {
  const { engine, review } = data;
  const compared =
    `${engine} compared the texts by fixed, named rules, without a network: it set page furniture aside, cut the ` +
    'texts into sentences, put sentences that state the same thing into one claim and compared the details in them. ' +
    'It does not judge what is true, and it can miss a difference or see one where there is none.';
  const sources =
    'Versions that copy one another, or rest on the same agency’s copy, count as one source. ' +
    'A claim told by many copies is still told once.';
  const rulings = review && [
    `The rulings are people’s, each with a name, a time and a reason.${review.policy ? ` ${review.policy}` : ''}`,
  ];
  const agreement = review ? agreementWords(agreementOf(data)) : '';
  return [
    compared,
    rulesOf(data),
    sources,
    ...repairsOf(data),
    ...(rulings ?? []),
    ...(agreement ? [agreement] : []),
    TEXTS_INSIDE,
  ];
}

/** The rules that found something, those that found most first. */
function rulesOf({ differences, warnings }: ReportData): string {
  const counts = new Map<string, number>();
  for (const { rule } of differences) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  const found = rules.map(([rule, count]) => `${rule} (${count})`).join(', ');
  const all = found ? `The rules that found a difference, and how many: ${found}.` : 'No rule found a difference.';
  return `${all}${warnings.length > 0 ? ' Where a rule could not be used, the warnings say so.' : ''}`;
}

/** What people changed in what the program had put together; nothing is said of a comparison that nobody reviewed. */
function repairsOf({ review, repairs }: ReportData): string[] {
  if (!review || !repairs) return [];
  const all = repairs.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return ['Nobody changed by hand which sentences make up a claim.'];
  const deeds = repairs.map(({ deed, count }) => `${deed} ${count}`).join(', ');
  return [`People changed by hand which sentences make up a claim, ${all === 1 ? 'once' : `${all} times`}: ${deeds}.`];
}

/** The five commitments of the International Fact-Checking Network's code of principles. */
export const COMMITMENTS = ['nonpartisanship', 'sources', 'organisation', 'methodology', 'corrections'] as const;

export interface DisclosureItem {
  key: keyof DisclosureData;
  /** As the report prints it. */
  topic: string;
  commitment: (typeof COMMITMENTS)[number];
  /** Differs from story to story, so that an organisation has no answer of its own. */
  ofStory?: true;
  /** Good to tell, but no report waits for it. */
  optional?: true;
}

/** In the order a reader asks. */
export const DISCLOSURES: DisclosureItem[] = (
  [
    { key: 'choice', commitment: 'nonpartisanship', ofStory: true },
    { key: 'interests', commitment: 'nonpartisanship' },
    { key: 'withheld', commitment: 'sources', ofStory: true },
    { key: 'contacted', commitment: 'methodology', ofStory: true },
    { key: 'methods', commitment: 'methodology', optional: true },
    { key: 'organisation', commitment: 'organisation' },
    { key: 'about', commitment: 'organisation', optional: true },
    { key: 'funding', commitment: 'organisation' },
    { key: 'contact', commitment: 'organisation' },
    { key: 'corrections', commitment: 'corrections' },
  ] as const
).map((item) => ({ ...item, topic: en.disclosure.topics[item.key] }));

/** What a finished report would tell and these answers do not. */
export function missingDisclosures(answers: DisclosureData): DisclosureItem[] {
  return DISCLOSURES.filter(({ key, optional }) => !optional && !answers[key]?.trim());
}

/** The topic that names those without an answer. */
export const UNTOLD = 'Not told';

/** Topics that follow from the claims: nobody fills them in. */
export function isDerived(topic: string): boolean {
  return ['Reviewers', 'Evidence', UNTOLD].includes(topic);
}

/** What is known, in the order a reader asks; a topic without an answer is left out, or named where the desk says so. */
export function disclosuresOf({ claims, review }: ReportData): ReportModel['disclosures'] {
  if (!review) return [];
  const said = DISCLOSURES.flatMap(({ key, topic }) => {
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
    ...(review.untold?.length ? [{ topic: UNTOLD, text: review.untold.join(', ') }] : []),
  ];
}
