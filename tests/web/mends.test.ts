import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStory, openApp, parse, sendVersions, signIn, submit } from '../support/app.ts';

const FERRY = `Ferry sinks off Lindau

The ferry sank off Lindau at dawn on Tuesday. Nine people were saved by fishermen.

Our newsletter tells you more every morning of the week.

The captain is still missing, the water police said.`;
const OTHER = `A ferry went down at dawn on Tuesday near Lindau. Fishermen saved nine people. Police said that the captain was missing.`;

async function openStory(t: Parameters<typeof openApp>[0]) {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const created = await createStory(
    agent,
    [
      { text: FERRY, outlet: 'Seeblatt' },
      { text: OTHER, outlet: 'Bodensee Kurier' },
    ],
    'Ferry',
  );
  const story = String(created.headers.location);
  return { agent, story, page: `${story}/versions/1` };
}

const shown = async (agent: Awaited<ReturnType<typeof signIn>>, page: string) => parse(await agent.get(page));
const asideTexts = (page: ReturnType<typeof parse>) =>
  [...page.querySelectorAll('.set-aside .as-received')].map((block) => block.textContent?.trim());

test('a passage set aside by hand leaves the comparison, stays visible, and comes back', async (t) => {
  const { agent, story, page } = await openStory(t);
  const passage = 'Our newsletter tells you more every morning of the week.';
  const span = { start: String(FERRY.indexOf(passage)), end: String(FERRY.indexOf(passage) + passage.length) };
  const was = asideTexts(await shown(agent, page)).includes(passage);
  const first = was ? 'kept-blocks' : 'blocks-set-aside';
  const second = was ? 'blocks-set-aside' : 'kept-blocks';

  assert.equal((await submit(agent, page, `${page}/${first}`, span)).status, 303);
  assert.equal(asideTexts(await shown(agent, page)).includes(passage), !was);
  assert.equal((await agent.get(story)).text.includes(passage), was);

  assert.equal((await submit(agent, page, `${page}/${second}`, span)).status, 303);
  assert.equal(asideTexts(await shown(agent, page)).includes(passage), was);
  assert.equal((await agent.get(`${page}/received.txt`)).text, FERRY);
});

test('what is remembered for an outlet holds for its next version, and not for another outlet', async (t) => {
  const { agent, story, page } = await openStory(t);
  const passage = 'The captain is still missing, the water police said.';
  const span = { start: String(FERRY.indexOf(passage)), end: String(FERRY.indexOf(passage) + passage.length) };
  await submit(agent, page, `${page}/blocks-set-aside`, { ...span, remember: 'yes' });
  const own =
    'The ferry had been built in 1958 and rebuilt twice since then, most lately in a yard at Kressbronn in 2019.';
  const text = `${own} It carried up to three hundred passengers and forty cars between the two shores.\n\n${passage}`;
  await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, { pastes: [{ text, outlet: 'seeblatt' }] });
  await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, {
    pastes: [{ text: `${text} `, outlet: 'Tagespost' }],
    fields: { copies: 'keep' },
  });
  assert.deepEqual(asideTexts(await shown(agent, `${story}/versions/3`)), [passage]);
  assert.deepEqual(asideTexts(await shown(agent, `${story}/versions/4`)), []);
});

test('sentences are joined and split by hand', async (t) => {
  const { agent, story, page } = await openStory(t);
  const at = String(FERRY.indexOf('Nine people'));
  await submit(agent, page, `${page}/joins`, { at });
  const joined = (await shown(agent, page)).querySelector(`#s${FERRY.indexOf('The ferry sank')}`);
  assert.match(joined?.textContent ?? '', /^The ferry sank .* by fishermen\.$/);

  const start = String(FERRY.indexOf('The ferry sank'));
  const end = String(FERRY.indexOf('by fishermen.') + 'by fishermen.'.length);
  const refused = await submit(agent, page, `${page}/splits`, { start, end, words: 'no such words' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /no such words/);
  await submit(agent, page, `${page}/splits`, { start, end, words: 'Nine  people' });
  assert.ok((await shown(agent, page)).querySelector(`#s${at}`));
  assert.match((await agent.get(story)).text, /Nine people were saved/);
});

test('a change taken back is gone, and each change is in the history', async (t) => {
  const { agent, story, page } = await openStory(t);
  await submit(agent, page, `${page}/joins`, { at: String(FERRY.indexOf('Nine people')) });
  const form = (await shown(agent, page)).querySelector('form[action*="/mends/"]');
  await submit(agent, page, form?.getAttribute('action') ?? '');
  assert.ok((await shown(agent, page)).querySelector(`#s${FERRY.indexOf('Nine people')}`));
  const history = (await agent.get(story)).text;
  assert.match(history, /joined two sentences/);
  assert.match(history, /took back a change/);
});

test('a place where no text is answers with a message and changes nothing', async (t) => {
  const { agent, page } = await openStory(t);
  const before = (await shown(agent, page)).querySelector('.received')?.textContent;
  for (const fields of [
    { start: '99999', end: '100000' },
    { start: '-1', end: 'x' },
    { start: '5', end: '5' },
  ]) {
    assert.equal((await submit(agent, page, `${page}/blocks-set-aside`, fields)).status, 422);
  }
  assert.equal((await shown(agent, page)).querySelector('.received')?.textContent, before);
});
