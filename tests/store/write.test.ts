import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { Conflict } from '../../src/errors.ts';
import type { Signal } from '../../src/store/bus.ts';
import { lastEvent, listEvents, verifyChain } from '../../src/store/events.ts';
import { findSetting, putSetting } from '../../src/store/settings.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { findStoryByOrigin, insertStory, listStories, selectStory } from '../../src/store/stories.ts';
import { together } from '../../src/store/together.ts';
import { onBothDatabases } from '../support/databases.ts';

onBothDatabases(({ name, fresh, open }) => {
  test('a write keeps projection and events together and signals after the commit', async (t) => {
    const store = await open(t);
    const heard = listen(store);
    const story = await store.write(null, async (tx, record) => {
      const made = await insertStory(tx, { slug: 'flood', title: 'Flood' });
      record({
        story: made.id,
        kind: 'story-created',
        subject: `story-${made.id}`,
        payload: { title: 'Flood', at: 1 },
      });
      assert.equal(record({ kind: 'noted', subject: 'desk' }), 2);
      assert.deepEqual(heard, [], 'nothing is said before the commit');
      assert.deepEqual(await listStories(store.db), [], 'nothing is seen before the commit');
      return made;
    });
    await until(() => heard.length === 2);
    assert.deepEqual(heard, [
      { story: story.id, event: 1, what: `story-${story.id}` },
      { story: null, event: 2, what: 'desk' },
    ]);
    const [first, second] = await listEvents(store.db);
    assert.equal(first?.kind, 'story-created');
    assert.deepEqual(first?.payload, { title: 'Flood', at: 1 });
    assert.equal(second?.previous, first?.hash);
  });

  test('what fails leaves neither projection nor event nor signal', async (t) => {
    const store = await open(t);
    const heard = listen(store);
    const failing = store.write(null, async (tx, record) => {
      await putSetting(tx, 'colour', 'blue');
      record({ kind: 'setting-changed', subject: 'colour' });
      throw new Error('changed my mind');
    });
    await assert.rejects(failing, /changed my mind/);
    await record(store, 'after');
    await until(() => heard.length > 0);
    assert.deepEqual(heard, [{ story: null, event: 1, what: 'desk' }]);
    assert.equal(await findSetting(store.db, 'colour'), undefined);
    assert.deepEqual(
      (await listEvents(store.db)).map((event) => event.kind),
      ['after'],
    );
  });

  test('what is sent at once with something that fails leaves nothing either', async (t) => {
    const store = await open(t);
    const failing = store.write(null, async (tx) => {
      const missing = sql`insert into nowhere values (1)`.execute(tx);
      await together([missing, putSetting(tx, 'colour', 'blue'), putSetting(tx, 'shape', 'round')]);
    });
    await assert.rejects(failing, /nowhere/);
    assert.equal(await findSetting(store.db, 'colour'), undefined);
    assert.equal(await findSetting(store.db, 'shape'), undefined);
    await store.write(null, (tx) => putSetting(tx, 'colour', 'green'));
    assert.equal(await findSetting(store.db, 'colour'), 'green');
  });

  test('a statement that is sent on its way and fails takes the write with it', async (t) => {
    const store = await open(t);
    const failing = store.write(null, async (tx, record, _found, send) => {
      await putSetting(tx, 'colour', 'blue');
      send(sql`insert into nowhere values (1)`.execute(tx));
      record({ kind: 'noted', subject: 'desk' });
    });
    await assert.rejects(failing, /nowhere/);
    const thrown = store.write(null, async (tx, _record, _found, send) => {
      send(putSetting(tx, 'colour', 'blue'));
      throw new Error('changed my mind');
    });
    await assert.rejects(thrown, /changed my mind/);
    assert.equal(await findSetting(store.db, 'colour'), undefined);
    assert.deepEqual(await listEvents(store.db), []);
  });

  test('what is read first is what the write before it left', async (t) => {
    const store = await open(t);
    const add = () =>
      store.write<void, string | undefined>(
        null,
        async (tx, _record, found) => putSetting(tx, 'count', String(Number(found ?? 0) + 1)),
        (tx) => findSetting(tx, 'count'),
      );
    await Promise.all(Array.from({ length: 20 }, add));
    assert.equal(await findSetting(store.db, 'count'), '20');
  });

  if (name === 'PostgreSQL')
    test('statements of one moment are on the way together', async (t) => {
      const store = await open(t);
      // Watched, not replaced.
      const sent: string[] = [];
      const { query } = pg.Client.prototype;
      t.mock.method(pg.Client.prototype, 'query', function (this: pg.Client, ...given: Parameters<typeof query>) {
        const answer = query.apply(this, given) as unknown as Promise<unknown>;
        sent.push('sent');
        answer.then(() => sent.push('answered'));
        return answer;
      });
      await store.write(null, async (tx) => {
        sent.length = 0;
        await together([putSetting(tx, 'colour', 'blue'), putSetting(tx, 'shape', 'round')]);
        assert.deepEqual(sent.slice(0, 2), ['sent', 'sent']);
      });
    });

  test('a statement prepared before another server changed the tables fails once at most', async (t) => {
    const target = await fresh(t);
    const [here, there] = [await openStore(target), await openStore(target)];
    t.after(async () => {
      await there.write(null, (tx) => sql`alter table story drop column later`.execute(tx));
      await Promise.all([here.close(), there.close()]);
    });
    await here.write(null, (tx) => insertStory(tx, { slug: 'flood', title: 'Flood' }));
    const read = () => here.write(null, (tx) => selectStory(tx, 'flood'));
    for (let n = 0; n < 3; n++) await read();
    await there.write(null, (tx) => sql`alter table story add column later text`.execute(tx));
    await read().catch(() => {});
    for (let n = 0; n < 3; n++) assert.equal((await read()).title, 'Flood');
  });

  test('50 writes at once, through two stores, make one unbroken chain', async (t) => {
    const target = await fresh(t);
    const stores = await Promise.all([openStore(target), openStore(target)]);
    t.after(() => Promise.all(stores.map((store) => store.close())));
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        (stores[i % 2] as Store).write(null, async (tx, record) => {
          const count = Number((await findSetting(tx, 'count')) ?? 0);
          await putSetting(tx, 'count', String(count + 1));
          record({ kind: 'counted', subject: 'count', payload: { i } });
        }),
      ),
    );
    const [one] = stores as [Store, Store];
    assert.equal(await findSetting(one.db, 'count'), '50', 'no write was lost');
    assert.equal(await lastEvent(one.db), 50);
    const report = await verifyChain(one.db);
    assert.deepEqual([report.events, report.broken], [50, null]);
  });

  test('a reader neither waits for an unfinished write nor writes itself', async (t) => {
    const store = await open(t);
    await store.write(null, (tx) => putSetting(tx, 'colour', 'blue'));
    await store.write(null, async (tx) => {
      await putSetting(tx, 'colour', 'green');
      assert.equal(await findSetting(store.db, 'colour'), 'blue');
    });
    assert.equal(await findSetting(store.db, 'colour'), 'green');
    const smuggled = store.db as unknown as Parameters<typeof putSetting>[0];
    await assert.rejects(putSetting(smuggled, 'colour', 'red'), /read-?only/);
  });

  test('what is read together is of one moment', async (t) => {
    const store = await open(t);
    await record(store, 'before');
    const seen = await store.read(async (db) => {
      const first = await lastEvent(db);
      await record(store, 'meanwhile');
      return [first, await lastEvent(db), (await listEvents(db)).length];
    });
    assert.deepEqual(seen, [1, 1, 1]);
    assert.equal(await lastEvent(store.db), 2);
    const failing = store.read(async () => {
      throw new Error('no');
    });
    await assert.rejects(failing, /no/);
    assert.equal(await lastEvent(store.db), 2, 'reading goes on after a failure');
  });

  test('a seed is never loaded twice', async (t) => {
    const store = await open(t);
    const load = (slug: string) =>
      store.write(null, (tx) => insertStory(tx, { slug, title: 'Flood', origin: 'seeds/flood' }));
    const results = await Promise.allSettled([load('flood'), load('flood-2')]);
    assert.deepEqual(results.map((result) => result.status).sort(), ['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    assert.ok(refused?.reason instanceof Conflict);
    assert.ok(await findStoryByOrigin(store.db, 'seeds/flood'));
    assert.equal((await listStories(store.db)).length, 1);
    await store.write(null, (tx) => insertStory(tx, { slug: 'a', title: 'Typed in' }));
    await store.write(null, (tx) => insertStory(tx, { slug: 'b', title: 'Typed in too' }));
  });

  test('opening again keeps what is there and continues the chain', async (t) => {
    const target = await fresh(t);
    const first = await openStore(target);
    await record(first, 'one');
    await first.close();
    const second = await openStore(target);
    t.after(second.close);
    await record(second, 'two');
    const report = await verifyChain(second.db);
    assert.deepEqual([report.events, report.broken], [2, null]);
    assert.equal(await second.healthy(), true);
  });

  test('text comes back as it went in', async (t) => {
    const store = await open(t);
    const text = 'Zürich, Київ, القاهرة, 北京, 👩🏽‍🚒 e\u0301 \u200f\ufeff \r\n\t\u0001\u2028 "quoted" \\ \u{10ffff}';
    await store.write(null, async (tx, record) => {
      await putSetting(tx, 'text', text);
      record({ kind: 'typed', subject: text, payload: { [text]: [text, 'with NUL \0', 1.5, null, true] } });
    });
    assert.equal(await findSetting(store.db, 'text'), text);
    const [event] = await listEvents(store.db);
    assert.equal(event?.subject, text);
    assert.deepEqual(event?.payload, { [text]: [text, 'with NUL \0', 1.5, null, true] });
    assert.equal((await verifyChain(store.db)).broken, null);
  });
});

function listen(store: Store): Signal[] {
  const heard: Signal[] = [];
  store.bus.subscribe({ signal: (signal) => heard.push(signal) });
  return heard;
}

async function record(store: Store, kind: string): Promise<void> {
  await store.write(null, async (_tx, note) => {
    note({ kind, subject: 'desk' });
  });
}

async function until(done: () => boolean): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!done()) {
    assert.ok(Date.now() < deadline, 'waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
