import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEN, openApp, parse, signIn, submit, typedIn, VERA, words } from '../support/app.ts';
import { ORGANISATION, openFerry, tellAll } from './support/report.ts';

test('what is not told holds an edition back, each by its name, until it is told', async (t) => {
  const { agent, story } = await openFerry(t);
  const main = async () => words(parse(await agent.get(`${story}/report`)).querySelector('main'));
  assert.match(await main(), /Not told yet: Why this was checked, .*Funding, .*An edition waits for it\./);
  assert.equal(parse(await agent.get(`${story}/report`)).querySelector('form[action$="/editions"]'), null);
  const refused = await submit(agent, '/account', `${story}/editions`, { after: '0' });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /does not tell yet: ‘Why this was checked’.*‘Withheld sources’.*‘Corrections policy’/);
  assert.match((await agent.get(`${story}/report.md`)).text, /\*\*Not told\*\*: Why this was checked, Interests/);

  await tellAll(agent);
  assert.match(await main(), /All is told/);
  assert.equal((await submit(agent, `${story}/report`, `${story}/editions`, { after: '0' })).status, 303);
  const markdown = (await agent.get(`${story}/editions/1/report.md`)).text;
  for (const line of [
    /\*\*Why this was checked\*\*: Readers asked\./,
    /\*\*Those who made the claims\*\*: The ministry did not answer\./,
    /\*\*Published by\*\*: The Almeda Desk/,
    /\*\*Corrections policy\*\*: \[.*\]\(<?https:\/\/desk\.example\/corrections>?\)/,
  ]) {
    assert.match(markdown, line);
  }
  assert.doesNotMatch(markdown, /Not told/);
});

test('a desk that only wants to be warned publishes, and the report says what it does not tell', async (t) => {
  const { agent, story } = await openFerry(t);
  await submit(agent, '/organisation', '/organisation', { ...ORGANISATION, missing: 'warn', publicPages: 'off' });
  assert.match((await agent.get(`${story}/report`)).text, /The report will say so/);
  assert.equal((await submit(agent, `${story}/report`, `${story}/editions`, { after: '0' })).status, 303);
  assert.match((await agent.get(`${story}/editions/1/report.md`)).text, /\*\*Not told\*\*: Why this was checked/);
});

test('a story tells something else than the organisation, which stays as it is', async (t) => {
  const { agent, story } = await openFerry(t);
  await tellAll(agent);
  const page = `${story}/disclosure`;
  await submit(agent, page, page, { interests: 'A sister of the editor owns a ferry.' });
  assert.equal(typedIn(parse(await agent.get(page)), 'interests'), 'A sister of the editor owns a ferry.');
  assert.match(words(parse(await agent.get(page)).querySelector('main')), /The organisation’s answer: None\./);
  assert.match((await agent.get(`${story}/report.md`)).text, /\*\*Interests\*\*: A sister of the editor/);
  assert.equal(typedIn(parse(await agent.get('/organisation')), 'interests'), 'None.');
  const long = await submit(agent, page, page, { choice: 'x'.repeat(2001) });
  assert.equal(long.status, 422);
  assert.equal(typedIn(parse(long), 'choice').length, 2001, 'what was typed comes back');
});

test('admins tell for the organisation, reviewers for a story, viewers read both', async (t) => {
  const opened = await openApp(t);
  const { story } = await openFerry(t, opened);
  const [ben, vera] = [await signIn(opened.app, BEN.address), await signIn(opened.app, VERA.address)];
  for (const agent of [ben, vera]) {
    assert.equal(parse(await agent.get('/organisation')).querySelector('form[action="/organisation"]'), null);
    const refused = await submit(agent, '/account', '/organisation', { missing: 'warn', publicPages: 'on' });
    assert.equal(refused.status, 403);
  }
  const page = `${story}/disclosure`;
  assert.equal((await submit(ben, page, page, { choice: 'Readers asked.' })).status, 303);
  assert.match((await vera.get(page)).text, /Readers asked\./);
  assert.equal((await submit(vera, '/account', page, { choice: 'No.' })).status, 403);
});
