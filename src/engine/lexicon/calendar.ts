/** English names of the calendar. Written for Crossread (MIT). */

/** Name or abbreviation → 1–12. 'may' and 'march' are also words: the reader asks for a capital. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Name or abbreviation → 0 (Monday) to 6. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    'monday mondays mon',
    'tuesday tuesdays tues tue',
    'wednesday wednesdays weds wed',
    'thursday thursdays thurs thur thu',
    'friday fridays fri',
    'saturday saturdays sat',
    'sunday sundays sun',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)),
);

/** Abbreviations that are words too: weekdays only with a capital. */
export const AMBIGUOUS_WEEKDAYS: ReadonlySet<string> = new Set(['mon', 'wed', 'sat', 'sun', 'fri', 'thu', 'tue']);

export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** First month of each season of the northern hemisphere, by the meteorological convention. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

export type Period = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century';

/** Word → period and how many of it. */
export const PERIODS: ReadonlyMap<string, readonly [Period, number]> = new Map([
  ['day', ['day', 1]],
  ['days', ['day', 1]],
  ['night', ['day', 1]],
  ['nights', ['day', 1]],
  ['week', ['week', 1]],
  ['weeks', ['week', 1]],
  ['fortnight', ['week', 2]],
  ['weekend', ['weekend', 1]],
  ['month', ['month', 1]],
  ['months', ['month', 1]],
  ['year', ['year', 1]],
  ['years', ['year', 1]],
  ['decade', ['decade', 1]],
  ['decades', ['decade', 1]],
  ['century', ['century', 1]],
  ['centuries', ['century', 1]],
]);

/** Part of a day → the hours it spans, for clock times that fall outside it. */
export const PARTS_OF_DAY: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['morning', [4, 12]],
  ['noon', [12, 12]],
  ['midday', [12, 12]],
  ['afternoon', [12, 18]],
  ['evening', [17, 24]],
  ['night', [18, 30]],
  ['midnight', [24, 24]],
]);

/** Zone abbreviation → minutes east of Greenwich. */
export const ZONES: ReadonlyMap<string, number> = new Map([
  ['gmt', 0],
  ['utc', 0],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['ist', 330],
  ['jst', 540],
  ['est', -300],
  ['edt', -240],
  ['et', -300],
  ['cst', -360],
  ['cdt', -300],
  ['ct', -360],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['pt', -480],
]);
