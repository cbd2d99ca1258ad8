import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Desk } from '../../src/desk/desk.ts';
import { BEN, openApp, parse, signIn, submit, VERA, words } from '../support/app.ts';

it('an editor gives marked claims away by the form, and the reviewer finds them in their queue', async (t) => {
  const { app, desk } = await openApp(t);
  const [ada, ben, vera] = await Promise.all([signIn(app), signIn(app, BEN.address), signIn(app, VERA.address)]);
  const page = parse(await ada.get('/queue?kind=unassigned'));
  const boxes = [...page.querySelectorAll('[name="claims"]')].map((box) => box.getAttribute('value') ?? '');
  assert.ok(boxes.length > 5);
  const ofBen = [...page.querySelectorAll('[name="to"] option')].find((option) => words(option) === BEN.name);
  const csrf = page.querySelector('[name="csrf"]')?.getAttribute('value');
  const fields = { csrf, kind: 'unassigned', to: ofBen?.getAttribute('value'), due: '2031-01-31' };
  const given = await ada
    .post('/queue/assignments')
    .type('form')
    .send({ ...fields, claims: boxes.slice(0, 2) });
  assert.equal(given.headers.location, '/queue?kind=unassigned');
  assert.match(words(parse(await ada.get('/queue?kind=unassigned')).querySelector('.notice')), /2 claims assigned\./);
  assert.match(words(parse(await ben.get('/queue')).querySelector('.queue li')), /you, due 31 January 2031/);
  await letPass(desk);
  const mine = parse(await ben.get('/queue'));
  assert.equal(mine.querySelectorAll('.queue li').length, 2);
  assert.match(words(mine.querySelector('nav[aria-label="Queues"] [aria-current]')), /^My queue 2 waiting$/);
  assert.match(words(mine.querySelector('.queue li')), /you, was due 31 January 2020/);
  assert.equal(mine.querySelectorAll('[name="to"] option').length, 0, 'a reviewer takes and hands back, no more');

  const none = await submit(ada, '/queue?kind=unassigned', '/queue/assignments', { kind: 'unassigned', to: 'me' });
  assert.equal(none.status, 422);
  assert.match(words(parse(none).querySelector('[role="alert"]')), /Mark at least one claim\./);
  const kept = await submit(ada, '/queue?kind=unassigned', '/queue/assignments', {
    kind: 'unassigned',
    to: 'me',
    due: 'soon',
    claims: boxes[3] ?? '',
  });
  assert.match(words(parse(kept).querySelector('[role="alert"]')), /Give the day as year, month and day\./);
  assert.ok(parse(kept).querySelector(`[value="${boxes[3]}"][checked]`), 'what was marked stays marked');
  const over = { kind: 'unassigned', to: 'me', due: '2020-01-31', claims: boxes[3] ?? '' };
  const past = await submit(ada, '/queue?kind=unassigned', '/queue/assignments', over);
  assert.match(words(parse(past).querySelector('[role="alert"]')), /This day is over: choose today or a later one\./);
  const viewed = parse(await vera.get('/queue?kind=unassigned'));
  assert.equal(viewed.querySelectorAll('[name="claims"]').length, 0);
  assert.equal((await submit(vera, '/queue', '/queue/assignments', { to: 'me', claims: boxes[4] ?? '' })).status, 403);
});

it('who follows a story is told what others did there since they looked', async (t) => {
  const { app } = await openApp(t);
  const story = '/stories/russia-hands-the-united-states-its-security-proposals';
  const [ada, ben] = await Promise.all([signIn(app), signIn(app, BEN.address)]);
  await submit(ben, story, `${story}/followings`);
  const told = async () => words(parse(await ben.get('/queue')).querySelector('.version-list li'));
  assert.match(await told(), /nothing new/);
  await submit(ada, '/', `${story}/claims/2/verdicts`, { value: 'disputed', reason: 'The lists disagree.' });
  assert.match(await told(), /1 new since you looked/);
  await ben.get(story);
  assert.match(await told(), /nothing new/);
  await submit(ben, story, `${story}/followings/endings`);
  assert.equal(await told(), '');
});

it('a claim says on its own page who looks at it; editors give it away there, others take it and hand it back', async (t) => {
  const { app, desk } = await openApp(t);
  const claim = '/stories/russia-hands-the-united-states-its-security-proposals/claims/2';
  const [ada, ben, vera] = await Promise.all([signIn(app), signIn(app, BEN.address), signIn(app, VERA.address)]);
  const told = async (agent = ben) => words(parse(await agent.get(claim)).querySelector('#part-assignment'));
  assert.match(await told(), /Nobody has been given it\. Take it/);
  await submit(ben, claim, `${claim}/assignments`, { to: 'me' });
  assert.match(await told(), /you Hand it back/);
  assert.match(await told(ada), /Ben Osei/);
  assert.match(words(parse(await ada.get(claim)).querySelector('.headline')), /Given to Ben Osei\./);
  await submit(ben, claim, `${claim}/assignments`, { to: 'nobody' });
  assert.match(await told(), /Nobody has been given it\./);

  const form = parse(await ada.get(claim)).querySelector(`form[action="${claim}/assignments"]`);
  const ofBen = [...(form?.querySelectorAll('option') ?? [])].find((option) => words(option) === BEN.name);
  const to = ofBen?.getAttribute('value') ?? '';
  const bad = await submit(ada, claim, `${claim}/assignments`, { to, due: 'soon' });
  assert.equal(bad.status, 422);
  assert.match(words(parse(bad).querySelector('#part-assignment')), /Give the day as year, month and day\./);
  assert.ok(parse(bad).querySelector(`#part-assignment option[value="${to}"][selected]`), 'the choice comes back');
  await submit(ada, claim, `${claim}/assignments`, { to, due: '2031-01-31' });
  assert.match(
    words(parse(await ada.get(claim)).querySelector('.headline')),
    /Given to Ben Osei, due 31 January 2031\./,
  );
  await letPass(desk);
  assert.match(await told(), /you, was due 31 January 2020/);
  assert.equal((await submit(vera, claim, `${claim}/assignments`, { to: 'me' })).status, 403);
  assert.equal((await submit(ben, claim, `${claim}/assignments`, { to })).status, 303, 'one may name oneself');
  assert.equal((await submit(ada, claim, `${claim.replace('/2', '/999')}/assignments`, { to })).status, 404);
});

/** The day until which claims were given is over. */
function letPass(desk: Desk): Promise<unknown> {
  return desk.store.write(null, (tx) => tx.updateTable('assignment').set({ due: '2020-01-31' }).execute());
}

it('who begins a queue goes on in it, over stories, until it is empty', async (t) => {
  const { app } = await openApp(t);
  const ben = await signIn(app, BEN.address);
  const listed = parse(await ben.get('/queue?kind=unassigned'));
  const boxes = [...listed.querySelectorAll('[name="claims"]')].map((box) => box.getAttribute('value') ?? '');
  const csrf = listed.querySelector('[name="csrf"]')?.getAttribute('value');
  const picked = [boxes[4], boxes[1]];
  await ben.post('/queue/assignments').type('form').send({ csrf, kind: 'unassigned', to: 'me', claims: picked });
  const first =
    parse(await ben.get('/queue'))
      .querySelector('[data-key="o"]')
      ?.getAttribute('href') ?? '';
  assert.match(first, /\?queue=mine$/);
  const page = parse(await ben.get(first));
  const next = page.querySelector('[data-key="j"]')?.getAttribute('href') ?? '';
  assert.match(next, /\?queue=mine$/);
  assert.notEqual(next, first);
  assert.equal(page.querySelector('[data-key="k"]'), null, 'nothing is before the first');
  const [path = ''] = first.split('?');
  const fields = { csrf, value: 'disputed', reason: 'The lists disagree.' };
  const ruled = await ben.post(`${path}/verdicts`).set('Referer', `http://here${first}`).type('form').send(fields);
  assert.equal(ruled.headers.location, first);
  const after = parse(await ben.get(first));
  assert.equal(after.querySelector('[data-key="j"]')?.getAttribute('href'), next);
  const part = await ben.get(path).set({ 'HX-Request': 'true', 'HX-Current-URL': `http://here${next}` });
  assert.match(part.text, /\?queue=mine/);
  const story = parse(await ben.get(path).set('Referer', `http://here${first}`));
  assert.doesNotMatch(story.querySelector('[data-key="j"]')?.getAttribute('href') ?? '', /queue/);
});

it('what was passed over in a queue does not come back before the rest', async (t) => {
  const { app } = await openApp(t);
  const ben = await signIn(app, BEN.address);
  const story = '/stories/russia-hands-the-united-states-its-security-proposals';
  await submit(ben, story, `${story}/claims/3/verdicts`, { value: 'unsourced', reason: 'No source is named.' });
  const page = parse(await ben.get(`${story}/claims/3?queue=unassigned`));
  assert.equal(page.querySelector('[data-key="j"]')?.getAttribute('href'), `${story}/claims/4?queue=unassigned`);
});
