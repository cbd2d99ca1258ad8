import type { NumberDetail } from '../../annotate/numbers.ts';
import type { SentencePair } from '../../types.ts';

/** Two numbers brought to one form, or undefined when they measure different things. */
export function comparableForms(
  x: NumberDetail,
  y: NumberDetail,
  pair: SentencePair,
): { x: NumberDetail; y: NumberDetail } | undefined {
  if (x.measure !== y.measure) return sharesAsPercent(x, y);
  if (x.measure === 'money' && x.unit !== y.unit) return undefined;
  if (x.per === y.per) return { x, y };
  const [byTerm, otherByTerm] = [timesTerm(x, pair.a.details.numbers), timesTerm(y, pair.b.details.numbers)];
  if (x.per && y.per) {
    const [p, q] = [DAYS.get(x.per), DAYS.get(y.per)];
    return p && q ? { x: scaled(x, 1 / p), y: scaled(y, 1 / q) } : undefined;
  }
  if (x.per && byTerm) return { x: byTerm, y };
  return y.per && otherByTerm ? { x, y: otherByTerm } : undefined;
}

/** 'Two thirds' against '60 percent': a share in words is rough. */
function sharesAsPercent(x: NumberDetail, y: NumberDetail): { x: NumberDetail; y: NumberDetail } | undefined {
  const measures = `${x.measure} ${y.measure}`;
  if (measures !== 'share percent' && measures !== 'percent share') return undefined;
  const [p, q] = [x, y].map(
    (one): NumberDetail =>
      one.measure === 'share'
        ? { ...scaled(one, 100), measure: 'percent', bound: one.bound === 'exact' ? 'about' : one.bound }
        : one,
  );
  return p && q && { x: p, y: q };
}

const DAYS: ReadonlyMap<string, number> = new Map([
  ['second', 1 / 86400],
  ['minute', 1 / 1440],
  ['hour', 1 / 24],
  ['day', 1],
  ['night', 1],
  ['week', 7],
  ['month', 30.44],
  ['year', 365.25],
  ['season', 365.25],
]);

/** '$22 million a season' over 'an eight-year deal' is $176 million. */
function timesTerm(x: NumberDetail, numbers: readonly NumberDetail[]): NumberDetail | undefined {
  const days = x.per === undefined ? undefined : DAYS.get(x.per);
  if (days === undefined || days < 30 || x.measure !== 'money') return undefined;
  const term = numbers.find((other) => other.measure === 'duration' && other.amount >= 2 * days && !other.per);
  return term && scaled(x, Math.round(term.amount / days));
}

function scaled(x: NumberDetail, by: number): NumberDetail {
  return { ...x, amount: x.amount * by, upper: x.upper * by };
}
