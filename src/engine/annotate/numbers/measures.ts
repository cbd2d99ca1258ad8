import type { Piece } from '../pieces.ts';
import { readAge } from './ages.ts';
import type { Measure, Measured } from './measured.ts';
import { readMoney } from './money.ts';
import type { Numeral } from './numeral.ts';
import { ordinalMeasure, readLabel } from './ranks.ts';
import { readMagnitude, readPercent, readUnit } from './units.ts';

/** The unit, currency, rate or role of a numeral; undefined when it is no quantity at all ('no one', 'one of'). */
export function readMeasure(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
  const plain = (measure: Measure, last = numeral.last, first = numeral.first): Measured => ({
    measure,
    factor: 1,
    offset: 0,
    first,
    last,
  });
  // A record ('the Colts (10-5)') is no score of this match.
  if (numeral.form === 'score') return pieces[numeral.first - 1]?.norm === '(' ? undefined : plain('score');
  if (numeral.form === 'multiple') return pieces[numeral.last + 1]?.norm === 'down' ? undefined : plain('times');
  if (numeral.form === 'ordinal') return ordinalMeasure(numeral, pieces) ? plain('rank') : undefined;
  const found =
    readMoney(numeral, pieces) ??
    readPercent(numeral, pieces) ??
    readAge(numeral, pieces) ??
    readMagnitude(numeral, pieces) ??
    readUnit(numeral, pieces);
  if (found) return withRate(found, pieces);
  if (numeral.weak && !countsOne(pieces, numeral)) return undefined;
  if (numeral.form === 'fraction') return plain('share');
  if (isTimes(pieces, numeral)) return plain('times', numeral.last + 1);
  const label = readLabel(numeral, pieces);
  return label ?? withRate(plain('count'), pieces);
}

const PER = new Set(
  'second minute hour day night week month year season person capita head game share barrel gallon litre liter tonne ton household student vote ticket round match episode unit mile kilometre kilometer'.split(
    ' ',
  ),
);

const DAILY: ReadonlyMap<string, string> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['apiece', 'head'],
  ['each', 'head'],
  ['hourly', 'hour'],
]);

/** 'Per year', 'a day', 'an hour', '/month', 'daily', within three words of the number or its unit. */
function withRate(found: Measured, pieces: readonly Piece[]): Measured {
  for (let i = found.last + 1; i <= found.last + 3 && i < pieces.length; i++) {
    const { norm, kind } = pieces[i] as Piece;
    if ((kind === 'mark' && norm !== '/') || norm === 'and' || norm === 'or') break;
    const next = pieces[i + 1]?.norm ?? '';
    if ((norm === 'per' || norm === '/' || norm === 'a' || norm === 'an') && PER.has(next)) {
      const ago = norm.startsWith('a') && /^(?:ago|after|before|later|earlier|old)$/.test(pieces[i + 2]?.norm ?? '');
      if (!ago) return { ...found, per: next };
    }
    const often = DAILY.get(norm);
    if (often) return { ...found, per: often };
  }
  return found;
}

function isTimes(pieces: readonly Piece[], numeral: Numeral): boolean {
  return pieces[numeral.last + 1]?.norm === 'times';
}

/** Whether 'one' counts something here, and is not a pronoun. */
function countsOne(pieces: readonly Piece[], numeral: Numeral): boolean {
  const before = pieces[numeral.first - 1]?.norm ?? '';
  const next = pieces[numeral.last + 1];
  if (/^(?:no|any|every|each|some|this|that|the|which|another|day|number|last|only)$/.test(before)) return false;
  return (
    next?.kind === 'word' &&
    !next.tight &&
    !/^(?:of|is|was|who|that|another|by|can|in|and|or|has|had|to|day|thing|on|at|for|with|would|could|may|might|should|must|will)$/.test(
      next.norm,
    )
  );
}
