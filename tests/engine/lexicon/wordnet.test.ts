import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rareness } from '../../../src/engine/lexicon/rarity.ts';
import { cosine } from '../../../src/engine/lexicon/vectors.ts';
import { eventRoot, related, type WordRelation, wordClass } from '../../../src/engine/lexicon/wordnet.ts';
import { stem } from '../../../src/engine/text/stem.ts';

const RELATIONS: [string, string, WordRelation | undefined][] = [
  ['car', 'automobile', 'synonym'],
  ['begin', 'start', 'synonym'],
  ['buy', 'purchase', 'derivation'],
  ['rise', 'fall', 'antonym'],
  ['win', 'lose', 'antonym'],
  ['plane', 'jet', 'hypernym'],
  ['jet', 'plane', 'hyponym'],
  ['rifle', 'pistol', 'sibling'],
  ['harbour', 'banker', undefined],
  ['qqxz', 'car', undefined],
];

for (const [a, b, expected] of RELATIONS) {
  test(`${a} and ${b}: ${expected ?? 'nothing'}`, () => assert.equal(related(stem(a), stem(b)), expected));
}

test('verbs and nouns of one event share a root, other events do not', () => {
  for (const [a, b] of [
    ['attack', 'attackers'],
    ['died', 'death'],
    ['sold', 'sale'],
    ['explosion', 'exploded'],
  ] as const) {
    assert.equal(eventRoot(stem(a)), eventRoot(stem(b)), `${a} / ${b}`);
  }
  assert.notEqual(eventRoot(stem('attack')), eventRoot(stem('attend')));
});

test('rare words count more than common ones', () => {
  assert.ok(rareness(stem('people')) < rareness(stem('rifle')));
  assert.ok(rareness('the') < 0.1);
  assert.ok(rareness('qqxz') > 0.95);
});

test('classes by use', () => {
  assert.equal(wordClass(stem('announced')), 'verb');
  assert.equal(wordClass(stem('weapons')), 'noun');
});

test('vectors put like words near and others apart', () => {
  assert.ok(cosine(stem('negotiations'), stem('talks')) > 0.6);
  assert.ok(cosine(stem('negotiations'), stem('banana')) < 0.3);
  assert.equal(cosine('qqxz', 'talk'), 0);
});
