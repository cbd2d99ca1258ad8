import { MONTHS, PARTS_OF_DAY, PERIODS, SEASONS } from '../../lexicon/calendar.ts';
import { CARDINALS } from '../../lexicon/number-words.ts';
import type { Piece } from '../pieces.ts';
import { readMonth, WHICH } from './calendar.ts';
import type { DateParts } from './parts.ts';

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['overnight', 0],
]);

export function readDayWord(pieces: readonly Piece[], i: number): DateParts | undefined {
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
export function readWhich(pieces: readonly Piece[], i: number): DateParts | undefined {
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
export function readAgo(pieces: readonly Piece[], i: number): DateParts | undefined {
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

/** Only ever a part of another date: 'Wednesday morning', 'on the evening of 3 May'. */
export function readPartOfDay(pieces: readonly Piece[], i: number): DateParts | undefined {
  const { norm } = pieces[i] as Piece;
  return PARTS_OF_DAY.has(norm) && norm !== 'noon' ? { first: i, last: i, partOfDay: norm } : undefined;
}
