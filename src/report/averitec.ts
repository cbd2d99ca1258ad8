import type { Ruling } from './data.ts';
import type { RenderOptions } from './formats.ts';
import type { ReportClaim, ReportEvidence, ReportModel } from './model.ts';
import { stateOf } from './state.ts';
import { voicesOf } from './voices.ts';
import { STANCES } from './words.ts';

/** The labels of AVeriTeC (Schlichtkrull, Guo and Vlachos 2023). What nobody has ruled on has none. */
const LABELS: Record<Ruling, string | null> = {
  confirmed: 'Supported',
  disputed: 'Conflicting Evidence/Cherry-picking',
  unsourced: 'Not Enough Evidence',
  open: null,
};

/** Claims in the shape of AVeriTeC's files: an array, a claim with its label and its evidence as questions and answers. */
export function renderAveritec(report: ReportModel, { address }: RenderOptions = {}): string {
  const sources = new Map(report.sources.flatMap(({ versions }) => versions.map((each) => [each.anchor, each])));
  const claims = report.sections.flatMap((section) => section.claims);
  const entries = claims.map((claim) => {
    const versions = claim.tellings.flatMap(({ anchor }) => sources.get(anchor) ?? []);
    const dated = versions.filter(({ published }) => published);
    const first = dated.toSorted((a, b) => ((a.published?.iso ?? '') < (b.published?.iso ?? '') ? -1 : 1))[0];
    return {
      claim_id: claim.number,
      claim: claim.title,
      label: LABELS[claim.ruling ?? 'open'],
      justification: voicesOf(claim)
        .map(({ reason }) => reason)
        .filter(Boolean)
        .join('\n'),
      claim_date: first?.published?.iso.slice(0, 10) ?? null,
      speaker: null,
      original_claim_url: (first ?? versions[0])?.link ?? null,
      cached_original_claim_url: (first ?? versions[0])?.archive ?? null,
      reporting_source: (first ?? versions[0])?.outlet ?? (first ?? versions[0])?.label ?? null,
      fact_checking_article: address === undefined ? null : `${address}/claims/${claim.number}`,
      report_state: stateOf(report),
      questions: [...claim.evidence.filter(({ withdrawn }) => !withdrawn).map(askedOf), ...comparisonOf(claim)],
    };
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
}

/** What a piece of evidence says, as the answer to a question about it. */
function askedOf({ title, link, archive, passage, stance, standing }: ReportEvidence) {
  return {
    question: `What does ‘${title}’ say?`,
    answers: [
      {
        answer: passage,
        answer_type: passage ? 'Extractive' : 'Unanswerable',
        source_url: link ?? null,
        cached_source_url: archive ?? null,
        source_medium: standing,
        boolean_explanation: STANCES[stance],
      },
    ],
  };
}

/** What the versions say, as the answer to whether they agree: always there, whatever evidence is. */
function comparisonOf({ tellings, differences }: ReportClaim) {
  if (tellings.length < 2) return [];
  const grave = differences.filter(({ level }) => level !== 'wording');
  return [
    {
      question: 'Do the outlets agree on it?',
      answers: [
        {
          answer: grave.length > 0 ? 'No' : 'Yes',
          answer_type: 'Boolean',
          source_url: null,
          cached_source_url: null,
          source_medium: 'Comparison of the texts',
          boolean_explanation: grave.map(({ why }) => why).join(' ') || 'No rule found a difference in substance.',
        },
      ],
    },
  ];
}
