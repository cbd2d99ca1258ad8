import assert from 'node:assert/strict';
import { after, before, it, type TestContext } from 'node:test';
import { type Analyst, createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { openBatch } from '../../src/desk/bring-in/batches.ts';
import { bringIn } from '../../src/desk/bring-in/bring-in.ts';
import { sweepWaiting } from '../../src/desk/bring-in/expiry.ts';
import { openInbox } from '../../src/desk/bring-in/inbox.ts';
import { createDesk } from '../../src/desk/desk.ts';
import type { Target } from '../../src/store/database.ts';
import { insertInboxPage } from '../../src/store/inbox.ts';
import { openStore } from '../../src/store/store.ts';
import { htmlFile } from '../sources/support/files.ts';
import { ADA, addPeople } from '../support/app.ts';
import { onBothDatabases } from '../support/databases.ts';
import { FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

let analyst: Analyst;
before(() => {
  analyst = createAnalyst();
});
after(() => analyst.close());

const DAY = 86_400_000;
const later = (days: number) => new Date(Date.now() + days * DAY);

onBothDatabases(({ fresh }) => {
  it('what nobody settles goes after thirty days; versions, and the files they were read from, stay', async (t) => {
    const { desk, person } = await deskWith(t, await fresh(t));
    const text = (name: string, words: string) => ({ name, bytes: Buffer.from(words) });
    const files = [
      { name: 'page.html', bytes: htmlFile() },
      text('courier.txt', FERRY_COURIER),
      text('gazette.txt', FERRY_GAZETTE),
      text('scan.pdf', '%PDF-1.4'),
      text('empty.txt', ' '),
      text('broken.json', '{'),
    ];
    const form = { versions: [], files, keepCopies: false, revises: '' };
    const begun = await bringIn(desk, person, { title: 'Ferry' }, form, 0);
    assert.ok('batch' in begun);
    await (await begun.done).analysis;
    await desk.store.write(person.id, (tx) =>
      insertInboxPage(tx, { person: person.id, link: 'https://news.example/a', title: 'A', html: '<p>A' }),
    );
    const kept = async () => {
      const { db } = desk.store;
      const [items, originals, texts] = await Promise.all([
        db
          .selectFrom('batch_item')
          .select(['name', 'state'])
          .where('bytes', 'is not', null)
          .orderBy('ordinal')
          .execute(),
        db.selectFrom('original').select('id').execute(),
        db.selectFrom('version').select('text_hash').execute(),
      ]);
      return { items: items.map(({ name }) => name), originals: originals.length, texts: texts.length };
    };
    const before = await kept();
    assert.deepEqual(before, { items: ['scan.pdf', 'empty.txt', 'broken.json'], originals: 3, texts: 3 });

    assert.deepEqual(await sweepWaiting(desk, later(29)), { items: 0, pages: 0 });
    assert.deepEqual(await kept(), before);
    assert.equal((await openInbox(desk, person)).pages.length, 1);

    assert.deepEqual(await sweepWaiting(desk, later(31)), { items: 3, pages: 1 });
    assert.deepEqual(await kept(), { items: [], originals: 3, texts: 3 });
    assert.equal((await openInbox(desk, person)).pages.length, 0);
    const { items } = await openBatch(desk, begun.batch);
    const gone = items.filter(({ state }) => state === 'left-out');
    assert.match(gone[0]?.words ?? '', /Nobody settled it within 30 days/);
    assert.deepEqual(await sweepWaiting(desk, later(31)), { items: 0, pages: 0 }, 'nothing is swept twice');
    const events = await desk.store.db
      .selectFrom('event')
      .select('payload')
      .where('kind', '=', 'waiting.expired')
      .execute();
    assert.deepEqual(
      events.map(({ payload }) => JSON.parse(payload)),
      [{ items: 3, pages: 1 }],
    );
  });
});

async function deskWith(t: TestContext, target: Target) {
  const store = await openStore(target);
  const desk = createDesk(store, analyst, { report: (error) => assert.fail(String(error)) });
  t.after(async () => {
    desk.live.close();
    await store.close();
  });
  await addPeople(desk, [ADA]);
  const person = await store.db.selectFrom('person').selectAll().executeTakeFirstOrThrow();
  return { desk, person };
}
