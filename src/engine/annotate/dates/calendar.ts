import { AMBIGUOUS_WEEKDAYS, MONTHS, PERIODS, SEASONS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { CARDINALS } from '../../lexicon/number-words.ts';
import type { Piece } from '../pieces.ts';
import type { DateParts } from './parts.ts';

export const WHICH: ReadonlyMap<string, 'last' | 'next' | 'this'> = new Map([
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

/** 'December 15, 2021', 'Dec. 15', 'December 2021', 'December'. */
export function readMonth(pieces: readonly Piece[], i: number): DateParts | undefined {
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
export function readDayMonth(pieces: readonly Piece[], i: number): DateParts | undefined {
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
export function readYear(pieces: readonly Piece[], i: number): DateParts | undefined {
  const piece = pieces[i] as Piece;
  const next = pieces[i + 1];
  if (next?.tight && (next.norm === 's' || (next.norm === "'" && pieces[i + 2]?.norm === 's')))
    return readDecade(pieces, i);
  const year = yearAt(pieces, i);
  if (!year || year.value > 2100) return undefined;
  if (year.value < 1800 && isAmount(pieces, i)) return undefined;
  const range = readYears(pieces, i, year.value);
  if (range) return range;
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

/** 'Resulted in 1336 deaths', 'fell to 1146': before 1800 a year is rare and has no noun to count. */
function isAmount(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  return (
    /^(?:to|for|the|and|by)$/.test(pieces[i - 1]?.norm ?? '') || (next?.kind === 'word' && next.norm.endsWith('s'))
  );
}

/** '1989-2013', '1989-91'. */
function readYears(pieces: readonly Piece[], i: number, year: number): DateParts | undefined {
  const [dash, end] = [pieces[i + 1], pieces[i + 2]];
  if (dash?.norm !== '-' || !dash.tight || !end?.tight || !/^(?:\d\d){1,2}$/.test(end.norm)) return undefined;
  const last = end.norm.length === 4 ? Number(end.norm) : Math.floor(year / 100) * 100 + Number(end.norm);
  if (last <= year || last > year + 150 || pieces[i + 3]?.norm === '-') return undefined;
  return { first: i, last: i + 2, year, lastYear: last };
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

export function readWeekday(pieces: readonly Piece[], i: number): DateParts | undefined {
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

export function readSeason(pieces: readonly Piece[], i: number): DateParts | undefined {
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
