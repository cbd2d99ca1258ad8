import { MONTH_NAMES, WEEKDAY_NAMES } from '../lexicon/calendar.ts';
import { stem } from '../text/stem.ts';
import type { DetailBase, Token, VersionContext } from '../types.ts';
import { civilOf, isoDay, parseIsoDay, weekdayOf } from './civil.ts';
import type { DateParts } from './dates/parts.ts';
import { readDateParts } from './dates/read.ts';
import { type Granularity, isoSpan, type Resolution, resolve } from './dates/resolve.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { eventOf } from './predicate.ts';

export interface DateDetail extends DetailBase {
  /** First and last token, inclusive. */
  first: number;
  last: number;
  /** What is known of it field by field, whether printed or found by resolving. */
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
  /** Minutes after midnight as printed, and minutes east of Greenwich when the zone is. */
  minutes?: number;
  zone?: number;
  partOfDay?: string;
  /** First and last ISO day it stands for, when `resolved`. */
  from?: string;
  to?: string;
  granularity: Granularity;
  resolved: boolean;
  /** It needs the day of publication to be understood: 'yesterday', 'on Wednesday', 'in December'. */
  relative: boolean;
  /** How it was resolved, for a human; empty when nothing had to be. */
  working: string;
  /** ISO day it was read on. */
  anchor?: string;
  /** Token index of the verb or noun it dates; −1 when none was found. */
  event: number;
  /** Beginning or end of a life or of a span, also as encyclopedias print it: 'Anna Lind (8 May 1901 – 2 June 1980)'. */
  role?: 'birth' | 'death' | 'start' | 'end' | 'dateline';
  /** What the word before leaves open: 'since 2014' and later, 'until May' and earlier. */
  open?: 'after' | 'before';
  /** Whole days from the day of the story: 'yesterday' and 'on the eve' are −1. */
  daysAway?: number;
  /** Counted back from now: 'two days ago'. */
  ago: boolean;
  /** 'Early Saturday': the night before may call it Friday. */
  early: boolean;
  /** 'About', 'early', 'late': not to be taken to the day or minute. */
  loose: boolean;
}

const LOOKS_AHEAD = new Set(
  'will would shall scheduled expected planned plans due next set tomorrow upcoming ahead expects'.split(' '),
);

/** Finds the dates of one sentence and resolves them against the day of publication, where that is known. */
export function findDates(tokens: Token[], context: VersionContext): DateDetail[] {
  const pieces = piecesOf(tokens, context.language);
  if (pieces.length === 0) return [];
  const anchor = context.published === undefined ? undefined : parseIsoDay(context.published);
  return readDateParts(pieces).map((parts) => detailOf(parts, pieces, tokens, context, anchor));
}

function detailOf(
  parts: DateParts,
  pieces: readonly Piece[],
  tokens: readonly Token[],
  context: VersionContext,
  anchor: number | undefined,
): DateDetail {
  const [start, end] = [(pieces[parts.first] as Piece).start, (pieces[parts.last] as Piece).end];
  const [first, last] = [(pieces[parts.first] as Piece).token, (pieces[parts.last] as Piece).token];
  const text = context.source.slice(start, end).replace(/\s+/g, ' ');
  const found = resolve(parts, text, anchor, tenseAt(tokens, first, last));
  const fields = fieldsOf(parts, found);
  const event = eventOf(tokens, first, last);
  const role = roleAt(tokens, first, last, event);
  const open = OPENS.get(tokens[first - 1]?.norm ?? '');
  return {
    start,
    end,
    text,
    value: normalise(fields, found, parts),
    first,
    last,
    ...fields,
    ...(found && { from: isoDay(found.from), to: isoDay(found.to) }),
    granularity: parts.minutes !== undefined ? 'time' : (found?.granularity ?? granularityOf(parts)),
    resolved: found !== undefined,
    relative: parts.year === undefined && parts.decade === undefined,
    working: found?.working ?? '',
    ...(found?.relative && anchor !== undefined && { anchor: isoDay(anchor) }),
    event,
    ...(role && { role }),
    ...(open && { open }),
    ...(parts.offset?.period === 'day' && !parts.floating && { daysAway: parts.offset.count }),
    ago: parts.offset !== undefined && (pieces[parts.last] as Piece).norm === 'ago',
    early: tokens[tokens[first - 1]?.norm === 'on' ? first - 2 : first - 1]?.norm === 'early',
    loose: parts.share !== undefined || isLoose(parts, tokens[first - 1]?.norm ?? ''),
  };
}

/** '27/09/2013 - Parliament to vote': when it was published, not when anything happened. */
function isDateline(tokens: readonly Token[], first: number, last: number): boolean {
  return first === 0 && /^(?:--?|:|–|—)$/.test(tokens[last + 1]?.norm ?? '');
}

/** 'Late Monday' is Monday all the same. */
function isLoose(parts: DateParts, before: string): boolean {
  const wholeDay = parts.weekday !== undefined || parts.day !== undefined || parts.offset?.period === 'day';
  return LOOSE.has(before) && !(wholeDay && /^(?:early|late|mid)$/.test(before));
}

const LOOSE = new Set('about around approximately circa early late mid shortly roughly near towards toward'.split(' '));

const OPENS: ReadonlyMap<string, 'after' | 'before'> = new Map([
  ['since', 'after'],
  ['from', 'after'],
  ['after', 'after'],
  ['starting', 'after'],
  ['until', 'before'],
  ['till', 'before'],
  ['by', 'before'],
  ['before', 'before'],
  ['to', 'before'],
  ['through', 'before'],
]);

function roleAt(tokens: readonly Token[], first: number, last: number, event: number): DateDetail['role'] {
  if (isDateline(tokens, first, last)) return 'dateline';
  const before = tokens[first - 1]?.norm ?? '';
  const after = tokens[last + 1]?.norm ?? '';
  if ((before === '(' || before === ';') && DASHES.has(after)) return 'birth';
  if (DASHES.has(before) && after === ')') return 'death';
  if (before === 'from' && /^(?:to|until|through|till)$/.test(after)) return 'start';
  return ROLES.get(tokens[event]?.stem ?? '');
}

const ROLES: ReadonlyMap<string, DateDetail['role']> = new Map(
  (
    [
      ['birth', 'born'],
      ['death', 'died'],
      ['start', 'began started'],
      ['end', 'ended finished concluded'],
    ] as const
  ).flatMap(([role, words]) => words.split(' ').map((word) => [stem(word), role] as const)),
);

const DASHES = new Set(['-', '--', '–', '—', '−']);

/** 'Has closed the road until Monday': what holds now ends later. */
const STILL_HOLDS = new Set('has have is are remains remain'.split(' '));

/** 'Is due on Monday' looks ahead, 'died on Monday' back: told by the words within six tokens. */
function tenseAt(tokens: readonly Token[], first: number, last: number): 'past' | 'future' {
  if (/^(?:until|till)$/.test(tokens[first - 1]?.norm ?? '')) {
    for (let i = Math.max(0, first - 9); i < first; i++)
      if (STILL_HOLDS.has((tokens[i] as Token).norm)) return 'future';
  }
  for (let i = Math.max(0, first - 6); i < first; i++) if (LOOKS_AHEAD.has((tokens[i] as Token).norm)) return 'future';
  for (let i = last + 1; i < Math.min(tokens.length, last + 4); i++) {
    if ((tokens[i] as Token).norm === 'will') return 'future';
  }
  return 'past';
}

type Fields = Pick<DateDetail, 'year' | 'month' | 'day' | 'weekday' | 'minutes' | 'zone' | 'partOfDay'>;

/** The printed fields, completed from the resolution as far as its granularity goes. */
function fieldsOf(parts: DateParts, found: Resolution | undefined): Fields {
  const fields: Fields = found ? resolvedFields(found) : {};
  if (parts.year !== undefined) fields.year = parts.year;
  if (parts.month !== undefined) fields.month = parts.month;
  if (parts.day !== undefined) fields.day = parts.day;
  if (parts.weekday !== undefined) fields.weekday = parts.weekday;
  if (parts.minutes !== undefined) fields.minutes = parts.minutes;
  if (parts.zone !== undefined) fields.zone = parts.zone;
  if (parts.partOfDay !== undefined) fields.partOfDay = parts.partOfDay;
  return fields;
}

function resolvedFields({ from, to, granularity }: Resolution): Fields {
  const civil = civilOf(from);
  if (granularity === 'day' && from === to) return { ...civil, weekday: weekdayOf(from) };
  if (granularity === 'month') return { year: civil.year, month: civil.month };
  return granularity === 'year' ? { year: civil.year } : {};
}

function granularityOf(parts: DateParts): Granularity {
  if (parts.offset) return parts.offset.period === 'weekend' ? 'week' : parts.offset.period;
  if (parts.day !== undefined || parts.weekday !== undefined) return 'day';
  if (parts.month !== undefined) return 'month';
  if (parts.season !== undefined) return 'season';
  return parts.quarter !== undefined ? 'quarter' : 'time';
}

/** Equal dates are equal strings: ISO where resolved, else what is known: '--12-15', 'wednesday', 'day-1'. */
function normalise(fields: Fields, found: Resolution | undefined, parts: DateParts): string {
  const time = fields.minutes === undefined ? '' : `T${clock(fields.minutes)}`;
  if (found) return isoSpan(found) + time;
  const { month, day, weekday } = fields;
  if (month !== undefined) return `--${pad(month)}${day === undefined ? '' : `-${pad(day)}`}${time}`;
  if (weekday !== undefined) return `${WEEKDAY_NAMES[weekday]?.toLowerCase()}${time}`;
  if (parts.offset) return `${parts.offset.period}${parts.offset.count < 0 ? '' : '+'}${parts.offset.count}${time}`;
  return time || parts.partOfDay || `season-${MONTH_NAMES[(parts.season ?? 1) - 1]?.toLowerCase()}`;
}

function clock(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
