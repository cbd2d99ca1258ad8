import { FRACTION_SIGNS, MAGNITUDES, TIGHT_MAGNITUDES } from '../../lexicon/number-words.ts';
import type { Piece } from '../pieces.ts';
import { type Numeral, numeral } from './numeral.ts';

/** Decimal comma and thousands stop, as most of Europe and Latin America write. */
const COMMA_LANGUAGES = new Set('de fr es it pt nl pl cs da sv nb no fi ro hu tr ru uk id el bg hr sk sl'.split(' '));

export function readDigits(pieces: readonly Piece[], i: number, language: string): Numeral | undefined {
  const value = parseDigits((pieces[i] as Piece).norm, language);
  if (value === undefined) return undefined;
  // The second half of '9/11' or '24/7', which are no fractions.
  if (pieces[i]?.tight && pieces[i - 1]?.norm === '/' && pieces[i - 2]?.kind === 'digits') return undefined;
  const next = pieces[i + 1];
  if (next?.tight && /^(?:st|nd|rd|th)$/.test(next.norm)) return numeral(i, i + 1, value, 'ordinal', true);
  const whole = Number.isInteger(value);
  const spaced = spacedGroups(pieces, i);
  if (spaced) return withMagnitude(pieces, numeral(i, spaced.last, spaced.value, 'cardinal', true));
  const mixed = whole ? mixedFraction(pieces, i, value) : undefined;
  if (mixed) return mixed;
  if (whole && next?.tight && next.norm === '/' && pieces[i + 2]?.kind === 'digits' && pieces[i + 2]?.tight) {
    const below = Number(pieces[i + 2]?.norm);
    return PARTS.has(below) && value < below ? numeral(i, i + 2, value / below, 'fraction', true) : undefined;
  }
  const sign = FRACTION_SIGNS.get(next?.norm ?? '');
  if (whole && sign !== undefined) return withMagnitude(pieces, numeral(i, i + 1, value + sign, 'cardinal', true));
  return withMagnitude(pieces, numeral(i, i, value, 'cardinal', true));
}

/** What things are divided into: '3/4', '7/10'; '9/11' is a day. */
const PARTS = new Set([2, 3, 4, 5, 6, 8, 10, 16]);

/** '80 937': thousands set apart by a space, as the SI and much of Europe write. */
function spacedGroups(pieces: readonly Piece[], i: number): { value: number; last: number } | undefined {
  if (!/^[1-9]\d{0,2}$/.test((pieces[i] as Piece).norm)) return undefined;
  let text = (pieces[i] as Piece).norm;
  let last = i;
  while (
    last < i + 3 &&
    /^\d{3}$/.test(pieces[last + 1]?.norm ?? '') &&
    pieces[last + 1]?.start === (pieces[last] as Piece).end + 1
  ) {
    last++;
    text += (pieces[last] as Piece).norm;
  }
  return last === i ? undefined : { value: Number(text), last };
}

/** '2 1/2', and '21/2' as wires print it. */
function mixedFraction(pieces: readonly Piece[], i: number, value: number): Numeral | undefined {
  const slash = pieces[i + 1]?.norm === '/' ? i + 1 : i + 2;
  const below = Number(pieces[slash + 1]?.norm);
  if (pieces[slash]?.norm !== '/' || !pieces[slash]?.tight || ![2, 3, 4, 8].includes(below)) return undefined;
  if (slash === i + 2) {
    const above = Number(pieces[i + 1]?.norm);
    return above < below ? numeral(i, i + 3, value + above / below, 'cardinal', true) : undefined;
  }
  const [whole, above] = [Math.floor(value / 10), value % 10];
  return value > 10 && above < below ? numeral(i, i + 2, whole + above / below, 'cardinal', true) : undefined;
}

function parseDigits(norm: string, language: string): number | undefined {
  if (norm.includes(':')) return undefined;
  const comma = COMMA_LANGUAGES.has(language);
  const [group, point] = comma ? ['.', ','] : [',', '.'];
  const plain = norm.replace(/['’]/g, '');
  if (plain.split(point as string).length > 2) return undefined;
  const groups = (plain.split(point as string)[0] as string).split(group as string);
  // '4,5' in English text is no thousands group: a list, or a decimal comma.
  if (groups.length > 1 && groups.slice(1).some((part) => part.length !== 3 && part.length !== 2)) return undefined;
  const value = Number(plain.replaceAll(group as string, '').replace(point as string, '.'));
  return Number.isFinite(value) ? value : undefined;
}

function withMagnitude(pieces: readonly Piece[], found: Numeral): Numeral {
  let { last, low } = found;
  for (let k = 0; k < 2; k++) {
    const hyphen = pieces[last + 1]?.norm === '-' && pieces[last + 1]?.tight ? 1 : 0;
    const next = pieces[last + 1 + hyphen];
    const by =
      next && (MAGNITUDES.get(next.norm) ?? (next.tight && !hyphen ? tightMagnitude(pieces, found, next) : undefined));
    if (by === undefined || (next?.norm.endsWith('s') && next.norm !== 'lakhs' && next.norm !== 'crores')) break;
    low *= by;
    last += 1 + hyphen;
  }
  return { ...found, last, low, high: low };
}

/** '2m' is two million before a plural or after a currency sign, two metres otherwise. */
function tightMagnitude(pieces: readonly Piece[], found: Numeral, next: Piece): number | undefined {
  const by = TIGHT_MAGNITUDES.get(next.norm);
  if (by === undefined || next.norm === 'k') return by;
  const before = pieces[found.first - 1];
  if (before?.tight !== undefined && pieces[found.first]?.tight && /\p{Sc}/u.test(before?.norm ?? '')) return by;
  if (next.norm !== 'm' && next.norm !== 'b') return undefined;
  for (let i = found.last + 2; i <= found.last + 3; i++)
    if (/^(?:people|.{3,}s|euros?)$/.test(pieces[i]?.norm ?? '')) return by;
  return undefined;
}
