import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameClaims } from '../../../src/engine/align/identity.ts';

test('a claim keeps its id where most of its sentences went; new ones are numbered beyond all', () => {
  const previous = [
    { id: 'c1', sentences: ['a', 'b', 'c'] },
    { id: 'c8', sentences: ['d'] },
  ];
  assert.deepEqual(nameClaims([['c'], ['a', 'b'], ['d'], ['e']], [], previous), ['c9', 'c1', 'c8', 'c10']);
});

test('a reviewed claim comes first when two would hand on their id', () => {
  const previous = [
    { id: 'c1', sentences: ['a', 'b'] },
    { id: 'c2', sentences: ['c'], reviewed: true },
  ];
  assert.deepEqual(nameClaims([['a', 'b', 'c']], [], previous), ['c2']);
});

test('settled ids are kept, and no id is given twice', () => {
  const previous = [
    { id: 'c1', sentences: ['a'] },
    { id: 'c2', sentences: ['b'] },
  ];
  assert.deepEqual(nameClaims([['a'], ['b'], ['c']], ['c2', undefined, undefined], previous), ['c2', 'c3', 'c4']);
  assert.deepEqual(nameClaims([['x'], ['y']], []), ['c1', 'c2']);
});
