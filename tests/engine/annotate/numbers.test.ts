import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNumbers } from '../../../src/engine/annotate/numbers.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';

function numbersOf(text: string, language = 'en') {
  return findNumbers(tokenise(text), { language, source: text });
}

/** Printed text, measure and nominal amount of every number. */
const read = (text: string, language?: string) =>
  numbersOf(text, language).map(({ text, measure, amount }) => [text, measure, Number(amount.toPrecision(5))]);

const table: [string, [string, string, number][]][] = [
  ['They counted 40,000 votes.', [['40,000', 'count', 40000]]],
  ['They counted 80 937 votes.', [['80 937', 'count', 80937]]],
  ['Two hundred and five ships left.', [['Two hundred and five', 'count', 205]]],
  ['Twenty-five ships left.', [['Twenty-five', 'count', 25]]],
  ['A dozen ships left.', [['A dozen', 'count', 12]]],
  ['Half a million ships left.', [['Half a million', 'count', 500000]]],
  ['About 2.5m people came.', [['About 2.5m', 'count', 2500000]]],
  ['The trial took 2 1/2 weeks.', [['2 1/2 weeks', 'duration', 17.5]]],
  ['The fine is $5bn.', [['$5bn', 'money', 5e9]]],
  ['The fine is US$5 million.', [['US$5 million', 'money', 5e6]]],
  ['A two-million-euro heist.', [['two-million-euro', 'money', 2e6]]],
  ['It costs 99 cents.', [['99 cents', 'money', 0.99]]],
  ['Prices rose 3 percent.', [['3 percent', 'percent', 3]]],
  ['Rates rose 3 percentage points.', [['3 percentage points', 'points', 3]]],
  ['Rates rose 25 basis points.', [['25 basis points', 'points', 0.25]]],
  ['Two-thirds of the voters stayed away.', [['Two-thirds', 'share', 0.66667]]],
  ['The wave was 200 ft high.', [['200 ft', 'length', 60.96]]],
  ['A storm of 100 km/h hit the coast.', [['100 km/h', 'speed', 27.778]]],
  ['It was 30 °C in the shade.', [['30 °C', 'temperature', 303.15]]],
  ['A field of 12 square kilometres.', [['12 square kilometres', 'area', 1.2e7]]],
  ['A 5.9-magnitude quake.', [['5.9-magnitude', 'magnitude', 5.9]]],
  ['A magnitude 5.9 quake.', [['5.9', 'magnitude', 5.9]]],
  ['A 15-year-old boy.', [['15-year-old', 'age', 15]]],
  ['Anna Lind, 33, was found.', [['33', 'age', 33]]],
  ['The painter dies at 91.', [['91', 'age', 91]]],
  ['It was her third title.', [['third', 'rank', 3]]],
  ['It was her 21st title.', [['21st', 'rank', 21]]],
  ['Flight 370 is missing.', [['370', 'label', 370]]],
  ['The mayor was asked twice.', [['twice', 'times', 2]]],
  ['A week after the fire, they met.', [['A week', 'duration', 7]]],
];

describe('numbers are read with what they measure', () => {
  for (const [text, expected] of table) it(text, () => assert.deepEqual(read(text), expected));
});

describe('what is no number', () => {
  for (const text of [
    'No one came.',
    'One of the ships left.',
    'It happened in 2014.',
    'It happened on 15 December.',
    'It happened at 10:24 a.m.',
    'At first she said nothing.',
    'It was first reported by the Post.',
    'The 9/11 families came.',
    'He doubled down on it.',
    'The Colts (10-5) went home.',
  ]) {
    it(text, () => assert.deepEqual(read(text), []));
  }
});

describe('how a number binds', () => {
  const bounds: [string, string][] = [
    ['At least 30 people left.', 'least'],
    ['More than 30 people left.', 'over'],
    ['No more than 30 people left.', 'most'],
    ['Up to 30 people left.', 'most'],
    ['Fewer than 30 people left.', 'under'],
    ['About 30 people left.', 'about'],
    ['30 or so people left.', 'about'],
    ['Almost 30 people left.', 'nearly'],
    ['30 people left.', 'exact'],
    ['Between 20 and 30 people left.', 'range'],
    ['20 to 30 people left.', 'range'],
    ['20-30 people left.', 'range'],
    ['Dozens of people left.', 'vague'],
    ['Tens of thousands of people left.', 'vague'],
  ];
  for (const [text, bound] of bounds) it(text, () => assert.equal(numbersOf(text)[0]?.bound, bound));

  it('a change is two numbers, no range', () =>
    assert.deepEqual(
      numbersOf('It rose from 5 percent to 7 percent.').map(({ amount, bound }) => [amount, bound]),
      [
        [5, 'exact'],
        [7, 'exact'],
      ],
    ));
});

describe('what a number counts', () => {
  const counted: [string, (string | undefined)[]][] = [
    ['Three undersea cables between two islands broke.', ['cabl', 'island']],
    ['The blast killed 12 people and injured 30.', ['killed', 'injured']],
    ['Ten people were killed and at least 50 injured.', ['killed', 'injured']],
    ['A mother of 12 was killed.', [undefined]],
  ];
  for (const [text, expected] of counted) {
    it(text, () =>
      assert.deepEqual(
        numbersOf(text).map(({ fate, counts }) => fate ?? counts),
        expected,
      ),
    );
  }

  it('a rate is kept with its term', () => {
    const [found] = numbersOf('An offer of $22 million per season.');
    assert.equal(found?.per, 'season');
    assert.equal(numbersOf('An offer of $22 million.')[0]?.per, undefined);
  });
});

describe('other scripts and languages', () => {
  it('digits of other scripts are digits', () => assert.deepEqual(read('قتل ٣٣ شخصا', 'ar'), [['٣٣', 'count', 33]]));
  it('a comma is the decimal point where it is', () =>
    assert.deepEqual(
      read('Es waren 3,5 Prozent und 1.200 Leute.', 'de').map(([, , amount]) => amount),
      [3.5, 1200],
    ));
});

it('equal statements are equal strings', () => {
  const value = (text: string) => numbersOf(text)[0]?.value;
  assert.equal(value('1,000 people left.'), value('One thousand people left.'));
  assert.equal(value('$2.6m was paid.'), value('2.6 million dollars was paid.'));
  assert.equal(value('Ten people were killed.'), value('The storm left 10 dead.'));
  assert.equal(value('At least 33 people left.'), '≥33 people');
  assert.equal(value('It was her third title.'), 'no. 3 title');
  assert.notEqual(value('1,000 people left.'), value('At least 1,000 people left.'));
});

it('hostile input is read in bounded time', () => {
  assert.ok(numbersOf('one '.repeat(20000)).length <= 20000);
  assert.ok(numbersOf('1-'.repeat(20000)).length > 0);
  assert.ok(numbersOf('million '.repeat(20000)).length < 20001);
});

describe('what a number counts beyond Latin letters', () => {
  for (const [language, text, counts] of [
    ['ar', 'قتل 12 شخصا في الحادث.', 'شخصا'],
    ['ru', 'Пострадали 12 человек на заводе.', 'человек'],
  ] as const) {
    it(`${language}: ${text}`, () =>
      assert.deepEqual(
        numbersOf(text, language).map((number) => number.counts),
        [counts],
      ));
  }
});
