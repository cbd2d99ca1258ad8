/** A claim's page shows the latest of its past; all of it is a page of its own, in pieces. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listMembers } from '../../src/desk/people/members.ts';
import { changePolicy } from '../../src/desk/review/policy.ts';
import { giveVerdict } from '../../src/desk/review/verdicts.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { listPeople } from '../../src/store/people.ts';
import { addPeople, BEN, openApp, parse, signIn, submit, words } from '../support/app.ts';

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
