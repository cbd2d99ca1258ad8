import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catchUpSearch, findEntries, foldForSearch, isSearchBehind } from '../../src/store/search.ts';
import type { Store } from '../../src/store/store.ts';
import { insertVersion } from '../../src/store/versions.ts';
import { onBothDatabases } from '../support/databases.ts';
import { storeStory } from '../support/stories.ts';

onBothDatabases(({ open }) => {
  const catchUp = (store: Store) => store.write(null, (tx) => catchUpSearch(tx));
  const find = async (store: Store, ...words: string[]) =>
    (await findEntries(store.db, { terms: words.map(foldForSearch), limit: 50 })).map(({ kind }) => kind);

  test('the entries follow the events, and are behind only until they have caught up', async (t) => {
    const store = await open(t);
    const { story, ada } = await storeStory(store);
    const add = (text: string) =>
      store.write(ada.id, async (tx, record) => {
        const version = await insertVersion(tx, { story: story.id, label: 'Courier', text, way_in: 'paste' });
        record({ story: story.id, kind: 'version.received', subject: `version-${version.id}` });
      });
    await add('Ein Fährschiff lief auf 100% Grund_satz.');
    assert.equal(await isSearchBehind(store.db), true);
    await catchUp(store);
    assert.equal(await isSearchBehind(store.db), false);
    assert.deepEqual(await find(store, 'FAHRSCHIFF', '100%'), ['version']);
    assert.deepEqual(await find(store, 'grund_s'), ['version']);
    assert.deepEqual(await find(store, 'grundxs'), [], 'an underscore stands for itself');
    assert.deepEqual(await find(store, '1%d'), [], 'a percent sign stands for itself');
    await add('Another text altogether.');
    await catchUp(store);
    await catchUp(store);
    assert.deepEqual(await find(store, 'altogether'), ['version'], 'nothing stands twice');
    assert.deepEqual(await find(store, 'fährschiff'), ['version']);
  });
});
