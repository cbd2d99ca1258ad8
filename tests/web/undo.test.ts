import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEN, createStory, csrfOf, openApp, parse, signIn, submit, words } from '../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

test('what one did is shown before it is undone, and done again', async (t) => {
  const { agent, ben, story } = await openFerry(t);
  const csrf = await csrfOf(agent, story);
  const bulk = { csrf, claims: ['1', '2'], value: 'disputed', reason: 'They differ.' };
  await agent.post(`${story}/verdicts`).type('form').send(bulk);
  const page = parse(await agent.get(`${story}/undo`));
  const shown = words(page.querySelector('main'));
  assert.match(shown, /2 claims in one go.*You marked claim 1 disputed.*You marked claim 2 disputed/);
  const act = page.querySelector('form[action$="/undos"] input[name="act"]')?.getAttribute('value') ?? '';
  assert.equal((await submit(ben, `${story}/undo`, `${story}/undos`, { act })).status, 404, 'only one’s own');
  assert.equal((await submit(agent, `${story}/undo`, `${story}/undos`, { act })).status, 303);
  const undone = parse(await agent.get(`${story}/undo`));
  assert.match(words(undone.querySelector('main')), /Undone, on 2 claims\./);
  assert.match(
    words(parse(await ben.get(`${story}/claims/1`)).querySelector('.history')),
    /undid: marked claim 1 disputed/,
  );
  assert.equal((await submit(agent, `${story}/undo`, `${story}/undos`, { act })).status, 404, 'not twice');
  assert.equal((await submit(agent, `${story}/undo`, `${story}/redos`, { act })).status, 303);
  assert.match(words(parse(await agent.get(story)).querySelector('main')), /2 disputed/);
});

test('an earlier verdict of one’s own is held again out of the history', async (t) => {
  const { agent, ben, story } = await openFerry(t);
  const claim = `${story}/claims/1`;
  await submit(agent, claim, `${claim}/verdicts`, { value: 'disputed', reason: 'First.', confidence: 'high' });
  await submit(agent, claim, `${claim}/verdicts`, { value: 'unsourced', reason: 'Second.' });
  const buttons = parse(await agent.get(claim)).querySelectorAll('form[action$="/restorations"] input[name="event"]');
  assert.equal(buttons.length, 1, 'the one that is held needs no button');
  const event = buttons[0]?.getAttribute('value') ?? '';
  assert.equal((await submit(ben, claim, `${claim}/restorations`, { event })).status, 404, 'not another’s');
  assert.equal((await submit(agent, `${story}/claims/2`, `${story}/claims/2/restorations`, { event })).status, 404);
  assert.equal((await submit(agent, claim, `${claim}/restorations`, { event })).status, 303);
  const page = parse(await agent.get(claim));
  assert.match(words(page.querySelector('.history')), /changed the verdict on claim 1 from unsourced to disputed/);
  assert.equal(page.querySelector('option[value="high"]')?.hasAttribute('selected'), true);
});

async function openFerry(t: Parameters<typeof openApp>[0]) {
  const { app } = await openApp(t);
  const [agent, ben] = [await signIn(app), await signIn(app, BEN.address)];
  const pastes = [FERRY_GAZETTE, FERRY_COURIER].map((text, index) => ({ text, outlet: `Outlet ${index + 1}` }));
  const story = String((await createStory(agent, pastes, 'Ferry')).headers.location);
  return { agent, ben, story };
}
