/**
 * Units and currencies as English newspapers print them. Factors: NIST Special Publication 811, appendix B,
 * and ISO 4217 for currency codes. Written for Crossread (MIT).
 */

export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'duration'
  | 'power'
  | 'energy'
  | 'data'
  | 'angle';

export interface Unit {
  dimension: Dimension;
  /** What one of it is in the SI unit of the dimension (duration: days). */
  factor: number;
  /** Added after multiplying: temperature only. */
  offset?: number;
}

const TABLE: readonly (readonly [Dimension, number, string])[] = [
  ['length', 0.001, 'mm millimetre millimetres millimeter millimeters'],
  ['length', 0.01, 'cm centimetre centimetres centimeter centimeters'],
  ['length', 1, 'metre metres meter meters'],
  ['length', 1000, 'km kms kilometre kilometres kilometer kilometers'],
  ['length', 0.0254, 'inch inches'],
  ['length', 0.3048, 'ft foot feet'],
  ['length', 0.9144, 'yard yards yd yds'],
  ['length', 1609.344, 'mile miles'],
  ['area', 1e4, 'hectare hectares ha'],
  ['area', 4046.8564224, 'acre acres'],
  ['volume', 0.001, 'litre litres liter liters'],
  ['volume', 0.003785411784, 'gallon gallons'],
  ['volume', 0.158987294928, 'barrel barrels'],
  ['mass', 0.001, 'gram grams gramme grammes'],
  ['mass', 1, 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
  ['mass', 1000, 'tonne tonnes'],
  // A short ton is 907 kg, a long one 1,016: taken between, so that it meets the tonne and either of them, rounded.
  ['mass', 950, 'ton tons'],
  ['mass', 0.45359237, 'lb lbs'],
  ['mass', 0.028349523125, 'ounce ounces oz'],
  ['speed', 0.44704, 'mph'],
  ['speed', 1 / 3.6, 'kph kmh'],
  ['speed', 0.514444, 'knot knots'],
  ['duration', 1 / 86400, 'second seconds sec secs'],
  ['duration', 1 / 1440, 'minute minutes min mins'],
  ['duration', 1 / 24, 'hour hours hr hrs'],
  ['duration', 1, 'day days night nights'],
  ['duration', 7, 'week weeks'],
  ['duration', 14, 'fortnight fortnights'],
  ['duration', 30.44, 'month months'],
  ['duration', 365.25, 'year years yr yrs'],
  ['duration', 3652.5, 'decade decades'],
  ['duration', 36525, 'century centuries'],
  ['power', 1, 'watt watts'],
  ['power', 1e3, 'kw kilowatt kilowatts'],
  ['power', 1e6, 'mw megawatt megawatts'],
  ['power', 1e9, 'gw gigawatt gigawatts'],
  ['energy', 1, 'kwh'],
  ['energy', 1e3, 'mwh'],
  ['data', 1e6, 'mb megabyte megabytes'],
  ['data', 1e9, 'gb gigabyte gigabytes'],
  ['data', 1e12, 'tb terabyte terabytes'],
];

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([dimension, factor, names]) => names.split(' ').map((name) => [name, { dimension, factor }] as const)),
);

export const CELSIUS: Unit = { dimension: 'temperature', factor: 1, offset: 273.15 };
export const FAHRENHEIT: Unit = { dimension: 'temperature', factor: 5 / 9, offset: 459.67 * (5 / 9) };

/** Sign, code or name → one code a currency. 'pounds' alone may be mass: the reader looks for a money word. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['USD', '$ us$ usd dollar dollars buck bucks'],
      ['USD/100', 'cent cents'],
      ['EUR', '€ eur euro euros'],
      ['GBP', '£ gbp sterling'],
      ['JPY', '¥ jpy yen'],
      ['CNY', 'cny rmb yuan renminbi'],
      ['INR', '₹ inr rs rupee rupees'],
      ['RUB', '₽ rub rouble roubles ruble rubles'],
      ['CHF', 'chf franc francs'],
      ['KRW', '₩ krw won'],
      ['AUD', 'a$ aud'],
      ['CAD', 'c$ cad'],
      ['NZD', 'nz$ nzd'],
      ['HKD', 'hk$ hkd'],
      ['SGD', 's$ sgd'],
      ['ZAR', 'zar rand rands'],
      ['BRL', 'r$ brl reais'],
      ['MXN', 'mxn peso pesos'],
      ['TRY', '₺ lira liras'],
      ['UAH', '₴ hryvnia hryvnias'],
      ['ILS', '₪ shekel shekels'],
      ['NGN', '₦ naira'],
    ] as const
  ).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
);

/** Words that are currencies only after a number. */
export const CURRENCY_NAMES_ONLY_AFTER: ReadonlySet<string> = new Set([
  'won',
  'rand',
  'cent',
  'cents',
  'buck',
  'bucks',
]);
