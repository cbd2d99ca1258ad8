/** Who has a page already is told so, and nobody is told so of a page that reads otherwise for them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Agent, BEN, openApp, signIn, submit } from '../support/app.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const PAGE = `${STORY}/compare?show=all`;

const ask = (agent: Agent, tag = '', page = PAGE) => agent.get(page).set('If-None-Match', tag);

test('a page that has not changed is not sent again, and one that has is', async (t) => {
  const { app } = await openApp(t);
  const [ada, ben] = [await signIn(app), await signIn(app, BEN.address)];
  let last = await ask(ada);
  const changed = async (why: string) => {
    const next = await ask(ada, last.headers.etag);
    assert.equal(next.status, 200, why);
    last = next;
    const again = await ask(ada, last.headers.etag);
    assert.deepEqual([again.status, again.text], [304, ''], why);
    assert.match(String(again.headers['cache-control']), /private/);
  };
  await ask(ben);
  assert.equal((await ask(ada, last.headers.etag)).status, 304);
  assert.equal((await ask(ben, last.headers.etag)).status, 200, 'another person');
  assert.equal((await ask(ada, last.headers.etag, `${PAGE}&base=2`)).status, 200, 'another choice');
  const fragment = await ask(ada, last.headers.etag).set('HX-Request', 'true');
  assert.equal(fragment.status, 200, 'a part of it');
  await submit(ben, `${STORY}/claims/2`, `${STORY}/claims/2/verdicts`, { value: 'disputed', reason: 'They differ.' });
  await changed('a verdict');
  assert.match(last.text, /Disputed/);
  await submit(ada, PAGE, '/account/hints', { hint: 'compare', back: PAGE });
  await changed('a hint that was closed');
  await submit(ben, '/account', '/account/profile', { name: 'Benedikt Osei', address: BEN.address });
  await changed('another name');
  await submit(ada, '/account', '/account/themes', { theme: 'dark' });
  const dark = await ask(ada, last.headers.etag);
  assert.equal(dark.status, 200, 'other colours');
  assert.match(dark.text, /data-theme="dark"/);
});

test('so are the other pages that tell of nothing but the story, and what is not there is never taken for them', async (t) => {
  const { app } = await openApp(t);
  const [ada, ben] = [await signIn(app), await signIn(app, BEN.address)];
  const pages = ['agreement', 'origins', 'versions/2/reading', 'versions/2/reading?claim=2'].map(
    (each) => `${STORY}/${each}`,
  );
  await ada.get('/');
  for (const page of pages) {
    const { etag } = (await ask(ada, '', page)).headers;
    assert.equal((await ask(ada, etag, page)).status, 304, page);
    assert.equal((await ask(ben, etag, page)).status, 200, page);
  }
  const missing = `${STORY}/versions/99/reading`;
  const { status, headers } = await ask(ada, '', missing);
  assert.deepEqual([status, (await ask(ada, headers.etag, missing)).status], [404, 404]);
});
