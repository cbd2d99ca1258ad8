import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scopeRules } from '../../../src/engine/compare/rules/scope.ts';
import { alignWords } from '../../../src/engine/compare/words.ts';
import { readSentence } from '../../../src/engine/index.ts';

const CASES: [string, string, string[]][] = [
  // A limit on what the same word governs, between sentences that share little else.
  [
    'The envoys want a guarantee that the alliance will not station certain radar systems in the strait, an aide told reporters in Oslo.',
    'Among the demands are an end to exercises, and halting the stationing of radar systems by next spring.',
    ['restriction-dropped'],
  ],
  // Twin: the limit stands before something the other does not speak of.
  [
    'The envoys want a guarantee that the alliance will not close certain harbours or station radar systems in the strait, an aide told reporters in Oslo.',
    'Among the demands are an end to exercises, and halting the stationing of radar systems by next spring.',
    [],
  ],
  // Twins: what is no name and no group, and a word that praises rather than limits.
  ['The flaw exposes bank details and other personal records.', 'The flaw exposes bank records.', []],
  [
    'The firm repaired the cable after a major fire at the mill.',
    'The firm repaired the cable after a fire at the mill.',
    [],
  ],
  // A member of the group that is named elsewhere for something else.
  [
    'The pact bans radar systems in Norway and other Nordic states.',
    "Apart from Norway's oil, the pact bans radar systems in Nordic states.",
    ['group-named-otherwise'],
  ],
  // Twin: the member is named beside the group in both.
  [
    'The pact bans radar systems in Norway and other Nordic states.',
    'The pact bans radar systems in Nordic states such as Norway.',
    [],
  ],
  [
    'The mayor changed only the title of the letter.',
    'The mayor changed the title of the letter.',
    ['quantity-word-differs'],
  ],
  // Twin: 'only' stands elsewhere in the same clause.
  ['The mayor changed only the title of the letter.', 'The mayor only changed the title of the letter.', []],
];

for (const [first, second, expected] of CASES) {
  test(`${first} / ${second}`, () => {
    const [a, b] = [readSentence(first, 'a'), readSentence(second, 'b')];
    for (const pair of [
      { a, b, words: alignWords(a, b) },
      { a: b, b: a, words: alignWords(b, a) },
    ]) {
      const found = scopeRules.flatMap(({ name, compare }) =>
        compare(pair).flatMap(({ grade, level }) => (grade >= 0.5 && level === 'discrepancy' ? [name] : [])),
      );
      assert.deepEqual(found, expected);
    }
  });
}
