import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/engine/index.ts';

const CLAIM = 'Inspectors closed the Marlow chemical plant after a chlorine leak injured eleven workers.';
const OWN = 'The harbour festival opened with a parade of wooden boats on Saturday evening.';

function gapsFor(second: string, blockMends: { decision: 'aside'; start: number; end: number }[] = []) {
  const analysis = analyse([
    { id: 'a', text: `${CLAIM} The plant belongs to a family firm from Bristol.` },
    { id: 'b', text: second, blockMends },
  ]);
  const claim = analysis.claims.find(({ sentences }) => sentences.includes('a.s0'));
  return analysis.gaps.filter((gap) => gap.claim === claim?.id && gap.version === 'b');
}

test('a version that does not report a claim has no gap', () => {
  assert.deepEqual(gapsFor(OWN), []);
});

test('a passage that was set aside and tells the claim is named, at its very place', () => {
  const text = `${OWN}\n\n${CLAIM}`;
  const start = text.indexOf(CLAIM);
  const [gap] = gapsFor(text, [{ decision: 'aside', start, end: text.length }]);
  assert.equal(gap?.kind, 'removed');
  assert.equal(text.slice(gap?.start, gap?.end), CLAIM);
});

test('versions that report a claim have no gap in it', () => {
  assert.deepEqual(gapsFor(`${OWN} ${CLAIM}`), []);
});

test('sentences pinned apart are not aligned, and the gap says where the other one stands', () => {
  const analysis = analyse(
    [
      { id: 'a', text: CLAIM },
      { id: 'b', text: `${CLAIM.replace('closed', 'shut')} ${OWN}` },
    ],
    { pins: [{ relation: 'apart', a: 'a.s0', b: 'b.s0' }] },
  );
  assert.deepEqual(analysis.gaps.map(({ version, kind }) => [version, kind]).sort(), [
    ['a', 'unaligned'],
    ['b', 'unaligned'],
  ]);
});
