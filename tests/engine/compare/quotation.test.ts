import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotationRules } from '../../../src/engine/compare/rules/quotation.ts';
import { alignWords } from '../../../src/engine/compare/words.ts';
import { readSentence } from '../../../src/engine/index.ts';
import type { PairDifference } from '../../../src/engine/types.ts';

/** What the rules show between two sentences. */
function shown(first: string, second: string): Pick<PairDifference, 'rule' | 'level'>[] {
  const [a, b] = [readSentence(first, 'a'), readSentence(second, 'b')];
  return quotationRules.flatMap((rule) =>
    rule
      .compare({ a, b, words: alignWords(a, b) })
      .filter(({ grade }) => grade >= 0.5)
      .map(({ level }) => ({ rule: rule.name, level })),
  );
}

const names = (first: string, second: string) => shown(first, second).map(({ rule }) => rule);

describe('every quotation rule is documented by its own example', () => {
  for (const rule of quotationRules) {
    it(`${rule.name} flags its example`, () => assert.ok(names(...rule.flags).includes(rule.name)));
    it(`${rule.name} flags its example the other way round`, () =>
      assert.ok(names(rule.flags[1], rule.flags[0]).includes(rule.name)));
    it(`${rule.name} passes its harmless twin`, () => assert.ok(!names(...rule.passes).includes(rule.name)));
  }
});

const levels = (first: string, second: string) =>
  shown(first, second)
    .filter(({ rule }) => rule === 'quote-words-differ')
    .map(({ level }) => level);

const CASES: [string, string, string, PairDifference['level'][]][] = [
  [
    'one word for another',
    '“We saw a quiet valley,” she said.',
    '“We saw a burning valley,” she said.',
    ['discrepancy'],
  ],
  ['a negation', '“We did get it right,” she said.', '“We did not get it right,” she said.', ['discrepancy']],
  ['a number', '“We lost 25 men there,” she said.', '“We lost 27 men there,” she said.', ['discrepancy']],
  ['a contraction', '“We do not know them,” she said.', '“We don’t know them,” she said.', []],
  ['marks and capitals', '“We know, surely, the Valley,” she said.', '"We know surely the valley," she said.', []],
  ['a title', '“We met Mr. Olsen there,” she said.', '“We met Olsen there,” she said.', []],
  ['a British spelling', '“We will organise it now,” she said.', '“We will organize it now,” she said.', []],
  ['a shorter quotation', '“We know the valley, and we will stay,” she said.', '“We will stay,” she said.', []],
  ['brackets', '“We saw [the plan] and left,” she said.', '“We saw it and left,” she said.', []],
  [
    'what two reporters heard',
    '“We really saw a big fire up in the hills and ran home,” she said.',
    '“We saw a fire in the hills then ran right home,” she said.',
    ['wording'],
  ],
];

describe('words inside the marks', () => {
  for (const [what, a, b, expected] of CASES) it(what, () => assert.deepEqual(levels(a, b), expected));
});
