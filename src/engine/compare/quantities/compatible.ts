import type { NumberDetail } from '../../annotate/numbers.ts';
import { UNITS } from '../../lexicon/units.ts';

/** How two numbers of one measure stand to each other. */
export type Verdict =
  /** Both can be true: equal, rounded, within a tolerance, inside a range. */
  | 'compatible'
  /** Both can be true in logic, but a reader learns something else: 'at least 3' and '10', 'over 200' and 'over 100'. */
  | 'far'
  /** One is vague ('dozens') and the other falls outside what it is taken for. */
  | 'vague'
  /** They cannot both be true. */
  | 'different';

/** 'About' and 'some': ± this share of the value. */
const ABOUT = 0.1;
/** 'Nearly' and 'almost': up to this share below. */
const NEARLY = 0.15;
/** Beyond this ratio 'at least' and 'up to' no longer say the same as the figure they leave open. */
const FAR = 1.5;
/** A rounder figure stands for those that round to it, within this share. */
const ROUNDING = 0.05;

export function judge(x: NumberDetail, y: NumberDetail): Verdict {
  if (x.figures || y.figures) return sameFigures(x, y) ? 'compatible' : 'different';
  if (x.amount === y.amount && x.upper === y.upper) return 'compatible';
  if (x.measure === 'rank' || x.measure === 'label') return 'different';
  if (x.bound === 'vague' && y.bound === 'vague') return tellsOtherSize(x, y) ? 'vague' : 'compatible';
  // Two rough figures round the same way as a rule: each gets half the room.
  const room = isRough(x) && isRough(y) ? 0.5 : 1;
  const [a, b] = [intervalOf(x, room), intervalOf(y, room)];
  if (a[1] < b[0] || b[1] < a[0]) {
    if (sameWhenRounded(x, y)) return 'compatible';
    return x.bound === 'vague' || y.bound === 'vague' ? 'vague' : 'different';
  }
  return isFar(x, y) ? 'far' : 'compatible';
}

/** 'Dozens' and 'thousands' leave room for each other on paper only. */
function tellsOtherSize(x: NumberDetail, y: NumberDetail): boolean {
  return Math.max(x.amount, y.amount) >= 5 * Math.min(x.amount, y.amount);
}

function sameFigures(x: NumberDetail, y: NumberDetail): boolean {
  const [a, b] = [x.figures ?? [], y.figures ?? []];
  if (a.length !== b.length) return true;
  // '1-3' is '3-1' told by the losers.
  return a.every((value, i) => value === b[i]) || (a.length === 2 && a[0] === b[1] && a[1] === b[0]);
}

function isRough({ bound }: NumberDetail): boolean {
  return bound === 'about' || bound === 'nearly';
}

/** What values the words leave open, both ends included. */
function intervalOf({ amount, upper, bound }: NumberDetail, room: number): [number, number] {
  const slack = Math.abs(amount) * room;
  switch (bound) {
    case 'about':
      return [amount - slack * ABOUT, upper + slack * ABOUT];
    case 'nearly':
      return [amount - slack * NEARLY, upper];
    case 'least':
    case 'over':
      return [amount, Number.POSITIVE_INFINITY];
    case 'most':
    case 'under':
      return [Number.NEGATIVE_INFINITY, upper];
    default:
      return [amount, upper];
  }
}

function isFar(x: NumberDetail, y: NumberDetail): boolean {
  if (x.bound === 'range' && y.bound === 'range') {
    return !areWithin(x.amount, y.amount, ROUNDING) || !areWithin(x.upper, y.upper, ROUNDING);
  }
  const [a, b] = [openSide(x), openSide(y)];
  if (!a && !b) return false;
  if (x.bound === 'vague' || y.bound === 'vague') return false;
  const [less, more] = [Math.min(x.amount, y.amount), Math.max(x.upper, y.upper)];
  const ratio = less > 0 ? more / less : Number.POSITIVE_INFINITY;
  // Two floors, or two ceilings, state two different figures; a few per cent apart they are one, rounded.
  return a && b ? a === b && ratio > 1 + ROUNDING : ratio > FAR;
}

function areWithin(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}

function openSide({ bound }: NumberDetail): 'up' | 'down' | undefined {
  if (bound === 'least' || bound === 'over') return 'up';
  return bound === 'most' || bound === 'under' ? 'down' : undefined;
}

/** '20,000' fits 19,750; 16,000 it does not. Converted units ('200 ft', '60 metres') round on both sides. */
function sameWhenRounded(x: NumberDetail, y: NumberDetail): boolean {
  if (x.amount !== x.upper || y.amount !== y.upper || NEVER_ROUNDED.has(x.measure)) return false;
  if (roundsToWhole(x, y) || spansMeet(x, y)) return true;
  const [a, b] = [x.amount, y.amount];
  if (!areWithin(a, b, ROUNDING)) return false;
  if (x.unit !== y.unit && (x.measure === 'duration' || (x.unit !== undefined && y.unit !== undefined))) return true;
  const [p, q] = [figuresOf(a), figuresOf(b)];
  if (p === q) return false;
  const [rough, fine, digits] = p < q ? [a, b, p] : [b, a, q];
  // A count is rounded to hundreds at the least: '127 on board' and '130 on board' are two counts.
  if (Math.abs(rough) < 100 || (x.measure === 'count' && rough % 100 !== 0)) return false;
  return Number(fine.toPrecision(digits)) === rough;
}

const NEVER_ROUNDED = new Set<NumberDetail['measure']>(['age', 'rank', 'label', 'magnitude', 'score']);

/** '2.7 percent' is told as '3 percent', '$16.95' as '$17'; half a person is not. */
function roundsToWhole(x: NumberDetail, y: NumberDetail): boolean {
  if (x.measure === 'count' || x.unit !== y.unit) return false;
  const [rough, fine] = Number.isInteger(x.amount) ? [x.amount, y.amount] : [y.amount, x.amount];
  return !Number.isInteger(fine) && Number.isInteger(rough) && rough !== 0 && Math.round(fine) === rough;
}

/** '20 days' is told as 'three weeks': spans in different units meet within a fifth of the coarser one. */
function spansMeet(x: NumberDetail, y: NumberDetail): boolean {
  if (x.measure !== 'duration' || x.unit === y.unit) return false;
  const coarser = Math.max(UNITS.get(x.unit ?? '')?.factor ?? 0, UNITS.get(y.unit ?? '')?.factor ?? 0);
  return Math.abs(x.amount - y.amount) <= coarser / 5;
}

/** Significant figures: 20,000 has one, 19,750 four. */
function figuresOf(value: number): number {
  const [mantissa] = Number(value.toPrecision(12)).toExponential().split('e');
  return (mantissa as string).replace(/[-.]/g, '').length;
}
