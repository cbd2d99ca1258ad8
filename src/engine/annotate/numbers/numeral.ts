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

export function numeral(first: number, last: number, value: number, form: Numeral['form'], digits: boolean): Numeral {
  return { first, last, low: value, high: value, form, digits };
}
