/** A claim's page shows the latest of its past; all of it is a page of its own, in pieces. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listMembers } from '../../src/desk/people/members.ts';
import { changePolicy } from '../../src/desk/review/policy.ts';
import { giveVerdict } from '../../src/desk/review/verdicts.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { listPeople } from '../../src/store/people.ts';
import { type Agent, addPeople, BEN, createStory, openApp, parse, signIn, submit, words } from '../support/app.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

const SLUG = 'russia-hands-the-united-states-its-security-proposals';
const CLAIM = `/stories/${SLUG}/claims/2`;

test('of a long past the page of a claim shows the end, and leads to all of it', async (t) => {
  const { app, desk } = await openApp(t);
  const ben = (await listMembers(desk)).find(({ name }) => name === BEN.name);
  assert.ok(ben);
  await giveVerdict(desk, ben, SLUG, 2, { value: 'disputed', reason: 'The first reason.' });
  await giveVerdict(desk, ben, SLUG, 2, { value: 'confirmed', reason: 'The reason that holds.' });
  const { story, claims } = await openStoryFile(desk, SLUG, ben);
  const subject = `claim-${claims.find(({ number }) => number === 2)?.id}`;
  await desk.store.write(ben.id, async (_tx, record) => {
    for (let n = 0; n < 128; n++)
      record({ story: story.id, kind: 'claim.assigned', subject, payload: { number: 2, to: 'Ada Kremer' } });
  });
  const agent = await signIn(app, BEN.address);
  const claim = parse(await agent.get(CLAIM));
  assert.equal(claim.querySelectorAll('.history > li').length, 20);
  const all = parse(await agent.get(claim.querySelector('a[href$="/history"]')?.getAttribute('href') ?? ''));
  assert.equal(all.querySelectorAll('.history > li').length, 100);
  assert.match(words(all.querySelector('.given')), /Confirmed Ben Osei ?The reason that holds\./);
  const earlier = parse(await agent.get(all.querySelector('a[rel="next"]')?.getAttribute('href') ?? ''));
  const first = earlier.querySelectorAll('.history > li');
  assert.equal(first.length, 30);
  assert.match(words(first[29]), /Ben Osei marked claim 2 disputed/);
  const event = first[29]?.querySelector('input[name="event"]')?.getAttribute('value') ?? '';
  const restored = await submit(agent, CLAIM, `${CLAIM}/restorations`, { event });
  assert.equal(restored.headers.location, CLAIM);
  assert.match(words(parse(await agent.get(CLAIM)).querySelector('#part-verdict textarea')), /The first reason\./);
});

test('of many reviewers’ verdicts the latest are in full, the others counted', async (t) => {
  const { app, desk } = await openApp(t);
  const names = Array.from({ length: 20 }, (_, n) => ({
    name: `Reviewer ${n}`,
    address: `reviewer${n}@example.org`,
    role: 'reviewer' as const,
  }));
  await addPeople(desk, names);
  const people = (await listPeople(desk.store.db)).filter(({ name }) => name.startsWith('Reviewer'));
  for (const [n, person] of people.entries())
    await giveVerdict(desk, person, SLUG, 2, { value: n < 5 ? 'confirmed' : 'disputed', reason: 'As it reads.' });
  const agent = await signIn(app, BEN.address);
  const page = parse(await agent.get(CLAIM));
  assert.equal(page.querySelectorAll('#part-verdict .given').length, 12);
  assert.match(words(page.querySelector('#part-verdict')), /8 more: 5 confirmed, 3 disputed\. Read them all/);
  assert.equal(parse(await agent.get(`${CLAIM}/history`)).querySelectorAll('.given').length, 20);
});

test('the history of a sealed claim tells no more than its page', async (t) => {
  const { app, desk } = await openApp(t);
  const people = await listPeople(desk.store.db);
  const ada = people.find(({ role }) => role === 'admin');
  assert.ok(ada);
  await changePolicy(desk, ada, SLUG, { policy: 'blind', gate: 'warn' });
  await giveVerdict(desk, ada, SLUG, 2, { value: 'disputed', reason: 'The secret words.' });
  const answer = await (await signIn(app, BEN.address)).get(`${CLAIM}/history`);
  assert.equal(answer.status, 200);
  assert.doesNotMatch(words(parse(answer).querySelector('main')), /The secret words|disputed/i);
});

test('a claim is put back as it was after one of its events, shown beforehand', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const pastes = [FERRY_GAZETTE, FERRY_COURIER].map((text, index) => ({ text, outlet: `Outlet ${index + 1}` }));
  const claim = `${String((await createStory(agent, pastes, 'Ferry')).headers.location)}/claims/1`;
  const source = { title: 'The list', passage: 'Names.', stance: 'supports', kind: 'primary' };
  await submit(agent, claim, `${claim}/verdicts`, { value: 'disputed', reason: 'First.', confidence: 'high' });
  await submit(agent, claim, `${claim}/evidence`, source);
  await submit(agent, claim, `${claim}/verdicts`, { value: 'unsourced', reason: 'Second.' });
  const links = () => parseHistory(agent, claim);
  const [, then = ''] = (await links()).toReversed();
  const page = parse(await agent.get(then));
  const shown = words(page.querySelector('main'));
  assert.match(shown, /Claim 1 as it was.*After Ada Kremer added evidence to claim 1/);
  assert.match(shown, /This would change ?You hold ‘Disputed’ again: First\. ?All of it is one act/);
  assert.match(shown, /This stays as it is now.*Talk, the texts, and what the analysis finds/);
  const last = page.querySelector('input[name="last"]')?.getAttribute('value') ?? '';
  const stale = await submit(agent, then, `${then}/restorations`, { last: String(Number(last) - 1) });
  assert.equal(stale.status, 422);
  assert.match(words(parse(stale).querySelector('[role="alert"]')), /Something happened on the claim meanwhile/);
  const done = await submit(agent, then, `${then}/restorations`, { last });
  assert.deepEqual([done.status, done.headers.location], [303, `${claim}/history`]);
  const after = parse(await agent.get(`${claim}/history`));
  assert.match(words(after.querySelector('main')), /One thing is as before again.*Disputed.*First\./);
  assert.match(words(parse(await agent.get(then)).querySelector('main')), /Nothing that you could put back/);
  assert.equal((await agent.get(`${claim}/history/1`)).status, 404, 'no event of the claim');
});

/** Where the history leads to the claim as it was, the latest first. */
async function parseHistory(agent: Agent, claim: string): Promise<string[]> {
  const page = parse(await agent.get(`${claim}/history`));
  return [...page.querySelectorAll('.history a[href*="/history/"]')].map((link) => link.getAttribute('href') ?? '');
}
