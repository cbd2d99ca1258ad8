import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepQuery } from '../../src/store/kept-query.ts';
import { putSetting } from '../../src/store/settings.ts';
import { onBothDatabases } from '../support/databases.ts';

/** One for both databases, as all of them are. */
const between = keepQuery((db, from: string, to: string) =>
  db
    .selectFrom('setting')
    .select('key')
    .where('key', '>=', from)
    .where('key', '<', to)
    .where('value', '!=', 'hidden')
    .orderBy('key')
    .limit(2),
);

onBothDatabases(({ open }) => {
  test('a kept query answers with the values it is asked with, and keeps its own', async (t) => {
    const store = await open(t);
    const put = (key: string, value: string) => store.write(null, (tx) => putSetting(tx, key, value));
    for (const key of ['a', 'b', 'c', 'd']) await put(key, key === 'a' ? 'hidden' : 'shown');
    const keys = async (from: string, to: string) => (await between(store.db, from, to)).map(({ key }) => key);
    assert.deepEqual(await keys('a', 'z'), ['b', 'c']);
    assert.deepEqual(await keys('c', 'z'), ['c', 'd']);
    assert.deepEqual(await keys('z', 'c'), []);
    await put('c', 'hidden');
    assert.deepEqual(await Promise.all([keys('a', 'z'), keys('d', 'e'), keys('a', 'b')]), [['b', 'd'], ['d'], []]);
    await store.write(null, async (tx) => {
      await putSetting(tx, 'bb', 'shown');
      assert.deepEqual(
        (await between(tx, 'b', 'c')).map(({ key }) => key),
        ['b', 'bb'],
        'a transaction sees its own',
      );
    });
  });
});
