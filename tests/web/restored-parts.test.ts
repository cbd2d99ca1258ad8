import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Agent, openApp, parse, sendVersions, signIn, submit, VERA, words } from '../support/app.ts';
import { FERRY_COURIER } from '../support/texts.ts';

/** An article of an outlet that prints something beside it. */
const page = (
  outlet: string,
  told: string,
  ...beside: string[]
) => `<!doctype html><html lang="en"><head><title>${told.slice(0, 20)}</title><meta property="og:site_name" content="${outlet}"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><article><h1>${told.slice(0, 20)}</h1>
<p>${told}</p><p>Tugs from three harbours were sent out at dawn, and nobody on board was hurt, the coast guard said on Tuesday.</p>
<p>The ship was towed to Norrhaven, where she is to stay until the inspectors of the ministry have seen her.</p></article>
${beside.map((part) => `<aside class="related">${part}</aside>`).join('')}</main></body></html>`;

const FERRY = 'A ferry with 312 people on board ran aground off Velden on Tuesday, the port said.';
const BRIDGE = 'The bridge over the Velden sound was closed to lorries on Monday after a crack was found in a pillar.';
const NUMBERS = '<p>Call the harbour office at 0400 112 about the ferry.</p><p>Its desk is open until midnight.</p>';
const CALL = 'Call the harbour office at 0400 112 about the ferry.';
const OPEN = 'Its desk is open until midnight.';
const MAP = '<p>See where the ship lies on our map of the sound.</p>';

type Given = [name: string, html: string];

async function bring(agent: Agent, title: string, ...pages: Given[]): Promise<string> {
  const created = await sendVersions(agent, '/stories/new', '/stories', {
    fields: { title },
    pastes: [{ text: FERRY_COURIER, outlet: 'The Courier' }],
    files: pages.map(([name, html]) => ({ name, bytes: Buffer.from(html) })),
  });
  return `${created.headers.location}/versions/2`;
}

const again = (agent: Agent, version: string, [name, html]: Given, fields: Record<string, string> = {}) => {
  const story = version.replace(/\/versions.*/, '');
  return sendVersions(agent, `${story}/versions/new`, `${story}/versions`, {
    fields,
    files: [{ name, bytes: Buffer.from(html) }],
  });
};

/** Restores the first part that holds these words. */
async function restore(agent: Agent, version: string, text: string, fields: Record<string, string> = {}) {
  const part = [...parse(await agent.get(version)).querySelectorAll('.part')].find((each) =>
    words(each).includes(text),
  );
  const index = part?.querySelector('[name=part]')?.getAttribute('value') ?? '';
  assert.ok(index, `${text} is offered`);
  return submit(agent, version, `${version}/restored-parts`, { part: index, ...fields });
}

const textOf = async (agent: Agent, version: string) => (await agent.get(`${version}/received.txt`)).text;
const asideOf = async (agent: Agent, version: string) =>
  [...parse(await agent.get(version)).querySelectorAll('.set-aside')].map(words);

describe('a part restored out of what reading left out', () => {
  test('is remembered for the outlet’s other articles when that is asked for, until it is taken back', async (t) => {
    const { app, failures } = await openApp(t);
    const agent = await signIn(app);
    const first = await bring(agent, 'Ferry', ['post.html', page('Harbour Post', FERRY, NUMBERS)]);
    assert.match(words(parse(await agent.get(first)).querySelector('.part')), /in every version of Harbour Post/);
    assert.equal((await restore(agent, first, CALL, { remember: 'yes' })).status, 303);

    const other = await bring(agent, 'Bridge', ['post.html', page('harbour post', BRIDGE, NUMBERS, MAP)]);
    const text = await textOf(agent, other);
    assert.match(text, /pillar[\s\S]*Call the harbour office[\s\S]*Its desk is open until midnight\.$/);
    assert.deepEqual(await asideOf(agent, other), [], 'all of its paragraphs are kept');
    const foreign = await bring(agent, 'Foreign', ['mail.html', page('Daily Mail', BRIDGE, NUMBERS)]);
    assert.ok(!(await textOf(agent, foreign)).includes(CALL), 'not for another outlet');
    const changed = page('Harbour Post', BRIDGE.replace('Monday', 'Sunday'), NUMBERS, MAP);
    await again(agent, other, ['post.html', changed], { revises: '2' });
    assert.match(
      await textOf(agent, other),
      /Sunday[\s\S]*Its desk is open until midnight\.$/,
      'nor lost in a revision',
    );

    const back =
      parse(await agent.get(first))
        .querySelector('form[action*="/mends/"]')
        ?.getAttribute('action') ?? '';
    assert.equal((await submit(agent, first, back)).status, 303);
    const later = await bring(agent, 'Later', ['post.html', page('Harbour Post', BRIDGE, NUMBERS)]);
    assert.ok(!(await textOf(agent, later)).includes(CALL), 'what was taken back is remembered no more');
    assert.deepEqual(failures, []);
  });

  test('is remembered for nothing when that is not asked for', async (t) => {
    const { app } = await openApp(t);
    const agent = await signIn(app);
    const first = await bring(agent, 'Ferry', ['post.html', page('Harbour Post', FERRY, NUMBERS)]);
    await restore(agent, first, CALL);
    assert.ok((await textOf(agent, first)).includes(OPEN));
    const other = await bring(agent, 'Bridge', ['post.html', page('Harbour Post', BRIDGE, NUMBERS)]);
    assert.ok(!(await textOf(agent, other)).includes(CALL));
  });

  test('makes no revision of the same page, uploaded or read again, in whatever order parts were restored', async (t) => {
    const { app } = await openApp(t);
    const agent = await signIn(app);
    const given: Given = ['post.html', page('Harbour Post', FERRY, NUMBERS, MAP)];
    const version = await bring(agent, 'Ferry', given);
    await restore(agent, version, 'See where the ship lies');
    await restore(agent, version, CALL, { remember: 'yes' });
    const text = await textOf(agent, version);
    assert.match(text, /our map of the sound\.\n+Call the harbour/);
    for (const fields of [{}, { revises: '2' }] as Record<string, string>[]) {
      const answer = await again(agent, version, given, fields);
      assert.equal(answer.status, 422);
      assert.match(words(parse(answer).querySelector('main')), /letter for letter that of ‘Harbour Post’/);
    }
    const encoding = await submit(agent, version, `${version}/encodings`, { encoding: 'utf-8' });
    assert.equal(encoding.status, 422);
    assert.match(words(parse(encoding).querySelector('main')), /letter for letter the same/);
    assert.equal(await textOf(agent, version), text);
  });

  test('is offered to nobody who may only read, nor is anything else on the way in', async (t) => {
    const { app, failures } = await openApp(t);
    const agent = await signIn(app);
    const version = await bring(agent, 'Ferry', ['post.html', page('Harbour Post', FERRY, NUMBERS)]);
    const story = version.replace(/\/versions.*/, '');
    const span = { start: '0', end: '20' };
    await submit(agent, version, `${version}/blocks-set-aside`, span);
    const many = Array.from({ length: 6 }, (_, n) => ({ name: `${n}.doc`, bytes: Buffer.from('no text') }));
    const batch = String(
      (await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, { files: many })).headers.location,
    );
    const vera = await signIn(app, VERA.address);
    const own = new Set(['/languages', '/sign-out', '/account/hints', `${story}/followings`, '/search']);
    for (const path of ['/', story, version, `${version}?mend=1`, `${version}?part=0`, batch, '/inbox']) {
      const seen = parse(await vera.get(path));
      const offered = [...seen.querySelectorAll('main form[method=post]')].map((form) => form.getAttribute('action'));
      assert.deepEqual(
        offered.filter((action) => !own.has(action ?? '')),
        [],
        path,
      );
      assert.doesNotMatch(words(seen.querySelector('main')), /Mend|Restore|Add a version|Add versions|New story/, path);
    }
    assert.match(
      words(parse(await vera.get(`${version}?part=0`)).querySelector('main')),
      /Call the harbour office/,
      'they read all of it',
    );
    for (const path of [`${story}/versions/new`, '/stories/new', '/feeds/new'])
      assert.equal((await vera.get(path)).status, 403, path);
    assert.deepEqual(failures, []);
  });
});
