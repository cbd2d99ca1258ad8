import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import request from 'supertest';
import { htmlFile } from '../sources/support/files.ts';
import {
  type Agent,
  type AppOptions,
  BEN,
  createStory,
  openApp,
  parse,
  signIn,
  submit,
  typedIn,
  VERA,
  words,
} from '../support/app.ts';
import { FERRY_COURIER, FERRY_HERALD } from '../support/texts.ts';

const PAGE = Buffer.from(htmlFile()).toString();
const LINK = 'https://harbour.example/ferry';

it('a page that a bookmarklet sends waits until its owner adds it to a story', async (t) => {
  const { app, agent, desk, failures } = await open(t);
  await createStory(agent, [{ text: FERRY_COURIER }, { text: FERRY_HERALD }], 'Ferry');
  const token = await makeToken(agent);
  const sent = await send(app, { token });
  assert.equal(sent.status, 200);
  assert.equal(sent.headers['set-cookie'], undefined, 'a form in another tab keeps its token');
  assert.match(words(parse(sent).querySelector('main')), /waits in your inbox.*Nothing is added/);
  const refresh = parse(sent).querySelector('meta[http-equiv="refresh"]')?.getAttribute('content') ?? '';
  const next = refresh.replace(/^0; url=/, '');
  assert.match(next, /^\/inbox\?page=\w+$/);
  assert.match(String((await request(app).get(next)).headers.location), /^\/sign-in\?next=%2Finbox/);

  const inbox = parse(await agent.get(next));
  const tick = inbox.querySelector('input[name="picked"][checked]');
  assert.match(words(tick?.closest('li')), /Ferry in the harbour.*kept until \d+ \w+ \d{4}/);
  const before = await desk.store.db.selectFrom('version').select('id').execute();
  assert.equal(before.length, 7, 'nothing is added yet');
  const picked = tick?.getAttribute('value') ?? '';
  const ferry = [...inbox.querySelectorAll('#to option')].find((option) => words(option) === 'Ferry');
  const added = await submit(agent, next, '/inbox/additions', { picked, to: ferry?.getAttribute('value') ?? '' });
  assert.equal(added.headers.location, '/stories/ferry');
  const version = parse(await agent.get('/stories/ferry/versions/3'));
  assert.match(words(version.querySelector('main')), /The Harbour Post.*sent from a browser/);
  assert.ok(version.querySelector(`a[href="${LINK}"]`));
  const rows = await desk.store.db.selectFrom('inbox_page').select(['bytes', 'settled_at']).execute();
  assert.equal(rows[0]?.bytes, null);
  assert.ok(rows[0]?.settled_at);
  assert.match(words(parse(await agent.get(next)).querySelector('main')), /added or thrown away already/);
  assert.doesNotMatch((await agent.get('/activity')).text, /sent a page/);
  assert.deepEqual(failures, []);
});

it('its letters are what the person saw, whatever the page says of its encoding', async (t) => {
  const { app, agent, desk } = await open(t);
  const page = PAGE.replace('<head>', '<head><meta charset="windows-1251">').replaceAll('Brava', 'Брава');
  const token = await makeToken(agent);
  await send(app, { token, page });
  await send(app, { token, page: page.replaceAll('Twelve', 'Nineteen'), link: `${LINK}/2` });
  const picked = [...parse(await agent.get('/inbox')).querySelectorAll('input[name="picked"]')];
  const values = picked.map((box) => box.getAttribute('value'));
  const csrf = typedIn(parse(await agent.get('/inbox')), 'csrf');
  const answer = await agent
    .post('/inbox/additions')
    .type('form')
    .send(
      new URLSearchParams([
        ['csrf', csrf],
        ['to', ''],
        ['title', 'Брава'],
        ...values.map((id) => ['picked', id ?? '']),
      ]).toString(),
    );
  assert.equal(answer.status, 303);
  const story = words(parse(await agent.get(String(answer.headers.location))).querySelector('main'));
  assert.match(story, /2 versions/);
  const texts = await desk.store.db.selectFrom('version').where('way_in', '=', 'browser').select('text').execute();
  for (const { text } of texts) assert.match(text, /the island of Брава/);
});

it('nothing ticked, and too little for a new story, come back with words', async (t) => {
  const { app, agent } = await open(t);
  await send(app, { token: await makeToken(agent) });
  const picked =
    parse(await agent.get('/inbox'))
      .querySelector('input[name="picked"]')
      ?.getAttribute('value') ?? '';
  const nothing = await submit(agent, '/inbox', '/inbox/additions', { to: '' });
  assert.equal(nothing.status, 422);
  assert.match(nothing.text, /Choose at least one/);
  const alone = await submit(agent, '/inbox', '/inbox/additions', { picked, to: '', title: 'The ferry' });
  assert.equal(alone.status, 422);
  assert.match(words(parse(alone).querySelector('#to-error')), /needs two versions/);
  assert.equal(typedIn(parse(alone), 'title'), 'The ferry');
  assert.ok(parse(alone).querySelector('input[name="picked"][checked]'));
  await submit(agent, '/inbox', '/inbox/discards', { picked });
  assert.match(words(parse(await agent.get('/inbox')).querySelector('main')), /Nothing waits/);
});

it('a token that was renewed, revoked or made up is refused, and so is what is no page', async (t) => {
  const { app, agent, desk } = await open(t);
  const first = await makeToken(agent);
  const second = await makeToken(agent);
  for (const token of [first, 'x'.repeat(32)]) {
    const answer = await send(app, { token });
    assert.equal(answer.status, 403);
    assert.match(answer.text, /renewed or revoked/);
  }
  for (const bad of [{ link: 'javascript:alert(1)' }, { page: '' }, { token: '' }]) {
    assert.equal((await send(app, { token: second, ...bad })).status, 422, JSON.stringify(bad));
  }
  const huge = await send(app, { token: second, page: `<p>${'a '.repeat(4_100_000)}` });
  assert.equal(huge.status, 422);
  assert.match(huge.text, /more than 8 MB/);
  await submit(agent, '/account', '/account/bookmarklets/revocations');
  assert.equal((await send(app, { token: second })).status, 403);
  assert.deepEqual(await desk.store.db.selectFrom('inbox_page').select('id').execute(), []);
  const kept = await desk.store.db.selectFrom('bookmarklet').selectAll().execute();
  assert.ok(!JSON.stringify(kept).includes(second), 'only its hash is kept');
});

it('an inbox is its owner’s alone, and no viewer has a bookmarklet', async (t) => {
  const { app, agent } = await open(t);
  await send(app, { token: await makeToken(agent) });
  const picked =
    parse(await agent.get('/inbox'))
      .querySelector('input[name="picked"]')
      ?.getAttribute('value') ?? '';
  const ben = await signIn(app, BEN.address);
  assert.match(
    words(parse(await ben.get(`/inbox?page=${picked}`)).querySelector('main')),
    /another account.*Nothing waits/,
  );
  const theft = await submit(ben, '/inbox', '/inbox/additions', { picked, to: '' });
  assert.match(theft.text, /Choose at least one/);
  await submit(ben, '/inbox', '/inbox/discards', { picked });
  assert.ok(parse(await agent.get('/inbox')).querySelector('input[name="picked"]'));
  const vera = await signIn(app, VERA.address);
  assert.equal((await submit(vera, '/account', '/account/bookmarklets')).status, 403);
});

it('too many pages at once are slowed down', async (t) => {
  const { app, agent } = await open(t, { sendLimit: 2 });
  const token = await makeToken(agent);
  const statuses = [];
  for (let n = 0; n < 3; n++) statuses.push((await send(app, { token })).status);
  assert.deepEqual(statuses, [200, 200, 429]);
});

// --- helpers -----------------------------------------------------------------------------------

async function open(t: TestContext, options: AppOptions = {}) {
  const opened = await openApp(t, options);
  return { ...opened, agent: await signIn(opened.app) };
}

/** Makes a bookmarklet and reads the token out of its code. */
async function makeToken(agent: Agent): Promise<string> {
  const answer = await submit(agent, '/account', '/account/bookmarklets');
  const page = parse(answer);
  const code = page.querySelector('a[href^="javascript:"]')?.getAttribute('href') ?? '';
  return /put\('token','([\w-]+)'\)/.exec(decodeURIComponent(code))?.[1] ?? '';
}

/** Sends a page as the form of the bookmarklet does: from another site, without a cookie. */
function send(app: Parameters<typeof signIn>[0], given: { token: string; link?: string; page?: string }) {
  const form = request(app).post('/inbox').set('Origin', 'https://harbour.example');
  const fields = { link: LINK, title: 'Ferry in the\n harbour', page: PAGE, ...given };
  for (const [name, value] of Object.entries(fields)) form.field(name, value);
  return form;
}
