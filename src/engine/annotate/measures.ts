import { CARDINALS } from '../lexicon/number-words.ts';
import {
  CELSIUS,
  CURRENCIES,
  CURRENCY_NAMES_ONLY_AFTER,
  type Dimension,
  FAHRENHEIT,
  UNITS,
  type Unit,
} from '../lexicon/units.ts';
import type { Numeral } from './numerals.ts';
import type { Piece } from './pieces.ts';

/** What kind of thing a number measures. Only like measures are ever compared. */
export type Measure =
  | Dimension
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'age'
  | 'rank'
  | 'score'
  | 'magnitude'
  | 'times'
  | 'share'
  | 'label';

export interface Measured {
  measure: Measure;
  /** Printed amount → base unit: amount × factor + offset. */
  factor: number;
  offset: number;
  unit?: string;
  per?: string;
  /** Pieces the number takes with its sign and unit, inclusive. */
  first: number;
  last: number;
}

/** The unit, currency, rate or role of a numeral; undefined when it is no quantity at all ('no one', 'one of'). */
export function readMeasure(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
  const plain = (measure: Measure, last = numeral.last, first = numeral.first): Measured => ({
    measure,
    factor: 1,
    offset: 0,
    first,
    last,
  });
  // A record ('the Colts (10-5)') is no score of this match.
  if (numeral.form === 'score') return pieces[numeral.first - 1]?.norm === '(' ? undefined : plain('score');
  if (numeral.form === 'multiple') return plain('times');
  if (numeral.form === 'ordinal') return ordinalMeasure(numeral, pieces) ? plain('rank') : undefined;
  const found =
    readMoney(numeral, pieces) ??
    readPercent(numeral, pieces) ??
    readAge(numeral, pieces) ??
    readMagnitude(numeral, pieces) ??
    readUnit(numeral, pieces);
  if (found) return withRate(found, pieces);
  if (numeral.weak && !countsOne(pieces, numeral)) return undefined;
  if (numeral.form === 'fraction') return plain('share');
  if (isTimes(pieces, numeral)) return plain('times', numeral.last + 1);
  const label = readLabel(numeral, pieces);
  return label ?? withRate(plain('count'), pieces);
}

// --- Money and percent ----------------------------------------------------------------------------

function readMoney(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
  const sign = signBefore(pieces, numeral.first);
  if (sign) return { measure: 'money', factor: 1, offset: 0, unit: sign.code, first: sign.first, last: numeral.last };
  const at = unitAt(pieces, numeral.last);
  const word = pieces[at]?.norm ?? '';
  const next = pieces[at + 1]?.norm ?? '';
  const prefixed = next === 'dollars' || next === 'dollar' ? NATIONAL_DOLLARS.get(word) : undefined;
  if (prefixed) return { measure: 'money', factor: 1, offset: 0, unit: prefixed, first: numeral.first, last: at + 1 };
  if ((word === 'pounds' || word === 'pound') && POUND_MONEY.test(next)) {
    return { measure: 'money', factor: 1, offset: 0, unit: 'GBP', first: numeral.first, last: at };
  }
  const code = CURRENCIES.get(word);
  if (!code || (pieces[at]?.kind === 'mark' && !pieces[at]?.tight)) return undefined;
  const cents = code === 'USD/100';
  return {
    measure: 'money',
    factor: cents ? 0.01 : 1,
    offset: 0,
    unit: cents ? 'USD' : code,
    first: numeral.first,
    last: at,
  };
}

const NATIONAL_DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['american', 'USD'],
  ['australian', 'AUD'],
  ['canadian', 'CAD'],
]);

const POUND_MONEY = /^(?:sterling|worth|fine|fee|deal|bill|bid|bonus|salary|prize|debt)$/;

/** '$', '€', 'US$', 'A$', 'EUR ', 'R26', 'p74' before the digits. */
function signBefore(pieces: readonly Piece[], at: number): { code: string; first: number } | undefined {
  const sign = pieces[at - 1];
  if (!sign) return undefined;
  if (sign.norm === '$' && pieces[at - 2]?.kind === 'word' && sign.tight) {
    const word = pieces[at - 2]?.norm ?? '';
    const code = CURRENCIES.get(`${word}$`) ?? (word === 's' || word === 'u' ? 'USD' : undefined);
    if (code) return { code, first: at - 2 };
  }
  // A letter stuck to a sum is a currency of some sort: 'R26 million', 'p74million'. Its own code keeps it apart.
  if (sign.kind === 'word' && sign.norm.length <= 2 && pieces[at]?.tight && /^(?:r|rs|p|k|tk)$/.test(sign.norm)) {
    return { code: sign.norm === 'r' ? 'ZAR' : (CURRENCIES.get(sign.norm) ?? sign.norm), first: at - 1 };
  }
  const code = CURRENCIES.get(sign.norm);
  if (!code || CURRENCY_NAMES_ONLY_AFTER.has(sign.norm)) return undefined;
  if (sign.kind === 'word' && sign.norm.length > 3) return undefined;
  return { code, first: at - 1 };
}

function readPercent(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
  const at = unitAt(pieces, numeral.last);
  const word = pieces[at]?.norm;
  const base = { factor: 1, offset: 0, first: numeral.first };
  if (word === 'percentage' && /^points?$/.test(pieces[at + 1]?.norm ?? ''))
    return { ...base, measure: 'points', last: at + 1 };
  if (word === 'basis' && /^points?$/.test(pieces[at + 1]?.norm ?? ''))
    return { ...base, factor: 0.01, measure: 'points', last: at + 1 };
  if (word === '%' || word === 'percent' || word === 'pct') {
    const points = /^(?:points?|pts)$/.test(pieces[at + 1]?.norm ?? '');
    return { ...base, measure: points ? 'points' : 'percent', last: points ? at + 1 : at };
  }
  return word === 'per' && pieces[at + 1]?.norm === 'cent' ? { ...base, measure: 'percent', last: at + 1 } : undefined;
}

// --- Ages -----------------------------------------------------------------------------------------

const AGE_BEFORE = new Set(['aged', 'age', 'ages']);

/** '15-year-old', 'aged 15', 'age 15', '33 years old', 'Anna Lind, 33,'. */
function readAge(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
  const age = (last: number, first = numeral.first): Measured => ({
    measure: 'age',
    factor: 1,
    offset: 0,
    first,
    last,
  });
  const at = unitAt(pieces, numeral.last);
  const word = pieces[at]?.norm ?? '';
  const old = pieces[at + 1]?.norm === '-' ? at + 2 : at + 1;
  if (/^(?:years?|yr|yrs)$/.test(word) && pieces[old]?.norm === 'old') return age(old);
  if (/^(?:months?|weeks?|days?)$/.test(word) && pieces[old]?.norm === 'old') {
    return { ...age(old), factor: (UNITS.get(word)?.factor ?? 1) / 365.25 };
  }
  if (numeral.low > 120 || !Number.isInteger(numeral.low)) return undefined;
  const before = pieces[numeral.first - 1];
  if (before && AGE_BEFORE.has(before.norm)) return age(numeral.last);
  if (before?.norm === 'of' && pieces[numeral.first - 2]?.norm === 'age') return age(numeral.last);
  if (before?.norm === 'and' && AGE_BEFORE.has(pieces[numeral.first - 3]?.norm ?? '')) return age(numeral.last);
  if (before?.norm === 'at' && isDeathAt(pieces, numeral)) return age(numeral.last);
  return isApposition(pieces, numeral) ? age(numeral.last) : undefined;
}

/** 'Dies at 91', 'dead at 95'. */
function isDeathAt(pieces: readonly Piece[], numeral: Numeral): boolean {
  if (numeral.low < 1 || pieces[numeral.last + 1]?.norm === ':') return false;
  for (let i = numeral.first - 2; i >= Math.max(0, numeral.first - 6); i--) {
    if (/^(?:dies|died|dead|dying|passes|passed|death)$/.test(pieces[i]?.norm ?? '')) return true;
  }
  return false;
}

/** A bare number between commas after a name. */
function isApposition(pieces: readonly Piece[], numeral: Numeral): boolean {
  if (numeral.form !== 'cardinal' || numeral.low < 1 || !numeral.digits) return false;
  const [name, comma, after] = [pieces[numeral.first - 2], pieces[numeral.first - 1], pieces[numeral.last + 1]];
  if (comma?.norm !== ',' || !name || name.kind === 'mark') return false;
  if (!name.capital && !/^(?:brother|brothers|sister|sons?|daughters?|wife|husband)$/.test(name.norm)) return false;
  return after === undefined || /^(?:[,.;)]|was|is|and|has|had|who|of|from|died|said)$/.test(after.norm);
}

// --- Other units ------------------------------------------------------------------------------------

/** 'Magnitude 5.9', '5.9-magnitude', 'magnitude-5.9', '6.7-strength', '5.9 on the Richter scale'. */
function readMagnitude(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
  if (numeral.low > 10 || !numeral.digits) return undefined;
  const base = { measure: 'magnitude' as const, factor: 1, offset: 0 };
  const hyphen = pieces[numeral.first - 1]?.norm === '-' || pieces[numeral.first - 1]?.norm === 'of' ? 2 : 1;
  if (pieces[numeral.first - hyphen]?.norm === 'magnitude')
    return { ...base, first: numeral.first, last: numeral.last };
  const at = unitAt(pieces, numeral.last);
  if (/^(?:magnitude|strength)$/.test(pieces[at]?.norm ?? '')) return { ...base, first: numeral.first, last: at };
  for (let i = numeral.last + 1; i <= numeral.last + 4; i++) {
    if (pieces[i]?.norm === 'richter') return { ...base, first: numeral.first, last: numeral.last };
  }
  return undefined;
}

function readUnit(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
  const at = unitAt(pieces, numeral.last);
  const degrees = readDegrees(numeral, pieces, at);
  if (degrees) return degrees;
  const word = pieces[at]?.norm ?? '';
  const squared = /^(?:square|sq)$/.test(word) ? 2 : /^(?:cubic|cu)$/.test(word) ? 3 : 1;
  const name = squared === 1 ? at : pieces[at + 1]?.norm === '.' ? at + 2 : at + 1;
  const unit = UNITS.get(pieces[name]?.norm ?? '');
  if (!unit || !isUnit(pieces, name, unit)) return undefined;
  const found = {
    factor: unit.factor ** squared,
    offset: 0,
    unit: pieces[name]?.norm ?? '',
    first: numeral.first,
    last: name,
  };
  if (squared > 1 && unit.dimension === 'length') return { ...found, measure: squared === 2 ? 'area' : 'volume' };
  return readSpeed(found, unit, pieces) ?? { ...found, measure: unit.dimension };
}

/** 'km/h', 'miles per hour', 'metres per second'. */
function readSpeed(found: Omit<Measured, 'measure'>, unit: Unit, pieces: readonly Piece[]): Measured | undefined {
  if (unit.dimension !== 'length') return undefined;
  const link = pieces[found.last + 1]?.norm;
  const time = pieces[found.last + 2]?.norm ?? '';
  if (link !== '/' && link !== 'per' && link !== 'an') return undefined;
  const seconds = /^(?:h|hr|hour)$/.test(time) ? 3600 : /^(?:s|sec|second)$/.test(time) ? 1 : undefined;
  if (seconds === undefined) return undefined;
  return { ...found, measure: 'speed', factor: unit.factor / seconds, last: found.last + 2 };
}

/** 'Second' is an ordinal and 'min' or 'sec' a name unless a number stands right before; 'ft' and the like always. */
function isUnit(pieces: readonly Piece[], at: number, unit: Unit): boolean {
  return !(
    unit.dimension === 'duration' &&
    pieces[at]?.norm === 'second' &&
    pieces[at - 1]?.norm !== '-' &&
    !pieces[at - 1]
  );
}

function readDegrees(numeral: Numeral, pieces: readonly Piece[], at: number): Measured | undefined {
  const sign = pieces[at]?.norm ?? '';
  if (sign !== '°' && !/^degrees?$/.test(sign)) return undefined;
  const scale = pieces[at + 1]?.norm ?? '';
  const unit = /^(?:c|celsius|centigrade)$/.test(scale)
    ? CELSIUS
    : /^(?:f|fahrenheit)$/.test(scale)
      ? FAHRENHEIT
      : undefined;
  if (!unit) return { measure: 'angle', factor: 1, offset: 0, unit: 'degrees', first: numeral.first, last: at };
  return {
    measure: 'temperature',
    factor: unit.factor,
    offset: unit.offset ?? 0,
    unit: scale,
    first: numeral.first,
    last: at + 1,
  };
}

// --- Rates, times, ranks, labels ----------------------------------------------------------------------

const PER = new Set(
  'second minute hour day night week month year season person capita head game share barrel gallon litre liter tonne ton household student vote ticket round match episode unit mile kilometre kilometer'.split(
    ' ',
  ),
);

const DAILY: ReadonlyMap<string, string> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['apiece', 'head'],
  ['each', 'head'],
  ['hourly', 'hour'],
]);

/** 'Per year', 'a day', 'an hour', '/month', 'daily', within three words of the number or its unit. */
function withRate(found: Measured, pieces: readonly Piece[]): Measured {
  for (let i = found.last + 1; i <= found.last + 3 && i < pieces.length; i++) {
    const { norm, kind } = pieces[i] as Piece;
    if (kind === 'mark' && norm !== '/') break;
    const next = pieces[i + 1]?.norm ?? '';
    if ((norm === 'per' || norm === '/' || norm === 'a' || norm === 'an') && PER.has(next)) {
      const ago = norm.startsWith('a') && /^(?:ago|after|before|later|earlier|old)$/.test(pieces[i + 2]?.norm ?? '');
      if (!ago) return { ...found, per: next };
    }
    const often = DAILY.get(norm);
    if (often) return { ...found, per: often };
  }
  return found;
}

function isTimes(pieces: readonly Piece[], numeral: Numeral): boolean {
  return pieces[numeral.last + 1]?.norm === 'times';
}

/** Whether 'one' counts something here, and is not a pronoun. */
function countsOne(pieces: readonly Piece[], numeral: Numeral): boolean {
  const before = pieces[numeral.first - 1]?.norm ?? '';
  const next = pieces[numeral.last + 1];
  if (/^(?:no|any|every|each|some|this|that|the|which|another|day|number|last|only)$/.test(before)) return false;
  return (
    next?.kind === 'word' &&
    !next.tight &&
    !/^(?:of|is|was|who|that|another|by|can|in|and|or|has|had|to|day|thing|on|at|for|with|would|could|may|might|should|must|will)$/.test(
      next.norm,
    )
  );
}

/** 'Second' as in 'second half' is a rank; 'at first', 'first lady', 'first of all' are none. */
function ordinalMeasure(numeral: Numeral, pieces: readonly Piece[]): boolean {
  const before = pieces[numeral.first - 1]?.norm ?? '';
  const next = pieces[numeral.last + 1];
  if (next?.kind !== 'word' || before === 'at') return false;
  if (next.norm === 'and') return /^(?:final|last)$/.test(pieces[numeral.last + 2]?.norm ?? '');
  return !/^(?:lady|of|to|in|was|is|on|aid|came|minister|name|names|hand|world|degree)$/.test(next.norm);
}

const LABEL_NOUNS = new Set(
  'week route flight article chapter section channel number no room page phase stage level act day group type highway interstate version game grade bus platform gate verse psalm boeing airbus'.split(
    ' ',
  ),
);

/** A number that names a thing: 'Week 15', 'Flight 370', 'No. 5', 'AM 570', 'IE6', 'MS08-078'. */
function readLabel(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
  if (!numeral.digits || (numeral.form !== 'cardinal' && numeral.form !== 'range')) return undefined;
  const dot = pieces[numeral.first - 1]?.norm === '.' || pieces[numeral.first - 1]?.norm === '-' ? 2 : 1;
  const before = pieces[numeral.first - dot];
  const label = { measure: 'label' as const, factor: 1, offset: 0, first: numeral.first, last: numeral.last };
  if (before?.kind !== 'word') return undefined;
  if (LABEL_NOUNS.has(before.norm))
    return before.norm === 'no' || before.norm === 'number' ? { ...label, measure: 'rank' } : label;
  if (pieces[numeral.first]?.tight && before.capital) return label;
  const follows = pieces[numeral.last + 1];
  const alone = !follows || follows.kind === 'mark' || follows.capital;
  return before.capital && dot === 1 && numeral.first > 1 && alone && !CARDINALS.has(before.norm) ? label : undefined;
}

/** The piece after a numeral, past a hyphen: where its unit stands. */
function unitAt(pieces: readonly Piece[], last: number): number {
  return pieces[last + 1]?.norm === '-' && pieces[last + 1]?.tight ? last + 2 : last + 1;
}
