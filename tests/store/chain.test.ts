import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect } from '../../src/store/database.ts';
import { lastEvent, listEvents, selectEvent, verifyChain } from '../../src/store/events.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { onBothDatabases } from '../support/databases.ts';

onBothDatabases(({ fresh, open }) => {
  test('a changed, a missing and an inserted event are each named', async (t) => {
    const target = await fresh(t);
    const store = await openStore(target);
    t.after(store.close);
    await recordMany(store, 5);
    const { reader, writer, bus } = await connect(target, () => {});
    t.after(() => Promise.all([bus.close(), reader.destroy(), writer.destroy()]));
    assert.equal((await verifyChain(store.db)).broken, null);

    const third = await writer.selectFrom('event').selectAll().where('seq', '=', 3).executeTakeFirstOrThrow();
    await writer.updateTable('event').set({ payload: '{"i":"forged"}' }).where('seq', '=', 3).execute();
    assert.deepEqual((await verifyChain(store.db)).broken, { seq: 3, why: 'was changed after it was written' });

    await writer.deleteFrom('event').where('seq', '=', 3).execute();
    assert.deepEqual((await verifyChain(store.db)).broken, { seq: 4, why: 'event 3 is missing' });

    await writer
      .insertInto('event')
      .values({ ...third, hash: 'f'.repeat(64) })
      .execute();
    assert.equal((await verifyChain(store.db)).broken?.seq, 3);

    await writer.updateTable('event').set({ hash: third.hash }).where('seq', '=', 3).execute();
    assert.equal((await verifyChain(store.db)).broken, null, 'put back as it was, the chain is whole');
  });

  test('an event from elsewhere holds as it was recorded there, and a forged one is named', async (t) => {
    const [home, away] = [await open(t), await open(t)];
    await home.write(null, async (_tx, record) => {
      record({ kind: 'a.b', subject: 'thing-1' });
      record({ story: 's1', kind: 'story.told', subject: 'story-s1', payload: { words: 'As it was.' } });
    });
    const { seq, at, actor, kind, subject, payload, previous, hash } = await selectEvent(home.db, 2);
    const bring = (words: string) =>
      away.write(null, async (_tx, record) => {
        const told = { ...(payload as object), words, imported: { seq, actor, previous, hash } };
        record({ story: 's1', kind, subject, payload: told, happened: { at, actor } });
      });
    await bring('As it was.');
    const whole = await verifyChain(away.db);
    assert.deepEqual([whole.broken, whole.imported, whole.events], [null, 1, 1]);
    await bring('As it was not.');
    const { broken } = await verifyChain(away.db);
    assert.deepEqual(broken, { seq: 2, why: 'is not what it was where it comes from' });
  });

  test('a chain longer than a page is walked to its end', async (t) => {
    const store = await open(t);
    await recordMany(store, 2_500);
    const report = await verifyChain(store.db);
    assert.deepEqual([report.events, report.broken], [2_500, null]);
  });

  test('events are listed by story, subject, number and from either end', async (t) => {
    const store = await open(t);
    await store.write(null, async (_tx, record) => {
      record({ story: 's1', kind: 'a', subject: 'claim-1' });
      record({ story: 's2', kind: 'b', subject: 'claim-2' });
      record({ story: 's1', kind: 'c', subject: 'claim-3' });
      record({ story: 's1', kind: 'd', subject: 'claim-1' });
    });
    const kinds = async (filter: Parameters<typeof listEvents>[1]) =>
      (await listEvents(store.db, filter)).map((event) => event.kind).join('');
    assert.equal(await kinds({}), 'abcd');
    assert.equal(await kinds({ story: 's1' }), 'acd');
    assert.equal(await kinds({ subject: 'claim-1' }), 'ad');
    assert.equal(await kinds({ after: 2 }), 'cd');
    assert.equal(await kinds({ limit: 2, latestFirst: true }), 'dc');
    assert.equal(await lastEvent(store.db), 4);
    assert.equal((await selectEvent(store.db, 2)).kind, 'b');
    await assert.rejects(selectEvent(store.db, 5), /no such event/);
  });
});

async function recordMany(store: Store, count: number): Promise<void> {
  await store.write(null, async (_tx, record) => {
    for (let i = 0; i < count; i++) record({ kind: 'counted', subject: 'count', payload: { i } });
  });
}
