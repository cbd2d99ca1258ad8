/** What is said of one claim must not make all others be gathered again, however much was said of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listMembers } from '../../src/desk/people/members.ts';
import { addEvidence } from '../../src/desk/review/evidence.ts';
import { giveVerdict } from '../../src/desk/review/verdicts.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { beginThread } from '../../src/desk/together/talk.ts';
import { openApp } from '../support/app.ts';

const SLUG = 'russia-hands-the-united-states-its-security-proposals';

test('after a verdict, a source or a comment only its claim is gathered anew', async (t) => {
  const { desk } = await openApp(t);
  const ben = (await listMembers(desk)).find(({ name }) => name === 'Ben Osei');
  assert.ok(ben);
  const changed = async (act: () => Promise<unknown>) => {
    const before = await openStoryFile(desk, SLUG, ben);
    await act();
    const after = await openStoryFile(desk, SLUG, ben);
    return after.claims.filter((claim, n) => claim !== before.claims[n]).map(({ number }) => number);
  };
  const verdict = (value: string) => giveVerdict(desk, ben, SLUG, 2, { value, reason: 'As the transcript has it.' });
  assert.deepEqual(await changed(() => verdict('confirmed')), [2]);
  assert.deepEqual(await changed(() => verdict('disputed')), [2]);
  const source = { passage: 'It was handed over.', stance: 'supports', kind: 'primary' };
  assert.deepEqual(await changed(() => addEvidence(desk, ben, SLUG, 3, source)), [3]);
  const thread = { about: 'claim', anchor: '', text: 'Who handed it over?' };
  assert.deepEqual(await changed(() => beginThread(desk, ben, SLUG, 4, thread)), [4]);
  assert.deepEqual(await changed(async () => {}), []);
});

test('verdicts that ended are there where the past is asked for, and only there', async (t) => {
  const { desk } = await openApp(t);
  const ben = (await listMembers(desk)).find(({ name }) => name === 'Ben Osei');
  assert.ok(ben);
  for (const value of ['confirmed', 'disputed', 'unsourced'])
    await giveVerdict(desk, ben, SLUG, 2, { value, reason: 'So far.' });
  const values = async (past: boolean) => {
    const { claims } = await openStoryFile(desk, SLUG, ben, { past });
    return claims.find(({ number }) => number === 2)?.verdicts.map(({ value, ended }) => [value, ended?.how]);
  };
  assert.deepEqual(await values(false), [['unsourced', undefined]]);
  assert.deepEqual(await values(true), [
    ['confirmed', 'changed'],
    ['disputed', 'changed'],
    ['unsourced', undefined],
  ]);
});
