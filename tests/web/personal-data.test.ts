import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyChain } from '../../src/store/events.ts';
import { ADA, BEN, openApp, parse, signIn, signInAnew, submit, words } from '../support/app.ts';

const CLAIM = '/stories/russia-hands-the-united-states-its-security-proposals/claims/2';

test('an admin hands out what is kept about somebody, and erases them when they ask', async (t) => {
  const { app, desk, failures } = await openApp(t);
  const [admin, ben] = [await signIn(app), await signInAnew(app, BEN.address)];
  await submit(ben, CLAIM, `${CLAIM}/verdicts`, { value: 'disputed', reason: 'The transcript says otherwise.' });
  const row = [...parse(await admin.get('/people')).querySelectorAll('.version-list > li')].find((each) =>
    words(each).includes(BEN.name),
  );
  const page = row?.querySelector('a[href$="/data"]')?.getAttribute('href') ?? '';
  assert.match(words(parse(await admin.get(page)).querySelector('main')), /Personal data of Ben Osei/);

  const copy = await admin.get(`${page}.json`);
  assert.match(String(copy.headers['content-disposition']), /^attachment/);
  assert.match(String(copy.headers['cache-control']), /no-store/);
  assert.equal(copy.body.person.address, BEN.address);
  assert.equal(copy.body.rows.verdict[0].reason, 'The transcript says otherwise.');
  assert.doesNotMatch(copy.text, /password_hash/);
  assert.match((await admin.get('/activity')).text, /took a copy of all that is kept about Ben Osei/);

  const action = page.replace(/data$/, 'erasures');
  const wrong = await submit(admin, page, action, { address: ADA.address });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Type ben@example\.org/);
  assert.equal((await ben.get('/')).status, 200);

  const erased = await submit(admin, page, action, { address: ' Ben@Example.org ' });
  assert.equal(erased.headers.location, '/people');
  assert.equal((await ben.get('/')).status, 303);
  for (const path of ['/people', '/activity', CLAIM])
    assert.doesNotMatch(words(parse(await admin.get(path)).querySelector('main section')), /Ben Osei/);
  assert.match((await admin.get(CLAIM)).text, /Former member/);
  assert.doesNotMatch((await admin.get(page)).text, /erasures/);
  assert.equal((await verifyChain(desk.store.db)).broken, null);
  assert.deepEqual(failures, []);
});

test('the only admin is not erased, and says why', async (t) => {
  const { app } = await openApp(t);
  const admin = await signIn(app);
  const own = [...parse(await admin.get('/people')).querySelectorAll('.version-list > li')].find((each) =>
    words(each).includes('(you)'),
  );
  const page = own?.querySelector('a[href$="/data"]')?.getAttribute('href') ?? '';
  const refused = await submit(admin, page, page.replace(/data$/, 'erasures'), { address: ADA.address });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /only admin/);
});
