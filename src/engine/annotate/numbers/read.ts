import { FRACTION_SIGNS } from '../../lexicon/number-words.ts';
import type { Piece } from '../pieces.ts';
import { readDigits } from './digits.ts';
import type { Numeral } from './numeral.ts';
import { readFractionWords, readVague, readWords } from './words.ts';

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
  // 'Rose $2.88 to $46.50' is a step and a level.
  if (at === one.last + 3 && two.low > 4 * one.low && two.low < 1e5) return undefined;
  if (link.norm === 'or' && two.low - one.low !== 1) return undefined;
  // '10 to 15 million': the magnitude belongs to both.
  const shared = two.low >= 1e5 && one.low < 1000 ? magnitudeOf(two.low) : 1;
  return { ...one, last: two.last, low: one.low * shared, high: two.low, form: 'range' };
}

function magnitudeOf(value: number): number {
  return value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e5 ? 1e3 : 1;
}
