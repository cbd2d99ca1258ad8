import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherEchoes, pairsToCompare, transferFrom, variantsOf } from '../../../src/engine/compare/variants.ts';
import { readSentence } from '../../../src/engine/index.ts';

const many = (texts: string[]) =>
  variantsOf(
    texts.map((text, i) => readSentence(text, `v${i}`)),
    new Map(),
  );
const filler = Array.from({ length: 6 }, (_, i) => `${'A'.repeat(i + 1)} ferry with 312 people ran aground.`);

test('sentences of the same words are one wording, unless they came out on different days', () => {
  const sentences = [readSentence('It closed on Tuesday.', 'a'), readSentence('It closed on Tuesday.', 'b')];
  assert.equal(variantsOf(sentences, new Map()).length, 1);
  const days = new Map([
    ['a', '2024-03-06'],
    ['b', '2024-03-13'],
  ]);
  assert.equal(variantsOf(sentences, days).length, 2);
});

test('few wordings are compared pair by pair, many with the commonest', () => {
  assert.equal(pairsToCompare(many(filler)).length, 15);
  const forty = Array.from({ length: 40 }, (_, i) => `A ferry with ${i + 100} people ran aground.`);
  assert.equal(pairsToCompare(many(forty)).length, 15 + 34);
});

test('a day that the commonest wording does not tell is compared with the first that tells one', () => {
  const variants = many([
    ...filler,
    'The ferry with 312 people ran aground on Monday.',
    'The ferry with 312 people ran aground on Tuesday.',
    'A ferry of 312 people ran aground in fog.',
  ]);
  const compared = pairsToCompare(variants).map(([a, b]) => `${a.first.text} ${b.first.text}`);
  assert.ok(compared.some((pair) => /Monday.*Tuesday|Tuesday.*Monday/.test(pair)));
  assert.equal(compared.length, 15 + 3 + 1);
});

test('a wording of the same facts is an echo; one with another number, name or negation is not', () => {
  const kept = gatherEchoes(
    many([
      ...filler,
      'The ferry hit sand with 312 people.',
      'The ferry struck sand with 312 people.',
      'The ferry struck sand with 320 people.',
      'The ferry struck sand off Velden with 312 people.',
      'The ferry never struck sand with 312 people.',
    ]),
  );
  assert.equal(kept.length, 6 + 4);
  assert.equal(kept.flatMap(({ echoes }) => echoes).length, 1);
});

test('a span is found at the same words where the white space differs', () => {
  const from = readSentence('A ferry with 312 people ran aground.', 'a');
  const to = readSentence('A  ferry\nwith 312   people ran aground.', 'b');
  const span = transferFrom({ start: 13, end: 23 }, from)(to);
  assert.equal(to.source.slice(span.start, span.end), '312   people');
});
