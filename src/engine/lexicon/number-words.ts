/** English number words. Written for Crossread (MIT). */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, index) => [word, index] as const),
  ...TENS.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
]);

const ORDINAL_UNITS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const ORDINAL_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_UNITS.split(' ').map((word, index) => [word, index + 1] as const),
  ...ORDINAL_TENS.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
  ['hundredth', 100],
]);

/** Multiplies what stands before it. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['millions', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);

/** Multiplies only when it touches the digits: '5k', '$2m', '$200MM', '$3B'. */
export const TIGHT_MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** Vague quantity → the least and the most a reader takes it for. */
export const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 12]],
  ['few', [2, 12]],
  ['couple', [2, 3]],
  ['handful', [2, 9]],
  ['dozens', [20, 199]],
  ['scores', [30, 299]],
  ['tens', [20, 99]],
  ['hundreds', [150, 1999]],
  ['thousands', [1500, 19999]],
  ['millions', [1.5e6, 1.9e9]],
  ['billions', [1.5e9, 1.9e12]],
]);

/** Share of a whole: 'half', 'a third', 'two-thirds', 'three quarters'. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
]);

export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

/** 'twice', 'threefold': how many times. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['tenfold', 10],
  ['doubled', 2],
  ['tripled', 3],
  ['quadrupled', 4],
]);

/** How a number binds what it states. */
export type Bound = 'exact' | 'about' | 'nearly' | 'least' | 'over' | 'most' | 'under' | 'range' | 'vague';

/** Words before a number that loosen it, longest first where one begins another; read right to left. */
export const BOUNDS_BEFORE: readonly (readonly [readonly string[], Bound])[] = [
  [['no', 'more', 'than'], 'most'],
  [['no', 'fewer', 'than'], 'least'],
  [['no', 'less', 'than'], 'least'],
  [['not', 'less', 'than'], 'least'],
  [['not', 'more', 'than'], 'most'],
  [['as', 'many', 'as'], 'most'],
  [['as', 'much', 'as'], 'most'],
  [['as', 'high', 'as'], 'most'],
  [['a', 'minimum', 'of'], 'least'],
  [['a', 'maximum', 'of'], 'most'],
  [['upwards', 'of'], 'over'],
  [['in', 'excess', 'of'], 'over'],
  [['more', 'than'], 'over'],
  [['greater', 'than'], 'over'],
  [['less', 'than'], 'under'],
  [['fewer', 'than'], 'under'],
  [['just', 'over'], 'about'],
  [['a', 'little', 'over'], 'about'],
  [['slightly', 'over'], 'about'],
  [['just', 'under'], 'nearly'],
  [['just', 'shy', 'of'], 'nearly'],
  [['shy', 'of'], 'nearly'],
  [['close', 'to'], 'about'],
  [['in', 'the', 'region', 'of'], 'about'],
  [['in', 'the', 'range', 'of'], 'about'],
  [['an', 'estimated'], 'about'],
  [['at', 'least'], 'least'],
  [['at', 'most'], 'most'],
  [['up', 'to'], 'most'],
  [['well', 'over'], 'over'],
  [['over'], 'over'],
  [['exceeding'], 'over'],
  [['exceeded'], 'over'],
  [['above'], 'over'],
  [['under'], 'under'],
  [['below'], 'under'],
  [['about'], 'about'],
  [['around'], 'about'],
  [['roughly'], 'about'],
  [['approximately'], 'about'],
  [['approx'], 'about'],
  [['circa'], 'about'],
  [['some'], 'about'],
  [['estimated'], 'about'],
  [['nearly'], 'nearly'],
  [['almost'], 'nearly'],
  [['approaching'], 'nearly'],
  [['virtually'], 'nearly'],
  [['~'], 'about'],
  [['>'], 'over'],
  [['<'], 'under'],
];

/** Words right after a number that loosen it. */
export const BOUNDS_AFTER: readonly (readonly [readonly string[], Bound])[] = [
  [['or', 'more'], 'least'],
  [['or', 'so'], 'about'],
  [['or', 'fewer'], 'most'],
  [['or', 'less'], 'most'],
  [['-', 'plus'], 'least'],
  [['+'], 'least'],
];
