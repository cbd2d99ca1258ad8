import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkClaim } from '../../../src/engine/check-claim.ts';

const TEXT = `Harbour police in Tromsø arrested two divers on Monday after a copper cable was cut near the pier. The cable
belongs to the ferry company Nordlinje, which put the damage at 40,000 crowns. The divers denied the theft, and a judge
will hear them on Thursday. Ferries ran late all morning, the company said.`;

const SUPPORTED = [
  'Police arrested two divers in Tromsø.',
  'The cable belongs to a ferry company.',
  'Harbour police in Tromsø arrested two divers after a copper cable was cut near the pier.',
  'Nordlinje put the damage of the cut cable at 40,000 crowns',
];
const UNSUPPORTED = [
  'A mayor resigned over a stadium contract.',
  'The airline cancelled forty flights from Oslo to Madrid because its pilots had gone on strike that week.',
  'The divers were astronauts.',
  'The pier belongs to two divers and the police cut the ferry company near a judge on Monday.',
  'Nordlinje put the damage at Uppsala',
];

for (const claim of SUPPORTED) test(`supported: ${claim}`, () => assert.equal(checkClaim(claim, TEXT).supported, true));
for (const claim of UNSUPPORTED) {
  test(`not supported: ${claim}`, () => assert.equal(checkClaim(claim, TEXT).supported, false));
}

test('what one text writes with a hyphen another writes apart', () => {
  const text = 'Rescuers said the F-35 pilot, a 29-year-old, was found near a well-lit pier on Monday evening.';
  assert.equal(
    checkClaim('The F - 35 pilot , a 29 - year - old , was found near a well - lit pier', text).supported,
    true,
  );
});

test('the best passages cut the text and begin with the sentence that bears most on the claim', () => {
  const { best, score } = checkClaim('Nordlinje put the damage at 40,000 crowns.', TEXT);
  assert.ok(best.length > 0 && best.length <= 3);
  assert.match(TEXT.slice(best[0]?.start, best[0]?.end), /^The cable\s+belongs/);
  assert.ok(score >= 0 && score <= 1);
});

test('what differs from the best passage is told', () => {
  const { differences } = checkClaim('The ferry company Nordlinje put the damage at 60,000 crowns.', TEXT);
  assert.ok(differences.some(({ kind }) => kind === 'number'));
});

test('an empty text supports nothing, an empty claim is not supported', () => {
  assert.deepEqual(checkClaim('A ferry sank.', ''), { supported: false, score: 0, best: [], differences: [] });
  assert.equal(checkClaim('', TEXT).supported, false);
});
