import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, Memory, type VersionInput } from '../../src/engine/index.ts';

const A: VersionInput = {
  id: 'a',
  label: 'A',
  text: 'A ferry with 312 people on board ran aground off Velden on Tuesday.',
};
const B: VersionInput = {
  id: 'b',
  label: 'B',
  text: 'The ferry that ran aground off Velden on Monday carried 298 people.',
};
const C: VersionInput = { id: 'c', label: 'C', text: 'A ferry carrying 305 people ran aground off Velden.' };

const plain = (versions: VersionInput[], memory?: Memory) => JSON.stringify(analyse(versions, {}, memory));

test('an analysis is the same with a memory and without', () => {
  const memory = new Memory();
  for (const versions of [
    [A, B],
    [A, B, C],
    [B, A],
    [A, C],
  ]) {
    assert.equal(plain(versions, memory), plain(versions));
  }
});

test('a version whose text, label or day changes is read anew', () => {
  const memory = new Memory();
  plain([A, B], memory);
  for (const change of [{ text: 'Nobody was hurt.' }, { label: 'Other' }, { published: '2024-03-06' }]) {
    const versions = [A, { ...B, ...change }];
    assert.equal(plain(versions, memory), plain(versions));
  }
});

test('rules that are switched off stay off with a memory', () => {
  const memory = new Memory();
  const all = analyse([A, B], {}, memory).differences;
  const rule = all[0]?.rule as string;
  assert.ok(rule);
  assert.ok(!analyse([A, B], { rulesOff: [rule] }, memory).differences.some((difference) => difference.rule === rule));
  assert.deepEqual(analyse([A, B], {}, memory).differences, all);
});
