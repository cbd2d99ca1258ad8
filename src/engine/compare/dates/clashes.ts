import { parseIsoDay } from '../../annotate/civil.ts';
import { hoursOf } from '../../annotate/dates/resolve.ts';
import type { DateDetail } from '../../annotate/dates.ts';

/** The field two dates cannot share; undefined when one fits into the other or they cannot be compared. */
export type Clash = 'year' | 'month' | 'day' | 'time' | 'part-of-day';

/** Clock times this many minutes apart are told as one; twice over when one is loose. */
const MINUTES_APART = 10;

export function clashOf(x: DateDetail, y: DateDetail): Clash | undefined {
  const days = x.resolved && y.resolved ? resolvedClash(x, y) : fieldClash(x, y);
  if (days === 'day' && isOneNight(x, y)) return undefined;
  return days ?? timeClash(x, y);
}

/** 'Thursday night' and 'early Friday' are one night. */
function isOneNight(x: DateDetail, y: DateDetail): boolean {
  return nightBefore(x, y) || nightBefore(y, x);
}

function nightBefore(evening: DateDetail, morning: DateDetail): boolean {
  if (evening.partOfDay !== 'night' && evening.partOfDay !== 'evening') return false;
  const small = morning.early || (morning.minutes !== undefined && morning.minutes < 6 * 60);
  if (!small) return false;
  if (evening.from !== undefined && morning.from !== undefined) return follows(evening.from, morning.from);
  return evening.weekday !== undefined && morning.weekday === (evening.weekday + 1) % 7;
}

function follows(from: string, next: string): boolean {
  return (parseIsoDay(next) ?? 0) - (parseIsoDay(from) ?? 0) === 1;
}

/** ISO days compare as strings. 'Since', 'until' and the like open one end. */
function resolvedClash(x: DateDetail, y: DateDetail): Clash | undefined {
  // Two bounds of one kind ('since 1994', 'since 1991') are held against each other as they stand.
  const closed = x.open === y.open || (x.role === 'start' && y.role === 'start');
  const [a, b] = [limits(x, closed), limits(y, closed)];
  // 'Saturday 24 July' against 'Monday 24 July': one of them misprints its weekday.
  if (a[0] <= b[1] && b[0] <= a[1]) return isDay(x) && isDay(y) && differ(x.weekday, y.weekday) ? 'day' : undefined;
  if (isSameWeekday(x, y)) return undefined;
  if (x.loose || y.loose) return widelyApart(x, y) ? coarsest(x, y) : undefined;
  return coarsest(x, y);
}

/** 'Is heard on Monday' and 'was heard on Monday' of one week's papers: whole weeks apart only by how they were read. */
function isSameWeekday(x: DateDetail, y: DateDetail): boolean {
  if (x.anchor === undefined || y.anchor === undefined || x.weekday === undefined || x.weekday !== y.weekday)
    return false;
  return Math.abs((parseIsoDay(x.anchor) ?? 0) - (parseIsoDay(y.anchor) ?? 0)) <= 7;
}

function limits({ from = '', to = '', open }: DateDetail, closed: boolean): [string, string] {
  // 'From May to July' opens to July only, and 'it began in April' is against it.
  return [open === 'before' && !closed ? '' : from, open === 'after' && !closed ? '9999' : to];
}

/** 'Early September' and 'late August' meet; a loose date clashes only with another year or a far month. */
function widelyApart(x: DateDetail, y: DateDetail): boolean {
  const [a, b] = [x.from ?? '', y.from ?? ''];
  return a.slice(0, 7) !== b.slice(0, 7);
}

function coarsest(x: DateDetail, y: DateDetail): Clash {
  const [a, b] = [x.from ?? '', y.from ?? ''];
  if (a.slice(0, 4) !== b.slice(0, 4)) return isDay(x) && isDay(y) && x.relative && y.relative ? 'day' : 'year';
  const named = (date: DateDetail) => date.weekday === undefined || !date.relative;
  if (a.slice(0, 7) !== b.slice(0, 7) && (named(x) || named(y))) return isDay(x) && isDay(y) ? 'day' : 'month';
  return isDay(x) || isDay(y) ? 'day' : 'month';
}

function isDay({ granularity }: DateDetail): boolean {
  return granularity === 'day' || granularity === 'time';
}

/** What is printed, field by field, when the days of one of them are not known. */
function fieldClash(x: DateDetail, y: DateDetail): Clash | undefined {
  if (x.open !== y.open) return undefined;
  if (differ(x.year, y.year)) return 'year';
  if (differ(x.month, y.month)) return 'month';
  if (x.month !== undefined && y.month !== undefined) return differ(x.day, y.day) ? 'day' : undefined;
  return differ(x.weekday, y.weekday) ? 'day' : undefined;
}

function differ(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function timeClash(x: DateDetail, y: DateDetail): Clash | undefined {
  if (x.open !== y.open) return undefined;
  if (x.minutes !== undefined && y.minutes !== undefined) {
    if ((x.zone === undefined) !== (y.zone === undefined)) return undefined;
    const [a, b] = [x.minutes - (x.zone ?? 0), y.minutes - (y.zone ?? 0)];
    const apart = Math.abs(a - b) % 1440;
    const slack = x.loose || y.loose ? 2 * MINUTES_APART : x.zone === y.zone ? 0 : MINUTES_APART;
    return Math.min(apart, 1440 - apart) > slack ? 'time' : undefined;
  }
  if (!isSameDay(x, y)) return undefined;
  const [a, b] = [hours(x), hours(y)];
  if (!a || !b) return undefined;
  return a[1] < b[0] || b[1] < a[0] ? 'part-of-day' : undefined;
}

/** Both name the same day, or neither names any. */
function isSameDay(x: DateDetail, y: DateDetail): boolean {
  if (x.resolved && y.resolved) return x.from === y.from;
  return (
    x.weekday === y.weekday &&
    x.month === y.month &&
    x.day === y.day &&
    x.resolved === y.resolved &&
    x.value.slice(0, 3) === y.value.slice(0, 3)
  );
}

function hours({ partOfDay, minutes, zone }: DateDetail): readonly [number, number] | undefined {
  if (minutes !== undefined) return zone === undefined ? [minutes / 60, minutes / 60] : undefined;
  return partOfDay === undefined ? undefined : hoursOf(partOfDay);
}
