import type { DateDetail } from '../../annotate/dates.ts';
import { isReporting } from '../../annotate/predicate.ts';
import type { SentencePair } from '../../types.ts';
import { answers, nearAgreement, slotAgreement } from '../context.ts';
import { type Clash, clashOf } from './clashes.ts';

/** Two dates of the same happening that cannot both be right. */
export interface DateConflict {
  x: DateDetail;
  y: DateDetail;
  clash: Clash;
  /** 0–1: how sure it is that they date the same happening. */
  grade: number;
  /** They date the same happening beyond doubt. */
  bound: boolean;
}

/** Dates of one sentence that are compared at the most. */
const MOST = 12;
/** From here on the words on both sides show that only the date was exchanged. */
const ONE_SLOT = 0.5;

/** The last pair compared: every rule of the kind asks for the same one. */
let last: { pair?: SentencePair; conflicts: DateConflict[] } = { conflicts: [] };

/** Every pair of dates of one happening that clash, each date in one pair at the most. */
export function dateConflicts(pair: SentencePair): DateConflict[] {
  if (last.pair !== pair) last = { pair, conflicts: find(pair) };
  return last.conflicts;
}

type Candidate = Omit<DateConflict, 'clash'> & { clash: Clash | undefined };

function find(pair: SentencePair): DateConflict[] {
  const xs = pair.a.details.dates.slice(0, MOST);
  const ys = pair.b.details.dates.slice(0, MOST);
  const candidates: Candidate[] = xs
    .flatMap((x) => ys.map((y) => weigh(pair, x, y)))
    .filter((found) => found !== undefined && found.grade > 0.2) as Candidate[];
  const order = ({ clash, grade }: Candidate) => (clash === undefined ? grade + 0.3 : grade);
  candidates.sort((p, q) => order(q) - order(p) || p.x.start - q.x.start || p.y.start - q.y.start);
  const taken = new Set<DateDetail>();
  const conflicts: DateConflict[] = [];
  for (const candidate of candidates) {
    if (taken.has(candidate.x) || taken.has(candidate.y)) continue;
    taken.add(candidate.x);
    taken.add(candidate.y);
    if (candidate.clash !== undefined) conflicts.push(candidate as DateConflict);
  }
  return conflicts;
}

function weigh(pair: SentencePair, x: DateDetail, y: DateDetail): Candidate | undefined {
  const clash = clashOf(x, y);
  if (clash === undefined && !sharesField(x, y)) return undefined;
  if (clash !== undefined && saySame(pair, x, y)) return undefined;
  const near = nearAgreement(pair, x, y);
  const event = eventAgreement(pair, x, y);
  const slot = slotOf(pair, x, y, event);
  if (event === 0 && slot < ONE_SLOT) return undefined;
  // One happening told in two zones or two times of one day: only the slot says which answers which.
  if (clash === 'time' && slot < ONE_SLOT && (timesIn(pair.a) > 1 || timesIn(pair.b) > 1)) return undefined;
  const life = x.role === y.role && (x.role === 'birth' || x.role === 'death');
  let grade = life ? 0.65 + 0.35 * near : 0.5 * event + 0.5 * near;
  const spoken = isReporting(pair.a.tokens[x.event]) || isReporting(pair.b.tokens[y.event]);
  // Two outlets quote people on different days: only where the words around are the same is it one saying.
  if (spoken) grade *= 0.6;
  if (slot >= ONE_SLOT) grade = Math.max(grade, 0.5 + slot / 2);
  else if (clash !== undefined && saidElsewhere(pair, x, y)) grade *= 0.6;
  return { x, y, clash, grade, bound: (event === 1 && !spoken && (life || near >= 0.35)) || (slot >= 0.6 && !spoken) };
}

/** 'May 3' in two reports, read in two years, is one print; 'today' in a speech is its speaker's, whoever quotes it when. */
function saySame(pair: SentencePair, x: DateDetail, y: DateDetail): boolean {
  if (x.text.toLowerCase() !== y.text.toLowerCase()) return false;
  if (/\d/.test(x.text) && !x.ago && x.month !== undefined && x.granularity === 'day') return true;
  return isQuoted(pair.a, x) || isQuoted(pair.b, y);
}

function isQuoted({ details }: SentencePair['a'], { start, end }: DateDetail): boolean {
  return details.quotations.some((quote) => quote.start <= start && end <= quote.end);
}

/** Two happenings in words that do not answer each other: seldom one. */
const OTHER_WORDS = 0.2;

/** 'Elected in 2014,' and 'born in 1961,' stand in one slot by their commas only. */
function slotOf(pair: SentencePair, x: DateDetail, y: DateDetail, event: number): number {
  const slot = slotAgreement(pair, x, y);
  return event === OTHER_WORDS && slot < 0.85 ? 0 : slot;
}

function timesIn({ details }: SentencePair['a']): number {
  return details.dates.filter(({ minutes }) => minutes !== undefined).length;
}

function sharesField(x: DateDetail, y: DateDetail): boolean {
  if (x.resolved && y.resolved) return true;
  const fields = ['year', 'month', 'day', 'weekday', 'minutes', 'partOfDay'] as const;
  return fields.some((field) => x[field] !== undefined && x[field] === y[field]);
}

/** 1 they date the same word, 0 they date different ones, else how likely it is. */
function eventAgreement(pair: SentencePair, x: DateDetail, y: DateDetail): number {
  if (x.role === 'dateline' || y.role === 'dateline') return 0;
  if (x.role && y.role) return x.role === y.role ? 1 : 0;
  if (x.event < 0 || y.event < 0) return 0.5;
  if (answers(pair, x.event, y.event)) return 1;
  const [one, other] = [isReporting(pair.a.tokens[x.event]), isReporting(pair.b.tokens[y.event])];
  if (one && other) return 0.6;
  return one !== other ? 0 : OTHER_WORDS;
}

/** Whether either date also stands in the other sentence: then the two belong to different happenings. */
function saidElsewhere(pair: SentencePair, x: DateDetail, y: DateDetail): boolean {
  return (
    pair.b.details.dates.some((other) => other.value === x.value) ||
    pair.a.details.dates.some((other) => other.value === y.value)
  );
}
