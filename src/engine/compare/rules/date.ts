import { parseIsoDay } from '../../annotate/civil.ts';
import { longDay } from '../../annotate/dates/resolve.ts';
import type { DateDetail } from '../../annotate/dates.ts';
import type { Rule, Side } from '../../types.ts';
import type { Clash } from '../dates/clashes.ts';
import { type DateConflict, dateConflicts } from '../dates/conflicts.ts';
import { dayBeforeAgainstSameDay } from '../dates/day-before.ts';
import { tellWho } from '../tell.ts';

/** From here on the rule says that both cannot be true. */
const SURE = 0.68;

/** A rule for dates of one happening that clash in one field. */
function clashRule(rule: Omit<Rule, 'kind' | 'compare' | 'explain'> & { clashes: Clash[]; said: string }): Rule {
  const { clashes, said, ...named } = rule;
  const known = new Set<Clash>(clashes);
  return {
    ...named,
    kind: 'date',
    compare: (pair) =>
      dateConflicts(pair)
        .filter(({ clash }) => known.has(clash))
        .map((conflict) => differenceOf(conflict)),
    explain: (sides) => `${said} ${sides.map(told).join('; ')}.`,
  };
}

function differenceOf({ x, y, grade, bound, clash }: DateConflict): ReturnType<Rule['compare']>[number] {
  const exact = clash === 'year' || (!x.loose && !y.loose && clash !== 'part-of-day');
  const certain = bound && grade >= SURE && exact;
  return { level: certain ? 'contradiction' : 'discrepancy', a: side(x), b: side(y), grade };
}

function side({ start, end, text, value }: DateDetail) {
  return { start, end, text, value };
}

/** 'Deutsche Welle has ‘on the eve’ (Tuesday 14 December 2021)': the day is added where the words do not tell it. */
function told(side: Side): string {
  const { text, value } = side;
  if (value.startsWith('no date, ')) return `${tellWho(side, 'gives', 'give')} ${value.replace(',', '')}`;
  const who = tellWho(side, 'has', 'have');
  const day = parseIsoDay(value);
  const name = day === undefined ? (/^\p{Lu}/u.test(value) ? value : '') : longDay(day);
  return `${who} ‘${text}’${name && !/\d{4}/.test(text) ? ` (${name})` : ''}`;
}

export const dateRules: Rule[] = [
  clashRule({
    name: 'year-differs',
    summary: 'The same happening in two different years.',
    flags: ['The bridge was opened in 1998.', 'The bridge was opened in 1996.'],
    passes: ['The bridge was opened in 1998.', 'The bridge was opened in May 1998.'],
    clashes: ['year'],
    said: 'The years differ:',
  }),
  clashRule({
    name: 'month-differs',
    summary: 'The same happening in two different months.',
    flags: ['The ferry sank in early March 2014.', 'The ferry sank in October 2014.'],
    passes: ['The ferry sank in March 2014.', 'The ferry sank on 16 March 2014.'],
    clashes: ['month'],
    said: 'The months differ:',
  }),
  clashRule({
    name: 'day-differs',
    summary:
      'The same happening on two different days, weekdays and ‘yesterday’ resolved against the day of publication.',
    flags: ['The mayor died on Monday.', 'The mayor died on Thursday.'],
    passes: ['The mayor died on Monday, police said on Thursday.', 'The mayor died on Monday.'],
    clashes: ['day'],
    said: 'The days differ:',
  }),
  clashRule({
    name: 'time-differs',
    summary: 'The same happening at two different times of day, zones taken into account where both are printed.',
    flags: ['The bomb went off at 10:24 a.m. on Friday.', 'The bomb went off at 8:05 p.m. on Friday.'],
    passes: ['The bomb went off at 1300 GMT on Friday.', 'The bomb went off at 2 p.m. CET on Friday.'],
    clashes: ['time', 'part-of-day'],
    said: 'The times differ:',
  }),
  {
    name: 'day-before-differs',
    kind: 'date',
    summary: 'One tells it of the day before (‘on the eve’), the other without a date in a story of the day itself.',
    flags: [
      'On the eve, the mayor called on the council to close the port, the Herald reported on Wednesday, 3 March.',
      'The mayor called on the council to close the port, the Post reported on Wednesday.',
    ],
    passes: [
      'On the eve, the mayor called on the council to close the port, the Herald reported on Wednesday, 3 March.',
      'The mayor had previously called on the council to close the port, the Post reported on Wednesday.',
    ],
    compare: dayBeforeAgainstSameDay,
    explain: (sides) => `The days differ: ${sides.map(told).join('; ')}.`,
  },
];
