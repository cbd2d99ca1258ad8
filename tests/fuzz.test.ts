/** A few of what `npm run fuzz` does in great numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { READERS } from '../scripts/fuzz/readers.ts';
import { runAll } from '../scripts/fuzz/run.ts';
import { STAGES } from '../scripts/fuzz/stages.ts';

for (const target of READERS) {
  test(`${target.name}: damaged files are read or refused`, async () => {
    assert.deepEqual(await runAll([target], 15, 7_000_000), []);
  });
}

for (const target of STAGES) {
  test(`${target.name}: odd texts keep their places`, async () => {
    assert.deepEqual(await runAll([target], 150, 7_000_000), []);
  });
}

test('what throws, and what takes too long, is named with its seed', async () => {
  const throws = {
    name: 'throws',
    run: (seed: number) => {
      if (seed === 3) throw new Error('here');
    },
  };
  const [failure] = await runAll([throws], 5, 1);
  assert.equal(failure?.seed, 3);
  assert.match(failure?.why ?? '', /here/);
});
