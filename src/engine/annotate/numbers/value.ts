import type { Bound } from '../../lexicon/number-words.ts';
import type { Measure, Measured } from './measured.ts';
import type { Numeral } from './numeral.ts';

const SIGNS: Partial<Record<Bound, string>> = {
  about: '~',
  nearly: '<~',
  least: '≥',
  over: '>',
  most: '≤',
  under: '<',
};

/** What stands behind the figure; money carries its own code, a count its noun. */
const NAMES: Partial<Record<Measure, string>> = {
  length: 'm',
  area: 'm²',
  volume: 'm³',
  mass: 'kg',
  speed: 'm/s',
  temperature: 'K',
  duration: 'days',
  power: 'W',
  energy: 'kWh',
  data: 'B',
  angle: '°',
  percent: '%',
  points: 'percentage points',
  age: 'years old',
  magnitude: 'magnitude',
  times: 'times',
  share: 'of the whole',
};

/** '≥33 people', '2600000 USD per year', '3-1', '10–15 %', 'no. 3 title': equal statements are equal strings. */
export function valueOfNumber(found: {
  numeral: Numeral;
  measured: Measured;
  bound: Bound;
  amount: number;
  upper: number;
  noun: string;
}): string {
  const { numeral, measured, bound, amount, upper, noun } = found;
  if (numeral.figures) return numeral.figures.join('-');
  const figure = amount === upper ? short(amount) : `${short(amount)}–${short(upper)}`;
  if (measured.measure === 'rank' || measured.measure === 'label') return `no. ${figure} ${noun}`.trim();
  const name = measured.measure === 'money' ? measured.unit : (NAMES[measured.measure] ?? noun);
  return `${SIGNS[bound] ?? ''}${figure}${name ? ` ${name}` : ''}${measured.per ? ` per ${measured.per}` : ''}`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(6)));
}
