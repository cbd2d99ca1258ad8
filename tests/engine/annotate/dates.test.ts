import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findDates } from '../../../src/engine/annotate/dates.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

/** A Wednesday. */
const PUBLISHED = '2021-12-15';

function datesOf(text: string, published?: string) {
  return findDates(tokenise(text), { language: 'en', source: text, ...(published && { published }) });
}

const values = (text: string, published?: string) => datesOf(text, published).map(({ value }) => value);

describe('absolute dates in every order', () => {
  const table: [string, string][] = [
    ['It opened on 15 December 2019.', '2019-12-15'],
    ['It opened on December 15, 2019.', '2019-12-15'],
    ['It opened on Dec. 15, 2019.', '2019-12-15'],
    ['It opened on the 15th of December 2019.', '2019-12-15'],
    ['It opened on Sunday, 15 December 2019.', '2019-12-15'],
    ['It opened on 2019-12-15.', '2019-12-15'],
    ['It opened on 15/12/2019.', '2019-12-15'],
    ['It opened on 12/15/2019.', '2019-12-15'],
    ['It opened on 15.12.2019.', '2019-12-15'],
    ['It opened in December 2019.', '2019-12-01/2019-12-31'],
    ['He served from 1989-2013.', '1989-01-01/2013-12-31'],
    ['It opened in 2019.', '2019-01-01/2019-12-31'],
    ['It opened in the 1990s.', '1990-01-01/1999-12-31'],
    ['It opened in the spring of 2019.', '2019-03-01/2019-05-31'],
    ['It opened in the second quarter of 2019.', '2019-04-01/2019-06-30'],
    ['It opened at 10:24 a.m. on 15 December 2019.', '2019-12-15T10:24'],
  ];
  for (const [text, value] of table) it(text, () => assert.deepEqual(values(text), [value]));
  it('a date that could be read two ways keeps its year only', () =>
    assert.deepEqual(values('It opened on 05/06/2019.'), ['2019-01-01/2019-12-31']));
});

describe('relative dates are resolved against the day of publication', () => {
  const table: [string, string][] = [
    ['He died today.', '2021-12-15'],
    ['He died yesterday.', '2021-12-14'],
    ['On the eve, he called for talks.', '2021-12-14'],
    ['They meet tomorrow.', '2021-12-16'],
    ['The line has closed until Friday.', '2021-12-17'],
    ['The strike lasted until Friday.', '2021-12-10'],
    ['He died on Wednesday.', '2021-12-15'],
    ['He died on Thursday.', '2021-12-09'],
    ['He died last Wednesday.', '2021-12-08'],
    ['They will meet on Thursday.', '2021-12-16'],
    ['They meet next Friday.', '2021-12-17/2021-12-24'],
    ['He died last Monday.', '2021-12-06/2021-12-13'],
    ['He died two days ago.', '2021-12-13'],
    ['He died last week.', '2021-12-06/2021-12-12'],
    ['He died last month.', '2021-11-01/2021-11-30'],
    ['He died last year.', '2020-01-01/2020-12-31'],
    ['He died on 3 December.', '2021-12-03'],
    ['He died on 20 November.', '2021-11-20'],
    ['They are due to meet on 20 December.', '2021-12-20'],
    ['He died last December.', '2020-12-01/2020-12-31'],
    ['He died last summer.', '2021-06-01/2021-08-31'],
  ];
  for (const [text, value] of table) it(text, () => assert.deepEqual(values(text, PUBLISHED), [value]));

  it('the working is kept', () =>
    assert.equal(
      datesOf('On the eve, he called for talks.', PUBLISHED)[0]?.working,
      '‘On the eve’, read on Wednesday 15 December 2021, is Tuesday 14 December 2021',
    ));
  it('nothing is resolved without a day to read it on', () =>
    assert.deepEqual(
      datesOf('He died on Thursday.').map(({ value, resolved }) => [value, resolved]),
      [['thursday', false]],
    ));
});

describe('what is no date', () => {
  for (const text of [
    'They may march on the capital.',
    'The Sun has it otherwise.',
    'She scored 2010 points.',
    'With 7:41 to go, he scored.',
    'The strike lasted two days.',
    'He is the eve of nothing.',
  ]) {
    it(text, () => assert.deepEqual(values(text), []));
  }
});

describe('a date is bound to what happened', () => {
  const event = (text: string) => {
    const tokens = tokenise(text);
    return findDates(tokens, { language: 'en', source: text }).map(({ event }) => tokens[event]?.text);
  };
  const table: [string, string[]][] = [
    ['He died on Monday, police said on Thursday.', ['died', 'said']],
    ['On Saturday, dozens of students marched.', ['marched']],
    ['The Dec. 6 killing led to riots.', ['killing']],
    ['Police arrested a man on Friday.', ['arrested']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(event(text), expected));

  it('a life in brackets is a birth and a death', () =>
    assert.deepEqual(
      datesOf('Anna Lind (8 May 1901 – 2 June 1980) was a painter.').map(({ role }) => role),
      ['birth', 'death'],
    ));
});

describe('dates of other languages', () => {
  for (const text of ['他一周三次去港口。', '每周三开会。', '周恩来访问港口。', '目前天气很好。']) {
    it(`no date: ${text}`, () =>
      assert.deepEqual(findDates(tokenise(text), { language: 'zh', source: text, published: PUBLISHED }), []));
  }

  const table: [string, string, string][] = [
    ['de', 'Er starb am 15. Dezember 2021.', '2021-12-15'],
    ['fr', 'Il est mort le 15 décembre 2021.', '2021-12-15'],
    ['es', 'Murió el 15 de diciembre de 2021.', '2021-12-15'],
    ['it', 'È morto il 15 dicembre 2021.', '2021-12-15'],
    ['ru', 'Он умер 15 декабря 2021 года.', '2021-12-15'],
    ['uk', 'Він помер учора.', '2021-12-14'],
    ['zh', '他于2021年12月15日去世。', '2021-12-15'],
    ['zh', '他于周二去世。', '2021-12-14'],
    ['zh', '上周二他去世。', '2021-12-07/2021-12-14'],
    ['zh', '他昨天去世。', '2021-12-14'],
    ['ar', 'توفي في 2021-12-15.', '2021-12-15'],
  ];
  for (const [language, text, value] of table) {
    it(`${language}: ${text}`, () => {
      const found = findDates(tokenise(text), { language, source: text, published: PUBLISHED });
      assert.deepEqual(
        found.map((date) => date.value),
        [value],
      );
    });
  }
});
