import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStory, openApp, parse, sendVersions, signIn, submit } from '../support/app.ts';

const A =
  'Inspectors closed the Marlow chemical plant on Tuesday after a chlorine leak injured eleven workers. The owner did not comment.';
const B =
  'Inspectors shut the Marlow chemical plant on Tuesday after a leak of chlorine injured eleven workers. Nobody at the firm wished to speak.';
const C =
  'On Tuesday inspectors closed the chemical plant at Marlow because a chlorine leak had injured eleven workers.';

async function openStory(t: Parameters<typeof openApp>[0]) {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const pastes = [A, B, C].map((text, index) => ({ text, outlet: `Outlet ${index + 1}` }));
  const story = String((await createStory(agent, pastes, 'Marlow')).headers.location);
  return { agent, story };
}

type Agent = Awaited<ReturnType<typeof signIn>>;

/** Its text without the words that only screen readers get. */
function plain(element: Element): string {
  for (const hidden of element.querySelectorAll('.hidden-visually')) hidden.remove();
  return element.textContent ?? '';
}

/** Paths of the claims that tell something with these words. */
async function claimsWith(agent: Agent, story: string, words: string): Promise<string[]> {
  const cards = [...parse(await agent.get(story)).querySelectorAll('.claim-card')];
  const found = cards.filter((card) =>
    [...card.querySelectorAll('.reading')].some((reading) => plain(reading).includes(words)),
  );
  return found.map((card) => card.querySelector('h3 a')?.getAttribute('href') ?? '');
}

async function part(agent: Agent, claim: string, words: string) {
  const page = parse(await agent.get(`${claim}/alignment`));
  const item = [...page.querySelectorAll('li')].find((each) => plain(each).includes(words));
  const sentence = item?.querySelector('input[name="sentence"]')?.getAttribute('value') ?? '';
  return submit(agent, `${claim}/alignment`, `${claim}/alignment/partings`, { sentence });
}

test('a sentence that is parted stays apart when a version is added, and verdicts stay', async (t) => {
  const { agent, story } = await openStory(t);
  const [claim = ''] = await claimsWith(agent, story, 'shut the Marlow');
  assert.deepEqual(await claimsWith(agent, story, 'at Marlow because'), [claim]);
  await submit(agent, claim, `${claim}/verdicts`, { value: 'confirmed', reason: 'The inspectors say so.' });

  assert.equal((await part(agent, claim, 'shut the Marlow')).status, 303);
  const apart = async () => {
    const [one] = await claimsWith(agent, story, 'shut the Marlow');
    const [other] = await claimsWith(agent, story, 'at Marlow because');
    return one !== undefined && other !== undefined && one !== other;
  };
  assert.ok(await apart());
  const text = `${C.replace('eleven', 'a total of eleven')} Unions asked for an inquiry.`;
  await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, {
    pastes: [{ text, outlet: 'Fourth' }],
    fields: { copies: 'keep' },
  });
  assert.ok(await apart());
  const page = await agent.get(claim);
  assert.match(page.text, /The inspectors say so\./);
  assert.match(page.text, /look again/);
});

test('claims that are merged stay merged, also when both were ruled on, and release undoes it', async (t) => {
  const { agent, story } = await openStory(t);
  const [one = ''] = await claimsWith(agent, story, 'did not comment');
  const [other = ''] = await claimsWith(agent, story, 'wished to speak');
  assert.notEqual(one, other);
  for (const claim of [one, other]) {
    await submit(agent, claim, `${claim}/verdicts`, { value: 'unsourced', reason: `Ruled at ${claim}.` });
  }
  const number = other.split('/').at(-1) ?? '';
  assert.equal((await submit(agent, `${one}/alignment`, `${one}/alignment/merges`, { claim: number })).status, 303);
  const merged = await claimsWith(agent, story, 'did not comment');
  assert.deepEqual(merged, await claimsWith(agent, story, 'wished to speak'));
  assert.equal(merged.length, 1);
  for (const claim of [one, other]) assert.match((await agent.get(claim)).text, new RegExp(`Ruled at ${claim}`));

  const [claim = ''] = merged;
  const pins =
    parse(await agent.get(`${claim}/alignment`))
      .querySelector('input[name="pins"]')
      ?.getAttribute('value') ?? '';
  await submit(agent, `${claim}/alignment`, `${claim}/alignment/releases`, { pins });
  assert.equal(parse(await agent.get(`${claim}/alignment`)).querySelector('input[name="pins"]'), null);
});

test('what cannot be parted or merged is told, and nothing changes', async (t) => {
  const { agent, story } = await openStory(t);
  const [claim = ''] = await claimsWith(agent, story, 'shut the Marlow');
  const before = (await agent.get(claim)).text.match(/<article[\s\S]*<\/article>/)?.[0];
  const number = claim.split('/').at(-1) ?? '';
  for (const [action, fields, status] of [
    ['merges', { claim: number }, 422],
    ['merges', { claim: '9999' }, 422],
    ['merges', { claim: 'x' }, 422],
    ['partings', { sentence: 'nobody.s1' }, 404],
    ['releases', { pins: 'none' }, 404],
  ] as const) {
    assert.equal((await submit(agent, claim, `${claim}/alignment/${action}`, fields)).status, status, action);
  }
  assert.equal((await agent.get(claim)).text.match(/<article[\s\S]*<\/article>/)?.[0], before);
});
