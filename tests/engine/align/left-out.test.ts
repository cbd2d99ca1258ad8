import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passagesIn } from '../../../src/engine/align/left-out.ts';
import { analyse, Memory } from '../../../src/engine/index.ts';

const TOWNS = 'Velden Almeda Norrhaven Casimir Brava Lindau Kestrel Ostmark Marlow Brask'.split(' ');
const THINGS = 'bridge museum hospital railway harvest orchestra library stadium quarry lighthouse'.split(' ');
/** A hundred things told that share no more than the town or the thing. */
const TOLD = TOWNS.flatMap((town, i) =>
  THINGS.map((thing, j) => `Inspectors of ${town} closed the ${thing} for ${10 * i + j + 2} weeks after complaints.`),
);
const OWN = 'A parade of wooden boats opened the festival on Saturday evening.';
const other = (n: number) => ({
  text: `Weather for region ${n}: rain until noon, wind from the west.`,
  reason: 'weather',
});

test('of hundreds of parts, each claim told in one is found in that one, and no other claim is', () => {
  const leftOut = Array.from({ length: 300 }, (_, n) => other(n));
  for (const [index, text] of TOLD.entries()) {
    if (index % 4 === 0) leftOut[3 * index + 1] = { text: `Home\n\n${text} Read on.`, reason: 'related' };
  }
  const { gaps, claims } = analyse([
    { id: 'a', text: TOLD.join('\n\n') },
    { id: 'b', text: OWN, leftOut },
  ]);
  const ofB = gaps.filter(({ version }) => version === 'b');
  assert.deepEqual(ofB.map(({ part }) => part?.passage).sort(), TOLD.filter((_, index) => index % 4 === 0).sort());
  for (const { claim, start, end, part } of ofB) {
    const from = Number(claims.find(({ id }) => id === claim)?.sentences[0]?.slice('a.s'.length));
    assert.equal(TOLD.join('\n\n').slice(from, from + (part?.passage.length ?? 0)), part?.passage);
    assert.equal(leftOut[part?.index ?? -1]?.text.slice(start, end), part?.passage);
  }
});

test('a passage in the text itself goes before one that was left out', () => {
  const [claim = ''] = TOLD;
  const { gaps } = analyse([
    { id: 'a', text: `${claim}\n\n${OWN}` },
    { id: 'b', text: `${OWN}\n\nRead more: ${claim.slice(0, -1)}`, leftOut: [{ text: claim, reason: 'related' }] },
  ]);
  assert.deepEqual(
    gaps.map(({ kind, part }) => [kind, part]),
    [['removed', undefined]],
  );
});

test('however much stood around a text, so much is looked into, and what was printed twice once', () => {
  const many = Array.from({ length: 5_000 }, (_, n) => other(n));
  assert.equal(passagesIn(many, 'en').length, 1_000);
  assert.equal(
    passagesIn(
      Array.from({ length: 5_000 }, () => other(1)),
      'en',
    ).length,
    1,
  );
  assert.deepEqual(passagesIn([{ text: 'word '.repeat(200_000), reason: 'x' }], 'en'), []);
});

test('parts that change are read anew, and those that do not give the same with a memory', () => {
  const memory = new Memory();
  const [claim = ''] = TOLD;
  const versions = (leftOut: { text: string; reason: string }[]) => [
    { id: 'a', text: claim },
    { id: 'b', text: OWN, leftOut },
  ];
  const told = [{ text: claim, reason: 'related' }];
  for (const leftOut of [told, told, [other(1)], told]) {
    assert.deepEqual(analyse(versions(leftOut), {}, memory), analyse(versions(leftOut)));
  }
});
