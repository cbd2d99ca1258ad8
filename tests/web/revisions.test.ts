import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStory, openApp, parse, sendVersions, signIn, submit } from '../support/app.ts';

const FIRST = `Blast at the Marlow chemical plant

Inspectors closed the Marlow chemical plant on Tuesday after a chlorine leak injured eleven workers. The plant belongs to a family firm from Bristol. Neighbours had complained about the smell for months.`;
const OTHER = `The Marlow chemical plant was shut by inspectors on Tuesday because a leak of chlorine had injured eleven workers. The owner, a family firm from Bristol, did not comment.`;
const LINK = 'https://www.example.org/news/marlow?utm_source=feed';

async function openStory(t: Parameters<typeof openApp>[0]) {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const created = await createStory(
    agent,
    [
      { text: FIRST, outlet: 'Severn Post', link: LINK },
      { text: OTHER, outlet: 'Avon Times' },
    ],
    'Marlow',
  );
  const story = String(created.headers.location);
  const add = (paste: Parameters<typeof createStory>[1][number], fields: Record<string, string> = {}) =>
    sendVersions(agent, `${story}/versions/new`, `${story}/versions`, { pastes: [paste], fields });
  return { agent, story, add };
}

type Agent = Awaited<ReturnType<typeof signIn>>;

/** Gives a verdict on every claim that has none. */
async function ruleOnAll(agent: Agent, story: string): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  const page = parse(await agent.get(story));
  for (const link of page.querySelectorAll('.claim-card h3 a')) {
    const path = link.getAttribute('href') ?? '';
    titles.set(
      path,
      parse(await agent.get(path))
        .querySelector('h1')
        ?.textContent?.trim() ?? '',
    );
    assert.equal(
      (await submit(agent, path, `${path}/verdicts`, { value: 'confirmed', reason: 'Checked.' })).status,
      303,
    );
  }
  return titles;
}

const versionsOn = async (agent: Agent, story: string) =>
  parse(await agent.get(story)).querySelectorAll('.version-list li').length;

test('the same link again is a revision: verdicts on changed sentences ask for a second look, the others do not', async (t) => {
  const { agent, story, add } = await openStory(t);
  const titles = await ruleOnAll(agent, story);
  const text = FIRST.replace('eleven', 'fourteen').replace('\n\n', '\n\nBy Ann Reid\n\n');
  assert.equal((await add({ text, link: 'http://example.org/news/marlow/' })).status, 303);
  assert.equal(await versionsOn(agent, story), 2);
  const told = parse(await agent.get(story)).querySelector('[aria-labelledby="changes-title"]')?.textContent ?? '';
  assert.match(told, /Severn Post has a new text\.[\s\S]*1 verdict needs a second look/);

  const stale = [];
  for (const [path] of titles) {
    const page = await agent.get(path);
    assert.equal(page.status, 200);
    assert.match(page.text, /Checked\./);
    if (page.text.includes('look again')) stale.push(path);
  }
  assert.equal(stale.length, 1);
  assert.match(parse(await agent.get(stale[0] ?? '')).querySelector('main')?.textContent ?? '', /fourteen/);
});

test('what the outlet changed is shown word by word, and a silent correction is called one', async (t) => {
  const { agent, story, add } = await openStory(t);
  await add({ text: FIRST.replace('eleven', 'fourteen'), link: LINK });
  const page = parse(await agent.get(`${story}/versions/1/revisions`));
  const words = (selector: string) =>
    [...page.querySelectorAll(selector)].map((each) => each.textContent?.replace(/\[(new|gone): |\]/g, '').trim());
  assert.deepEqual(words('del'), ['eleven']);
  assert.deepEqual(words('ins'), ['fourteen']);
  assert.match(page.querySelector('main')?.textContent ?? '', /silent correction/);
  assert.equal((await agent.get(`${story}/versions/1/received.txt`)).text, FIRST.replace('eleven', 'fourteen'));
});

test('a change that the outlet owns up to is no silent correction', async (t) => {
  const { agent, story, add } = await openStory(t);
  const text = `${FIRST.replace('eleven', 'fourteen')} Correction: an earlier version gave a lower number of injured workers.`;
  await add({ text, link: LINK });
  assert.doesNotMatch((await agent.get(`${story}/versions/1/revisions`)).text, /silent correction/);
});

test('the same outlet with another article is a further version, with much the same text a revision', async (t) => {
  const { agent, story, add } = await openStory(t);
  await add({ text: `${OTHER} Trade unions asked for an inquiry.`, outlet: 'avon times' });
  assert.equal(await versionsOn(agent, story), 2);
  await add({
    text: 'Bristol firm apologises. Its managing director wrote to all neighbours on Thursday.',
    outlet: 'Avon Times',
  });
  assert.equal(await versionsOn(agent, story), 3);
  await add({ text: `${OTHER} A second edition.`, outlet: 'Avon Times' }, { revises: 'new', copies: 'keep' });
  assert.equal(await versionsOn(agent, story), 4);
});

test('a near copy under another name is told at the door, and added when wanted', async (t) => {
  const { agent, story, add } = await openStory(t);
  const paste = { text: `${FIRST} More follows.`, outlet: 'Thames Herald' };
  const refused = await add(paste);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /\d\d % of it is the same/);
  assert.match(refused.text, /More follows\./);
  assert.equal(await versionsOn(agent, story), 2);
  await add(paste, { copies: 'keep' });
  assert.equal(await versionsOn(agent, story), 3);
});

test('a restored passage stays restored in the revised text', async (t) => {
  const { agent, story, add } = await openStory(t);
  const passage = 'Neighbours had complained about the smell for months.';
  const page = `${story}/versions/1`;
  const at = FIRST.indexOf(passage);
  await submit(agent, page, `${page}/blocks-set-aside`, { start: String(at), end: String(at + passage.length) });
  await add({ text: FIRST.replace('Blast', 'Leak'), link: LINK });
  const aside = [...parse(await agent.get(page)).querySelectorAll('.set-aside .as-received')];
  assert.deepEqual(
    aside.map((block) => block.textContent?.trim()),
    [passage],
  );
});
