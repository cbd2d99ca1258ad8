import type { Caution, EvidenceData, VerdictData, VerdictValue } from '../../report/data.ts';

/** A source as the gate weighs it. */
export type Source = Pick<EvidenceData, 'stance' | 'primary' | 'title' | 'url' | 'passage' | 'file' | 'published'>;

/** A version that tells the claim. */
export interface Teller {
  family: string;
  published?: string | null | undefined;
}

export interface Gate {
  /** What a verdict of this value asks for and does not have, by the field that mends it. */
  missing: ('value' | 'searched')[];
  /** What is there and weak. */
  cautions: Caution[];
}

/** What a verdict rests on: 'confirmed' on a source that shows it, 'unsourced' on a search that found none. */
export function checkGate(value: VerdictValue, evidence: Source[], searched: string, tellers: Teller[]): Gate {
  if (value === 'confirmed') return checkConfirmed(evidence, tellers);
  const supported = evidence.some(({ stance }) => stance === 'supports');
  if (value === 'disputed') return { missing: [], cautions: [] };
  return {
    missing: searched.trim() === '' ? ['searched'] : [],
    cautions: supported ? [{ lack: 'supported' }] : [],
  };
}

/** The same of a ruling, with all that is said for it; a claim without a ruling rests on nothing. */
export function cautionsOn(
  ruling: VerdictValue | 'open',
  evidence: Source[],
  verdicts: Pick<VerdictData, 'value' | 'searched' | 'ended'>[],
  tellers: Teller[],
): Caution[] {
  if (ruling === 'open') return [];
  const searched = verdicts.filter(({ value, ended }) => value === ruling && !ended).map((each) => each.searched ?? '');
  const { missing, cautions } = checkGate(ruling, evidence, searched.join(''), tellers);
  return [...missing.map((field): Caution => ({ lack: field === 'value' ? 'noSource' : 'noSearch' })), ...cautions];
}

function checkConfirmed(evidence: Source[], tellers: Teller[]): Gate {
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  const shown = supporting.filter(({ passage, file }) => passage.trim() !== '' || file);
  const undermining = evidence.filter(({ stance }) => stance === 'undermines').length;
  const later = laterThanClaim(shown, tellers);
  const cautions: (Caution | false)[] = [
    shown.length > 0 && new Set(shown.map(sourceOf)).size === 1 && { lack: 'oneSource' },
    shown.length > 0 && shown.every(({ primary }) => !primary) && { lack: 'onlySecondary' },
    later !== undefined && { lack: 'later', day: later },
    undermining > 0 && { lack: 'undermined', count: undermining },
    tellers.length > 1 &&
      new Set(tellers.map(({ family }) => family)).size === 1 && { lack: 'oneFamily', count: tellers.length },
  ];
  return {
    missing: shown.length === 0 ? ['value'] : [],
    cautions: cautions.filter((caution): caution is Caution => caution !== false),
  };
}

/** Two pages of one site are one source; without a link the title tells. */
function sourceOf({ url, title }: Source): string {
  return URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? (title ?? '').trim().toLowerCase();
}

/** What was written after the claim was printed may only repeat it: the day of that, where all was. */
function laterThanClaim(shown: Source[], tellers: Teller[]): string | undefined {
  const printed = tellers.flatMap(({ published }) => (published ? [published.slice(0, 10)] : [])).toSorted()[0];
  const dated = shown.flatMap(({ published }) => (published ? [published.slice(0, 10)] : []));
  if (printed === undefined || dated.length === 0 || dated.length < shown.length) return undefined;
  return dated.some((day) => day <= printed) ? undefined : printed;
}
