import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inItsZone } from '../../src/web/present/details.ts';
import { openApp, parse, sendVersions, signIn, submit, VERA, words } from '../support/app.ts';
import { takeLook } from './support/look.ts';

const RUSSIAN = `Паром сел на мель у Альмеды

Паром «Соланж» сел на мель у северного пирса во вторник в полдень. На борту было четыреста человек, никто не пострадал.

Начальник порта сообщил, что расследование начнётся через неделю.`;
const OTHER =
  'The ferry Solange ran aground off the northern pier at noon on Tuesday. All four hundred people were safe.';

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry runs aground | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2021-12-14T18:45:00+01:00">
<meta property="article:modified_time" content="2021-12-14T20:05:00+01:00"></head><body><article><h1>Ferry runs aground</h1>
<p>The ferry Solange ran aground off the northern pier at noon, the port authority of Almeda said on Tuesday evening.</p>
<figure><img src="a.jpg"><figcaption>The ferry Solange in the harbour. Photo: Ana Silva</figcaption></figure>
<p>Nobody was hurt when it touched ground with four hundred people on board, although two cars were damaged.</p>
<p>Harbour master Per Dahl said an inquiry would begin within a week, and that the pier would stay closed.</p></article></body></html>`;

/** windows-1251 of Russian text, by hand: Node writes no other encodings. */
function cyrillic(text: string): Buffer {
  const bytes = [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) return code;
    return letter === 'ё' ? 0xb8 : letter === '«' ? 0xab : letter === '»' ? 0xbb : code - 0x410 + 0xc0;
  });
  return Buffer.from(bytes);
}

async function bring(t: Parameters<typeof openApp>[0], files: { name: string; bytes: Buffer }[]) {
  const { app, desk, failures } = await openApp(t);
  const agent = await signIn(app);
  const made = await sendVersions(agent, '/stories/new', '/stories', {
    fields: { title: 'Ferry' },
    pastes: [{ text: OTHER, outlet: 'Almeda Times', published: '2021-12-14' }],
    files,
  });
  assert.equal(made.status, 303, made.text);
  // What was guessed is looked at first.
  const to = String(made.headers.location);
  const story = to.endsWith('/look') ? String((await takeLook(agent, to)).headers.location) : to;
  return { app, agent, desk, failures, story, page: `${story}/versions/2` };
}

type Agent = Awaited<ReturnType<typeof signIn>>;

const received = async (agent: Agent, page: string) => (await agent.get(`${page}/received.txt`)).text;
const shown = async (agent: Agent, page: string) => parse(await agent.get(page));
const fields = (known: Record<string, string> = {}) => ({
  ...{ headline: '', byline: '', outlet: '', agency: '', published: '', updated: '', link: '', language: '' },
  ...known,
});
const detail = (page: Document, label: string) => {
  const row = [...page.querySelectorAll('.details > div')].find((each) => words(each.querySelector('dt')) === label);
  return words(row?.querySelector('dd'));
};

describe('the encoding', () => {
  it('is shown, and another reading of the kept file can be looked at and taken', async (t) => {
    const { agent, page, failures } = await bring(t, [{ name: 'parom.txt', bytes: cyrillic(RUSSIAN) }]);
    assert.equal(await received(agent, page), RUSSIAN);
    assert.match(words((await shown(agent, page)).querySelector('main')), /Read as windows-1251 a guess/);

    const wrong = await shown(agent, `${page}?encoding=koi8-r`);
    assert.match(words(wrong.querySelector('blockquote')), /^оЮПНЛ ЯЕК/);
    assert.equal((await submit(agent, page, `${page}/encodings`, { encoding: 'koi8-r' })).status, 303);
    assert.notEqual(await received(agent, page), RUSSIAN);
    assert.equal((await submit(agent, page, `${page}/encodings`, { encoding: 'windows-1251' })).status, 303);
    assert.equal(await received(agent, page), RUSSIAN);

    const revisions = words((await shown(agent, `${page}/revisions`)).querySelector('main'));
    assert.match(revisions, /read again as windows-1251: the outlet changed nothing/);
    assert.doesNotMatch(revisions, /silent correction/);
    assert.match(words((await shown(agent, page)).querySelector('main')), /Read as windows-1251 chosen by a person/);
    assert.deepEqual(failures, []);
  });

  it('that is none, or changes nothing, is refused with words', async (t) => {
    const { agent, page } = await bring(t, [{ name: 'parom.txt', bytes: cyrillic(RUSSIAN) }]);
    for (const [encoding, said] of [
      ['klingon', /Choose an encoding from the list/],
      ['windows-1251', /letter for letter the same/],
    ] as const) {
      const answer = await submit(agent, page, `${page}/encodings`, { encoding });
      assert.equal(answer.status, 422);
      assert.match(words(parse(answer).querySelector('.notice.bad')), said);
    }
    const pasted = page.replace(/2$/, '1');
    const answer = await submit(agent, pasted, `${pasted}/encodings`, { encoding: 'koi8-r' });
    assert.match(answer.text, /was not read from a text file/);
  });
});

describe('what is known of a version', () => {
  it('is shown with who told it, the hour in its own zone', async (t) => {
    const { agent, page } = await bring(t, [{ name: 'page.html', bytes: Buffer.from(PAGE) }]);
    const version = await shown(agent, page);
    assert.equal(detail(version, 'Published'), '14 December 2021, 18:45 UTC+01:00 from OpenGraph');
    assert.equal(detail(version, 'Updated'), '14 December 2021, 20:05 UTC+01:00 from OpenGraph');
    assert.equal(detail(version, 'Outlet'), 'The Harbour Post from OpenGraph');
    assert.equal(detail(version, 'Language'), 'English (en) from the page');
    assert.equal(
      detail(await shown(agent, page.replace(/2$/, '1')), 'Published'),
      '14 December 2021 typed by a person',
    );
  });

  it('can be corrected: the version goes by its new outlet, and the event tells what was before', async (t) => {
    const { agent, desk, page, story } = await bring(t, [{ name: 'page.html', bytes: Buffer.from(PAGE) }]);
    const known = fields({
      headline: 'Ferry runs aground',
      outlet: 'Harbour Post Weekend',
      published: '2021-12-15 18:45 +01:00',
      language: 'en',
    });
    const answer = await submit(agent, page, `${page}/details`, known);
    assert.equal(answer.status, 303, answer.text);
    const version = await shown(agent, page);
    assert.equal(words(version.querySelector('h1')), 'Harbour Post Weekend');
    assert.equal(detail(version, 'Published'), '15 December 2021, 18:45 UTC+01:00 typed by a person');
    assert.equal(detail(version, 'Updated'), '');
    const event = await desk.store.db
      .selectFrom('event')
      .selectAll()
      .where('kind', '=', 'version.corrected')
      .executeTakeFirstOrThrow();
    const payload = JSON.parse(event.payload);
    assert.deepEqual(payload.fields, ['outlet', 'published', 'updated']);
    assert.equal(payload.before.published, '2021-12-14T18:45:00+01:00');
    assert.match((await agent.get(story)).text, /corrected what is known of ‘The Harbour Post’: outlet, published/);
  });

  it('outlives the next text of the outlet where a person typed it', async (t) => {
    const { agent, page, story } = await bring(t, [{ name: 'page.html', bytes: Buffer.from(PAGE) }]);
    await submit(agent, page, `${page}/details`, fields({ published: '2021-12-13', outlet: 'The Harbour Post' }));
    const revised = PAGE.replace('two cars', 'three cars').replace('2021-12-14T18', '2021-12-14T19');
    await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, {
      files: [{ name: 'page.html', bytes: Buffer.from(revised) }],
    });
    const version = await shown(agent, page);
    assert.match(words(version.querySelector('.as-received')) + (await received(agent, page)), /three cars/);
    assert.equal(detail(version, 'Published'), '13 December 2021 typed by a person');
  });

  it('that is wrong comes back as typed, with what is right', async (t) => {
    const { agent, page } = await bring(t, [{ name: 'page.html', bytes: Buffer.from(PAGE) }]);
    const typed = fields({ published: 'last Tuesday', link: 'harbour', language: 'English', outlet: 'X' });
    const answer = await submit(agent, page, `${page}/details`, typed);
    assert.equal(answer.status, 422);
    const form = parse(answer).querySelector('form[action$="/details"]');
    for (const [field, said] of [
      ['published', /A day as in 2021-12-15/],
      ['link', /begins with https/],
      ['language', /two or three letters/],
    ] as const) {
      assert.equal(form?.querySelector(`[name=${field}]`)?.getAttribute('value'), typed[field]);
      assert.match(words(form?.querySelector(`#detail-${field}-hint`)), said);
    }
  });

  it('is not for viewers to correct', async (t) => {
    const { app, page } = await bring(t, [{ name: 'page.html', bytes: Buffer.from(PAGE) }]);
    const vera = await signIn(app, VERA.address);
    for (const action of ['details', 'encodings', 'restored-parts'])
      assert.equal((await submit(vera, page, `${page}/${action}`, fields())).status, 403);
  });
});

it('what reading left out is shown with its reason, and restored as a text of its own', async (t) => {
  const { agent, page, failures } = await bring(t, [{ name: 'page.html', bytes: Buffer.from(PAGE) }]);
  const caption = 'The ferry Solange in the harbour. Photo: Ana Silva';
  assert.doesNotMatch(await received(agent, page), /Photo/);
  const parts = words((await shown(agent, page)).querySelector('[aria-labelledby="parts-title"]'));
  assert.match(parts, /describes or credits a picture: The ferry Solange in the harbour/);
  assert.equal((await submit(agent, page, `${page}/restored-parts`, { part: '0' })).status, 303);
  assert.ok((await received(agent, page)).endsWith(`\n\n${caption}`));
  assert.match((await agent.get(`${page}/revisions`)).text, /with a part that reading had left out/);
  assert.equal((await submit(agent, page, `${page}/restored-parts`, { part: '7' })).status, 422);
  assert.deepEqual(failures, []);
});

it('a time is shown as it was told: with its zone, or saying that none was told', () => {
  assert.equal(inItsZone('2021-03-02T18:45:00.000+01:00'), '2 March 2021, 18:45 UTC+01:00');
  assert.equal(inItsZone('2021-03-02 18:45:00'), '2 March 2021, 18:45, zone not told');
  assert.equal(inItsZone('2021-03-02T18:45Z'), '2 March 2021, 18:45 UTC');
  assert.equal(inItsZone('2021-03-02'), '2 March 2021');
});
