import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateRules } from '../../../src/engine/compare/rules/date.ts';
import { alignWords } from '../../../src/engine/compare/words.ts';
import { readSentence } from '../../../src/engine/index.ts';
import type { PairDifference } from '../../../src/engine/types.ts';

type Days = [(string | undefined)?, (string | undefined)?];

/** What the rules show between two sentences, each with the day its version came out. */
function shown(first: string, second: string, days: Days = []) {
  const [a, b] = [readSentence(first, 'a', days[0]), readSentence(second, 'b', days[1])];
  return dateRules.flatMap((rule) =>
    rule
      .compare({ a, b, words: alignWords(a, b) })
      .filter(({ grade }) => grade >= 0.5)
      .map((found): Omit<PairDifference, 'kind'> => ({ rule: rule.name, ...found })),
  );
}

const names = (first: string, second: string, days?: Days) => shown(first, second, days).map(({ rule }) => rule);

describe('every date rule is documented by its own example', () => {
  for (const rule of dateRules) {
    it(`${rule.name} flags its example`, () => assert.ok(names(...rule.flags).includes(rule.name)));
    it(`${rule.name} flags its example the other way round`, () =>
      assert.ok(names(rule.flags[1], rule.flags[0]).includes(rule.name)));
    it(`${rule.name} passes its harmless twin`, () => assert.deepEqual(names(...rule.passes), []));
  }
});

/** A Wednesday, and the Thursday after. */
const WEDNESDAY = '2021-12-15';
const THURSDAY = '2021-12-16';

/** First sentence, second sentence, the rule that must show (none for a harmless twin), days of publication. */
const families: Record<string, [string, string, (string | undefined)?, Days?][]> = {
  'orders and abbreviations': [
    ['The bridge opened on 15 December 2019.', 'The bridge opened on Dec. 15, 2019.'],
    ['The bridge opened on 15 December 2019.', 'The bridge opened on the 15th of December.'],
    ['The bridge opened on 15 December 2019.', 'The bridge opened in late 2019.'],
    ['The bridge opened on 15 December 2019.', 'The bridge opened on 2019-12-15.'],
    ['The bridge opened on 15 December 2019.', 'The bridge opened in the 2010s.'],
    ['The bridge opened on 15 December 2019.', 'The bridge opened on 12 December 2019.', 'day-differs'],
    ['The bridge opened in December 2019.', 'The bridge opened in May 2019.', 'month-differs'],
    ['The bridge opened in December 2019.', 'The bridge opened in December 2018.', 'year-differs'],
    ['The bridge opened in the 1990s.', 'The bridge opened in 1984.', 'year-differs'],
    ['Anna Berg (born Maria Lind; May 3, 1941) paints.', 'Anna Berg was born in 1943.', 'year-differs'],
    ['Anna Berg (born Maria Lind; May 3, 1941) paints.', 'Anna Berg was born in 1941.'],
  ],
  'relative days': [
    ['The mayor resigned yesterday.', 'The mayor resigned on Tuesday.', undefined, [WEDNESDAY, WEDNESDAY]],
    ['The mayor resigned yesterday.', 'The mayor resigned today.', undefined, [THURSDAY, WEDNESDAY]],
    ['The mayor resigned yesterday.', 'The mayor resigned today.', 'day-differs', [WEDNESDAY, WEDNESDAY]],
    ['The mayor resigned on Tuesday.', 'The mayor resigned today.', 'day-differs', [WEDNESDAY, WEDNESDAY]],
    ['The mayor resigned on Tuesday.', 'The mayor resigned on 14 December 2021.', undefined, [WEDNESDAY]],
    ['The mayor resigned on Tuesday.', 'The mayor resigned on 8 December 2021.', 'day-differs', [WEDNESDAY]],
    [
      'The mayor meets the council next Friday.',
      'The mayor meets the council on 24 December.',
      undefined,
      [WEDNESDAY, WEDNESDAY],
    ],
    ['The case is heard on Monday.', 'The case will be heard on Monday.', undefined, [WEDNESDAY, WEDNESDAY]],
    ['The mayor resigned last Monday.', 'The mayor resigned on Tuesday.', 'day-differs', [WEDNESDAY, WEDNESDAY]],
    ['The mayor resigned last week.', 'The mayor resigned on 8 December.', undefined, [WEDNESDAY, WEDNESDAY]],
    ['The mayor resigned last week.', 'The mayor resigned on 14 December.', 'day-differs', [WEDNESDAY, WEDNESDAY]],
    ['The mayor resigned two days ago.', 'The mayor resigned on Monday.', undefined, [WEDNESDAY, WEDNESDAY]],
  ],
  'unknown day of publication': [
    ['The mayor resigned yesterday.', 'The mayor resigned on Tuesday.'],
    ['The mayor resigned yesterday.', 'The mayor resigned today.'],
    ['The mayor resigned on Tuesday.', 'The mayor resigned on Tuesday evening.'],
    ['The mayor resigned on Tuesday.', 'The mayor resigned on Friday.', 'day-differs'],
  ],
  'other happenings': [
    [
      'The mayor resigned on Tuesday, aides said on Thursday.',
      'On Friday, officials confirmed that the mayor resigned on Tuesday.',
    ],
    ['The singer died on Monday.', 'The singer has died, her agent said on Wednesday.'],
    ['The mayor, elected in 2014, resigned on Tuesday.', 'The mayor, born in 1961, resigned on Tuesday.'],
    ['The trial began in May 2019 and ended in June 2020.', 'The trial ended in June 2020.'],
    ['The film was shot from May 2019 to June 2020.', 'The film was being shot in January 2020.'],
  ],
  'one night': [
    ['The church burned down on Friday night.', 'The church burned down early on Saturday.'],
    ['The church burned down on Friday night.', 'The church burned down at 2 a.m. on Saturday.'],
    ['The church burned down on Friday night.', 'The church burned down on Sunday afternoon.', 'day-differs'],
  ],
  'clock times': [
    ['The bomb went off at 10:24 a.m. on Friday.', 'The bomb went off at 10.24am on Friday.'],
    ['The bomb went off at 1300 GMT.', 'The bomb went off at 2 p.m. CET.'],
    ['The bomb went off shortly after 10 a.m. on Friday.', 'The bomb went off at 10:12 a.m. on Friday.'],
    ['The bomb went off on Friday morning.', 'The bomb went off at 10:24 a.m. on Friday.'],
    ['The bomb went off on Friday morning.', 'The bomb went off at 8:05 p.m. on Friday.', 'time-differs'],
    ['The bomb went off at 1300 GMT.', 'The bomb went off at 6 p.m. CET.', 'time-differs'],
  ],
  lives: [
    ['Anna Lind (8 May 1901 – 2 June 1980) was a painter.', 'Anna Lind was born on 8 May 1901.'],
    ['Anna Lind (8 May 1901 – 2 June 1980) was a painter.', 'Anna Lind died in 1980.'],
    ['Anna Lind (8 May 1901 – 2 June 1980) was a painter.', 'Anna Lind died in 1979.', 'year-differs'],
    ['Anna Lind (born 8 May 1901) was a painter.', 'Anna Lind was born in 1911.', 'year-differs'],
  ],
};

for (const [family, pairs] of Object.entries(families)) {
  describe(family, () => {
    for (const [first, second, rule, days] of pairs) {
      it(`${rule ?? 'nothing'}: ${first} / ${second}`, () => {
        assert.deepEqual(names(first, second, days), rule ? [rule] : []);
        assert.deepEqual(names(second, first, days && [days[1], days[0]]), rule ? [rule] : []);
      });
    }
  });
}

describe('explanations tell the day as a colleague would', () => {
  it('a resolved day stands behind the words', () => {
    const [found] = shown('The mayor resigned yesterday.', 'The mayor resigned today.', [WEDNESDAY, WEDNESDAY]);
    assert.ok(found);
    const rule = dateRules.find(({ name }) => name === found.rule);
    const sides = [
      { labels: ['The Post'], ...found.a },
      { labels: ['The Herald', 'The Mail'], ...found.b },
    ];
    assert.equal(
      rule?.explain(sides),
      'The days differ: The Post has ‘yesterday’ (Tuesday 14 December 2021); The Herald and The Mail have ‘today’ (Wednesday 15 December 2021).',
    );
  });
});

it('the same print is no other day: a speech quoted later, a day without its year', () => {
  const quoted = '“We open the bridge today,” Berg told the crowd.';
  assert.deepEqual(names(quoted, quoted, [WEDNESDAY, THURSDAY]), []);
  assert.deepEqual(
    names('He will be sentenced on May 3.', 'He will be sentenced on May 3.', ['2005-04-20', '2007-04-20']),
    [],
  );
  assert.deepEqual(names('The bridge opened today.', 'The bridge opened today.', [WEDNESDAY, THURSDAY]), [
    'day-differs',
  ]);
});
