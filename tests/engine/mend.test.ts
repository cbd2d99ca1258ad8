import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mendBlocks } from '../../src/engine/clean/mend.ts';
import { analyse } from '../../src/engine/index.ts';
import { mendSentences } from '../../src/engine/segment/mend.ts';
import type { Block } from '../../src/engine/types.ts';

const SOURCE = 'Read more\n\nThe ferry sank off Lindau at dawn. Nine people were saved.';
const BLOCKS: Block[] = [
  { start: 0, end: 9, kind: 'furniture', reason: 'points to another article' },
  { start: 11, end: SOURCE.length, kind: 'body' },
];
const cut = (blocks: Block[]) => blocks.map(({ start, end, kind }) => `${kind}: ${SOURCE.slice(start, end)}`);

test('a block that was set aside is kept, and one that was kept is set aside with a reason', () => {
  const kept = mendBlocks(BLOCKS, SOURCE, [{ decision: 'keep', start: 0, end: 9 }]);
  assert.deepEqual(kept[0], { start: 0, end: 9, kind: 'body' });
  const aside = mendBlocks(BLOCKS, SOURCE, [{ decision: 'aside', start: 11, end: SOURCE.length }]);
  assert.equal(aside[1]?.kind, 'furniture');
  assert.match(aside[1]?.reason ?? '', /reviewer/);
});

test('a part of a block is set aside alone', () => {
  const second = SOURCE.indexOf('Nine');
  const mended = mendBlocks(BLOCKS, SOURCE, [{ decision: 'aside', start: second, end: SOURCE.length }]);
  assert.deepEqual(cut(mended).slice(1), [
    'body: The ferry sank off Lindau at dawn.',
    'furniture: Nine people were saved.',
  ]);
});

test('a later choice wins, and one remembered for the outlet fits by its text alone', () => {
  const mended = mendBlocks(BLOCKS, SOURCE, [
    { decision: 'keep', text: 'Read more' },
    { decision: 'aside', start: 0, end: 9 },
  ]);
  assert.equal(mended[0]?.kind, 'furniture');
  assert.equal(mendBlocks(BLOCKS, SOURCE, [{ decision: 'keep', text: 'Read' }])[0]?.kind, 'furniture');
});

test('sentences are joined and split; a break nowhere, at an end or twice changes nothing', () => {
  const second = SOURCE.indexOf('Nine');
  const spans = [
    { start: 11, end: second - 1 },
    { start: second, end: SOURCE.length },
  ];
  const joined = mendSentences(spans, SOURCE, [{ break: 'join', at: second }]);
  assert.deepEqual(joined, [{ start: 11, end: SOURCE.length }]);
  assert.deepEqual(mendSentences(joined, SOURCE, [{ break: 'split', at: second }]), spans);
  for (const at of [0, 11, second, SOURCE.length, 9999]) {
    assert.deepEqual(mendSentences(spans, SOURCE, [{ break: 'split', at }]), spans);
  }
  assert.deepEqual(mendSentences(spans, SOURCE, [{ break: 'join', at: 11 }]), spans);
});

test('a mend leaves the ids of all other sentences alone', () => {
  const text =
    'The ferry sank at dawn off Lindau. Nine people were saved by fishermen. The captain is missing since then.';
  const before = analyse([{ id: 'a', text }]).versions[0]?.sentences ?? [];
  const mended = analyse([{ id: 'a', text, sentenceMends: [{ break: 'join', at: text.indexOf('Nine') }] }]);
  const after = mended.versions[0]?.sentences ?? [];
  assert.equal(before.length, 3);
  assert.deepEqual(
    after.map(({ id }) => id),
    [before[0]?.id, before[2]?.id],
  );
});

test('an undated version is read against the day the others are dated', () => {
  const analysis = analyse([
    { id: 'a', text: 'The minister met the union on Wednesday, officials said.', published: '2024-05-15' },
    { id: 'b', text: 'The minister met the union on Tuesday, officials said.' },
  ]);
  const [difference] = analysis.differences.filter(({ kind }) => kind === 'date');
  assert.deepEqual(difference?.values.map(({ value }) => value).sort(), ['2024-05-14', '2024-05-15']);
});
