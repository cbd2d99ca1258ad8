import { civilOf, isoDay, parseIsoDay, weekdayOf } from '../../annotate/civil.ts';
import { type DateDetail, findDates } from '../../annotate/dates.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../lexicon/calendar.ts';
import { tokenise } from '../../text/tokens.ts';
import type { AnnotatedSentence } from '../../types.ts';

/** A day as far as it is known: whole, or only its weekday or date without the year. */
export interface KnownDay {
  iso?: string;
  weekday?: number;
  month?: number;
  day?: number;
}

/** How far before a sentence the day it is told on is looked for, in UTF-16 units. */
const LOOK_BACK = 1500;

/**
 * The day an undated sentence tells of, by the day last named before it in its version: news goes on with the day
 * it began with until it names another. Undefined when none is named, or when the last one is no single day.
 */
export function dayNamedBefore(sentence: AnnotatedSentence): KnownDay | undefined {
  const from = Math.max(0, sentence.start - LOOK_BACK);
  const tokens = tokenise(sentence.source, from, sentence.start);
  const last = findDates(tokens, { language: 'en', source: sentence.source, ...publishedOf(sentence) }).at(-1);
  return last && knownDay(last);
}

function publishedOf({ published }: AnnotatedSentence): { published?: string } {
  return published === undefined ? {} : { published };
}

/** The day of a date; undefined for months, years and the like. */
export function knownDay(date: DateDetail): KnownDay | undefined {
  const { from, to, weekday, month, day } = date;
  if (from !== undefined && from === to) return { iso: from, weekday: weekdayOf(parseIsoDay(from) ?? 0) };
  if (weekday === undefined && day === undefined) return undefined;
  return { ...(weekday !== undefined && { weekday }), ...(month !== undefined && day !== undefined && { month, day }) };
}

/** A day some days away from another, as far as that is known. */
export function shifted(known: KnownDay, days: number): KnownDay {
  const at = known.iso === undefined ? undefined : parseIsoDay(known.iso);
  if (at !== undefined) return { iso: isoDay(at + days), weekday: weekdayOf(at + days) };
  return known.weekday === undefined ? {} : { weekday: (((known.weekday + days) % 7) + 7) % 7 };
}

/** Whether two days are two; undefined when that cannot be told. */
export function areTwo(a: KnownDay, b: KnownDay): boolean | undefined {
  if (a.iso !== undefined && b.iso !== undefined) return a.iso !== b.iso;
  return a.weekday === undefined || b.weekday === undefined ? undefined : a.weekday !== b.weekday;
}

/** 'Tuesday 14 December 2021', or as much of it as is known. */
export function nameOf({ iso, weekday, month, day }: KnownDay): string {
  const at = iso === undefined ? undefined : parseIsoDay(iso);
  if (at !== undefined) {
    const civil = civilOf(at);
    return `${WEEKDAY_NAMES[weekdayOf(at)]} ${civil.day} ${MONTH_NAMES[civil.month - 1]} ${civil.year}`;
  }
  const name = weekday === undefined ? '' : (WEEKDAY_NAMES[weekday] ?? '');
  return month === undefined ? name : `${name} ${day} ${MONTH_NAMES[month - 1]}`.trim();
}
