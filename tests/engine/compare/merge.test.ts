import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/engine/index.ts';

const told = (...texts: string[]) =>
  analyse(texts.map((text, i) => ({ id: `v${i}`, label: `Outlet ${i}`, text }))).differences.map(({ kind, level }) => [
    kind,
    level,
  ]);

test('what a graver difference tells is not told as another word as well', () => {
  const plant = 'Inspectors closed the Marlow chemical plant on Tuesday after a leak injured';
  assert.deepEqual(told(`${plant} eleven workers.`, `${plant} fourteen workers.`), [['number', 'contradiction']]);
});

test('another word elsewhere in the sentence is still told', () => {
  const plant = 'chemical plant on Tuesday after a leak injured';
  const found = told(
    `Inspectors closed the Marlow ${plant} eleven workers.`,
    `Inspectors sealed the Marlow ${plant} fourteen workers.`,
  );
  assert.deepEqual(found, [
    ['number', 'contradiction'],
    ['scope', 'wording'],
  ]);
});
