import { PERIODS } from '../../lexicon/calendar.ts';
import { CARDINALS, FRACTIONS, MAGNITUDES, MULTIPLES, ORDINALS, VAGUE } from '../../lexicon/number-words.ts';
import type { Piece } from '../pieces.ts';
import { type Numeral, numeral } from './numeral.ts';

/** 'two hundred and five', 'a dozen', 'half a million', 'twenty-first', 'sixty'. */
export function readWords(pieces: readonly Piece[], i: number): Numeral | undefined {
  const head = (pieces[i] as Piece).norm;
  if (head === 'a' || head === 'an') return readArticle(pieces, i);
  if (ORDINALS.has(head)) return readOrdinal(pieces, i, 0, i);
  if (head === 'dozen' || head === 'score') return undefined;
  // 'Ground Zero' counts nothing.
  if (!CARDINALS.has(head) || (head === 'zero' && pieces[i]?.capital && i > 0)) return undefined;
  let [total, group, last] = [0, 0, i - 1];
  let previous = Number.POSITIVE_INFINITY;
  for (let k = i; k < pieces.length && k < i + 16; k++) {
    const { norm, tight } = pieces[k] as Piece;
    // Some printers write 'twenty-7'.
    const small = CARDINALS.get(norm) ?? (tight && k > i && /^[1-9]$/.test(norm) ? Number(norm) : undefined);
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

export function readFractionWords(pieces: readonly Piece[], i: number): Numeral | undefined {
  const head = (pieces[i] as Piece).norm;
  if (MULTIPLES.has(head)) {
    const value = MULTIPLES.get(head) ?? 1;
    return numeral(i, i, value, 'multiple', false);
  }
  const hyphen = pieces[i + 1]?.norm === '-' ? 1 : 0;
  const next = pieces[i + 1 + hyphen]?.norm ?? '';
  const count = CARDINALS.get(head);
  const part = FRACTIONS.get(next);
  // 'Three quarters of the voters', but 'the last two quarters'.
  const divides = next !== 'quarters' || pieces[i + 2 + hyphen]?.norm === 'of';
  if (count !== undefined && count < 10 && part !== undefined && next.endsWith('s') && divides) {
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
export function readVague(pieces: readonly Piece[], i: number): Numeral | undefined {
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
