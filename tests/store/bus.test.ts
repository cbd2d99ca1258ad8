import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Signal } from '../../src/store/bus.ts';
import { connect } from '../../src/store/database.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { onBothDatabases } from '../support/databases.ts';

onBothDatabases(({ name, fresh, open }) => {
  test('a listener that throws is reported and disturbs nobody', async (t) => {
    const errors: Error[] = [];
    const store = await openStore(await fresh(t), { onError: (error) => errors.push(error) });
    t.after(store.close);
    store.bus.subscribe({
      signal: () => {
        throw new Error('deaf');
      },
    });
    const heard = nextSignal(store);
    await record(store);
    assert.deepEqual(await heard, { story: null, event: 1, what: 'desk' });
    assert.deepEqual(
      errors.map((error) => error.message),
      ['deaf'],
    );
  });

  test('who has unsubscribed hears no more', async (t) => {
    const store = await open(t);
    const heard: Signal[] = [];
    const unsubscribe = store.bus.subscribe({ signal: (signal) => heard.push(signal) });
    await Promise.all([nextSignal(store), record(store)]);
    unsubscribe();
    await Promise.all([nextSignal(store), record(store)]);
    assert.deepEqual(heard, [{ story: null, event: 1, what: 'desk' }]);
  });

  if (name !== 'PostgreSQL') return;

  test('every server hears what one of them wrote', async (t) => {
    const target = await fresh(t);
    const stores = [await openStore(target), await openStore(target)] as const;
    t.after(() => Promise.all(stores.map((store) => store.close())));
    const heard = Promise.all(stores.map(nextSignal));
    await record(stores[0]);
    assert.deepEqual(await heard, [
      { story: null, event: 1, what: 'desk' },
      { story: null, event: 1, what: 'desk' },
    ]);
  });

  test('a broken connection mends itself and says that signals may be missing', async (t) => {
    const target = await fresh(t);
    const errors: Error[] = [];
    const store = await openStore(target, { onError: (error) => errors.push(error) });
    const other = await connect(target, () => {});
    t.after(() => Promise.all([store.close(), other.bus.close(), other.reader.destroy(), other.writer.destroy()]));
    const stale = new Promise<void>((resolve) => store.bus.subscribe({ signal: () => {}, stale: resolve }));
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other.writer);
    await stale;
    assert.equal(await store.healthy(), true);
    assert.ok(errors.length > 0, 'the break was reported');
    const heard = nextSignal(store);
    await record(store);
    assert.deepEqual(await heard, { story: null, event: 1, what: 'desk' });
  });
});

function nextSignal(store: Store): Promise<Signal> {
  return new Promise((resolve) => {
    const unsubscribe = store.bus.subscribe({
      signal: (signal) => {
        unsubscribe();
        resolve(signal);
      },
    });
  });
}

async function record(store: Store): Promise<void> {
  await store.write(null, async (_tx, note) => {
    note({ kind: 'noted', subject: 'desk' });
  });
}
