import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributionRules } from '../../../src/engine/compare/rules/attribution.ts';
import { alignWords } from '../../../src/engine/compare/words.ts';
import { readSentence } from '../../../src/engine/index.ts';
import type { PairDifference } from '../../../src/engine/types.ts';

/** What the rules show between two sentences. */
function shown(first: string, second: string): Pick<PairDifference, 'rule' | 'level'>[] {
  const [a, b] = [readSentence(first, 'a'), readSentence(second, 'b')];
  return attributionRules.flatMap((rule) =>
    rule
      .compare({ a, b, words: alignWords(a, b) })
      .filter(({ grade }) => grade >= 0.5)
      .map(({ level }) => ({ rule: rule.name, level })),
  );
}

/** Whether a rule tells a discrepancy between two sentences of a story. */
function inStory(first: string, second: string): boolean {
  const [a, b] = [readSentence(first, 'a'), readSentence(second, 'b')];
  return attributionRules.some(({ compare }) =>
    compare({ a, b, words: alignWords(a, b) }).some(({ pairOnly, level }) => !pairOnly && level === 'discrepancy'),
  );
}

const names = (first: string, second: string) => shown(first, second).map(({ rule }) => rule);

describe('every attribution rule is documented by its own example', () => {
  for (const rule of attributionRules) {
    it(`${rule.name} flags its example`, () => assert.ok(names(...rule.flags).includes(rule.name)));
    it(`${rule.name} flags its example the other way round`, () =>
      assert.ok(names(rule.flags[1], rule.flags[0]).includes(rule.name)));
    it(`${rule.name} passes its harmless twin`, () => assert.ok(!names(...rule.passes).includes(rule.name)));
  }
});

const CASES: [string, string, string, string[]][] = [
  [
    'a person and the government',
    'Russia has sent its proposals to the United States, President Vladimir Putin said.',
    'Russia has sent its proposals to the United States, the Kremlin said.',
    ['speaker-differs'],
  ],
  [
    'a body and its spokesman',
    'The dam held through the night, said Anna Berg, a spokeswoman for Northfield Water.',
    'The dam held through the night, Northfield Water said.',
    [],
  ],
  [
    'a description of the speaker',
    'The dam held through the night, Prime Minister Anna Berg said.',
    'The dam held through the night, the prime minister said.',
    [],
  ],
  [
    'a company and its head',
    'Anna Berg said the deal will add to earnings.',
    'The deal will add to earnings next year, Northfield Corp said.',
    ['source-kind-differs'],
  ],
  [
    'two groups nobody names',
    'Three men were hurt in the fire, police said.',
    'Three men were hurt in the fire, doctors said.',
    ['speaker-differs'],
  ],
  [
    'another verb for the same word',
    'Berg said the dam held through the night.',
    'Berg told reporters the dam held through the night.',
    [],
  ],
  [
    'somebody who passes it on',
    'Berg said the dam held through the night.',
    'Berg said the dam held through the night, Reuters reported.',
    [],
  ],
  [
    'the other is only spoken of',
    'Olsen said Berg had kept the dam open through the night.',
    'Berg said she had kept the dam open through the night.',
    [],
  ],
  [
    'a pronoun nobody is known for',
    'He said the dam held through the night.',
    'Berg said the dam held through the night.',
    [],
  ],
];

describe('speakers in two sentences', () => {
  for (const [what, a, b, expected] of CASES) it(what, () => assert.deepEqual(names(a, b), expected));

  it('shows two speakers in a story only where they say the same, not where they speak of the same', () => {
    assert.equal(
      inStory(
        'Berg said on Monday that the mayor acted as part of an open debate on the dam.',
        'Olsen said on Monday that asking for patience and keeping the valley calm in a hard year were part of a brave act of the mayor.',
      ),
      false,
    );
    assert.equal(inStory('The dam held, Berg said.', 'The dam held, Olsen said.'), true);
    assert.equal(inStory('Berg came. The dam held, he said.', 'The dam held, Olsen said.'), false);
    assert.equal(
      inStory(
        'Berg said the dam held through the stormy night.',
        'Olsen told reporters that in spite of all fears the old dam held through the stormy night.',
      ),
      true,
    );
  });

  it('knows a request again by its quoted words, and whose it is by who repeats it', () => {
    const request = 'Berg reiterated her request to “immediately begin repairs” on the old dam above the valley town.';
    assert.equal(inStory(request, '“We are ready to start repairs of this dam immediately,” Olsen said.'), true);
    assert.equal(inStory(request, '“We are ready to pay for a lasting mend of this dam,” Olsen said.'), false);
    assert.equal(inStory(request, '“We are ready to start repairs of this dam immediately,” Berg said.'), false);
  });

  it('shows by whose hands a statement came', () => {
    const [a, b] = [
      readSentence('Russia has sent its proposals, President Vladimir Putin said, Interfax reported.', 'a'),
      readSentence('Russia has sent its proposals, Foreign Minister Sergei Lavrov said.', 'b'),
    ];
    const rule = attributionRules.find(({ name }) => name === 'speaker-differs');
    const [found] = rule?.compare({ a, b, words: alignWords(a, b) }) ?? [];
    assert.equal(found?.a.value, 'vladimir putin, by way of interfax');
    assert.match(
      rule?.explain([
        { labels: ['A'], ...(found?.a ?? { text: '', value: '' }) },
        { labels: ['B'], ...(found?.b ?? { text: '', value: '' }) },
      ]) ?? '',
      /A has ‘Vladimir Putin’ \(by way of Interfax\); B has ‘Sergei Lavrov’/,
    );
  });
});
