import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import type { Desk } from '../../src/desk/desk.ts';
import { disableMember, listMembers } from '../../src/desk/people/members.ts';
import { beginSession } from '../../src/desk/people/people.ts';
import type { Target } from '../../src/store/database.ts';
import { lastEvent, listEvents } from '../../src/store/events.ts';
import { selectStory } from '../../src/store/stories.ts';
import { ADA, addPeople, BEN, listen, openAppAt, startUp, submit, VERA } from '../support/app.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type Heard, hear } from '../support/streams.ts';

const SLUG = 'russia-hands-the-united-states-its-security-proposals';
const LIVE = `/stories/${SLUG}/live`;

onBothDatabases(({ name, fresh }) => {
  it('a listener that is killed and comes back hears every event once', async (t) => {
    const { desk, origin, ada } = await openDesk(t, fresh);
    const story = (await selectStory(desk.store.db, SLUG)).id;
    const start = await lastEvent(desk.store.db);
    const stop = keepWriting(desk, story);
    const heard: Heard[] = [];
    const known = () => heard.flatMap(({ events }) => events).at(-1) ?? start;
    for (let visit = 0; visit < 6; visit++) {
      const stream = await hear(origin + LIVE, { cookie: ada.cookie, lastEvent: known() });
      heard.push(stream);
      await stream.until(() => stream.events.length > 4);
      stream.kill();
      await stream.ended;
    }
    await stop();
    const written = (await listEvents(desk.store.db, { story, after: start })).map(({ seq }) => seq);
    const last = await hear(origin + LIVE, { cookie: ada.cookie, lastEvent: known() });
    heard.push(last);
    await last.until(() => known() === written.at(-1));
    assert.deepEqual(
      heard.flatMap(({ events }) => events),
      written,
    );
    assert.ok(written.length >= 30);
  });

  it('who signs out, or is shut out, hears no more', async (t) => {
    const { desk, app, origin, ada, ben, vera } = await openDesk(t, fresh);
    const [ofAda, ofBen, ofVera] = await Promise.all([ada, ben, vera].map((each) => hear(origin + LIVE, each)));
    assert.ok(ofAda && ofBen && ofVera);
    assert.equal(ofAda.headers.get('content-type'), 'text/event-stream; charset=utf-8');
    assert.equal(ofAda.headers.get('x-accel-buffering'), 'no');
    await submit(request.agent(app).set('Cookie', ben.cookie), '/', '/sign-out');
    await disableMember(desk, ada, vera.id);
    await Promise.all([ofBen.ended, ofVera.ended]);
    await submit(request.agent(app).set('Cookie', ada.cookie), '/', `/stories/${SLUG}/claims/2/verdicts`, {
      value: 'disputed',
      reason: 'The lists disagree.',
    });
    await ofAda.until(() => ofAda.events.length === 1);
    assert.deepEqual([ofBen.events, ofVera.events], [[], []]);
    for (const each of [ben, vera]) assert.equal((await hear(origin + LIVE, each)).status, 303);
    assert.equal(desk.live.count(), 1);
  });

  it('who cannot hold a stream asks, and is told that and of what something happened, not what', async (t) => {
    const { desk, app, ada } = await openDesk(t, fresh);
    const agent = request.agent(app).set('Cookie', ada.cookie);
    const page = await agent.get(`/stories/${SLUG}/claims/2`);
    const [, known] = /id="live"[^>]*data-event="(\d+)"/.exec(page.text) ?? [];
    assert.equal(Number(known), await lastEvent(desk.store.db), 'the page prints the last event it knows');
    const [, claim] = /data-live="(claim-[^"]+)"/.exec(page.text) ?? [];
    await submit(agent, '/', `/stories/${SLUG}/claims/2/verdicts`, { value: 'disputed', reason: 'A secret.' });
    const answer = await agent.get(`${LIVE}?after=${known}`).set('Accept', 'application/json');
    const story = (await selectStory(desk.store.db, SLUG)).id;
    const event = Number(known) + 1;
    assert.deepEqual(answer.body, { last: event, signals: [{ story, event, what: claim }] });
    const again = await agent.get(`${LIVE}?after=${event}`).set('Accept', 'application/json');
    assert.deepEqual(again.body, { last: event, signals: [] });
  });

  it('who listens to all stories hears that something happened, never where or to what', async (t) => {
    const { desk, app, origin, ada, vera } = await openDesk(t, fresh);
    const stream = await hear(`${origin}/live`, vera);
    const agent = request.agent(app).set('Cookie', ada.cookie);
    const start = await lastEvent(desk.store.db);
    await submit(agent, '/', `/stories/${SLUG}/claims/2/verdicts`, { value: 'disputed', reason: 'A secret.' });
    await submit(agent, '/account', '/account/profile', { name: 'Ada K.', address: ADA.address });
    await stream.until(() => stream.events.length === 2);
    assert.deepEqual(stream.events, [start + 1, start + 2]);
    assert.deepEqual(stream.whats, ['something', 'of no story']);
    const written = await listEvents(desk.store.db, { after: start });
    for (const { story, subject, actor } of written)
      for (const told of [story, subject, actor, SLUG])
        assert.ok(told === null || !stream.frames.join().includes(told), `${told} is told`);
    const asked = await agent.get(`/live?after=${start}`).set('Accept', 'application/json');
    assert.deepEqual(asked.body.signals, [{ story: null, event: start + 2, what: 'something' }]);
    stream.kill();
  });

  it('who is given something to read is told so, unless it is sealed for them', async (t) => {
    const { app, origin, ada, ben } = await openDesk(t, fresh);
    const agent = request.agent(app).set('Cookie', ada.cookie);
    const stories = `/stories/${SLUG}`;
    await submit(agent, `${stories}/policy`, `${stories}/policy`, { policy: 'blind', gate: 'warn' });
    const stream = await hear(`${origin}/live`, ben);
    const nudges = () => stream.frames.filter((each) => each.startsWith('event: unread')).length;
    await submit(agent, '/', `${stories}/claims/2/threads`, { text: '@Ben Osei, look' });
    await sleep(600);
    assert.equal(nudges(), 0, 'that somebody named them is sealed');
    await submit(agent, '/', `${stories}/claims/2/assignments`, { to: ben.id });
    await stream.until(() => nudges() === 1);
    await submit(request.agent(app).set('Cookie', ben.cookie), '/', `${stories}/claims/2/verdicts`, {
      value: 'disputed',
      reason: 'The lists disagree.',
    });
    await submit(agent, '/', `${stories}/claims/2/threads`, { text: '@Ben Osei, again' });
    await stream.until(() => nudges() === 2);
    stream.kill();
  });

  if (name !== 'PostgreSQL') return;

  it('two servers on one database: what is written at one is heard at both, and a sign-out counts at both', async (t) => {
    const one = await openDesk(t, fresh);
    const other = await openAppAt(one.target);
    t.after(other.close);
    const there = await listen(t, other);
    const story = (await selectStory(one.desk.store.db, SLUG)).id;
    const start = await lastEvent(one.desk.store.db);
    const [ofAda, ofBen] = await Promise.all([hear(one.origin + LIVE, one.ada), hear(there + LIVE, one.ben)]);
    const stops = [keepWriting(one.desk, story), keepWriting(other.desk, story)];
    await ofBen.until(() => ofBen.events.length > 20);
    await Promise.all(stops.map((stop) => stop()));
    const written = (await listEvents(one.desk.store.db, { story, after: start })).map(({ seq }) => seq);
    await Promise.all([ofAda, ofBen].map((each) => each.until(() => each.events.at(-1) === written.at(-1))));
    assert.deepEqual([ofAda.events, ofBen.events], [written, written]);
    await submit(request.agent(one.app).set('Cookie', one.ben.cookie), '/', '/sign-out');
    await ofBen.ended;
  });
});

/** Events of the story and of others, one after another, until it is told to stop. */
function keepWriting(desk: Desk, story: string): () => Promise<void> {
  let writing = true;
  const done = (async () => {
    for (let n = 1; writing; n++) {
      await desk.store.write(null, async (_tx, record) => {
        record({ story, kind: 'noted', subject: `note-${n}` });
        if (n % 3 === 0) record({ kind: 'noted', subject: 'elsewhere' });
      });
      await sleep(1);
    }
  })();
  return async () => {
    writing = false;
    await done;
  };
}

async function openDesk(t: TestContext, fresh: (t: TestContext) => Promise<Target>) {
  const target = await fresh(t);
  const opened = await openAppAt(target);
  t.after(opened.close);
  const { desk } = opened;
  await startUp(desk);
  await addPeople(desk, [ADA, BEN, VERA]);
  const [ada, ben, vera] = await Promise.all(
    (await listMembers(desk)).map(async (member) => ({
      ...member,
      cookie: `crossread-session=${await beginSession(desk, member, 'a test')}`,
    })),
  );
  assert.ok(ada && ben && vera);
  return { ...opened, target, origin: await listen(t, opened), ada, ben, vera };
}
