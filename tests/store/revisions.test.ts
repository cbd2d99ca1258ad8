import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  insertMend,
  listHabits,
  listMends,
  moveMend,
  replaceHabit,
  withdrawHabit,
  withdrawMend,
} from '../../src/store/mends.ts';
import { listFormerSentences, listRevisions, reviseVersion, selectVersion } from '../../src/store/versions.ts';
import { onBothDatabases } from '../support/databases.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

onBothDatabases(({ open }) => {
  test('a revised version has its new text, and every text before it letter for letter', async (t) => {
    const store = await open(t);
    const { story, ada } = await storeStory(store);
    const first = await selectVersion(store.db, story.id, 1);
    const texts = ['Zweite Fassung – ناشرون 第二版 \u{1f4f0}\r\n', 'Third text.'];
    for (const text of texts) await store.write(ada.id, (tx) => reviseVersion(tx, first.id, { text, way_in: 'paste' }));
    const now = await selectVersion(store.db, story.id, 1);
    assert.deepEqual([now.id, now.text, now.revision, now.link], [first.id, texts[1], 3, first.link]);
    const former = await listRevisions(store.db, first.id);
    assert.deepEqual(
      former.map(({ number, text, text_hash }) => [number, text, text_hash === first.text_hash]),
      [
        [1, first.text, true],
        [2, texts[0], false],
      ],
    );
  });

  test('only versions revised since they were read have former sentences', async (t) => {
    const store = await open(t);
    const stored = await storeStory(store);
    const { story, ada } = stored;
    const [one, two] = [await selectVersion(store.db, story.id, 1), await selectVersion(store.db, story.id, 2)];
    const textHashes = new Map([one, two].map(({ id, text_hash }) => [id, text_hash]));
    await keepAnalysis(store, stored, { ...sketchAnalysis(stored, []), textHashes });
    assert.equal((await listFormerSentences(store.db, story.id)).size, 0);
    await store.write(ada.id, (tx) => reviseVersion(tx, one.id, { text: 'Another text.', way_in: 'paste' }));
    const former = await listFormerSentences(store.db, story.id);
    assert.deepEqual([...former.keys()], [one.id]);
    assert.deepEqual(
      former.get(one.id)?.map(({ ordinal }) => ordinal),
      former.get(one.id)?.map((_, index) => index + 1),
    );
  });

  test('mends hold in the order they were made, move and are withdrawn in their own story only', async (t) => {
    const store = await open(t);
    const { story, ada, versions } = await storeStory(store);
    const mend = { story: story.id, version: versions[0] ?? '', begin_at: 3, end_at: 9, person: ada.id };
    const [kept, aside] = await store.write(ada.id, async (tx) => [
      await insertMend(tx, { ...mend, kind: 'keep' }),
      await insertMend(tx, { ...mend, kind: 'aside' }),
    ]);
    await store.write(ada.id, (tx) => moveMend(tx, aside?.id ?? '', 30, 36));
    await assert.rejects(
      store.write(ada.id, (tx) => withdrawMend(tx, 'another', kept?.id ?? '')),
      /no such/,
    );
    await store.write(ada.id, (tx) => withdrawMend(tx, story.id, kept?.id ?? ''));
    const rows = await listMends(store.db, story.id);
    assert.deepEqual(
      rows.map(({ kind, begin_at, end_at }) => [kind, begin_at, end_at]),
      [['aside', 30, 36]],
    );
  });

  test('an outlet has one habit a text, whatever the case of its name', async (t) => {
    const store = await open(t);
    const { ada } = await storeStory(store);
    const habit = { outlet: 'Seeblatt', text: 'Read more', person: ada.id };
    await store.write(ada.id, (tx) => replaceHabit(tx, { ...habit, decision: 'aside' }));
    await store.write(ada.id, (tx) => replaceHabit(tx, { ...habit, outlet: ' SEEBLATT ', decision: 'keep' }));
    const found = await listHabits(store.db, ['seeblatt', 'Tagespost']);
    assert.deepEqual(
      found.map(({ decision, text }) => [decision, text]),
      [['keep', 'Read more']],
    );
    await store.write(ada.id, (tx) => withdrawHabit(tx, 'Seeblatt', 'Read more'));
    assert.deepEqual(await listHabits(store.db, ['Seeblatt']), []);
  });
});
