import {
  AMBIGUOUS_WEEKDAYS,
  MONTHS,
  PARTS_OF_DAY,
  PERIODS,
  type Period,
  SEASONS,
  WEEKDAYS,
} from '../lexicon/calendar.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import { readClock } from './clock-times.ts';
import { DATE_CUE } from './cues.ts';
import type { Piece } from './pieces.ts';

/** What the words of one date say, before anything is resolved. Parts that stand side by side are joined. */
export interface DateParts {
  /** First and last piece, inclusive. */
  first: number;
  last: number;
  year?: number;
  month?: number;
  day?: number;
  /** 0 is Monday. */
  weekday?: number;
  /** Minutes after midnight, as printed. */
  minutes?: number;
  /** Minutes east of Greenwich, when the zone is printed. */
  zone?: number;
  partOfDay?: string;
  /** Decade ('the 1990s' is 1990) or century (its first year). */
  decade?: number;
  century?: number;
  /** First month of a season; quarter 1–4. */
  season?: number;
  quarter?: number;
  /** Part of a month or year: 'early December'. */
  share?: 'early' | 'mid' | 'late';
  /** 'last', 'next', 'this' before a weekday, month, season, quarter or period. */
  which?: 'last' | 'next' | 'this';
  /** Whole periods away from the anchor: 'yesterday' is day −1, 'last month' is month −1. */
  offset?: { period: Period; count: number };
  /** Counted from another moment of the text, so only comparable as printed: 'two days earlier'. */
  floating?: boolean;
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['overnight', 0],
]);

const WHICH: ReadonlyMap<string, 'last' | 'next' | 'this'> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['next', 'next'],
  ['coming', 'next'],
  ['this', 'this'],
]);

const SHARES: ReadonlyMap<string, 'early' | 'mid' | 'late'> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
]);

const BEFORE_YEAR = new Set(
  'in since until till by of from during before after for through to and late early mid the season between circa'.split(
    ' ',
  ),
);

/** All dates of a sentence, parts side by side joined. */
export function readDateParts(pieces: readonly Piece[]): DateParts[] {
  const found: DateParts[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const parts = readAt(pieces, i);
    if (!parts) continue;
    const before = found.at(-1);
    if (before && joins(before, parts, pieces)) found[found.length - 1] = { ...before, ...parts, first: before.first };
    else found.push(parts);
    i = parts.last;
  }
  return found.filter((parts) => !isBarePart(parts));
}

function readAt(pieces: readonly Piece[], i: number): DateParts | undefined {
  const piece = pieces[i] as Piece;
  if ((piece.cue & DATE_CUE) === 0) return undefined;
  if (piece.kind === 'digits') {
    return readNumeric(pieces, i) ?? readClock(pieces, i) ?? readDayMonth(pieces, i) ?? readYear(pieces, i);
  }
  if (piece.capital) {
    const named = readMonth(pieces, i) ?? readWeekday(pieces, i);
    if (named) return named;
  }
  return (
    readDayWord(pieces, i) ??
    readWhich(pieces, i) ??
    readAgo(pieces, i) ??
    readClock(pieces, i) ??
    readSeason(pieces, i) ??
    readPartOfDay(pieces, i) ??
    readDayMonth(pieces, i)
  );
}

// --- Calendar -----------------------------------------------------------------------------------

/** 27/09/2013, 2013-09-26, 26.9.2013. Where day and month could change places neither is taken. */
function readNumeric(pieces: readonly Piece[], i: number): DateParts | undefined {
  const own = (pieces[i] as Piece).norm;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(own);
  if (dotted) return fromNumbers(i, i, Number(dotted[1]), Number(dotted[2]), Number(dotted[3]));
  const asian = readYearMonthDay(pieces, i);
  if (asian) return asian;
  const [sep, second, sep2, third] = [pieces[i + 1], pieces[i + 2], pieces[i + 3], pieces[i + 4]];
  if (!sep || !third || sep.norm !== sep2?.norm || (sep.norm !== '/' && sep.norm !== '-')) return undefined;
  if (second?.kind !== 'digits' || third.kind !== 'digits' || !sep.tight || !second.tight || !third.tight)
    return undefined;
  const [a, b, c] = [Number(own), Number(second.norm), Number(third.norm)];
  if (own.length === 4 && b <= 12 && c <= 31) return { first: i, last: i + 4, year: a, month: b, day: c };
  if (sep.norm === '/' && own.length <= 2)
    return fromNumbers(i, i + 4, a, b, third.norm.length === 2 ? expandYear(c) : c);
  return undefined;
}

/** 2021年12月15日, as Chinese and Japanese write, the day or the month left out or not. */
function readYearMonthDay(pieces: readonly Piece[], i: number): DateParts | undefined {
  const read = (at: number, sign: string) => (pieces[at + 1]?.norm === sign ? Number(pieces[at]?.norm) : undefined);
  const year = read(i, '年');
  const month = read(year === undefined ? i : i + 2, '月');
  if (year === undefined && month === undefined) return undefined;
  const next = i + (year === undefined ? 0 : 2) + (month === undefined ? 0 : 2);
  const day = month === undefined ? undefined : read(next, '日');
  if ((month ?? 1) < 1 || (month ?? 1) > 12 || (day ?? 1) < 1 || (day ?? 1) > 31) return undefined;
  const last = next - 1 + (day === undefined ? 0 : 2);
  return {
    first: i,
    last,
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
  };
}

function fromNumbers(first: number, last: number, a: number, b: number, year: number): DateParts | undefined {
  if (year < 1000 || year > 2200 || a < 1 || b < 1 || a > 31 || b > 31) return undefined;
  if (a > 12 && b <= 12) return { first, last, year, month: b, day: a };
  if (b > 12 && a <= 12) return { first, last, year, month: a, day: b };
  return a === b ? { first, last, year, month: a, day: a } : { first, last, year };
}

function expandYear(short: number): number {
  return short < 50 ? 2000 + short : 1900 + short;
}

/** 'December 15, 2021', 'Dec. 15', 'December 2021', 'December'. */
function readMonth(pieces: readonly Piece[], i: number): DateParts | undefined {
  const piece = pieces[i] as Piece;
  const month = piece.capital ? MONTHS.get(piece.norm) : undefined;
  if (month === undefined) return undefined;
  const at = pieces[i + 1]?.norm === '.' ? i + 2 : i + 1;
  const day = dayAt(pieces, at);
  if (day) return withYear(pieces, { first: i, last: day.last, month, day: day.value });
  const year = yearAt(pieces, pieces[at]?.norm === ',' || pieces[at]?.norm === 'of' ? at + 1 : at);
  if (year) return withShare(pieces, { first: i, last: year.last, month, year: year.value });
  const lonely = AMBIGUOUS_MONTHS.has(piece.norm) && !BEFORE_YEAR.has(pieces[i - 1]?.norm ?? '');
  return lonely ? undefined : withShare(pieces, { first: i, last: i, month });
}

/** Also a verb, a name or a command: a month alone only after 'in', 'since', 'by' and the like. */
const AMBIGUOUS_MONTHS = new Set(['may', 'march', 'mar', 'jan', 'april', 'june', 'august', 'jun']);

/** '15 December 2021', '15th of December'. */
function readDayMonth(pieces: readonly Piece[], i: number): DateParts | undefined {
  const day = dayAt(pieces, i);
  if (!day) return undefined;
  // 'Of' in '15th of December'; the stop in '15. Dezember'.
  const link = pieces[day.last + 1]?.norm;
  const at = link === 'of' || link === '.' ? day.last + 2 : day.last + 1;
  const name = pieces[at];
  const month = name?.capital ? MONTHS.get(name.norm) : undefined;
  if (month === undefined) return undefined;
  const last = pieces[at + 1]?.norm === '.' && yearAt(pieces, at + 2) ? at + 1 : at;
  return withYear(pieces, { first: i, last, month, day: day.value });
}

/** A day of the month in digits or in a word, '1st' included; a range keeps its first day. */
function dayAt(pieces: readonly Piece[], i: number): { value: number; last: number } | undefined {
  const piece = pieces[i];
  if (!piece) return undefined;
  const value =
    piece.kind === 'digits'
      ? /^\d{1,2}$/.test(piece.norm)
        ? Number(piece.norm)
        : 0
      : (CARDINALS.get(piece.norm) ?? 0);
  if (value < 1 || value > 31) return undefined;
  const next = pieces[i + 1];
  if (next?.tight && /^(?:st|nd|rd|th)$/.test(next.norm)) return { value, last: i + 1 };
  if (next?.norm === '-' && next.tight && pieces[i + 2]?.kind === 'digits' && pieces[i + 2]?.tight)
    return { value, last: i + 2 };
  const unit = next?.kind === 'word' && !next.tight && PERIODS.has(next.norm);
  return unit || next?.norm === '%' ? undefined : { value, last: i };
}

function withYear(pieces: readonly Piece[], parts: DateParts): DateParts {
  const next = pieces[parts.last + 1]?.norm;
  const year = yearAt(pieces, next === ',' || next === 'of' ? parts.last + 2 : parts.last + 1);
  return year ? { ...parts, year: year.value, last: year.last } : parts;
}

function withShare(pieces: readonly Piece[], parts: DateParts): DateParts {
  const before = pieces[parts.first - 1]?.norm === '-' ? 2 : 1;
  const share = SHARES.get(pieces[parts.first - before]?.norm ?? '');
  if (share) return { ...parts, first: parts.first - before, share };
  return parts;
}

function yearAt(pieces: readonly Piece[], i: number): { value: number; last: number } | undefined {
  const piece = pieces[i];
  if (piece?.kind !== 'digits' || !/^(?:1\d|20|21)\d\d$/.test(piece.norm)) return undefined;
  return { value: Number(piece.norm), last: i };
}

/** 'in 2014', '2014', 'the 1990s', "the '90s"; a four-digit number that counts something is none. */
function readYear(pieces: readonly Piece[], i: number): DateParts | undefined {
  const piece = pieces[i] as Piece;
  const next = pieces[i + 1];
  if (next?.tight && (next.norm === 's' || (next.norm === "'" && pieces[i + 2]?.norm === 's')))
    return readDecade(pieces, i);
  const year = yearAt(pieces, i);
  if (!year || year.value > 2100) return undefined;
  const before = pieces[i - 1];
  if (
    before &&
    (before.kind === 'mark' ? /[$€£₹¥#/.:]/.test(before.norm) || (before.norm === '-' && before.tight) : false)
  )
    return undefined;
  if (next && ((next.tight && (next.kind === 'word' || /[-%/°]/.test(next.norm))) || next.norm === 'percent'))
    return undefined;
  if (BEFORE_YEAR.has(before?.norm ?? '') || /^[(,)\].;]$/.test(next?.norm ?? '.') || before?.norm === '(') {
    return counted(pieces, i) ? undefined : { first: i, last: i, year: year.value };
  }
  const plausible = year.value >= 1900 && year.value <= 2060 && !counted(pieces, i) && !ZONED.has(next?.norm ?? '');
  return plausible && piece.norm.length === 4 ? { first: i, last: i, year: year.value } : undefined;
}

const ZONED = new Set(['gmt', 'utc', 'hours', 'hrs', 'hour', 'local', 'bst', 'est', 'cet']);
const COUNTED = new Set(
  'people points miles feet metres meters km kilometres kilometers yards dollars euros pounds votes jobs troops soldiers men women employees workers rpm tons tonnes barrels hours days years percent'.split(
    ' ',
  ),
);

function counted(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  return next !== undefined && COUNTED.has(next.norm);
}

function readDecade(pieces: readonly Piece[], i: number): DateParts | undefined {
  const { norm } = pieces[i] as Piece;
  const last = pieces[i + 1]?.norm === 's' ? i + 1 : i + 2;
  if (/^(?:1[5-9]|20)\d0$/.test(norm)) return withShare(pieces, { first: i, last, decade: Number(norm) });
  const short = /^[2-9]0$/.test(norm) && /^['‘’]$/.test(pieces[i - 1]?.norm ?? '') && pieces[i - 2]?.norm === 'the';
  return short ? withShare(pieces, { first: i, last, decade: 1900 + Number(norm) }) : undefined;
}

function readWeekday(pieces: readonly Piece[], i: number): DateParts | undefined {
  const piece = pieces[i] as Piece;
  const base = piece.norm.endsWith("'s") ? piece.norm.slice(0, -2) : piece.norm;
  const weekday = WEEKDAYS.get(base);
  if (weekday === undefined || (AMBIGUOUS_WEEKDAYS.has(base) && !shortWeekday(pieces, i))) return undefined;
  if (!piece.capital) return undefined;
  const which = WHICH.get(pieces[i - 1]?.norm ?? '');
  return which ? { first: i - 1, last: i, weekday, which } : { first: i, last: i, weekday };
}

/** 'Sun' is a star and a newspaper: an abbreviated weekday needs its stop or a date beside it. */
function shortWeekday(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1]?.norm;
  const after = pieces[next === '.' || next === ',' ? i + 2 : i + 1];
  return after !== undefined && (after.kind === 'digits' || (after.capital && MONTHS.has(after.norm)));
}

// --- Relative -----------------------------------------------------------------------------------

function readDayWord(pieces: readonly Piece[], i: number): DateParts | undefined {
  const { norm } = pieces[i] as Piece;
  const base = norm.endsWith("'s") ? norm.slice(0, -2) : norm;
  const count = DAY_WORDS.get(base);
  if (count !== undefined) {
    const offset = { period: 'day' as const, count };
    if (base === 'tonight' || base === 'overnight') return { first: i, last: i, offset, partOfDay: 'night' };
    return { first: i, last: i, offset };
  }
  return norm === 'eve' ? readEve(pieces, i) : readSameDay(pieces, i);
}

/** 'On the eve', with nothing it is the eve of: the day before the story's day. */
function readEve(pieces: readonly Piece[], i: number): DateParts | undefined {
  if (pieces[i - 1]?.norm !== 'the' || pieces[i - 2]?.norm !== 'on' || pieces[i + 1]?.norm === 'of') return undefined;
  return { first: i - 2, last: i, offset: { period: 'day', count: -1 } };
}

function readSameDay(pieces: readonly Piece[], i: number): DateParts | undefined {
  const { norm } = pieces[i] as Piece;
  if (norm !== 'same' || pieces[i + 1]?.norm !== 'day') return undefined;
  return { first: i, last: i + 1, offset: { period: 'day', count: 0 }, floating: true };
}

/** 'last week', 'next month', 'this year', 'last December', 'last summer', 'last night', 'this morning'. */
function readWhich(pieces: readonly Piece[], i: number): DateParts | undefined {
  const which = WHICH.get((pieces[i] as Piece).norm);
  const next = pieces[i + 1];
  if (!which || next?.kind !== 'word') return undefined;
  const base = next.norm.endsWith("'s") ? next.norm.slice(0, -2) : next.norm;
  const month = next.capital ? MONTHS.get(base) : undefined;
  if (month !== undefined) {
    const full = readMonth(pieces, i + 1);
    return full ? { ...full, first: i, which } : undefined;
  }
  const count = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  if (PARTS_OF_DAY.has(base)) return { first: i, last: i + 1, offset: { period: 'day', count }, partOfDay: base };
  const season = SEASONS.get(base);
  if (season !== undefined) return { first: i, last: i + 1, season, which };
  if (base === 'quarter') return { first: i, last: i + 1, offset: { period: 'quarter', count } };
  const period = PERIODS.get(base);
  if (!period || base.endsWith('s') || base === 'day' || base === 'days') return undefined;
  const floating = (pieces[i] as Piece).norm === 'previous' || pieces[i - 1]?.norm === 'the';
  return {
    first: i,
    last: i + 1,
    offset: { period: period[0], count: count * period[1] },
    ...(floating && { floating }),
  };
}

/** 'Two days ago', '35 years ago', 'a week ago', read from its last word. */
function readAgo(pieces: readonly Piece[], i: number): DateParts | undefined {
  if ((pieces[i] as Piece).norm !== 'ago' || i < 2) return undefined;
  const period = PERIODS.get(pieces[i - 1]?.norm ?? '');
  const count = pieces[i - 2] as Piece;
  const value = count.kind === 'digits' ? Number(count.norm) : (CARDINALS.get(count.norm) ?? ARTICLES.get(count.norm));
  if (!period || value === undefined || !Number.isInteger(value) || value > 5000) return undefined;
  return { first: i - 2, last: i, offset: { period: period[0], count: -value * period[1] } };
}

const ARTICLES: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
]);

// --- Seasons, quarters, parts of the day ----------------------------------------------------------

function readSeason(pieces: readonly Piece[], i: number): DateParts | undefined {
  const { norm } = pieces[i] as Piece;
  const season = SEASONS.get(norm);
  const before = pieces[i - 1]?.norm ?? '';
  const year = yearAt(pieces, pieces[i + 1]?.norm === 'of' ? i + 2 : i + 1);
  if (season !== undefined && year && before !== 'to') return { first: i, last: year.last, season, year: year.value };
  if (norm !== 'quarter') return undefined;
  const ordinal = ['first', 'second', 'third', 'fourth'].indexOf(before === '-' ? (pieces[i - 2]?.norm ?? '') : before);
  const of = yearAt(pieces, pieces[i + 1]?.norm === 'of' ? i + 2 : i + 1);
  return ordinal >= 0 && of ? { first: i - 1, last: of.last, quarter: ordinal + 1, year: of.value } : undefined;
}

/** Only ever a part of another date: 'Wednesday morning', 'on the evening of 3 May'. */
function readPartOfDay(pieces: readonly Piece[], i: number): DateParts | undefined {
  const { norm } = pieces[i] as Piece;
  return PARTS_OF_DAY.has(norm) && norm !== 'noon' ? { first: i, last: i, partOfDay: norm } : undefined;
}

function isBarePart(parts: DateParts): boolean {
  return parts.partOfDay !== undefined && Object.keys(parts).length === 3;
}

// --- Joining --------------------------------------------------------------------------------------

const JOINS = new Set([',', 'on', 'at', 'of', 'the', '(', 'in', 'around', 'about']);

/** Two parts are one date when at most two linking words stand between and they say different things of it. */
function joins(a: DateParts, b: DateParts, pieces: readonly Piece[]): boolean {
  if (b.first - a.last > 3) return false;
  for (let i = a.last + 1; i < b.first; i++) if (!JOINS.has((pieces[i] as Piece).norm)) return false;
  if (a.floating || b.floating || a.decade || b.decade) return false;
  if (a.offset && (b.offset || a.offset.period !== 'day' || (a.offset.count < -1 && b.month !== undefined)))
    return false;
  const own = new Set(Object.keys(a).filter((key) => key !== 'first' && key !== 'last'));
  if (Object.keys(b).some((key) => own.has(key))) return false;
  const yearOnly = b.year !== undefined && b.month === undefined && a.weekday !== undefined && a.month === undefined;
  return !yearOnly;
}
