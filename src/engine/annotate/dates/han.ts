import type { Piece } from '../pieces.ts';
import type { DateParts } from './parts.ts';

/** Days of the week as Chinese counts them, Monday first; Sunday has two names. */
const WEEKDAYS = '一二三四五六日';
/** Written Chinese: 'week', before the day's number. */
const WEEKS = new Set(['星期', '礼拜', '周', '週']);
const LONGEST_WEEK = 2;

/** 'Today', 'yesterday', 'tomorrow' by their first character; '天' or '日' follows. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ['今', 0],
  ['昨', -1],
  ['明', 1],
]);

/** What stands before 周 where it is a week and no day: 一周三次 is three times a week, 每周三 every Wednesday. */
const COUNTED = new Set('一二三四五六七八九十两几每数');
const WHICH: ReadonlyMap<string, 'last' | 'next'> = new Map([
  ['上', 'last'],
  ['下', 'next'],
]);

/** '星期二', '上周二', '昨天', '昨日', one character a piece. */
export function readHanDay(pieces: readonly Piece[], i: number): DateParts | undefined {
  const before = pieces[i]?.tight ? pieces[i - 1]?.norm : undefined;
  if (before && (COUNTED.has(before) || pieces[i - 1]?.kind === 'digits')) return undefined;
  let text = '';
  for (let last = i; last < pieces.length && last <= i + LONGEST_WEEK; last++) {
    const piece = pieces[last] as Piece;
    if (last > i && !piece.tight) return undefined;
    text += piece.norm;
    const weekday = weekdayOf(text);
    const which = WHICH.get(before ?? '');
    if (weekday !== undefined) return { first: i, last, weekday, ...(which && { which }) };
    const count = /^.[天日]$/u.test(text) ? DAYS.get(text.charAt(0)) : undefined;
    if (count !== undefined) return { first: i, last, offset: { period: 'day', count } };
  }
  return undefined;
}

function weekdayOf(text: string): number | undefined {
  if (!WEEKS.has(text.slice(0, -1))) return undefined;
  const sign = text.slice(-1);
  const weekday = sign === '天' ? 6 : WEEKDAYS.indexOf(sign);
  return weekday < 0 ? undefined : weekday;
}
