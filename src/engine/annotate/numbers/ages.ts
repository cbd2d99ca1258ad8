import { UNITS } from '../../lexicon/units.ts';
import type { Piece } from '../pieces.ts';
import { type Measured, unitAt } from './measured.ts';
import type { Numeral } from './numeral.ts';

const AGE_BEFORE = new Set(['aged', 'age', 'ages']);

/** '15-year-old', 'aged 15', 'age 15', '33 years old', 'Anna Lind, 33,'. */
export function readAge(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
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
    if (/^(?:dies|died|dead|dying|passes|passed)$/.test(pieces[i]?.norm ?? '')) return true;
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
