/** Stories are gathered once and kept: what anybody does, here or on another server, shows at once all the same. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ADA, addPeople, BEN, openAppAt, parse, signInAnew, startUp, submit, words } from '../support/app.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const CLAIM = `${STORY}/claims/2`;

test('a kept story shows what another server did, and who goes by another name', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-'));
  const target = { file: join(folder, 'crossread.db') };
  const [here, there] = [await openAppAt(target), await openAppAt(target)];
  t.after(async () => {
    await here.close();
    await there.close();
    await rm(folder, { recursive: true });
  });
  await startUp(here.desk);
  await addPeople(here.desk, [ADA, BEN]);
  const [ada, ben] = [await signInAnew(here.app, ADA.address), await signInAnew(there.app, BEN.address)];
  const claim = async () => words(parse(await ada.get(CLAIM)).querySelector('#claim'));
  assert.doesNotMatch(await claim(), /They differ/);
  await submit(ben, CLAIM, `${CLAIM}/verdicts`, { value: 'disputed', reason: 'They differ.' });
  assert.match(await claim(), /They differ.*/);
  assert.match(words(parse(await ada.get(STORY)).querySelector('#claim-2')), /Disputed/);
  await submit(ben, '/account', '/account/profile', { name: 'Benedikt Osei', address: BEN.address });
  assert.match(await claim(), /Benedikt Osei/);
  await submit(ben, CLAIM, `${CLAIM}/verdicts/withdrawals`);
  assert.match(words(parse(await ada.get(STORY)).querySelector('#claim-2')), /Open/);
});
