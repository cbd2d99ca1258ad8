import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../../src/engine/index.ts';

const HEADED = `Marlow chemical plant closed after chlorine leak, says mayor

The town's festival opens with a parade of wooden boats on Saturday.

Its streets were quiet all through the morning, shopkeepers told the radio.`;
const FIRST = 'Inspectors closed the Marlow chemical plant on Tuesday after a chlorine leak injured eleven workers.';
const SECOND =
  'The Marlow chemical plant was closed by inspectors on Tuesday after a chlorine leak had injured eleven workers.';

function claimWithHeadline(texts: string[]) {
  const { versions, claims } = analyse(texts.map((text, index) => ({ id: `v${index + 1}`, text })));
  const headline = versions[0]?.sentences.find(({ kind }) => kind === 'headline');
  assert.ok(headline, 'the first text has a headline');
  return claims.find(({ sentences }) => sentences.includes(headline.id));
}

test('a headline joins the claim it sums up when two outlets tell it', () => {
  const claim = claimWithHeadline([HEADED, FIRST, SECOND]);
  assert.deepEqual(claim?.sentences.slice(1), ['v2.s0', 'v3.s0']);
});

test('a headline does not join what a single outlet says, nor stand as a claim by itself', () => {
  assert.equal(claimWithHeadline([HEADED, FIRST, 'Nothing else of note happened in the county this week.']), undefined);
});

test('a copy of the one outlet that says it does not make several', () => {
  const other = 'Nothing else of note happened in the county this week.';
  assert.equal(claimWithHeadline([HEADED, FIRST, other, FIRST, FIRST]), undefined);
});
