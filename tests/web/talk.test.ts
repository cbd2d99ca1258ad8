import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ADA,
  type Agent,
  addPeople,
  BEN,
  openApp,
  parse,
  signIn,
  signInAnew,
  submit,
  VERA,
  words,
} from '../support/app.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const CLAIM = `${STORY}/claims/2`;
const EDNA = { name: 'Edna Wu', address: 'edna@example.org', role: 'editor' } as const;

const talkOn = async (agent: Agent, path = CLAIM) => {
  const part = parse(await agent.get(path)).querySelector('#part-talk');
  assert.ok(part);
  return part;
};
const comments = (part: Element) => [...part.querySelectorAll('.comment')].map(words);
const action = (part: Element, ending: string) =>
  [...part.querySelectorAll('form')]
    .map((form) => form.getAttribute('action') ?? '')
    .find((each) => each.endsWith(ending)) ?? '';

test('people talk about a claim, its differences and sentences, and links lead back to the spot', async (t) => {
  const { app } = await openApp(t);
  const [ada, ben] = [await signIn(app), await signIn(app, BEN.address)];
  assert.match(words(await talkOn(ada)), /Nobody has said anything yet/);
  const choices = [...(await talkOn(ada)).querySelectorAll('select[name="about"] option')].map(
    (each) => each.getAttribute('value') ?? '',
  );
  const difference = choices.find((each) => each.startsWith('difference-')) ?? '';
  const sentence = choices.find((each) => each.startsWith('sentence-')) ?? '';
  const said = await submit(ada, CLAIM, `${CLAIM}/threads`, { text: 'Who counted, @Ben Osei?', about: sentence });
  assert.match(String(said.headers.location), /#comment-\w+$/);
  await submit(ada, CLAIM, `${CLAIM}/threads`, { text: 'Is that one?', about: difference });
  const part = await talkOn(ben);
  assert.ok(part.querySelector(String(said.headers.location).replace(/.*#/, '#')), 'the link leads to the comment');
  assert.equal(words(part.querySelector('.mention.me')), '@Ben Osei');
  const [first] = [...part.querySelectorAll('.thread')];
  assert.ok(first);
  assert.match(words(first.querySelector('p')), /^Sentence of /);
  const thread = first.id.replace('thread-', '');
  assert.equal(
    (await submit(ben, CLAIM, `${CLAIM}/threads/${thread}/comments`, { text: 'The ministry.\nTwice.' })).status,
    303,
  );
  assert.match(comments(await talkOn(ada))[1] ?? '', /^Ben Osei .*The ministry\. Twice\./);
  const story = parse(await ada.get(STORY));
  assert.match(words(story.querySelector('.facts')), /3 comments, 2 threads open/);
  assert.equal(story.querySelector('#claim-2 a[href$="#part-talk"]')?.textContent, '3 comments');
  assert.match((await ada.get(CLAIM)).text, /href="#thread-/, 'the difference leads to its thread');

  await submit(ben, CLAIM, `${CLAIM}/threads/${thread}/resolutions`);
  assert.match(words((await talkOn(ada)).querySelector('details .thread')), /resolved by Ben Osei/);
  assert.match(words(parse(await ada.get(STORY)).querySelector('.facts')), /3 comments, 1 thread open/);
  await submit(ada, CLAIM, `${CLAIM}/threads/${thread}/reopenings`);
  assert.equal((await talkOn(ada)).querySelector('details .thread'), null);
  assert.match((await ada.get('/activity')).text, /Ben Osei resolved a thread on claim 2/);
});

test('one changes and takes back one’s own words, and what they were stays known', async (t) => {
  const { app, desk } = await openApp(t);
  await addPeople(desk, [EDNA]);
  const [ada, ben, vera, edna] = [
    await signIn(app),
    await signIn(app, BEN.address),
    await signIn(app, VERA.address),
    await signInAnew(app, EDNA.address),
  ];
  await submit(ben, CLAIM, `${CLAIM}/threads`, { text: 'At first.' });
  const change = action(await talkOn(ben), '/changes');
  const takeBack = action(await talkOn(ben), '/withdrawals');
  assert.equal((await submit(ada, CLAIM, change, { text: 'Not mine.' })).status, 403);
  await submit(ben, CLAIM, change, { text: 'Then.' });
  assert.match(comments(await talkOn(ada))[0] ?? '', /Then\. Changed .*until .*: At first\./);
  assert.equal((await submit(vera, CLAIM, takeBack, {})).status, 403);
  const silent = await submit(edna, CLAIM, takeBack, { note: ' ' });
  assert.equal(silent.status, 422);
  assert.match(words(parse(silent).querySelector('.comment .error')), /Say why/);
  await submit(ben, CLAIM, takeBack, { note: 'Asked elsewhere.' });
  const [left = ''] = comments(await talkOn(ada));
  assert.match(left, /Taken back by Ben Osei.*: Asked elsewhere\./);
  assert.doesNotMatch((await ada.get(CLAIM)).text, /Then\.|At first\./);
  assert.equal((await submit(ben, CLAIM, change, { text: 'Again.' })).status, 404);
  assert.equal(parse(await vera.get(CLAIM)).querySelector('#part-talk textarea'), null, 'viewers read');
});

test('comments are found as soon as they are said, and kept out of every report', async (t) => {
  const { app } = await openApp(t);
  const [ada, ben] = [await signIn(app), await signIn(app, BEN.address)];
  const found = async () => parse(await ben.get('/search?q=Xylophone')).querySelector('.hits a');
  assert.equal(await found(), null);
  await submit(ada, CLAIM, `${CLAIM}/threads`, { text: 'A xylophone, @Ben Osei?' });
  assert.equal(words(await found()), 'Comment on claim 2');
  const [path = '', anchor = ''] = ((await found())?.getAttribute('href') ?? '').split('#');
  assert.ok(parse(await ben.get(path)).querySelector(`#${anchor}`));
  const { threads } = (await ben.get(`${STORY}/talk.json`)).body;
  assert.deepEqual(
    threads.map((thread: { claim: { number: number }; comments: { by: string; text: string }[] }) => [
      thread.claim.number,
      thread.comments.map(({ by, text }) => `${by}: ${text}`),
    ]),
    [[2, ['Ada Kremer: A xylophone, @Ben Osei?']]],
  );
  for (const format of ['json', 'html', 'md', 'csv'])
    assert.doesNotMatch((await ben.get(`${STORY}/report.${format}`)).text, /xylophone|talk about/i, format);
  await submit(ada, CLAIM, action(await talkOn(ada), '/withdrawals'), {});
  assert.equal(await found(), null);
});

test('what cannot be taken comes back with what to do', async (t) => {
  const { app, failures } = await openApp(t);
  const ada = await signIn(app);
  const empty = await submit(ada, CLAIM, `${CLAIM}/threads`, { text: ' ' });
  assert.equal(empty.status, 422);
  assert.match(words(parse(empty).querySelector('#part-talk .error')), /Write something first/);
  const gone = await submit(ada, CLAIM, `${CLAIM}/threads`, { text: 'Kept.', about: 'difference-none' });
  assert.equal(gone.status, 422);
  assert.match(words(parse(gone).querySelector('#part-talk textarea')), /Kept\./);
  const nowhere = await submit(ada, CLAIM, `${CLAIM}/threads/none/comments`, { text: 'x' });
  assert.equal(nowhere.status, 404);
  await submit(ada, CLAIM, `${CLAIM}/threads`, { text: 'Here.' });
  const answer = action(await talkOn(ada), '/comments').replace('/claims/2/', '/claims/3/');
  assert.equal((await submit(ada, CLAIM, answer, { text: 'x' })).status, 404, 'a thread of another claim');
  const fragment = await ada.get(CLAIM).set('HX-Request', 'true');
  assert.match(words(parse(fragment).querySelector('#part-talk')), new RegExp(`${ADA.name}.*Here\\.`));
  assert.deepEqual(failures, []);
});
