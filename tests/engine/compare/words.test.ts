import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignWords } from '../../../src/engine/compare/words.ts';
import { tokenise } from '../../../src/engine/text/tokens.ts';
import type { AnnotatedSentence } from '../../../src/engine/types.ts';

/** Sentences and the words that must, or must not, answer each other. */
const CASES: { a: string; b: string; link?: [string, string][]; apart?: [string, string][] }[] = [
  {
    a: 'The mayor bought a car in Bremen.',
    b: 'In Bremen, the mayor purchased an automobile.',
    link: [
      ['bought', 'purchased'],
      ['car', 'automobile'],
      ['Bremen', 'Bremen'],
    ],
  },
  {
    a: 'Two rockets hit Gaza, the United States said.',
    b: 'The U.S. said 2 rockets hit the Gazan coast.',
    link: [
      ['Two', '2'],
      ['United', 'U.S.'],
      ['Gaza', 'Gazan'],
    ],
  },
  {
    a: 'Mursi announced his re-election bid.',
    b: 'Morsi announced his reelection bid.',
    link: [
      ['Mursi', 'Morsi'],
      ['re-election', 'reelection'],
    ],
  },
  {
    a: 'The PNG coast guard found the boat.',
    b: 'The coast guard of Papua New Guinea found the boat.',
    link: [['PNG', 'Papua']],
  },
  {
    a: 'Flights to Indiana cost 40 dollars.',
    b: 'Flights to Florida cost 50 dollars.',
    apart: [
      ['Indiana', 'Florida'],
      ['40', '50'],
    ],
  },
  {
    a: 'The bank lent the club money after the club asked another bank.',
    b: 'After the club asked another bank, the bank lent the club money.',
    link: [['asked', 'asked']],
  },
];

for (const { a, b, link = [], apart = [] } of CASES) {
  test(`${a} / ${b}`, () => {
    const [x, y] = [sentenceOf(a), sentenceOf(b)];
    const { aToB, bToA } = alignWords(x, y);
    const linked = (from: string, to: string) =>
      aToB[x.tokens.findIndex((token) => token.text === from)] === y.tokens.findIndex((token) => token.text === to);
    for (const [from, to] of link) assert.ok(linked(from, to), `${from} answers ${to}`);
    for (const [from, to] of apart) assert.ok(!linked(from, to), `${from} does not answer ${to}`);
    for (const [i, j] of aToB.entries()) if (j >= 0) assert.equal(bToA[j], i);
  });
}

test('a repeated word takes the place whose neighbours answer', () => {
  const x = sentenceOf('The red bank sued and the green bank paid.');
  const y = sentenceOf('The green bank paid and the red bank sued.');
  const { aToB } = alignWords(x, y);
  assert.equal(aToB[2], 7);
  assert.equal(aToB[7], 2);
});

test('cover is whole for the same words and none for others', () => {
  const x = sentenceOf('Ferry sinks off Norway.');
  assert.deepEqual(coverOf(x, sentenceOf('Off Norway, ferry sinks.')), [1, 1]);
  assert.deepEqual(coverOf(x, sentenceOf('Parliament debates taxation.')), [0, 0]);
});

test('a sentence of marks only, and an empty one, are no trouble', () => {
  assert.deepEqual(coverOf(sentenceOf('—'), sentenceOf('')), [1, 1]);
});

function coverOf(a: AnnotatedSentence, b: AnnotatedSentence): [number, number] {
  const { coverA, coverB } = alignWords(a, b);
  return [coverA, coverB];
}

function sentenceOf(text: string): AnnotatedSentence {
  const details = { numbers: [], dates: [], names: [], attributions: [], quotations: [], polarity: [], certainty: [] };
  const span = { id: 's', start: 0, end: text.length, kind: 'body' as const, text };
  const print = { base: 0, details, kept: [] };
  return { ...span, version: 'v', source: text, tokens: tokenise(text), details, print };
}

test('a sentence of ten thousand words, and one word ten thousand times, take no time to speak of', () => {
  const long = sentenceOf(Array.from({ length: 10_000 }, (_, i) => `word${i}x`).join(' '));
  const same = sentenceOf('harbour '.repeat(10_000));
  const from = process.cpuUsage().user;
  alignWords(long, long);
  alignWords(same, same);
  alignWords(long, same);
  assert.ok(process.cpuUsage().user - from < 1_500_000);
});
