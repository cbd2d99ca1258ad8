import { PEOPLE } from '../lexicon/event-words.ts';
import type { Bound } from '../lexicon/number-words.ts';
import type { DetailBase, Token, VersionContext } from '../types.ts';
import { NUMBER_CUE } from './cues.ts';
import { type DateDetail, findDates } from './dates.ts';
import { type Binding, countedBy } from './numbers/binding.ts';
import { boundAfter, boundBefore } from './numbers/bounds.ts';
import { findHanNumbers } from './numbers/han.ts';
import type { Measure } from './numbers/measured.ts';
import { readMeasure } from './numbers/measures.ts';
import type { Numeral } from './numbers/numeral.ts';
import { readNumeral } from './numbers/read.ts';
import { valueOfNumber } from './numbers/value.ts';
import { type Piece, piecesOf } from './pieces.ts';

export interface NumberDetail extends DetailBase {
  /** First and last token, inclusive. */
  first: number;
  last: number;
  measure: Measure;
  /** Nominal amount in the base unit of the measure (SI; money in its own currency; durations in days). */
  amount: number;
  /** Upper end of a range or of a vague quantity; else the same as `amount`. */
  upper: number;
  bound: Bound;
  /** The unit as printed, or the ISO 4217 code. */
  unit?: string;
  /** 'year' in '$22 million per year'. */
  per?: string;
  /** Stem and token of the noun it counts: 'villag' in 'seven villages'. */
  counts?: string;
  countsAt?: number;
  /** What is said to have happened to what it counts: 'killed', 'injured', 'arrested' … */
  fate?: string;
  /** All figures of a score. */
  figures?: number[];
  /** A span that is a distance, and from what: 'two weeks ago', 'two weeks after'; absent: it lasts. */
  distance?: 'now' | 'event';
  /** Told to be something else: 'not the first'. */
  negated: boolean;
  /** Only those besides others: 'the other two'. */
  other: boolean;
  /** 'one', which says little. */
  weak: boolean;
}

/** Numbers read of one sentence; one with more is a table. */
const MOST_NUMBERS = 200;

/** Finds the numbers of one sentence. Dates, years and clock times are no numbers: `dates` says where they stand. */
export function findNumbers(
  tokens: Token[],
  context: VersionContext,
  dates: readonly DateDetail[] = findDates(tokens, context),
): NumberDetail[] {
  const pieces = piecesOf(tokens, context.language);
  const details: NumberDetail[] = [];
  let nextDate = 0;
  for (let i = 0; i < pieces.length && details.length < MOST_NUMBERS; i++) {
    const piece = pieces[i] as Piece;
    if ((piece.cue & NUMBER_CUE) === 0) continue;
    while (nextDate < dates.length && (dates[nextDate] as DateDetail).end <= piece.start) nextDate++;
    const date = dates[nextDate];
    // 'Two weeks ago' is a date and a span of time.
    if (date && date.start <= piece.start && !(date.ago && date.start === piece.start)) continue;
    const numeral = readNumeral(pieces, i, context.language);
    if (!numeral) continue;
    const detail = detailOf(numeral, pieces, tokens, context);
    if (detail) details.push(detail);
    i = Math.max(i, detail ? lastPieceOf(detail, pieces, numeral.last) : numeral.last);
  }
  return context.language === 'zh' ? withHan(details, findHanNumbers(tokens, context, dates)) : details;
}

/** Numbers with a Chinese counter take the place of what was read of their digits alone. */
function withHan(details: NumberDetail[], counted: NumberDetail[]): NumberDetail[] {
  const kept = details.filter(({ start, end }) => !counted.some((other) => other.start < end && start < other.end));
  return [...kept, ...counted].sort((x, y) => x.start - y.start).slice(0, MOST_NUMBERS);
}

function lastPieceOf(detail: NumberDetail, pieces: readonly Piece[], from: number): number {
  let i = from;
  while (i + 1 < pieces.length && (pieces[i + 1] as Piece).start < detail.end) i++;
  return i;
}

function detailOf(
  numeral: Numeral,
  pieces: readonly Piece[],
  tokens: readonly Token[],
  context: VersionContext,
): NumberDetail | undefined {
  const measured = readMeasure(numeral, pieces);
  if (!measured) return undefined;
  const before = boundBefore(pieces, measured.first);
  const after = before ? undefined : boundAfter(pieces, numeral.last);
  const bound = boundOf(numeral, before?.bound ?? after);
  const { measure, factor, offset } = measured;
  const amount = numeral.low * factor + offset;
  const upper = numeral.high * factor + offset;
  const first = before?.first ?? measured.first;
  const [start, end] = [(pieces[first] as Piece).start, (pieces[measured.last] as Piece).end];
  const [firstToken, lastToken] = [(pieces[first] as Piece).token, (pieces[measured.last] as Piece).token];
  const numberToken = (pieces[measured.first] as Piece).token;
  const distance = DISTANCES.get(pieces[measured.last + 1]?.norm ?? '');
  const binding = countedBy(tokens, numberToken, lastToken, measured, numeral);
  return {
    start,
    end,
    text: context.source.slice(start, end).replace(/\s+/g, ' '),
    value: valueOfNumber({ numeral, measured, bound, amount, upper, noun: nounOf(tokens, binding) }),
    first: firstToken,
    last: lastToken,
    measure,
    amount,
    upper,
    bound,
    ...(measured.unit !== undefined && { unit: measured.unit }),
    ...(measured.per !== undefined && { per: measured.per }),
    ...binding,
    ...(numeral.figures && { figures: numeral.figures }),
    ...(distance && tokens[firstToken - 1]?.norm !== 'for' && measured.measure === 'duration' && { distance }),
    negated: saysBefore(tokens, firstToken, NEGATIONS, 4),
    other: saysBefore(tokens, numberToken, OTHERS, 2) || OTHERS.has(tokens[lastToken + 1]?.norm ?? ''),
    weak: numeral.weak === true,
  };
}

const DISTANCES: ReadonlyMap<string, 'now' | 'event'> = new Map([
  ['ago', 'now'],
  ['after', 'event'],
  ['before', 'event'],
  ['later', 'event'],
  ['earlier', 'event'],
  ['since', 'event'],
]);

const NEGATIONS = new Set(
  "not never n't cannot don't doesn't didn't isn't aren't wasn't weren't won't hasn't haven't hadn't can't".split(' '),
);
const OTHERS = new Set(['other', 'others', 'another', 'remaining', 'more', 'additional', 'further', 'extra']);

function saysBefore(tokens: readonly Token[], first: number, words: ReadonlySet<string>, reach: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - reach; i--) if (words.has((tokens[i] as Token).norm)) return true;
  return false;
}

function boundOf(numeral: Numeral, printed: Bound | undefined): Bound {
  if (numeral.form === 'vague') return 'vague';
  if (numeral.form === 'range') return 'range';
  return printed ?? 'exact';
}

/** The counted noun as printed; 'people' for every word that only says so, and for those killed or arrested. */
function nounOf(tokens: readonly Token[], { counts, countsAt, fate }: Binding): string {
  if (counts === undefined || countsAt === undefined) return fate === undefined ? '' : 'people';
  return PEOPLE.has(counts) ? 'people' : (tokens[countsAt]?.norm ?? '');
}
