import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cluster } from '../../../src/engine/align/clusters.ts';

const anything = () => true;

test('a chain whose ends say different things does not close', () => {
  const edges = [
    { a: 0, b: 1, score: 0.9 },
    { a: 1, b: 2, score: 0.7 },
    { a: 0, b: 2, score: 0.05 },
  ];
  assert.deepEqual(cluster(3, edges, anything, []), [[0, 1], [2]]);
});

test('a third that fits both joins them', () => {
  const edges = [
    { a: 0, b: 1, score: 0.9 },
    { a: 1, b: 2, score: 0.7 },
    { a: 0, b: 2, score: 0.6 },
  ];
  assert.deepEqual(cluster(3, edges, anything, []), [[0, 1, 2]]);
});

test('the order of the edges does not matter', () => {
  const edges = [
    { a: 0, b: 1, score: 0.8 },
    { a: 2, b: 3, score: 0.8 },
    { a: 1, b: 2, score: 0.79 },
    { a: 0, b: 3, score: 0.2 },
    { a: 0, b: 2, score: 0.5 },
    { a: 1, b: 3, score: 0.5 },
  ];
  assert.deepEqual(cluster(4, [...edges].reverse(), anything, []), cluster(4, edges, anything, []));
});

test('what must stay together does, and what must not meet does not', () => {
  const edges = [{ a: 0, b: 1, score: 0.9 }];
  assert.deepEqual(cluster(3, edges, anything, [[0, 2]]), [[0, 2], [1]]);
  assert.deepEqual(
    cluster(2, edges, () => false, []),
    [[0], [1]],
  );
});
