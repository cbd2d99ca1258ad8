import { MONTH_NAMES, PARTS_OF_DAY, type Period, WEEKDAY_NAMES } from '../../lexicon/calendar.ts';
import { type Civil, civilOf, dayNumber, daysInMonth, isoDay, weekdayOf } from '../civil.ts';
import type { DateParts } from './parts.ts';

export type Granularity = 'time' | 'day' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century';

/** The days a date stands for, both ends included, as day numbers, and how that was found. */
export interface Resolution {
  from: number;
  to: number;
  granularity: Granularity;
  /** Needed the day of publication. */
  relative: boolean;
  working: string;
}

/** Days that a weekday or a day without its year is looked for around the anchor. */
type Tense = 'past' | 'future';

/** What the parts say → days, as far as they and the anchor (day of publication) tell. */
export function resolve(
  parts: DateParts,
  text: string,
  anchor: number | undefined,
  tense: Tense,
): Resolution | undefined {
  if (parts.year !== undefined) return resolveYear(parts, parts.year);
  if (parts.decade !== undefined) return absolute(span(parts.decade, 10), 'decade');
  if (parts.century !== undefined) return absolute(span(parts.century, 100), 'century');
  if (anchor === undefined || parts.floating) return undefined;
  const found = resolveAgainst(parts, anchor, tense);
  return found && { ...found, relative: true, working: explain(text, found, anchor) };
}

function resolveYear(parts: DateParts, year: number): Resolution {
  const { month, day, season, quarter, lastYear } = parts;
  if (lastYear !== undefined) return absolute(span(year, lastYear - year + 1), 'year');
  if (month !== undefined && day !== undefined) {
    const at = dayNumber({ year, month, day: Math.min(day, daysInMonth(year, month)) });
    return absolute([at, at], 'day');
  }
  if (month !== undefined) return absolute(shareOf(months(year, month, 1), parts.share), 'month');
  if (season !== undefined) return absolute(months(year, season, 3), 'season');
  if (quarter !== undefined) return absolute(months(year, quarter * 3 - 2, 3), 'quarter');
  return absolute(shareOf(span(year, 1), parts.share), 'year');
}

function absolute([from, to]: readonly [number, number], granularity: Granularity): Resolution {
  return { from, to, granularity, relative: false, working: '' };
}

type Found = Pick<Resolution, 'from' | 'to' | 'granularity'>;

function resolveAgainst(parts: DateParts, anchor: number, tense: Tense): Found | undefined {
  if (parts.month !== undefined) return monthAgainst(parts, parts.month, anchor, tense);
  if (parts.offset) return offsetAgainst(parts.offset.period, parts.offset.count, anchor, parts.partOfDay);
  if (parts.weekday !== undefined) return weekdayAgainst(parts.weekday, parts.which, anchor, tense);
  if (parts.season !== undefined) return seasonAgainst(parts.season, parts.which, anchor);
  return undefined;
}

function day(at: number): Found {
  return { from: at, to: at, granularity: 'day' };
}

/**
 * The last such weekday up to the anchor for what has happened, the next one for what is to come. 'Last' and 'next'
 * leave two weeks open: on a Thursday 'last Monday' is three days ago to some and ten to others.
 */
function weekdayAgainst(weekday: number, which: DateParts['which'], anchor: number, tense: Tense): Found {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  const ahead = anchor + 7 - back;
  if (which === 'last')
    return back === 0 ? day(anchor - 7) : { from: anchor - back - 7, to: anchor - back, granularity: 'day' };
  if (which === 'next') return back === 0 ? day(ahead) : { from: ahead, to: ahead + 7, granularity: 'day' };
  return day(tense === 'future' && back !== 0 ? ahead : anchor - back);
}

/** A month or day without its year: the one nearest the anchor in the direction the sentence looks. */
function monthAgainst(parts: DateParts, month: number, anchor: number, tense: Tense): Found {
  const { year } = civilOf(anchor);
  const candidates = [year - 1, year, year + 1].map((y): Found => {
    if (parts.day !== undefined)
      return day(dayNumber({ year: y, month, day: Math.min(parts.day, daysInMonth(y, month)) }));
    const [from, to] = shareOf(months(y, month, 1), parts.share);
    return { from, to, granularity: 'month' };
  });
  const wanted = parts.which === 'last' ? -1 : parts.which === 'next' || tense === 'future' ? 1 : -1;
  const cost = ({ from, to }: Found) => {
    const gap = from > anchor ? from - anchor : to < anchor ? to - anchor : 0;
    const current = parts.which === 'last' && gap === 0 ? 400 : 0;
    return Math.abs(gap) + (gap * wanted < 0 ? 200 : 0) + current;
  };
  return candidates.reduce((best, candidate) => (cost(candidate) < cost(best) ? candidate : best));
}

function offsetAgainst(
  period: Period,
  count: number,
  anchor: number,
  partOfDay: string | undefined,
): Found | undefined {
  const { year, month } = civilOf(anchor);
  switch (period) {
    case 'day':
      // 'Last night' may reach past midnight: the night's day or the morning after.
      return partOfDay === 'night' && count <= 0
        ? { from: anchor - 1, to: count === 0 ? anchor : anchor - 1, granularity: 'day' }
        : day(anchor + count);
    case 'week': {
      const monday = anchor - weekdayOf(anchor) + 7 * count;
      return { from: monday, to: monday + 6, granularity: 'week' };
    }
    case 'weekend': {
      const saturday = anchor - weekdayOf(anchor) + 5 + 7 * count;
      // Early in the week 'this weekend' may be the one just over.
      if (count === 0 && weekdayOf(anchor) < 3) return { from: saturday - 7, to: saturday + 1, granularity: 'week' };
      return { from: saturday - (count < 0 ? 1 : 0), to: saturday + 1, granularity: 'week' };
    }
    case 'month': {
      const [from, to] = months(year, month + count, 1);
      return { from, to, granularity: 'month' };
    }
    case 'quarter': {
      const [from, to] = months(year, (Math.ceil(month / 3) + count) * 3 - 2, 3);
      return { from, to, granularity: 'quarter' };
    }
    case 'year': {
      const [from, to] = span(year + count, 1);
      return { from, to, granularity: 'year' };
    }
    default:
      return undefined;
  }
}

function seasonAgainst(season: number, which: DateParts['which'], anchor: number): Found {
  const { year } = civilOf(anchor);
  const spans = [year - 2, year - 1, year, year + 1].map((y) => months(y, season, 3));
  const past = spans.filter(([, to]) => to < anchor).at(-1);
  const coming = spans.find(([from]) => from > anchor);
  const now = spans.find(([from, to]) => from <= anchor && anchor <= to);
  const [from, to] = (which === 'last' ? past : which === 'next' ? coming : (now ?? coming)) ?? months(year, season, 3);
  return { from, to, granularity: 'season' };
}

function months(year: number, first: number, count: number): [number, number] {
  const start = (m: number): Civil => ({
    year: year + Math.floor((m - 1) / 12),
    month: ((((m - 1) % 12) + 12) % 12) + 1,
    day: 1,
  });
  return [dayNumber(start(first)), dayNumber(start(first + count)) - 1];
}

function span(year: number, count: number): [number, number] {
  return [dayNumber({ year, month: 1, day: 1 }), dayNumber({ year: year + count, month: 1, day: 1 }) - 1];
}

/** 'Early', 'mid' and 'late' are wide: half of the period each, so that they leave room for judgement. */
function shareOf([from, to]: [number, number], share: DateParts['share']): [number, number] {
  const half = Math.ceil((to - from + 1) / 2);
  if (share === 'early') return [from, from + half];
  if (share === 'late') return [to - half, to];
  if (share === 'mid') return [from + Math.floor(half / 2), to - Math.floor(half / 2)];
  return [from, to];
}

function explain(text: string, { from, to, granularity }: Found, anchor: number): string {
  const link = granularity === 'day' && to - from === 7 ? 'or' : 'to';
  const days = from === to ? longDay(from) : `${longDay(from)} ${link} ${longDay(to)}`;
  return `‘${text}’, read on ${longDay(anchor)}, is ${days}`;
}

/** 'Wednesday 15 December 2021'. */
export function longDay(at: number): string {
  const { year, month, day: date } = civilOf(at);
  return `${WEEKDAY_NAMES[weekdayOf(at)]} ${date} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** '2021-12-15', or '2021-12-13/2021-12-19' for more than a day. */
export function isoSpan({ from, to }: Pick<Resolution, 'from' | 'to'>): string {
  return from === to ? isoDay(from) : `${isoDay(from)}/${isoDay(to)}`;
}

/** Hours of the day that a part of it spans. */
export function hoursOf(partOfDay: string): readonly [number, number] | undefined {
  return PARTS_OF_DAY.get(partOfDay);
}
