import type { Measure } from '../../annotate/numbers/measured.ts';
import type { PairDifference, Rule, SentencePair } from '../../types.ts';
import { type Conflict, numberConflicts } from '../quantities/conflicts.ts';
import { areStartAndEnd, haveTwoOwners } from '../quantities/owners.ts';
import { mixedUnits } from '../quantities/units.ts';
import { tellSides } from '../tell.ts';

/** A rule for the numbers of some measures that cannot both be true. */
function exactRule(rule: Omit<Rule, 'kind' | 'compare' | 'explain'> & { measures: Measure[]; said: string }): Rule {
  const { measures, said, ...named } = rule;
  const known = new Set<Measure>(measures);
  return {
    ...named,
    kind: 'number',
    compare: (pair) =>
      select(pair, ({ verdict, x }) => verdict === 'different' && known.has(x.measure)).map((conflict) => ({
        ...differenceOf(conflict, levelOf(conflict)),
        ...(isOfTwo(pair, conflict) && { pairOnly: true as const }),
      })),
    explain: (sides) => `${said} ${tellSides(sides)}.`,
  };
}

/** Share of both sentences that must be answered before ranks, or figures far apart, are one thing's within a story. */
const REST_COVER = 0.6;
/** How many times the greater of two figures of one thing is the less, as a rule at the most; tolls grow faster. */
const FAR_APART = 2.5;

/** Of two people, or of two ends of a change; or a rank, which most often tells one thing from another: the first book, the second. */
function isOfTwo(pair: SentencePair, { x, y }: Conflict): boolean {
  const alike = Math.min(pair.words.coverA, pair.words.coverB) >= REST_COVER;
  const ranks = x.measure === 'rank' || x.measure === 'label';
  return (!alike && (ranks || areFarApart(x, y))) || haveTwoOwners(pair, x, y) || areStartAndEnd(pair, x, y);
}

function areFarApart(x: Conflict['x'], y: Conflict['y']): boolean {
  if (x.fate !== undefined || y.fate !== undefined) return false;
  return Math.max(x.amount, y.amount) > FAR_APART * Math.min(x.amount, y.amount);
}

/** From here on the rule says that both cannot be true. */
const SURE = 0.65;

/** Contradiction only where both are exact, counted in the same words and the match is beyond doubt. */
function levelOf({ x, y, bound, grade }: Conflict): PairDifference['level'] {
  const exact = x.bound === 'exact' && y.bound === 'exact';
  return exact && bound && grade >= SURE ? 'contradiction' : 'discrepancy';
}

function select(pair: SentencePair, keep: (conflict: Conflict) => boolean): Conflict[] {
  return numberConflicts(pair).filter(keep);
}

function differenceOf(
  { x, y, grade }: Pick<Conflict, 'x' | 'y' | 'grade'>,
  level: PairDifference['level'],
): Omit<PairDifference, 'rule' | 'kind'> {
  const side = ({ start, end, text, value }: Conflict['x']) => ({ start, end, text, value });
  return { level, a: side(x), b: side(y), grade };
}

export const numberRules: Rule[] = [
  exactRule({
    name: 'number-differs',
    summary: 'The same things are counted, with counts that cannot both be true.',
    flags: ['The blast killed 12 people in the harbour.', 'The blast killed 15 people in the harbour.'],
    passes: ['The blast killed 12 people in the harbour.', 'A dozen people were killed by the blast in the harbour.'],
    measures: ['count'],
    said: 'The counts differ:',
  }),
  exactRule({
    name: 'amount-differs',
    summary: 'Sums of money in one currency for the same thing that cannot both be true.',
    flags: ['The bank was fined $3 million on Monday.', 'The bank was fined $4 million on Monday.'],
    passes: ['The bank was fined €2 million on Monday.', 'The bank was fined $2.6 million on Monday.'],
    measures: ['money'],
    said: 'The sums differ:',
  }),
  exactRule({
    name: 'percent-differs',
    summary: 'Percentages or shares of the same thing that cannot both be true.',
    flags: ['Turnout fell to 48 percent.', 'Turnout fell to 60 percent.'],
    passes: ['Turnout fell to 48 percent.', 'Turnout fell to 48%.'],
    measures: ['percent', 'points', 'share'],
    said: 'The shares differ:',
  }),
  exactRule({
    name: 'measure-differs',
    summary: 'Lengths, weights, speeds and other measures of the same thing that differ after conversion to SI units.',
    flags: ['The tower is 80 metres tall.', 'The tower is 120 metres tall.'],
    passes: ['The tower is 200 ft tall.', 'The tower is 60 metres tall.'],
    measures: [
      'length',
      'area',
      'volume',
      'mass',
      'speed',
      'temperature',
      'power',
      'energy',
      'data',
      'angle',
      'magnitude',
      'times',
    ],
    said: 'The measures differ:',
  }),
  exactRule({
    name: 'duration-differs',
    summary: 'Spans of time for the same thing that differ after conversion to days.',
    flags: ['The strike lasted nine days.', 'The strike lasted three weeks.'],
    passes: ['The strike lasted two weeks.', 'The strike lasted 14 days.'],
    measures: ['duration'],
    said: 'The spans of time differ:',
  }),
  exactRule({
    name: 'age-differs',
    summary: 'Two ages for the same person.',
    flags: ['Anna Lind, 33, was found on Monday.', 'Anna Lind, 35, was found on Monday.'],
    passes: ['Anna Lind, 33, was found on Monday.', 'The 33-year-old Anna Lind was found on Monday.'],
    measures: ['age'],
    said: 'The ages differ:',
  }),
  exactRule({
    name: 'rank-differs',
    summary: 'Two ranks or numbered names for the same thing: third against fourth, Flight 370 against Flight 371.',
    flags: ['It was her third title in a row.', 'It was her fourth title in a row.'],
    passes: ['It was her third title in a row.', 'It was her 3rd title in a row.'],
    measures: ['rank', 'label'],
    said: 'The ranks differ:',
  }),
  exactRule({
    name: 'score-differs',
    summary: 'Two scores of one match or vote.',
    flags: ['Leeds beat Derby 3-1 on Sunday.', 'Leeds beat Derby 4-1 on Sunday.'],
    passes: ['Leeds beat Derby 3-1 on Sunday.', 'Derby lost 1-3 to Leeds on Sunday.'],
    measures: ['score'],
    said: 'The scores differ:',
  }),
  {
    name: 'bound-differs',
    kind: 'number',
    summary: 'Both can be true, yet they tell another size: ‘at least 3’ against 10, ‘over 200’ against ‘over 100’.',
    flags: ['At least three people were killed in the fire.', 'Ten people were killed in the fire.'],
    passes: ['At least 30 people were killed in the fire.', 'The fire killed 33 people.'],
    compare: (pair) =>
      select(pair, ({ verdict }) => verdict === 'far').map((found) => differenceOf(found, 'discrepancy')),
    explain: (sides) => `Both can be true, but the size told is another: ${tellSides(sides)}.`,
  },
  {
    name: 'vague-vs-exact',
    kind: 'number',
    summary: 'A vague quantity and a figure outside what it is taken for: ‘dozens’ against 900.',
    flags: ['Dozens of people were arrested at the march.', 'Police arrested 900 people at the march.'],
    passes: ['Dozens of people were arrested at the march.', 'Police arrested 48 people at the march.'],
    compare: (pair) =>
      select(pair, ({ verdict }) => verdict === 'vague').map((found) => differenceOf(found, 'discrepancy')),
    explain: (sides) => `A vague quantity does not fit the figure: ${tellSides(sides)}.`,
  },
  {
    name: 'unit-differs',
    kind: 'number',
    summary: 'One figure in two currencies, or in percent and in percentage points.',
    flags: ['Unemployment rose by 5 percent in May.', 'Unemployment rose by 5 percentage points in May.'],
    passes: ['The theft cost the shop €2 million.', 'The theft cost the shop €2 million ($2.6 million).'],
    compare: (pair) => mixedUnits(pair).map(({ x, y, grade }) => differenceOf({ x, y, grade }, 'discrepancy')),
    explain: (sides) => `The figure is the same, its unit is not: ${tellSides(sides)}.`,
  },
];
