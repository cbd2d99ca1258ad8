import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Agent, BEN, openApp, parse, signIn, submit, words } from '../support/app.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const CLAIM = `${STORY}/claims/2`;

const unread = async (agent: Agent) => words(parse(await agent.get('/people')).querySelector('#unread'));
const lines = async (agent: Agent, title = '#unread-title') => {
  const section = parse(await agent.get('/notices')).querySelector(title)?.parentElement;
  return [...(section?.querySelectorAll('li') ?? [])].map((line) => ({
    words: words(line.querySelector('a')),
    link: line.querySelector('a')?.getAttribute('href') ?? '',
    action: line.querySelector('form')?.getAttribute('action') ?? '',
  }));
};

test('who is named, answered or given a claim is told, and says what is read', async (t) => {
  const { app, failures } = await openApp(t);
  const [ada, ben] = [await signIn(app), await signIn(app, BEN.address)];
  assert.equal(await unread(ben), '');
  await submit(ada, CLAIM, `${CLAIM}/threads`, { text: '@Ada Kremer asks @ben: who counted?' });
  assert.equal(await unread(ada), '', 'nobody is told of their own words');
  const claim = parse(await ada.get('/queue?kind=unassigned'))
    .querySelector('[name="claims"]')
    ?.getAttribute('value');
  const me = /data-person="(\w+)"/.exec((await ben.get(STORY)).text)?.[1] ?? '';
  await submit(ada, '/queue', '/queue/assignments', { to: me, claims: claim ?? '', due: '2031-02-03' });
  assert.equal(await unread(ben), '2 not read');
  const [given, named] = await lines(ben);
  assert.match(given?.words ?? '', /^Ada Kremer gave you claim \d+, due 3 February 2031$/);
  assert.equal(named?.words, 'Ada Kremer named you in a comment on claim 2');
  const [path = '', anchor = ''] = (named?.link ?? '').split('#');
  assert.ok(parse(await ben.get(path)).querySelector(`#${anchor}`), 'the link leads back to the exact spot');
  assert.equal(await unread(ben), '1 not read', 'what is before one is read');
  assert.equal((await lines(ben, '#read-title'))[0]?.words, named?.words);

  await submit(ben, '/notices', (await lines(ben, '#read-title'))[0]?.action ?? '');
  assert.equal(await unread(ben), '2 not read');
  await submit(ada, '/notices', (await lines(ben))[0]?.action ?? '');
  assert.equal(await unread(ben), '2 not read', 'nobody reads for another');
  const thread = /id="thread-(\w+)"/.exec((await ben.get(CLAIM).set('HX-Request', 'true')).text)?.[1];
  await submit(ben, '/people', `${CLAIM}/threads/${thread}/comments`, { text: 'I did.' });
  assert.equal((await lines(ada))[0]?.words, 'Ben Osei answered where you wrote on claim 2');
  const by =
    parse(await ben.get('/notices'))
      .querySelector('[name="by"]')
      ?.getAttribute('value') ?? '';
  await submit(ada, '/people', `${CLAIM}/threads/${thread}/comments`, { text: 'When?' });
  await submit(ben, '/notices', '/notices/readings', { by });
  assert.deepEqual(
    (await lines(ben)).map((line) => line.words),
    ['Ada Kremer answered where you wrote on claim 2'],
    'what came after the page was drawn is not read',
  );
  const fragment = (await ben.get(STORY).set('HX-Request', 'true')).text;
  assert.match(fragment, /<hx-partial hx-target="#unread"[^>]*><span id="unread"[^>]*><span class="count">1</, 'live');
  assert.deepEqual(failures, []);
});

test('what others do in a story one follows is told until one has looked', async (t) => {
  const { app } = await openApp(t);
  const [ada, ben] = [await signIn(app), await signIn(app, BEN.address)];
  await submit(ben, STORY, `${STORY}/followings`);
  await submit(ben, CLAIM, `${CLAIM}/verdicts`, { value: 'confirmed', reason: 'Mine.' });
  assert.equal(await unread(ben), '', 'one’s own deeds are no news');
  await submit(ada, CLAIM, `${CLAIM}/verdicts`, { value: 'disputed', reason: 'The lists disagree.' });
  assert.equal(await unread(ben), '1 not read');
  assert.match(
    words(parse(await ben.get('/notices')).querySelector('#news-1')?.parentElement),
    /Ada Kremer marked claim 2 disputed/,
  );
  const by =
    parse(await ben.get('/notices'))
      .querySelector('[name="by"]')
      ?.getAttribute('value') ?? '';
  await submit(ben, '/notices', '/notices/readings', { by });
  assert.equal(await unread(ben), '');
  const account = parse(await ben.get('/account')).querySelector('form[action$="/followings/endings"]');
  const answer = await submit(ben, '/account', account?.getAttribute('action') ?? '', { back: '/account' });
  assert.equal(answer.headers.location, '/account');
  assert.match(words(parse(await ben.get('/account')).querySelector('#followed-title')?.parentElement), /None\./);
});
