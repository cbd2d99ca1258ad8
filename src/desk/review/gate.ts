import type { EvidenceData, VerdictData, VerdictValue } from '../../report/data.ts';
import { moment } from '../../report/moment.ts';

/** A source as the gate weighs it. */
export type Source = Pick<EvidenceData, 'stance' | 'primary' | 'title' | 'url' | 'passage' | 'file' | 'published'>;

/** A version that tells the claim. */
export interface Teller {
  family: string;
  published?: string | null | undefined;
}

export interface Gate {
  /** What a verdict of this value asks for and does not have, by the field that mends it. */
  missing: { field: 'value' | 'searched'; words: string }[];
  /** What is there and weak, a sentence each. */
  cautions: string[];
}

/** What a verdict rests on: 'confirmed' on a source that shows it, 'unsourced' on a search that found none. */
export function checkGate(value: VerdictValue, evidence: Source[], searched: string, tellers: Teller[]): Gate {
  if (value === 'confirmed') return checkConfirmed(evidence, tellers);
  const supported = evidence.some(({ stance }) => stance === 'supports');
  if (value === 'disputed') return { missing: [], cautions: [] };
  return {
    missing: searched.trim() === '' ? [{ field: 'searched', words: 'Say where you searched for a source.' }] : [],
    cautions: supported ? ['A source is given that supports the claim.'] : [],
  };
}

/** The same of a ruling, with all that is said for it; a claim without a ruling rests on nothing. */
export function cautionsOn(
  ruling: VerdictValue | 'open',
  evidence: Source[],
  verdicts: Pick<VerdictData, 'value' | 'searched' | 'ended'>[],
  tellers: Teller[],
): string[] {
  if (ruling === 'open') return [];
  const searched = verdicts.filter(({ value, ended }) => value === ruling && !ended).map((each) => each.searched ?? '');
  const { missing, cautions } = checkGate(ruling, evidence, searched.join(''), tellers);
  const words = {
    value: 'No source is given that shows it.',
    searched: 'Nobody says where a source was searched for.',
  };
  return [...missing.map(({ field }) => words[field]), ...cautions];
}

const ASKED = '‘Confirmed’ asks for a source that supports the claim, with the passage that does or a file of it.';

function checkConfirmed(evidence: Source[], tellers: Teller[]): Gate {
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  const shown = supporting.filter(({ passage, file }) => passage.trim() !== '' || file);
  const undermining = evidence.filter(({ stance }) => stance === 'undermines').length;
  const cautions = [
    shown.length > 0 && new Set(shown.map(sourceOf)).size === 1 && 'Only one source supports it.',
    shown.length > 0 && shown.every(({ primary }) => !primary) && 'Only secondary sources support it.',
    laterThanClaim(shown, tellers),
    undermining > 0 && `${undermining === 1 ? 'One source undermines' : `${undermining} sources undermine`} it.`,
    tellers.length > 1 &&
      new Set(tellers.map(({ family }) => family)).size === 1 &&
      `The ${tellers.length} versions that tell it are one source.`,
  ];
  return {
    missing: shown.length === 0 ? [{ field: 'value', words: ASKED }] : [],
    cautions: cautions.filter((caution): caution is string => typeof caution === 'string'),
  };
}

/** Two pages of one site are one source; without a link the title tells. */
function sourceOf({ url, title }: Source): string {
  return URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? (title ?? '').trim().toLowerCase();
}

/** What was written after the claim was printed may only repeat it. */
function laterThanClaim(shown: Source[], tellers: Teller[]): string | false {
  const printed = tellers.flatMap(({ published }) => (published ? [published.slice(0, 10)] : [])).toSorted()[0];
  const dated = shown.flatMap(({ published }) => (published ? [published.slice(0, 10)] : []));
  if (printed === undefined || dated.length === 0 || dated.length < shown.length) return false;
  if (dated.some((day) => day <= printed)) return false;
  return `Every source for it is dated after the claim was first printed, ${moment(printed).words}.`;
}
