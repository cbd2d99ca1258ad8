import type { Period } from '../../lexicon/calendar.ts';

/** What the words of one date say, before anything is resolved. Parts that stand side by side are joined. */
export interface DateParts {
  /** First and last piece, inclusive. */
  first: number;
  last: number;
  year?: number;
  /** Last year of '1989-2013'. */
  lastYear?: number;
  month?: number;
  day?: number;
  /** 0 is Monday. */
  weekday?: number;
  /** Minutes after midnight, as printed. */
  minutes?: number;
  /** Minutes east of Greenwich, when the zone is printed. */
  zone?: number;
  partOfDay?: string;
  /** Decade ('the 1990s' is 1990) or century (its first year). */
  decade?: number;
  century?: number;
  /** First month of a season; quarter 1–4. */
  season?: number;
  quarter?: number;
  /** Part of a month or year: 'early December'. */
  share?: 'early' | 'mid' | 'late';
  /** 'last', 'next', 'this' before a weekday, month, season, quarter or period. */
  which?: 'last' | 'next' | 'this';
  /** Whole periods away from the anchor: 'yesterday' is day −1, 'last month' is month −1. */
  offset?: { period: Period; count: number };
  /** Counted from another moment of the text, so only comparable as printed: 'two days earlier'. */
  floating?: boolean;
}
