import { ZONES } from '../../lexicon/calendar.ts';
import type { Piece } from '../pieces.ts';
import type { DateParts } from './parts.ts';

const BEFORE_CLOCK = new Set(
  'at around about by from until till after before since approximately near between'.split(' '),
);

/** '10:57', '10.24 a.m.', '5pm', '1630 GMT', '06: 00 BST', 'noon', 'midnight'. A game clock ('7:41 left') is none. */
export function readClock(pieces: readonly Piece[], i: number): DateParts | undefined {
  const piece = pieces[i] as Piece;
  if (piece.kind === 'word') {
    const minutes = piece.norm === 'noon' || piece.norm === 'midday' ? 720 : piece.norm === 'midnight' ? 1440 : -1;
    return minutes < 0 ? undefined : { first: i, last: i, minutes };
  }
  const digits = clockDigits(pieces, i);
  if (!digits) return undefined;
  const half = halfOfDay(pieces, digits.last + 1);
  const zone = zoneAt(pieces, (half?.last ?? digits.last) + 1);
  const leads = BEFORE_CLOCK.has(pieces[i - 1]?.norm ?? '');
  if (!half && !zone && !(digits.colon && leads)) return undefined;
  if (!half && !digits.colon && !digits.four) return undefined;
  if (half && digits.hour > 12) return undefined;
  const hour = half ? (digits.hour % 12) + (half.pm ? 12 : 0) : digits.hour;
  return {
    first: i,
    last: zone?.last ?? half?.last ?? digits.last,
    minutes: hour * 60 + digits.minute,
    ...(zone && { zone: zone.minutes }),
  };
}

interface ClockDigits {
  hour: number;
  minute: number;
  last: number;
  /** Written with a colon; written as four digits. */
  colon: boolean;
  four: boolean;
}

function clockDigits(pieces: readonly Piece[], i: number): ClockDigits | undefined {
  const { norm } = pieces[i] as Piece;
  const joined = /^(\d{1,2})([:.])(\d{2})$/.exec(norm);
  if (joined) return valid(Number(joined[1]), Number(joined[3]), i, joined[2] === ':', false);
  if (/^\d{4}$/.test(norm)) return valid(Number(norm.slice(0, 2)), Number(norm.slice(2)), i, false, true);
  if (!/^\d{1,2}$/.test(norm)) return undefined;
  const minute = pieces[i + 2];
  const spaced = pieces[i + 1]?.norm === ':' && pieces[i + 1]?.tight && minute && /^\d{1,2}$/.test(minute.norm);
  return spaced
    ? valid(Number(norm), Number(minute.norm), i + 2, true, false)
    : valid(Number(norm), 0, i, false, false);
}

function valid(hour: number, minute: number, last: number, colon: boolean, four: boolean): ClockDigits | undefined {
  return hour <= 24 && minute <= 59 ? { hour, minute, last, colon, four } : undefined;
}

/** 'am', 'a.m.', 'p m' however it was cut. */
function halfOfDay(pieces: readonly Piece[], i: number): { pm: boolean; last: number } | undefined {
  const norm = pieces[i]?.norm;
  if (norm === 'am' || norm === 'pm') return { pm: norm === 'pm', last: i };
  if ((norm !== 'a' && norm !== 'p') || pieces[i + 1]?.norm !== '.' || pieces[i + 2]?.norm !== 'm') return undefined;
  return { pm: norm === 'p', last: pieces[i + 3]?.norm === '.' ? i + 3 : i + 2 };
}

function zoneAt(pieces: readonly Piece[], i: number): { minutes: number; last: number } | undefined {
  const at = pieces[i]?.norm === '(' ? i + 1 : i;
  const minutes = pieces[at]?.capital ? ZONES.get(pieces[at]?.norm ?? '') : undefined;
  return minutes === undefined ? undefined : { minutes, last: at };
}
