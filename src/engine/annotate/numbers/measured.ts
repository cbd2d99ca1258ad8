import type { Dimension } from '../../lexicon/units.ts';
import type { Piece } from '../pieces.ts';

/** What kind of thing a number measures. Only like measures are ever compared. */
export type Measure =
  | Dimension
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'age'
  | 'rank'
  | 'score'
  | 'magnitude'
  | 'times'
  | 'share'
  | 'label';

export interface Measured {
  measure: Measure;
  /** Printed amount → base unit: amount × factor + offset. */
  factor: number;
  offset: number;
  unit?: string;
  per?: string;
  /** Pieces the number takes with its sign and unit, inclusive. */
  first: number;
  last: number;
}

/** The piece after a numeral, past a hyphen: where its unit stands. */
export function unitAt(pieces: readonly Piece[], last: number): number {
  return pieces[last + 1]?.norm === '-' && pieces[last + 1]?.tight ? last + 2 : last + 1;
}
