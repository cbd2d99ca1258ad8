import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePair, readSentence } from '../../../src/engine/index.ts';

const relation = (a: string, b: string) => comparePair(readSentence(a, 'a'), readSentence(b, 'b')).relation;

const STATEMENT = 'The council approved the fisheries plan on Monday after a long debate in the harbour hall.';

test('a statement worded anew all through is the same statement', () => {
  const anew = 'After a long debate in the harbour hall, the council approved the plan for fisheries on Monday.';
  assert.equal(relation(STATEMENT, anew), 'equivalent');
});

test('a passage taken over with other matter around it is another statement', () => {
  const within =
    'Keller resigned over his fees hours before the council approved the fisheries plan on Monday, his clerk wrote.';
  assert.notEqual(relation(STATEMENT, within), 'equivalent');
});

test('marks: what both begin with is not marked, though its phrase goes on otherwise', () => {
  const [a, b] = ['Gunmen decorate Velden port warden', 'Gunmen rob Velden port warden'];
  const { marks } = comparePair(readSentence(a, 'a'), readSentence(b, 'b'));
  assert.ok(marks.a.length > 0 && marks.b.length > 0);
  assert.ok([...marks.a, ...marks.b].every(({ start }) => start >= 'Gunmen '.length));
});

test('marks: a surname stands for the full name, a quotation mark only one sentence has is marked', () => {
  const a = "Elsa Berg calls the harbour plan 'reckless'";
  const b = 'Berg calls the harbour plan reckless';
  const { marks } = comparePair(readSentence(a, 'a'), readSentence(b, 'b'));
  assert.deepEqual(
    marks.a.map(({ start, end }) => a.slice(start, end)),
    ["'", "'"],
  );
  assert.deepEqual(marks.b, []);
});

test('an opposite makes two headlines less alike than a word the other does not have', () => {
  const similarity = (a: string, b: string) => comparePair(readSentence(a, 'a'), readSentence(b, 'b')).similarity;
  const opposite = similarity('Harbour shares rise sharply', 'Harbour shares fall sharply');
  assert.ok(opposite < similarity('Harbour shares rise sharply', 'Harbour shares sharply'));
  assert.ok(similarity('Mill in Colo. pays 2.0 million', 'Mill in Colorado pays 2 million') > 0.75);
});
