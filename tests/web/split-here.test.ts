import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openApp, parse, sendVersions, signIn, typedIn, words } from '../support/app.ts';

const FIRST =
  'The ferry Solange ran aground off the northern pier at noon on Tuesday. All four hundred people were safe.';
const SECOND = 'Ferry aground\n=====\n\nTwo cars were damaged when a ferry touched ground near Almeda, said its owner.';

test('a line in a paste parts versions, and only that line', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const text = `${FIRST}\n\n=== split here ===\n\n${SECOND}`;
  const made = await sendVersions(agent, '/stories/new', '/stories', { pastes: [{ text, outlet: 'Almeda Times' }] });
  const story = String(made.headers.location);
  assert.match(words(parse(await agent.get(story)).querySelector('main')), /2 versions/);
  assert.equal((await agent.get(`${story}/versions/1/received.txt`)).text, FIRST);
  assert.equal((await agent.get(`${story}/versions/2/received.txt`)).text, SECOND);
  assert.match((await agent.get(`${story}/versions/1`)).text, /<h1 dir="auto">Almeda Times/);
});

test('what was parted comes back in boxes of its own when something is wrong', async (t) => {
  const { app } = await openApp(t);
  const agent = await signIn(app);
  const text = `${FIRST}\n== Split here ==\nToo short`;
  const answer = await sendVersions(agent, '/stories/new', '/stories', { pastes: [{ text }] });
  assert.equal(answer.status, 422);
  const page = parse(answer);
  assert.equal(typedIn(page, 'versions[0][text]'), FIRST);
  assert.equal(typedIn(page, 'versions[1][text]'), 'Too short');
  assert.match(words(page.querySelector('#version-1-text-error')), /too short to compare/);
});
