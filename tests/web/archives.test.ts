import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyChain } from '../../src/store/events.ts';
import { BEN, createStory, csrfOf, openApp, parse, signIn, submit, words } from '../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

const TWO = [FERRY_GAZETTE, FERRY_COURIER].map((text, index) => ({ text, outlet: `Outlet ${index + 1}` }));

test('an editor exports a story at its page and imports it at another desk', async (t) => {
  const home = await openApp(t);
  const agent = await signIn(home.app);
  const story = String((await createStory(agent, TWO, 'The ferry')).headers.location);
  await submit(agent, `${story}/claims/1`, `${story}/claims/1/verdicts`, { value: 'disputed', reason: 'They differ.' });
  const link =
    parse(await agent.get(story))
      .querySelector('.toolbar a[href$="/archive.zip"]')
      ?.getAttribute('href') ?? '';
  const file = await agent.get(link).responseType('blob');
  assert.match(String(file.headers['content-disposition']), /^attachment; filename="?crossread-the-ferry\.zip/);

  const away = await openApp(t);
  const there = await signIn(away.app);
  const send = async (bytes: Buffer) => {
    const csrf = await csrfOf(there, '/archives/new');
    return there.post('/archives').field('csrf', csrf).attach('files', bytes, 'ferry.zip');
  };
  const taken = await send(file.body);
  assert.deepEqual([taken.status, taken.headers.location], [303, '/stories/the-ferry']);
  const page = words(parse(await there.get('/stories/the-ferry')).querySelector('main'));
  assert.match(page, /The story is here, with its whole history\./);
  assert.match(
    page,
    /1 disputed.*brought the story in from elsewhere.*Ada Kremer \(imported\) marked claim 1 disputed/,
  );
  assert.equal((await send(file.body)).headers.location, '/stories/the-ferry');
  assert.match((await there.get('/search?q=differ')).text, /Verdict on claim 1/, 'what came is found');
  const { broken, imported } = await verifyChain(away.desk.store.db);
  assert.deepEqual([broken, imported > 3], [null, true]);
  const bad = await send(Buffer.from('no archive'));
  assert.equal(bad.status, 422);
  assert.match(words(parse(bad).querySelector('#archive-error')), /damaged zip archive/);
  assert.match((await submit(there, '/archives/new', '/archives')).text, /Choose the archive of a story/);
});

test('who is no editor is offered neither', async (t) => {
  const { app } = await openApp(t);
  const ben = await signIn(app, BEN.address);
  const story = String((await createStory(ben, TWO, 'The ferry')).headers.location);
  assert.equal(parse(await ben.get(story)).querySelector('a[href$="/archive.zip"]'), null);
  assert.equal(parse(await ben.get('/')).querySelector('a[href="/archives/new"]'), null);
  assert.equal((await ben.get(`${story}/archive.zip`)).status, 403);
});
