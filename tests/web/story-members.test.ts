import assert from 'node:assert/strict';
import { test } from 'node:test';
import request from 'supertest';
import { listMembers } from '../../src/desk/people/members.ts';
import { beginSession } from '../../src/desk/people/people.ts';
import {
  ADA,
  type Agent,
  addPeople,
  BEN,
  listen,
  openApp,
  parse,
  signInAnew,
  submit,
  VERA,
  words,
} from '../support/app.ts';
import { hear } from '../support/streams.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const CLAIM = `${STORY}/claims/2`;
const VERDICT = { value: 'disputed', reason: 'The lists disagree.' };
const EDNA = { name: 'Edna Wu', address: 'edna@example.org', role: 'editor' } as const;

test('in a story a member is what they are there, lower or higher than at the desk', async (t) => {
  const { app, ids, ada, ben, vera } = await openDesk(t);
  assert.equal((await submit(ben, STORY, `${STORY}/members`, { person: ids.vera, role: 'editor' })).status, 403);
  await submit(ada, `${STORY}/members`, `${STORY}/members`, { person: ids.ben, role: 'viewer' });
  await submit(ada, `${STORY}/members`, `${STORY}/members`, { person: ids.vera, role: 'reviewer' });
  assert.equal((await submit(ben, CLAIM, `${CLAIM}/verdicts`, VERDICT)).status, 403);
  assert.equal((await submit(vera, CLAIM, `${CLAIM}/verdicts`, VERDICT)).status, 303);
  const claims = parse(await ada.get('/queue?kind=unassigned')).querySelectorAll('[name="claims"]');
  const claim = claims[1]?.getAttribute('value') ?? '';
  const take = (agent: Agent) =>
    submit(agent, '/queue', '/queue/assignments', { kind: 'unassigned', to: 'me', claims: claim });
  assert.equal((await take(ben)).status, 403);
  assert.equal((await take(vera)).status, 303);
  const toBen = { kind: 'unassigned', to: ids.ben, claims: claim };
  assert.equal((await submit(ada, '/queue', '/queue/assignments', toBen)).status, 422, 'Ben does not review it');
  await submit(ada, `${STORY}/members`, `${STORY}/members/${ids.ben}/endings`);
  assert.equal((await submit(ben, CLAIM, `${CLAIM}/verdicts`, VERDICT)).status, 303, 'again what he is at the desk');
  const bad = await submit(ada, `${STORY}/members`, `${STORY}/members`, { person: 'nobody', role: 'editor' });
  assert.equal(bad.status, 422);
  assert.match(words(parse(bad).querySelector('.error')), /Nobody of this name/);
  assert.equal((await signInAnew(app, EDNA.address).then((edna) => edna.get(STORY))).status, 200);
});

test('a restricted story is there for its members and admins alone, in every list', async (t) => {
  const { app, ids, ada, ben, vera } = await openDesk(t);
  const edna = await signInAnew(app, EDNA.address);
  await submit(vera, STORY, `${STORY}/followings`);
  await submit(ben, CLAIM, `${CLAIM}/threads`, { text: 'Who counted, @Vera Lind?' });
  assert.match(words(parse(await vera.get('/')).querySelector('#unread')), /2 not read/);
  assert.equal((await submit(ben, STORY, `${STORY}/access`, { access: 'restricted' })).status, 403);
  await submit(edna, `${STORY}/members`, `${STORY}/access`, { access: 'restricted' });
  assert.equal((await edna.get(STORY)).status, 200, 'whoever restricts it stays in it');
  assert.equal((await ben.get(STORY)).status, 404);
  assert.equal(words(parse(await vera.get('/')).querySelector('#unread')), '');
  for (const path of ['/', '/notices', '/account', '/activity', '/search?q=counted', '/queue?kind=unassigned'])
    assert.ok(!(await vera.get(path)).text.includes(STORY), path);
  assert.ok((await edna.get('/search?q=counted')).text.includes(STORY));
  const outside = await submit(edna, CLAIM, `${CLAIM}/threads`, { text: '@Ben Osei and @Ada Kremer' });
  assert.equal(outside.status, 303);
  const named = [...parse(await edna.get(CLAIM)).querySelectorAll('.mention')].map(words);
  assert.deepEqual(named, ['@Ada Kremer'], 'nobody outside is named');
  await submit(ada, `${STORY}/members`, `${STORY}/members`, { person: ids.vera, role: 'viewer' });
  assert.match(words(parse(await vera.get('/')).querySelector('#unread')), /2 not read/);
  const home = (agent: Agent) => agent.get('/').then(({ text }) => text.includes(STORY));
  assert.deepEqual(await Promise.all([ada, ben, vera, edna].map(home)), [true, false, true, true]);
  const brought = await submit(ben, '/feeds/new', '/inbox/additions', { to: STORY.slice(9), picked: 'none' });
  assert.notEqual(brought.status, 303);
  await submit(edna, `${STORY}/members`, `${STORY}/access`, { access: 'open' });
  assert.equal((await ben.get(STORY)).status, 200);
});

test('who is shut out hears no more of the story', async (t) => {
  const opened = await openDesk(t);
  const { app, desk, ids, ada } = opened;
  const origin = await listen(t, opened);
  const member = (await listMembers(desk)).find(({ id }) => id === ids.ben);
  assert.ok(member);
  const cookie = `crossread-session=${await beginSession(desk, member, 'a test')}`;
  const stream = await hear(`${origin}${STORY}/live`, { cookie });
  await submit(ada, `${STORY}/members`, `${STORY}/access`, { access: 'restricted' });
  await stream.ended;
  assert.equal((await request(app).get(`${STORY}/live`).set('Cookie', cookie)).status, 404);
});

async function openDesk(t: Parameters<typeof openApp>[0]) {
  const opened = await openApp(t);
  await addPeople(opened.desk, [EDNA]);
  const [ada, ben, vera] = await Promise.all([ADA, BEN, VERA].map(({ address }) => signInAnew(opened.app, address)));
  const members = await listMembers(opened.desk);
  const idOf = (address: string) => members.find((member) => member.address === address)?.id ?? '';
  const ids = { ben: idOf(BEN.address), vera: idOf(VERA.address) };
  return { ...opened, ids, ada: ada as Agent, ben: ben as Agent, vera: vera as Agent };
}
