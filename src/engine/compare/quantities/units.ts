import type { NumberDetail } from '../../annotate/numbers.ts';
import type { SentencePair } from '../../types.ts';
import { nearAgreement, slotAgreement } from '../context.ts';

/** One figure in two units that cannot both be meant. */
export interface UnitMix {
  x: NumberDetail;
  y: NumberDetail;
  grade: number;
}

const MOST = 24;
/** Dollars that outlets at home print as '$'. */
const DOLLARS = new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD']);

/** '$2 million' against '€2 million', '5 percent' against '5 percentage points': the figure is one, the unit is not. */
export function mixedUnits(pair: SentencePair): UnitMix[] {
  const found: UnitMix[] = [];
  const [xs, ys] = [pair.a.details.numbers, pair.b.details.numbers];
  for (const x of xs.slice(0, MOST)) {
    for (const y of ys.slice(0, MOST)) {
      if (x.amount !== y.amount || x.upper !== y.upper || !isMix(x, y)) continue;
      if (agreesElsewhere(x, ys) || agreesElsewhere(y, xs)) continue;
      const grade = Math.max(nearAgreement(pair, x, y), slotAgreement(pair, x, y));
      if (grade >= 0.5) found.push({ x, y, grade: Math.min(1, grade) });
    }
  }
  return found;
}

function isMix(x: NumberDetail, y: NumberDetail): boolean {
  if (x.measure === 'money' && y.measure === 'money') {
    return x.unit !== y.unit && !(DOLLARS.has(x.unit ?? '') && DOLLARS.has(y.unit ?? ''));
  }
  return (x.measure === 'percent' && y.measure === 'points') || (x.measure === 'points' && y.measure === 'percent');
}

/** '€2 million ($2.6 million)': the same figure in the same unit stands there too. */
function agreesElsewhere(one: NumberDetail, others: readonly NumberDetail[]): boolean {
  return others.some(
    (other) => other.measure === one.measure && other.unit === one.unit && other.amount === one.amount,
  );
}
