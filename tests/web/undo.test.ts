import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Agent,
  BEN,
  createStory,
  csrfOf,
  openApp,
  parse,
  sendVersions,
  signIn,
  submit,
  words,
} from '../support/app.ts';
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

test('a version that was added is undone by setting it aside, and comes back', async (t) => {
  const { agent, ben, story } = await openFerry(t);
  await sendVersions(agent, `${story}/versions/new`, `${story}/versions`, {
    pastes: [{ text: 'Rain fell on Brava for the ninth day in a row, the weather office said.', outlet: 'Weather' }],
  });
  const main = async (path = '') => words(parse(await agent.get(`${story}${path}`)).querySelector('main'));
  const shown = await main('/undo');
  assert.match(shown, /This would be undone .*You added the version ‘Weather’ see the version/);
  assert.match(shown, /Only this version tells claim \d+: without it they are no longer found/);
  assert.match(shown, /What stays.*You made the story.*A story stays/);
  const act = await nextAct(agent, story);
  assert.equal((await submit(agent, `${story}/undo`, `${story}/undos`, { act })).status, 303);
  assert.match(await main(), /2 versions.*Set aside, not compared ?Weather/);
  const version = await main('/versions/3');
  assert.match(version, /Set aside on .* the story is compared without it.*Compare it again.*Rain fell on Brava/);
  assert.equal((await ben.get(`${story}/versions/3/received.txt`)).text.startsWith('Rain fell'), true);
  const ending = `${story}/versions/3/set-asides/endings`;
  assert.equal((await submit(ben, `${story}/versions/3`, ending)).status, 303);
  assert.match(await main(), /3 versions/);
  assert.equal((await submit(agent, `${story}/undo`, `${story}/redos`, { act })).status, 409, 'Ben did it already');
});

test('one leaves an act as it is to undo what was before it', async (t) => {
  const { agent, story } = await openFerry(t);
  for (const n of [1, 2]) {
    const claim = `${story}/claims/${n}`;
    await submit(agent, claim, `${claim}/verdicts`, { value: 'disputed', reason: 'They differ.' });
  }
  const act = await nextAct(agent, story);
  assert.equal((await submit(agent, `${story}/undo`, `${story}/left-acts`, { act })).status, 303);
  const page = parse(await agent.get(`${story}/undo`));
  assert.match(
    words(page.querySelector('main')),
    /It stays as it is.*This would be undone .*You marked claim 1 disputed/,
  );
  assert.equal((await submit(agent, `${story}/undo`, `${story}/left-acts`, { act })).status, 409, 'not twice');
  await submit(agent, `${story}/undo`, `${story}/undos`, { act: await nextAct(agent, story) });
  assert.match(words(parse(await agent.get(story)).querySelector('main')), /1 disputed/);
});

async function nextAct(agent: Agent, story: string): Promise<string> {
  const page = parse(await agent.get(`${story}/undo`));
  return page.querySelector('form[action$="/undos"] input[name="act"]')?.getAttribute('value') ?? '';
}

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
