import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Agent,
  BEN,
  countRows,
  createStory,
  csrfOf,
  openApp,
  parse,
  signIn,
  submit,
  VERA,
  words,
} from '../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

test('one verdict is given on all ticked claims, or on none', async (t) => {
  const { app, desk, agent, story } = await openFerry(t);
  await submit(agent, `${story}/claims/2`, `${story}/claims/2/verdicts`, { value: 'disputed', reason: 'At first.' });
  const saved = await give(agent, story, [1, 2, 4], {
    value: 'unsourced',
    reason: 'Nobody is named.',
    searched: 'All.',
  });
  assert.equal(saved.status, 303);
  const page = parse(await agent.get(`${story}/verdicts`));
  assert.match(words(page.querySelector('main')), /Saved: unsourced, on 3 claims\./);
  assert.equal(page.querySelectorAll('.option .chip.unsourced').length, 3);
  const events = await desk.store.db
    .selectFrom('event')
    .select(['kind', 'payload'])
    .where('kind', 'like', 'verdict.%')
    .execute();
  const groups = events.map(({ kind, payload }) => [kind, JSON.parse(payload).group]).slice(1);
  assert.deepEqual(
    groups.map(([kind]) => kind),
    ['verdict.given', 'verdict.changed', 'verdict.given'],
  );
  assert.equal(new Set(groups.map(([, group]) => group)).size, 1, 'they are one act');

  await submit(agent, `${story}/policy`, `${story}/policy`, { policy: 'one', gate: 'block' });
  const source = { title: 'The list', passage: 'Names.', stance: 'supports', kind: 'primary' };
  await submit(agent, `${story}/claims/1`, `${story}/claims/1/evidence`, source);
  const before = await countRows(desk);
  const refused = await give(agent, story, [1, 2, 3], { value: 'confirmed', reason: 'The list.' });
  assert.equal(refused.status, 422);
  const back = parse(refused);
  assert.match(words(back.querySelector('main')), /Claims 2 and 3 do not take this verdict, so none was given\./);
  assert.equal(back.querySelectorAll('input[name="claims"][checked]').length, 3, 'the ticks are kept');
  assert.deepEqual(await countRows(desk), before);
  for (const [claims, fields] of [
    [[], { value: 'disputed', reason: 'Because.' }],
    [[1], { value: 'disputed', reason: ' ' }],
  ] as const) {
    assert.equal((await give(agent, story, claims, fields)).status, 422);
  }
  assert.equal((await give(agent, story, [99], { value: 'disputed', reason: 'Because.' })).status, 404);
  const viewer = await signIn(app, VERA.address);
  assert.equal((await give(viewer, story, [1], { value: 'disputed', reason: 'Because.' })).status, 403);
  assert.deepEqual(await countRows(desk), before);
});

async function openFerry(t: Parameters<typeof openApp>[0]) {
  const opened = await openApp(t);
  const [agent, ben] = [await signIn(opened.app), await signIn(opened.app, BEN.address)];
  const pastes = [FERRY_GAZETTE, FERRY_COURIER].map((text, index) => ({ text, outlet: `Outlet ${index + 1}` }));
  const story = String((await createStory(agent, pastes, 'Ferry')).headers.location);
  return { ...opened, agent, ben, story };
}

async function give(agent: Agent, story: string, claims: readonly number[], fields: Record<string, string>) {
  const csrf = await csrfOf(agent, story);
  return agent
    .post(`${story}/verdicts`)
    .type('form')
    .send({ csrf, claims: claims.map(String), ...fields });
}
