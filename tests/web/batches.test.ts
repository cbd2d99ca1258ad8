import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { fetchPage } from '../../src/sources/link.ts';
import { htmlFile } from '../sources/support/files.ts';
import { startServer } from '../sources/support/hostile-server.ts';
import {
  type Agent,
  type AppOptions,
  countRows,
  createStory,
  csrfOf,
  openApp,
  parse,
  sendVersions,
  signIn,
  submit,
  typedIn,
  VERA,
  words,
} from '../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

const OLD_WORD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]);
const TOPICS = 'harvest bridge election museum hospital railway orchestra'.split(' ');

describe('many files', () => {
  it('are added past a bad one, which says what to do and can be given anew', async (t) => {
    const { agent, story, failures } = await openFerry(t);
    const answer = await add(agent, story, [...articles(6), { name: 'old.doc', bytes: OLD_WORD }]);
    const page = String(answer.headers.location);
    assert.match(page, /^\/batches\/[\w]+$/);
    const shown = parse(await agent.get(page));
    assert.match(words(shown.querySelector('[role="status"]')), /6 of 7 added, 1 could not be taken/);
    assert.deepEqual(states(shown), [...Array(6).fill('✓ added'), '⚠ not added']);
    const bad = itemOf(shown, 'old.doc');
    assert.match(words(bad), /is an old Word file.*Kept until \d+ \w+ \d{4}\./);
    assert.doesNotMatch(
      words(shown.querySelector('main')),
      /added.*Kept until.*added.*Kept until/,
      'what is added waits for nobody',
    );
    const notice = parse(await agent.get(story)).querySelector(`.notice:has(a[href="${page}"])`);
    assert.match(words(notice), /6 of 7 added, 1 to look at/);
    assert.equal(await countVersions(agent, story), 8);

    const empty = await retry(agent, page, bad, {});
    assert.equal(empty.status, 303);
    assert.match(words(itemOf(parse(await agent.get(page)), 'old.doc')), /not added.*old Word file/);
    await retry(agent, page, bad, { text: 'A new pier was opened in Brava by the mayor on Sunday afternoon.' });
    const mended = parse(await agent.get(page));
    assert.match(words(itemOf(mended, 'old.doc')), /added Version \d/);
    assert.equal(await countVersions(agent, story), 9);
    assert.match(words(parse(await agent.get(story)).querySelector('.history')), /brought in 7 of 7 texts/);
    assert.deepEqual(failures, []);
  });

  it('all good lead to the story at once, and leave no bytes behind', async (t) => {
    const { agent, story, desk } = await openFerry(t);
    const answer = await add(agent, story, articles(7));
    assert.equal(answer.headers.location, story);
    assert.equal(await countVersions(agent, story), 9);
    const rows = await desk.store.db.selectFrom('batch_item').select(['bytes', 'state']).execute();
    assert.deepEqual(rows, Array(7).fill({ bytes: null, state: 'added' }));
    const labels = await desk.store.db.selectFrom('version').select('label').orderBy('position').execute();
    assert.deepEqual(
      labels.map(({ label }) => label).filter((label) => TOPICS.includes(label)),
      TOPICS,
    );
  });

  it('of an archive are each an item of their own', async (t) => {
    const { agent, story } = await openFerry(t);
    const inside = Object.fromEntries(articles(6).map(({ name, bytes }) => [`news/${name}`, new Uint8Array(bytes)]));
    const zip = zipSync({ ...inside, 'news/old.doc': new Uint8Array(OLD_WORD), 'logo.png': strToU8('x') });
    const page = String((await add(agent, story, [{ name: 'all.zip', bytes: Buffer.from(zip) }])).headers.location);
    const shown = parse(await agent.get(page));
    assert.equal(states(shown).length, 7);
    assert.match(words(itemOf(shown, 'all.zip › news/old.doc')), /old Word file/);
    assert.match(words(itemOf(shown, 'all.zip › news/bridge.txt')), /added bridge/);
  });

  it('that are copies wait to be told whether they are wanted', async (t) => {
    const { agent, story, desk } = await openFerry(t);
    const copy = { name: 'copy.txt', bytes: Buffer.from(FERRY_GAZETTE) };
    const other = { name: 'other.txt', bytes: Buffer.from(FERRY_COURIER) };
    const page = String((await add(agent, story, [...articles(5), copy, other])).headers.location);
    const shown = parse(await agent.get(page));
    assert.match(words(itemOf(shown, 'copy.txt')), /a copy.*letter for letter that of ‘The Gazette’/);
    assert.equal(await countVersions(agent, story), 7);
    await press(agent, page, itemOf(shown, 'copy.txt'), '/copies');
    await press(agent, page, itemOf(shown, 'other.txt'), '/omissions');
    const then = parse(await agent.get(page));
    assert.match(words(itemOf(then, 'copy.txt')), /added copy/);
    assert.match(words(itemOf(then, 'other.txt')), /left out/);
    assert.equal(await countVersions(agent, story), 8);
    const again = await press(agent, page, itemOf(shown, 'other.txt'), '/omissions');
    assert.equal(again.status, 409);
    const rows = await desk.store.db.selectFrom('batch_item').select('bytes').execute();
    assert.ok(rows.every(({ bytes }) => bytes === null));
  });
});

describe('many files for a new story', () => {
  const bring = (agent: Agent, files: ReturnType<typeof articles>) =>
    sendVersions(agent, '/stories/new', '/stories', { fields: { title: 'Many' }, files });

  it('of which the first was chosen twice are told so, and the second waits', async (t) => {
    const { agent, failures } = await openFerry(t);
    const [first, ...others] = articles(6);
    assert.ok(first);
    const page = String((await bring(agent, [first, first, ...others])).headers.location);
    const shown = parse(await agent.get(page));
    assert.deepEqual(states(shown).slice(0, 3), ['✓ added', '? a copy', '✓ added']);
    assert.match(words(shown.querySelector('main')), /‘harvest’ came twice: the same text under the same name\./);
    assert.equal(await countVersions(agent, '/stories/many'), 6);
    const copy = shown.querySelectorAll('.version-list > li')[1] as Element;
    await press(agent, page, copy, '/copies');
    assert.equal(await countVersions(agent, '/stories/many'), 7, 'it is added where somebody wants it');
    assert.deepEqual(failures, []);
  });

  it('that are all the same make no story until another is given', async (t) => {
    const { agent, desk } = await openFerry(t);
    const [first] = articles(1);
    assert.ok(first);
    const stories = () => desk.store.db.selectFrom('story').select('id').execute();
    const before = (await stories()).length;
    const page = String((await bring(agent, Array(6).fill(first))).headers.location);
    const shown = parse(await agent.get(page));
    assert.deepEqual(states(shown), ['○ read', ...Array(5).fill('? a copy')]);
    assert.match(words(shown.querySelector('main')), /There is no story yet/);
    assert.equal((await stories()).length, before);
    await press(agent, page, shown.querySelectorAll('.version-list > li')[1] as Element, '/copies');
    assert.equal((await stories()).length, before + 1);
  });
});

describe('slow links', () => {
  it('show their progress, go on, and lead to the story they make', async (t) => {
    const { agent, server, release } = await openSlow(t);
    const answer = await sendVersions(agent, '/stories/new', '/stories', {
      fields: { title: 'The slow ferry', links: [server.url('/slow'), server.url('/gone')].join('\n') },
      pastes: [{ text: FERRY_COURIER, outlet: 'The Courier' }],
    });
    const page = String(answer.headers.location);
    const shown = parse(await agent.get(page));
    assert.match(words(shown.querySelector('main')), /Bringing in 3 texts.*The slow ferry/);
    assert.equal(shown.querySelector('progress')?.getAttribute('max'), '3');
    const fragment = await agent.get(`${page}/progress`).set('HX-Request', 'true');
    assert.match(fragment.text, /^\s*<div id="batch"/);
    release();
    const done = await settled(agent, page);
    assert.deepEqual(states(done), ['✓ added', '✓ added', '⚠ not added']);
    assert.match(words(itemOf(done, server.url('/gone'))), /answers \(404\).*Check the link/);
    assert.equal(await countVersions(agent, '/stories/the-slow-ferry'), 2);
    const over = await agent.get(`${page}/progress`).set('HX-Request', 'true');
    assert.equal(over.headers['hx-refresh'], 'true');
    assert.equal(server.asked.filter((asked) => asked.endsWith('/slow')).length, 1, 'nothing is fetched twice');
  });

  it('of which one only can be read make no story until a second is given', async (t) => {
    const { agent, server, release, desk } = await openSlow(t);
    const before = await countRows(desk);
    const links = [server.url('/slow'), server.url('/gone')].join('\n');
    const page = String(
      (await sendVersions(agent, '/stories/new', '/stories', { fields: { title: 'Two', links } })).headers.location,
    );
    release();
    const done = await settled(agent, page);
    assert.match(words(done.querySelector('main')), /There is no story yet: it needs two texts/);
    assert.deepEqual(states(done), ['○ read', '⚠ not added']);
    assert.equal((await countRows(desk)).story, before.story);
    const bad = itemOf(done, server.url('/gone'));
    const typed = await retry(agent, page, bad, { link: 'gazette' });
    assert.equal(typed.status, 422);
    assert.match(words(parse(typed).querySelector('.error')), /https/);
    assert.equal(typedIn(itemOf(parse(typed), server.url('/gone')), 'link'), 'gazette');
    await retry(agent, page, bad, { text: FERRY_COURIER });
    assert.deepEqual(states(await settled(agent, page)), ['✓ added', '✓ added']);
    assert.equal(await countVersions(agent, '/stories/two'), 2);
  });

  it('can be stopped: what waited is not added, and may be tried again', async (t) => {
    const { agent, server, release } = await openSlow(t);
    await createStory(agent, [{ text: FERRY_GAZETTE }, { text: FERRY_COURIER }], 'Stopped');
    const links = server.url('/slow');
    const answer = await sendVersions(agent, '/stories/stopped/versions/new', '/stories/stopped/versions', {
      fields: { links },
    });
    const page = String(answer.headers.location);
    await submit(agent, page, `${page}/cancellations`);
    release();
    const stopped = await settled(agent, page);
    assert.deepEqual(states(stopped), ['– cancelled']);
    assert.equal(await countVersions(agent, '/stories/stopped'), 2);
    await retry(agent, page, itemOf(stopped, links), {});
    assert.deepEqual(states(await settled(agent, page)), ['✓ added']);
  });
});

it('who may only read brings nothing in', async (t) => {
  const { app, agent, story } = await openFerry(t);
  const page = String((await add(agent, story, [...articles(6), { name: 'a.doc', bytes: OLD_WORD }])).headers.location);
  const vera = await signIn(app, VERA.address);
  assert.equal((await add(vera, story, articles(6))).status, 403);
  const item = itemOf(parse(await agent.get(page)), 'a.doc');
  for (const action of ['/retries', '/copies', '/omissions']) {
    const answer = await submit(vera, page, `${page}/items/${item.id}${action}`, { text: FERRY_COURIER });
    assert.equal(answer.status, 403, action);
  }
  assert.equal((await submit(vera, page, `${page}/cancellations`)).status, 403);
});

// --- helpers -----------------------------------------------------------------------------------

/** Texts that have nothing in common. */
function articles(count: number): { name: string; bytes: Buffer }[] {
  return TOPICS.slice(0, count).map((topic, n) => ({
    name: `${topic}.txt`,
    bytes: Buffer.from(`The ${topic} of district ${n} reported ${n + 3}00 ${topic} visitors on day ${n} of ${topic}.`),
  }));
}

async function openFerry(t: TestContext, options: AppOptions = {}) {
  const opened = await openApp(t, options);
  const agent = await signIn(opened.app);
  const pastes = [
    { text: FERRY_GAZETTE, outlet: 'The Gazette' },
    { text: FERRY_COURIER, outlet: 'The Courier' },
  ];
  const story = String((await createStory(agent, pastes, 'Ferry')).headers.location);
  return { ...opened, agent, story };
}

/** A server whose page at /slow waits until it is released, and an application that is not patient. */
async function openSlow(t: TestContext) {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const server = await startServer(t, {
    '/slow': async (_, response) => {
      await released;
      response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from(htmlFile()));
    },
  });
  const opened = await openApp(t, { patience: 150, fetchPage: (link) => fetchPage(link, server.options) });
  return { ...opened, server, release, agent: await signIn(opened.app) };
}

function add(agent: Agent, story: string, files: { name: string; bytes: Buffer }[]) {
  return sendVersions(agent, `${story}/versions/new`, `${story}/versions`, { files });
}

async function retry(agent: Agent, page: string, item: Element, fields: Record<string, string>) {
  const form = agent.post(`${page}/items/${item.id}/retries`).field('csrf', await csrfOf(agent, page));
  for (const [name, value] of Object.entries(fields)) form.field(name, value);
  return form;
}

function press(agent: Agent, page: string, item: Element, action: string) {
  return submit(agent, page, `${page}/items/${item.id}${action}`);
}

function states(page: Document): string[] {
  return [...page.querySelectorAll('.version-list .chip')].map(words);
}

function itemOf(page: Document, name: string): Element {
  const found = [...page.querySelectorAll('.version-list li')].find((item) => words(item).startsWith(name));
  assert.ok(found, `no item ${name}`);
  return found;
}

async function settled(agent: Agent, page: string): Promise<Document> {
  for (let tries = 0; tries < 200; tries++) {
    const shown = parse(await agent.get(page));
    if (!shown.querySelector('progress')) return shown;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The batch does not end.');
}

async function countVersions(agent: Agent, story: string): Promise<number> {
  return Number(/(\d+) versions/.exec(words(parse(await agent.get(story)).querySelector('main')))?.[1]);
}
