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
