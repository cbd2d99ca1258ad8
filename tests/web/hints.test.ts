import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEN, openApp, parse, signIn, signInAnew, submit, words } from '../support/app.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';

test('a newcomer is told once how a screen works, and never again on any machine', async (t) => {
  const { app } = await openApp(t);
  const [here, ben] = [await signIn(app), await signInAnew(app, BEN.address)];
  const hint = async (agent: typeof here, path: string) => words(parse(await agent.get(path)).querySelector('#hint'));
  assert.match(await hint(here, STORY), /Start with the map/);
  assert.match(await hint(here, `${STORY}/claims/2`), /Rule without the mouse/);
  assert.match(await hint(here, `${STORY}/compare?base=2`), /A row a claim/);
  const answer = await submit(here, STORY, '/account/hints', { hint: 'story', back: STORY });
  assert.equal(answer.headers.location, STORY);
  const elsewhere = await signInAnew(app);
  assert.equal(await hint(elsewhere, STORY), '');
  assert.match(await hint(elsewhere, `${STORY}/claims/2`), /Rule without the mouse/, 'the others stay');
  assert.match(await hint(ben, STORY), /Start with the map/, 'and so does everybody else’s');
});

test('closing a hint leads nowhere else', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', ''])
    assert.equal((await submit(agent, STORY, '/account/hints', { hint: 'nothing', back })).headers.location, '/');
});
