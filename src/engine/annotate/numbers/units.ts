import { CELSIUS, FAHRENHEIT, UNITS, type Unit } from '../../lexicon/units.ts';
import type { Piece } from '../pieces.ts';
import { type Measured, unitAt } from './measured.ts';
import type { Numeral } from './numeral.ts';

export function readPercent(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
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

/** 'Magnitude 5.9', '5.9-magnitude', 'magnitude-5.9', '6.7-strength', '5.9 on the Richter scale'. */
export function readMagnitude(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
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

export function readUnit(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
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
