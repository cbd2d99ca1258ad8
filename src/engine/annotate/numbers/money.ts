import { CURRENCIES, CURRENCY_NAMES_ONLY_AFTER } from '../../lexicon/units.ts';
import type { Piece } from '../pieces.ts';
import { type Measured, unitAt } from './measured.ts';
import type { Numeral } from './numeral.ts';

export function readMoney(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
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
