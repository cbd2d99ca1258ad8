import { DATE_CUE } from '../cues.ts';
import { HAN, type Piece } from '../pieces.ts';
import { readDayMonth, readMonth, readSeason, readWeekday, readYear } from './calendar.ts';
import { readClock } from './clock.ts';
import { readHanDay } from './han.ts';
import { readNumeric } from './numeric.ts';
import type { DateParts } from './parts.ts';
import { readAgo, readDayWord, readPartOfDay, readWhich } from './relative.ts';

/** Dates read of one sentence; one with more is a calendar. */
const MOST_DATES = 200;

/** All dates of a sentence, parts side by side joined. */
export function readDateParts(pieces: readonly Piece[]): DateParts[] {
  const found: DateParts[] = [];
  for (let i = 0; i < pieces.length && found.length < MOST_DATES; i++) {
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
  if (piece.norm >= HAN) return readHanDay(pieces, i);
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

function isBarePart(parts: DateParts): boolean {
  return parts.partOfDay !== undefined && Object.keys(parts).length === 3;
}

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
