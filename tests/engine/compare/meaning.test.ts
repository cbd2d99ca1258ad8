import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../../../src/engine/annotate/index.ts';
import { findDifferences } from '../../../src/engine/compare/pair.ts';
import { certaintyRules } from '../../../src/engine/compare/rules/certainty.ts';
import { descriptionRules } from '../../../src/engine/compare/rules/description.ts';
import { polarityRules } from '../../../src/engine/compare/rules/polarity.ts';
import { scopeRules } from '../../../src/engine/compare/rules/scope.ts';
import { wordingRules } from '../../../src/engine/compare/rules/wording.ts';
import { alignWords } from '../../../src/engine/compare/words.ts';
import type { AnnotatedSentence } from '../../../src/engine/types.ts';

const RULES = [...polarityRules, ...certaintyRules, ...descriptionRules, ...scopeRules, ...wordingRules];

for (const { name, flags, passes } of RULES) {
  test(`${name} flags its example and passes its twin`, () => {
    assert.ok(rulesOn(...flags).includes(name), `${flags.join(' / ')}`);
    assert.ok(!rulesOn(...passes).includes(name), `${passes.join(' / ')}`);
  });
  test(`${name} says the same with the sentences the other way round`, () => {
    assert.ok(rulesOn(flags[1], flags[0]).includes(name));
  });
}

/** Pairs a reader takes for the same: no rule of meaning may speak above the level of wording. */
const SAME: [string, string][] = [
  ['The firm will stop selling the drug in Kenya.', 'The firm will not sell the drug in Kenya any longer.'],
  ['The judge did not fail to sign the order.', 'The judge signed the order.'],
  ['The valve was not open at noon.', 'The valve was closed at noon.'],
  ['The spokesman could not confirm the figure.', "The spokesman couldn't confirm the figure."],
  ['The tunnel is not only long but also narrow.', 'The tunnel is long and also narrow.'],
  ['Anna met Bruno in Lisbon.', 'Bruno met Anna in Lisbon.'],
  ['United were beaten by Rovers on Sunday.', 'Rovers beat United on Sunday.'],
  ['“It works,” Keller told Novak.', '“It works,” Novak was told by Keller.'],
  ['The ministry says it only changed one word.', 'The ministry says it has changed only one word.'],
  ['The minister may resign in May.', 'The minister might resign in May.'],
  ['Allegedly, Berg was paid a fee for the mill.', 'Berg was reportedly paid a fee for the mill.'],
  ['Not a week ago the council met at the mill.', 'The council met at the mill a week ago.'],
  ['Analysts might say the mill will close.', 'Analysts say the mill will close.'],
];

for (const [a, b] of SAME) {
  test(`same: ${a} / ${b}`, () => {
    const found = differences(a, b).filter(({ level }) => level !== 'wording');
    assert.deepEqual(
      found.map(({ rule }) => rule),
      [],
    );
  });
}

/** Pairs that cannot both be true. */
const CONTRADICT: [string, string][] = [
  ['The bank failed to publish the audit on Monday.', 'The bank published the audit on Monday.'],
  ['Nobody was hurt in the blast at the mill.', 'Workers were hurt in the blast at the mill.'],
  ['Parliament rejected the fisheries bill.', 'Parliament approved the fisheries bill.'],
  ['The ferry service has not resumed.', 'The ferry service has resumed.'],
  ['The ferry was not moored a week ago.', 'The ferry was moored a week ago.'],
  ['Aalto was a Finnish architect.', 'Aalto was a Swedish architect.'],
  ['Aalto was solely an English architect.', 'Aalto was a Finnish architect.'],
  ['The pump is incapable of lifting the water.', 'The pump is lifting the water.'],
  ['A man is mending a net on the quay', 'There is no man mending a net'],
  ['A fisherman is mending a herring net', 'No fisherman is mending a herring net'],
  ['A little girl is feeding a goat', 'There is no girl feeding a goat'],
  ['The tenant is suing the landlord.', 'The landlord is suing the tenant.'],
  ['The ferry will not carry 40 cars.', 'The ferry will carry 41 cars.'],
];

for (const [a, b] of CONTRADICT) {
  test(`contradict: ${a} / ${b}`, () => {
    assert.ok(differences(a, b).some(({ level }) => level === 'contradiction'));
  });
}

/** A denial of something else, or hedges that differ, never contradict. */
const NO_CONTRADICTION: [string, string][] = [
  ['The mayor did not attend the funeral of the two divers.', 'The mayor praised the rescue of nine sailors.'],
  ['The pilot may have ignored a warning.', 'The pilot ignored a warning.'],
  ['Aalto was a Finnish architect.', 'Aalto was a sailor.'],
  ['Aalto was a Scottish architect.', 'Aalto was a British architect.'],
  ['Anna Berg is not a football player.', 'Anna Berg (born 1941) is a Finnish singer, musician and actor.'],
  ['A small dog barked at the postman.', 'A big dog barked at the postman.'],
  ['A woman is mending a net on the quay', 'There is no man mending a net'],
  ['A fisherman is mending a net', 'No fisherman is mending a herring net'],
  ['A boy is waiting inside a mill', 'A boy is waiting outside a mill'],
  ['The clerk said he had nothing to do with the fire that killed two guards.', 'The fire killed two guards.'],
  ['The shortage was caused not by drought but by theft.', 'The shortage was caused by theft.'],
  ['Not counting the fire of 1991, the mill has been safe.', 'The fire of 1991 counted.'],
  ['If the sluice is not closed, the cellar may flood.', 'The sluice is closed.'],
  ['The tenant is suing the landlord.', 'The landlord is sued by the tenant.'],
  ['A boy is chasing a dog on the quay', 'A dog is chasing a boy into the mill'],
  ['The training will not take three years to finish.', 'The training takes six years to finish.'],
  ['The owners did not want a small harbour.', 'The owners wanted a large harbour.'],
];

for (const [a, b] of NO_CONTRADICTION) {
  test(`no contradiction: ${a} / ${b}`, () => {
    assert.ok(!differences(a, b).some(({ level }) => level === 'contradiction'));
  });
}

test('minutes left are minutes remaining, left is not remaining in office', () => {
  const opposites = (a: string, b: string) => rulesOn(a, b).includes('opposite-words');
  assert.ok(
    !opposites('Berg scored with ten minutes left in the half.', 'Berg scored with ten minutes remaining in the half.'),
  );
  assert.ok(opposites('The minister left the council on Friday.', 'The minister remained on the council on Friday.'));
});

test('a kind is narrower than what it is a kind of; two trades are not', () => {
  const widths = (a: string, b: string) => rulesOn(a, b).includes('wider-or-narrower');
  assert.ok(widths('Officers shot a dog at the port.', 'Officers shot an animal at the port.'));
  assert.ok(
    !widths('Guards fired tear gas at the crowd by the mill.', 'Police fired tear gas at the crowd by the mill.'),
  );
});

test('what a rule finds cuts the text as received', () => {
  for (const { flags } of RULES) {
    for (const { a, b } of differences(...flags)) {
      assert.equal(flags[0].slice(a.start, a.end), a.text);
      assert.equal(flags[1].slice(b.start, b.end), b.text);
    }
  }
});

function rulesOn(a: string, b: string): string[] {
  return differences(a, b).map(({ rule }) => rule);
}

function differences(a: string, b: string) {
  const [x, y] = [sentenceOf(a), sentenceOf(b)];
  const names = new Set(RULES.map(({ name }) => name));
  return findDifferences({ a: x, b: y, words: alignWords(x, y) }, new Set()).filter(
    ({ rule, grade }) => names.has(rule) && grade >= 0.5,
  );
}

function sentenceOf(text: string): AnnotatedSentence {
  const span = { id: 's', start: 0, end: text.length, kind: 'body' as const, text };
  return annotate(span, 'v', { source: text, language: 'en' });
}
