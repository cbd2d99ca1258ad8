import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fetchPage } from '../../src/sources/link.ts';
import { startServer } from '../sources/support/hostile-server.ts';
import { csrfOf, openApp, parse, sendVersions, signIn, VERA, words } from '../support/app.ts';
import { takeLook } from './support/look.ts';

const OTHER =
  'The ferry Solange ran aground off the northern pier at noon on Tuesday. All four hundred people were safe.';
const THIRD = 'Two cars were damaged when a ferry touched ground near Almeda, said the owner of the shipping line.';
const RUSSIAN = `Паром сел на мель у Альмеды

Паром «Соланж» сел на мель у северного пирса во вторник в полдень. На борту было четыреста человек, никто не пострадал.`;

function page(published: string): string {
  return `<!doctype html><html lang="en"><head><title>Ferry runs aground</title><meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="${published}"></head><body><article><h1>Ferry runs aground</h1>
<p>The ferry Solange ran aground off the northern pier at noon, the port authority of Almeda said on Tuesday evening.</p>
<p>Nobody was hurt when it touched ground with four hundred people on board, although two cars were damaged.</p>
<p>Harbour master Per Dahl said an inquiry would begin within a week, and that the pier would stay closed.</p></article></body></html>`;
}

/** windows-1251, by hand: Node writes no other encodings. */
function cyrillic(text: string): Buffer {
  const code = (letter: string) => letter.codePointAt(0) ?? 0;
  const marks: Record<string, number> = { '«': 0xab, '»': 0xbb };
  return Buffer.from(
    [...text].map((letter) => marks[letter] ?? (code(letter) < 0x80 ? code(letter) : code(letter) - 0x350)),
  );
}

async function openStory(t: Parameters<typeof openApp>[0], options: Parameters<typeof openApp>[1] = {}) {
  const opened = await openApp(t, options);
  const agent = await signIn(opened.app);
  const made = await sendVersions(agent, '/stories/new', '/stories', {
    fields: { title: 'Ferry' },
    pastes: [{ text: OTHER, outlet: 'Almeda Times' }, { text: THIRD }],
  });
  const story = String(made.headers.location);
  const add = (given: Parameters<typeof sendVersions>[3]) =>
    sendVersions(agent, `${story}/versions/new`, `${story}/versions`, given);
  return { ...opened, agent, story, add };
}

type Agent = Awaited<ReturnType<typeof signIn>>;

const versionsOn = async (agent: Agent, story: string) =>
  parse(await agent.get(story)).querySelectorAll('.version-list li').length;

describe('looking before adding', () => {
  it('is asked for by nothing in a plain paste, nor in a page that says what it is', async (t) => {
    const { add, story } = await openStory(t);
    const pasted = await add({
      pastes: [{ text: 'The harbour master of Almeda closed the northern pier for a week.' }],
    });
    assert.equal(pasted.headers.location, story);
    const file = { name: 'page.html', bytes: Buffer.from(page('2021-12-14T18:45:00+01:00')) };
    assert.equal((await add({ files: [file] })).headers.location, story);
  });

  it('comes by itself where letters are guessed; another encoding is seen, then taken', async (t) => {
    const { agent, add, story, failures } = await openStory(t);
    const answer = await add({ files: [{ name: 'parom.txt', bytes: cyrillic(RUSSIAN) }] });
    const look = String(answer.headers.location);
    assert.match(look, /\/batches\/.*\/look$/);
    assert.equal(await versionsOn(agent, story), 2);
    const seen = parse(await agent.get(look));
    assert.match(words(seen.querySelector('.notice')), /read as windows-1251, which is a guess/);
    assert.match(words(seen.querySelector('blockquote')), /^Паром сел/);
    const other = `${look}?encoding=koi8-r`;
    assert.match(words(parse(await agent.get(other)).querySelector('blockquote')), /^оЮПНЛ/);
    assert.equal((await takeLook(agent, other)).headers.location, story);
    assert.match((await agent.get(`${story}/versions/3/received.txt`)).text, /^оЮПНЛ/);
    assert.match((await agent.get(`${story}/versions/3`)).text, /koi8-r<\/b> <span class="soft">chosen by a person/);
    assert.equal((await agent.get(look)).status, 404);
    assert.deepEqual(failures, []);
  });

  it('shows what is known with who told it, and what is corrected there is added so', async (t) => {
    const { agent, add, story, desk } = await openStory(t);
    const soon = `${new Date().getUTCFullYear() + 1}-03-02`;
    const answer = await add({ files: [{ name: 'page.html', bytes: Buffer.from(page(soon)) }] });
    const look = String(answer.headers.location);
    assert.match(words(parse(await agent.get(look)).querySelector('.notice')), /still to come/);

    const wrong = await takeLook(agent, look, { 'texts[0][published]': 'soon', 'texts[0][byline]': 'Ana Silva' });
    assert.equal(wrong.status, 422);
    const back = parse(wrong).querySelector('form#add');
    assert.equal(back?.querySelector('[name="texts[0][published]"]')?.getAttribute('value'), 'soon');
    assert.equal(back?.querySelector('[name="texts[0][byline]"]')?.getAttribute('value'), 'Ana Silva');
    assert.match(words(back?.querySelector('.error')), /A day as in 2021-12-15/);

    const outlet = { 'texts[0][outlet]': 'Harbour Post Weekend', 'texts[0][published]': '2021-12-14' };
    assert.equal((await takeLook(agent, look, outlet)).headers.location, story);
    const version = parse(await agent.get(`${story}/versions/3`));
    assert.equal(words(version.querySelector('h1')), 'Harbour Post Weekend');
    assert.match(words(version.querySelector('.details')), /Published ?14 December 2021 typed by a person/);
    assert.match(words(version.querySelector('.details')), /Headline ?Ferry runs aground from the page/);
    const events = await desk.store.db.selectFrom('event').select(['kind', 'payload']).execute();
    const looked = events.find(({ kind }) => kind === 'item.looked-at');
    assert.deepEqual(JSON.parse(looked?.payload ?? '{}').fields, ['outlet', 'published']);
  });

  it('can be asked for, text by text; one that is left out is not added', async (t) => {
    const { agent, add, story } = await openStory(t);
    const answer = await add({
      fields: { look: 'yes' },
      pastes: [{ text: 'The harbour master of Almeda closed the northern pier for a week on Tuesday.' }],
      files: [{ name: 'page.html', bytes: Buffer.from(page('2021-12-14')) }],
    });
    const first = String(answer.headers.location);
    const second = String((await takeLook(agent, first, { 'texts[0][outlet]': 'Port Bulletin' })).headers.location);
    assert.match(second, /\/look$/);
    assert.notEqual(second, first);
    const csrf = await csrfOf(agent, second);
    await agent.post(second.replace(/look$/, 'omissions')).type('form').send({ csrf });
    assert.equal(await versionsOn(agent, story), 3);
    assert.match((await agent.get(`${story}/versions/3`)).text, /<h1 dir="auto">Port Bulletin/);
  });

  it('adds of a link what was looked at: it is fetched once', async (t) => {
    const server = await startServer(t, {
      '/ferry': (_request, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(page('2021-12-14').replace('two cars', `${server.asked.length} cars`));
      },
    });
    const { agent, add, story } = await openStory(t, { fetchPage: (link) => fetchPage(link, server.options) });
    const answer = await add({ fields: { look: 'yes', links: server.url('/ferry') } });
    const look = String(answer.headers.location);
    await agent.get(look);
    assert.equal((await takeLook(agent, look)).headers.location, story);
    assert.equal(server.asked.length, 1);
    assert.match((await agent.get(`${story}/versions/3/received.txt`)).text, /1 cars were damaged/);
  });

  it('begins a new story once two texts are there', async (t) => {
    const { app } = await openApp(t);
    const agent = await signIn(app);
    const answer = await sendVersions(agent, '/stories/new', '/stories', {
      fields: { title: 'Ferry' },
      pastes: [{ text: OTHER }],
      files: [{ name: 'parom.txt', bytes: cyrillic(RUSSIAN) }],
    });
    const look = String(answer.headers.location);
    assert.match((await agent.get(look.replace(/\/items.*/, ''))).text, /It waits for a second text/);
    assert.equal((await takeLook(agent, look)).headers.location, '/stories/ferry');
    assert.equal(await versionsOn(agent, '/stories/ferry'), 2);
  });

  it('need not be done for each of many: all that wait are added as they were read', async (t) => {
    const { agent, add, story } = await openStory(t);
    const files = ['полдень', 'вечер'].map((word) => ({
      name: `${word.length}.txt`,
      bytes: cyrillic(
        RUSSIAN.split('\n\n')
          .map((part) => `${part} ${word.repeat(12)}`)
          .join('\n\n')
          .replace('четыреста', word),
      ),
    }));
    const batch = String((await add({ files, fields: { revises: 'new', copies: 'keep' } })).headers.location).replace(
      /\/items.*/,
      '',
    );
    assert.match(words(parse(await agent.get(batch)).querySelector('.toolbar')), /Add all 2 that wait/);
    const csrf = await csrfOf(agent, batch);
    const answer = await agent.post(`${batch}/looks`).type('form').send({ csrf });
    assert.equal(answer.headers.location, story);
    assert.equal(await versionsOn(agent, story), 4);
    assert.equal((await agent.post(`${batch}/looks`).type('form').send({ csrf })).status, 409);
  });

  it('is not for viewers', async (t) => {
    const { app, add } = await openStory(t);
    const answer = await add({ files: [{ name: 'parom.txt', bytes: cyrillic(RUSSIAN) }] });
    const vera = await signIn(app, VERA.address);
    assert.equal((await takeLook(vera, String(answer.headers.location))).status, 403);
  });
});
