import { VERB_STEMS } from '../../lexicon/event-words.ts';
import { CARDINALS } from '../../lexicon/number-words.ts';
import { stem } from '../../text/stem.ts';
import type { Piece } from '../pieces.ts';
import type { Measured } from './measured.ts';
import type { Numeral } from './numeral.ts';

/** 'Second' as in 'second half' is a rank; 'at first', 'first lady', 'first of all' are none. */
export function ordinalMeasure(numeral: Numeral, pieces: readonly Piece[]): boolean {
  const before = pieces[numeral.first - 1]?.norm ?? '';
  const next = pieces[numeral.last + 1];
  if (next?.kind !== 'word' || before === 'at') return false;
  if (next.norm === 'and') return /^(?:final|last)$/.test(pieces[numeral.last + 2]?.norm ?? '');
  // 'First reported by the Post' says when, not which.
  if (/^(?:said|told|came|began|made|met|saw|took|went|got|.{2,}ed)$/.test(next.norm)) return false;
  return !/^(?:lady|of|to|in|was|is|on|aid|came|minister|name|names|hand|world|degree)$/.test(next.norm);
}

const LABEL_NOUNS = new Set(
  'week route flight article chapter section channel number no room page phase stage level act day group type highway interstate version game grade bus platform gate verse psalm boeing airbus'.split(
    ' ',
  ),
);

/** A number that names a thing: 'Week 15', 'Flight 370', 'No. 5', 'AM 570', 'IE6', 'MS08-078'. */
export function readLabel(numeral: Numeral, pieces: readonly Piece[]): Measured | undefined {
  if (!numeral.digits || (numeral.form !== 'cardinal' && numeral.form !== 'range')) return undefined;
  const dot = pieces[numeral.first - 1]?.norm === '.' || pieces[numeral.first - 1]?.norm === '-' ? 2 : 1;
  const before = pieces[numeral.first - dot];
  const label = { measure: 'label' as const, factor: 1, offset: 0, first: numeral.first, last: numeral.last };
  if (before?.kind !== 'word') return undefined;
  if (LABEL_NOUNS.has(before.norm))
    return before.norm === 'no' || before.norm === 'number' ? { ...label, measure: 'rank' } : label;
  if (pieces[numeral.first]?.tight && before.capital) return label;
  const follows = pieces[numeral.last + 1];
  const alone = !follows || follows.kind === 'mark' || follows.capital;
  // 'Bomb Kills 19 In City': in a headline every word has its capital.
  if (VERB_STEMS.has(stem(before.norm))) return undefined;
  return before.capital && dot === 1 && numeral.first > 1 && alone && !CARDINALS.has(before.norm) ? label : undefined;
}
