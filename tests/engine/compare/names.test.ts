import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesRules } from '../../../src/engine/compare/rules/names.ts';
import { alignWords } from '../../../src/engine/compare/words.ts';
import { readSentence } from '../../../src/engine/index.ts';
import type { PairDifference } from '../../../src/engine/types.ts';

/** What the rules show between two sentences. */
function shown(first: string, second: string): Pick<PairDifference, 'rule' | 'level'>[] {
  const [a, b] = [readSentence(first, 'a'), readSentence(second, 'b')];
  return namesRules.flatMap((rule) =>
    rule
      .compare({ a, b, words: alignWords(a, b) })
      .filter(({ grade }) => grade >= 0.5)
      .map(({ level }) => ({ rule: rule.name, level })),
  );
}

const names = (first: string, second: string) => shown(first, second).map(({ rule }) => rule);

describe('every names rule is documented by its own example', () => {
  for (const rule of namesRules) {
    it(`${rule.name} flags its example`, () => assert.ok(names(...rule.flags).includes(rule.name)));
    it(`${rule.name} flags its example the other way round`, () =>
      assert.ok(names(rule.flags[1], rule.flags[0]).includes(rule.name)));
    it(`${rule.name} passes its harmless twin`, () => assert.ok(!names(...rule.passes).includes(rule.name)));
  }
});

const CASES: [string, string, string, string[]][] = [
  [
    'one given name for another before one surname',
    'On Friday the jury heard Dirk Holm in the old court.',
    'On Friday the jury heard Clara Holm in the old court.',
    ['person-differs'],
  ],
  [
    'a name that also stands elsewhere, when nothing else was changed',
    'Olsen beat Lopez in the final, and Berg came third after a fall.',
    'Olsen beat Lopez in the final, and Olsen came third after a fall.',
    ['name-differs'],
  ],
  [
    'two names that stand in both sentences',
    'Olsen met Lopez in the town hall on Friday.',
    'Lopez met Olsen in the town hall on Friday.',
    [],
  ],
  [
    'a surname after the full name',
    'The board thanked Maria Lopez for her work.',
    'The board thanked Lopez for her work.',
    [],
  ],
  [
    'two bodies that share the name of their country',
    'Staff of the European Commission must hand in their phones by Friday.',
    'Staff of the European Parliament must hand in their phones by Friday.',
    ['organisation-differs'],
  ],
  [
    'an acronym with and without stops',
    'The complaint went to the FTC last week.',
    'The complaint went to the F.T.C. last week.',
    [],
  ],
  ['a country and its people', 'The Fiji army took the port at dawn.', 'The Fijian army took the port at dawn.', []],
  ['a capital for its country', 'The note from Moscow arrived late.', 'The note from Russia arrived late.', []],
  [
    'an office written out',
    'The prize went to Gov. Anna Berg in June.',
    'The prize went to Governor Anna Berg in June.',
    [],
  ],
  [
    'an office given up since',
    'The prize went to former Governor Anna Berg in June.',
    'The prize went to Governor Anna Berg in June.',
    ['role-differs'],
  ],
  [
    'those who serve under somebody',
    'It was the first vote held under President Anna Berg of Fiji.',
    'President Anna Berg of Fiji held the first vote.',
    [],
  ],
  [
    'a more exact office',
    'They met US Assistant Secretary of State Peter Holm.',
    'They met U.S. Assistant Secretary of State for Trade Affairs Peter Holm.',
    [],
  ],
  [
    'a misprint',
    'The envoy met Dmitri Kozalov in the ministry.',
    'The envoy met Dmitri Kozalvo in the ministry.',
    ['spelling-differs'],
  ],
];

describe('names in two sentences', () => {
  for (const [what, a, b, expected] of CASES) it(what, () => assert.deepEqual(names(a, b), expected));

  it('calls a person exchanged in an otherwise equal sentence a contradiction, a speaker only a discrepancy', () => {
    const level = (a: string, b: string) => shown(a, b).map(({ level }) => level);
    assert.deepEqual(
      level('The board chose Maria Lopez to lead the inquiry.', 'The board chose Peter Olsen to lead the inquiry.'),
      ['contradiction'],
    );
    assert.deepEqual(
      level('The plant in Northfield was closed for repairs.', 'The plant in Elmwood was closed for repairs.'),
      ['discrepancy'],
    );
  });
});
