import { PERIODS } from '../lexicon/calendar.ts';
import {
  CARDINALS,
  FRACTION_SIGNS,
  FRACTIONS,
  MAGNITUDES,
  MULTIPLES,
  ORDINALS,
  TIGHT_MAGNITUDES,
  VAGUE,
} from '../lexicon/number-words.ts';
import type { Piece } from './pieces.ts';

/** One number as written, before its bounds, unit and counted noun are read. */
export interface Numeral {
  /** First and last piece, inclusive. */
  first: number;
  last: number;
  low: number;
  high: number;
  form: 'cardinal' | 'ordinal' | 'vague' | 'fraction' | 'multiple' | 'range' | 'score';
  /** Written in digits; words round less often. */
  digits: boolean;
  /** The article 'a' for one, or the word 'one': says little. */
  weak?: boolean;
  /** All figures of a score or a record: '45-7-2'. */
  figures?: number[];
}

/** Decimal comma and thousands stop, as most of Europe and Latin America write. */
const COMMA_LANGUAGES = new Set('de fr es it pt nl pl cs da sv nb no fi ro hu tr ru uk id el bg hr sk sl'.split(' '));

/** The number that begins at piece `i`, ranges and scores taken whole; undefined when none does. */
export function readNumeral(pieces: readonly Piece[], i: number, language: string): Numeral | undefined {
  const one = readSimple(pieces, i, language);
  if (!one || one.form === 'vague' || one.form === 'multiple') return one;
  return readScore(pieces, one, language) ?? readRange(pieces, one, language) ?? one;
}

function readSimple(pieces: readonly Piece[], i: number, language: string): Numeral | undefined {
  const piece = pieces[i] as Piece;
  if (piece.kind === 'digits') return readDigits(pieces, i, language);
  if (piece.kind === 'mark') {
    const part = FRACTION_SIGNS.get(piece.norm);
    return part === undefined
      ? undefined
      : { first: i, last: i, low: part, high: part, form: 'fraction', digits: true };
  }
  return readFractionWords(pieces, i) ?? readWords(pieces, i) ?? readVague(pieces, i);
}

// --- Digits -------------------------------------------------------------------------------------

function readDigits(pieces: readonly Piece[], i: number, language: string): Numeral | undefined {
  const value = parseDigits((pieces[i] as Piece).norm, language);
  if (value === undefined) return undefined;
  const next = pieces[i + 1];
  if (next?.tight && /^(?:st|nd|rd|th)$/.test(next.norm)) return numeral(i, i + 1, value, 'ordinal', true);
  const whole = Number.isInteger(value);
  const spaced = spacedGroups(pieces, i);
  if (spaced) return withMagnitude(pieces, numeral(i, spaced.last, spaced.value, 'cardinal', true));
  const mixed = whole ? mixedFraction(pieces, i, value) : undefined;
  if (mixed) return mixed;
  if (whole && next?.tight && next.norm === '/' && pieces[i + 2]?.kind === 'digits' && pieces[i + 2]?.tight) {
    const below = Number(pieces[i + 2]?.norm);
    return below > 1 && below <= 100 ? numeral(i, i + 2, value / below, 'fraction', true) : undefined;
  }
  const sign = FRACTION_SIGNS.get(next?.norm ?? '');
  if (whole && sign !== undefined) return withMagnitude(pieces, numeral(i, i + 1, value + sign, 'cardinal', true));
  return withMagnitude(pieces, numeral(i, i, value, 'cardinal', true));
}

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

function numeral(first: number, last: number, value: number, form: Numeral['form'], digits: boolean): Numeral {
  return { first, last, low: value, high: value, form, digits };
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

// --- Words --------------------------------------------------------------------------------------

/** 'two hundred and five', 'a dozen', 'half a million', 'twenty-first', 'sixty'. */
function readWords(pieces: readonly Piece[], i: number): Numeral | undefined {
  const head = (pieces[i] as Piece).norm;
  if (head === 'a' || head === 'an') return readArticle(pieces, i);
  if (ORDINALS.has(head)) return readOrdinal(pieces, i, 0, i);
  if (head === 'dozen' || head === 'score') return undefined;
  if (!CARDINALS.has(head)) return undefined;
  let [total, group, last] = [0, 0, i - 1];
  let previous = Number.POSITIVE_INFINITY;
  for (let k = i; k < pieces.length && k < i + 16; k++) {
    const { norm, tight } = pieces[k] as Piece;
    const small = CARDINALS.get(norm);
    const by = MAGNITUDES.get(norm);
    if (small !== undefined && (last < i || fits(previous, small))) {
      group += small;
      previous = small;
      last = k;
    } else if (norm === 'dozen' && group > 0) {
      return { ...numeral(i, k, group * 12, 'cardinal', false) };
    } else if (by !== undefined && group > 0 && !norm.endsWith('s')) {
      if (by === 100) group *= 100;
      else [total, group] = [total + group * by, 0];
      previous = by === 100 ? 100 : Number.POSITIVE_INFINITY;
      last = k;
      if (by !== 100) previous = by;
    } else if (ORDINALS.has(norm) && previous >= 20 && last === k - (pieces[k - 1]?.norm === '-' ? 2 : 1)) {
      return readOrdinal(pieces, k, total + group, i);
    } else if (!(norm === '-' && tight) && !(norm === 'and' && previous >= 100)) {
      break;
    }
  }
  const value = total + group;
  return { ...numeral(i, last, value, 'cardinal', false), ...(head === 'one' && value === 1 && { weak: true }) };
}

/** Whether a smaller word may follow: 'twenty' takes 'five', 'hundred' takes 'twelve', 'five' takes nothing. */
function fits(previous: number, small: number): boolean {
  if (previous >= 1000) return true;
  if (previous === 100) return small < 100;
  return previous >= 20 && previous % 10 === 0 && small >= 1 && small < 10;
}

function readOrdinal(pieces: readonly Piece[], k: number, base: number, first: number): Numeral | undefined {
  const value = ORDINALS.get((pieces[k] as Piece).norm);
  return value === undefined ? undefined : numeral(first, k, base + value, 'ordinal', false);
}

/** 'A dozen', 'a hundred', 'a couple of', 'a few', 'a third of', 'a quarter of'. */
function readArticle(pieces: readonly Piece[], i: number): Numeral | undefined {
  const next = pieces[i + 1];
  if (!next) return undefined;
  if (next.norm === 'dozen') return numeral(i, i + 1, 12, 'cardinal', false);
  if (next.norm === 'half' && pieces[i + 2]?.norm === '-') return undefined;
  if (PERIODS.has(next.norm) && AFTER_A_PERIOD.has(pieces[i + 2]?.norm ?? ''))
    return numeral(i, i, 1, 'cardinal', false);
  const by = MAGNITUDES.get(next.norm);
  if (by !== undefined && !next.norm.endsWith('s')) {
    const more = pieces[i + 2]?.norm;
    return more && MAGNITUDES.has(more) && !more.endsWith('s')
      ? numeral(i, i + 2, by * (MAGNITUDES.get(more) ?? 1), 'cardinal', false)
      : numeral(i, i + 1, by, 'cardinal', false);
  }
  const part = FRACTIONS.get(next.norm);
  if (part !== undefined && pieces[i + 2]?.norm === 'of') return numeral(i, i + 1, part, 'fraction', false);
  return undefined;
}

const AFTER_A_PERIOD = new Set(['after', 'before', 'later', 'earlier', 'ago']);

function readFractionWords(pieces: readonly Piece[], i: number): Numeral | undefined {
  const head = (pieces[i] as Piece).norm;
  if (MULTIPLES.has(head)) {
    const value = MULTIPLES.get(head) ?? 1;
    return numeral(i, i, value, 'multiple', false);
  }
  const hyphen = pieces[i + 1]?.norm === '-' ? 1 : 0;
  const next = pieces[i + 1 + hyphen]?.norm ?? '';
  const count = CARDINALS.get(head);
  const part = FRACTIONS.get(next);
  if (count !== undefined && count < 10 && part !== undefined && next.endsWith('s')) {
    return numeral(i, i + 1 + hyphen, count * part, 'fraction', false);
  }
  if (head !== 'half' || hyphen) return undefined;
  if (next === 'a' || next === 'an') {
    const what = pieces[i + 2]?.norm ?? '';
    if (what === 'dozen') return numeral(i, i + 2, 6, 'cardinal', false);
    if (MAGNITUDES.has(what)) return numeral(i, i + 2, (MAGNITUDES.get(what) ?? 1) / 2, 'cardinal', false);
  }
  const before = pieces[i - 1]?.norm ?? '';
  if (ORDINALS.has(before) || before === 'other' || before === 'and') return undefined;
  return next === 'of' || next === 'the' ? numeral(i, i, 1 / 2, 'fraction', false) : undefined;
}

/** 'Dozens', 'hundreds of', 'tens of thousands', 'several', 'a few'. */
function readVague(pieces: readonly Piece[], i: number): Numeral | undefined {
  const head = (pieces[i] as Piece).norm;
  const limits = VAGUE.get(head);
  if (!limits) return undefined;
  if (
    (head === 'few' || head === 'couple' || head === 'handful') &&
    pieces[i - 1]?.norm !== 'a' &&
    pieces[i - 1]?.norm !== 'next'
  ) {
    return undefined;
  }
  let [low, high] = limits;
  let last = i;
  const of = pieces[i + 1]?.norm === 'of' ? 2 : 1;
  const by =
    VAGUE_OF.get(pieces[i + of]?.norm ?? '') ??
    (head === 'several' ? MAGNITUDES.get(pieces[i + 1]?.norm ?? '') : undefined);
  if (by !== undefined && head !== pieces[i + of]?.norm) [low, high, last] = [low * by, high * by, i + of];
  return { first: i, last, low, high, form: 'vague', digits: false };
}

const VAGUE_OF: ReadonlyMap<string, number> = new Map([
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
]);

// --- Two numbers that are one ---------------------------------------------------------------------

/** '3-1', '91-73', '45-7-2': digits joined by hyphens with no unit after, or falling. */
function readScore(pieces: readonly Piece[], one: Numeral, language: string): Numeral | undefined {
  if (!one.digits || one.form !== 'cardinal' || !Number.isInteger(one.low) || one.low > 250) return undefined;
  const figures = [one.low];
  let last = one.last;
  while (figures.length < 4 && pieces[last + 1]?.norm === '-' && pieces[last + 1]?.tight && pieces[last + 2]?.tight) {
    const next = pieces[last + 2]?.kind === 'digits' ? readDigits(pieces, last + 2, language) : undefined;
    if (!next || !Number.isInteger(next.low) || next.low > 250 || next.form !== 'cardinal') break;
    figures.push(next.low);
    last = next.last;
  }
  if (figures.length < 2) return undefined;
  const [a, b] = figures as [number, number];
  const range =
    figures.length === 2 &&
    a < b &&
    !/^[)\],.;]$/.test(pieces[last + 1]?.norm ?? '.') &&
    pieces[one.first - 1]?.norm !== '(';
  if (range && !SCORE_NOUNS.has(pieces[last + 1]?.norm ?? '')) return undefined;
  return { first: one.first, last, low: a, high: a, form: 'score', digits: true, figures };
}

const SCORE_NOUNS = new Set(
  'victory win loss defeat lead decision record draw tie triumph rout thrashing vote margin deadlock'.split(' '),
);

/** '10 to 15', '10-15', '$145 million to $175 million', 'between 10 and 15'. */
function readRange(pieces: readonly Piece[], one: Numeral, language: string): Numeral | undefined {
  if (one.form !== 'cardinal') return undefined;
  const between = pieces[one.first - 1]?.norm === 'between' || pieces[one.first - 2]?.norm === 'between';
  // 'From 5 to 7' is a change, or a journey: two numbers.
  if (pieces[one.first - 1]?.norm === 'from' || pieces[one.first - 2]?.norm === 'from') return undefined;
  const link = pieces[one.last + 1];
  if (!link || !(link.norm === 'to' || link.norm === '-' || (between && link.norm === 'and') || link.norm === 'or'))
    return undefined;
  const at = /\p{Sc}/u.test(pieces[one.last + 2]?.norm ?? '') ? one.last + 3 : one.last + 2;
  if (!pieces[at]) return undefined;
  const two = readSimple(pieces, at, language);
  if (two?.form !== 'cardinal' || two.low <= one.low) return undefined;
  if (link.norm === 'or' && two.low - one.low !== 1) return undefined;
  // '10 to 15 million': the magnitude belongs to both.
  const shared = two.low >= 1e5 && one.low < 1000 ? magnitudeOf(two.low) : 1;
  return { ...one, last: two.last, low: one.low * shared, high: two.low, form: 'range' };
}

function magnitudeOf(value: number): number {
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e5 ? 1e3 : 1;
}
