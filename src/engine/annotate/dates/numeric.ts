import type { Piece } from '../pieces.ts';
import type { DateParts } from './parts.ts';

/** 27/09/2013, 2013-09-26, 26.9.2013. Where day and month could change places neither is taken. */
export function readNumeric(pieces: readonly Piece[], i: number): DateParts | undefined {
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
