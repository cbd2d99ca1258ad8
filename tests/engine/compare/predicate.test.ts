import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePair, readSentence } from '../../../src/engine/index.ts';

const LONG = 'Velmora was recorded in Oslo by the Aalto Quartet during the winter of the great strike.';

const OTHERWISE = [
  [LONG, 'Velmora was recorded by gardeners.'],
  ['Velmora is a bakery on the harbour square of Kiruna.', 'Velmora is a brewery.'],
] as const;

const SAME = [
  ['every word has its answer', LONG, 'Velmora was recorded in Oslo.'],
  ['two words are open', LONG, 'Velmora was praised by gardeners.'],
  [
    'one place may lie in the other',
    'Velmora is a bakery on the harbour square of Kiruna.',
    'Velmora is a bakery in Lapland.',
  ],
  ['no named subject', LONG, 'Quartets were recorded by gardeners.'],
  ['reported', LONG, 'Velmora was recorded, said gardeners.'],
  ['a word as wide as can be', LONG, 'Velmora was recorded by a person.'],
  [
    'denies by itself',
    'The tomb at Velmora was searched for by experts for years.',
    'Velmora was searched undiscovered.',
  ],
  ['a headline', 'Velmora recorded in Oslo by Aalto Quartet in strike winter', 'Velmora recorded by gardeners'],
] as const;

for (const [a, b] of OTHERWISE) test(`states something else: ${b}`, () => assert.ok(finds(a, b) && finds(b, a)));
for (const [why, a, b] of SAME) test(`no difference, ${why}: ${b}`, () => assert.ok(!finds(a, b) && !finds(b, a)));

function finds(a: string, b: string): boolean {
  const { differences } = comparePair(readSentence(a, 'a'), readSentence(b, 'b'));
  return differences.some(({ rule, pairOnly }) => rule === 'stated-otherwise' && pairOnly);
}
