import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyChain } from '../../src/store/events.ts';
import { BEN, countRows, csrfOf, listen, openApp, parse, signIn, signInAnew, words } from '../support/app.ts';

const MOST = 6;
const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';

test('one person who asks for too much is told to wait, in all their browsers; others and streams go on', async (t) => {
  const opened = await openApp(t, { memberLimit: MOST });
  const { app, desk, failures } = opened;
  const ada = await signIn(app);
  const csrf = await csrfOf(ada, '/account');
  const there = await signInAnew(app);
  for (let n = 1; n < MOST; n++) assert.equal((await (n % 2 ? there : ada).get('/account')).status, 200);
  const before = await countRows(desk);

  const page = await there.get('/account');
  assert.equal(page.status, 429);
  assert.ok(Number(page.headers['retry-after']) > 0 && Number(page.headers['retry-after']) <= 60);
  assert.equal(page.headers['cache-control'], 'no-store');
  assert.match(words(parse(page).querySelector('main')), /Too many pages at once.*Wait a minute.*still in its form/);
  const form = { csrf, value: 'disputed', reason: 'A long reason.' };
  const send = () => ada.post(`${STORY}/claims/1/verdicts`).type('form');
  assert.equal((await send().send(form)).status, 429, 'a form that is sent as a page');
  const fragment = await send().set('HX-Request', 'true').send(form);
  assert.equal(fragment.status, 429);
  // What was typed stays where it is; the message is put above it.
  assert.equal(fragment.headers['hx-retarget'], '#problem');
  assert.match(words(parse(fragment).querySelector('[role="alert"]')), /Wait a minute/);
  assert.deepEqual(await countRows(desk), before);

  const ben = await signIn(app, BEN.address);
  assert.equal((await ben.get(STORY)).status, 200);
  assert.equal((await ada.get('/healthz')).status, 200);
  const session = String((await ada.get('/healthz')).request.getHeader?.('cookie') ?? '');
  const url = await listen(t, opened);
  for (const path of ['/live', `${STORY}/live`]) {
    const stop = new AbortController();
    const answer = await fetch(`${url}${path}?after=0`, { headers: { cookie: session }, signal: stop.signal });
    assert.equal(answer.status, 200, path);
    assert.match(answer.headers.get('content-type') ?? '', /event-stream/);
    stop.abort();
  }
  assert.equal((await verifyChain(desk.store.db)).broken, null);
  assert.deepEqual(failures, []);
});

test('what is refused that way leaves a page whose forms work, once the minute is over', async (t) => {
  const { app } = await openApp(t, { memberLimit: 1 });
  const agent = await signIn(app, BEN.address);
  await agent.get('/account');
  const refused = await agent.get('/account');
  assert.equal(refused.status, 429);
  const token =
    parse(refused).querySelector('form[action="/sign-out"] input[name="csrf"]')?.getAttribute('value') ?? '';
  assert.ok(token.length > 20);
});
