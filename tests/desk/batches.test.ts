import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Analyst, createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { openBatch } from '../../src/desk/bring-in/batches.ts';
import { bringIn } from '../../src/desk/bring-in/bring-in.ts';
import { resumeBatches } from '../../src/desk/bring-in/run-batch.ts';
import { createDesk, type Desk, type DeskOptions } from '../../src/desk/desk.ts';
import { SourceUnavailable } from '../../src/errors.ts';
import type { Target } from '../../src/store/database.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { htmlFile } from '../sources/support/files.ts';
import { ADA, addPeople } from '../support/app.ts';
import { onBothDatabases } from '../support/databases.ts';
import { FERRY_COURIER } from '../support/texts.ts';

let analyst: Analyst;
before(() => {
  analyst = createAnalyst();
});
after(() => analyst.close());

const NEVER = () => new Promise<never>(() => {});
const LINK = 'https://news.example/ferry';

onBothDatabases(({ fresh }) => {
  it('a batch that a server left behind is finished by the next, once, with all that was sent', async (t) => {
    const target = await fresh(t);
    const crashed = await open(t, target, { fetchPage: NEVER });
    const id = await begin(crashed);
    const before = await openBatch(crashed, id);
    assert.equal(before.batch.finished_at, null);

    const fetched: string[] = [];
    const fetchPage = async (url: string) => {
      fetched.push(url);
      const bytes = htmlFile();
      return { url, finalUrl: url, status: 200, headers: {}, bytes, contentType: 'text/html' };
    };
    const desks = [await open(t, target, { fetchPage }), await open(t, target, { fetchPage })];
    assert.deepEqual(await resumeBatches(desks[0] as Desk), [], 'the first server may be alive still');
    const inAnHour = new Date(Date.now() + 3_600_000);
    const runs = (await Promise.all(desks.map((desk) => resumeBatches(desk, inAnHour)))).flat();
    assert.equal(runs.length, 1, 'one server takes it up');
    await runs[0]?.analysis;
    assert.deepEqual(fetched, [LINK]);
    const { story, items, batch } = await openBatch(desks[1] as Desk, id);
    assert.deepEqual(
      items.map(({ name, state }) => [name, state]),
      [
        ['The Courier', 'added'],
        ['notes.txt', 'added'],
        [LINK, 'added'],
      ],
    );
    assert.ok(batch.finished_at);
    assert.equal(story?.title, 'The ferry');
    assert.ok(story?.analysed_at, 'it is compared, too');
    assert.deepEqual(await resumeBatches(desks[0] as Desk, inAnHour), [], 'nothing is left to do');
  });

  it('an item that makes a reader err is told as failed, and the others go on', async (t) => {
    const failures: unknown[] = [];
    const desk = await open(t, await fresh(t), {
      fetchPage: async () => {
        await sleep(20);
        throw new TypeError('a mistake of ours');
      },
      report: (error) => failures.push(error),
    });
    const id = await begin(desk, 0);
    await Promise.all(desk.batches.values());
    const { items, story } = await openBatch(desk, id);
    assert.deepEqual(
      items.map(({ state }) => state),
      ['added', 'added', 'failed'],
    );
    assert.match(items[2]?.words ?? '', /went wrong on our side/);
    assert.doesNotMatch(items[2]?.words ?? '', /mistake/);
    assert.equal(story?.slug, 'the-ferry');
    assert.match(String(failures[0]), /a mistake of ours/);
  });
});

it('a database that stops answering ends neither the server nor the batch', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-'));
  t.after(() => rm(folder, { recursive: true }));
  const store = await openStore({ file: join(folder, 'crossread.db') });
  t.after(store.close);
  const failures: unknown[] = [];
  let [full, down] = [true, false];
  const write: Store['write'] = (actor, work) =>
    down ? Promise.reject(new Error('the disk is full')) : store.write(actor, work);
  const fetchPage = async (link: string): Promise<never> => {
    // The first is waited for while those ahead of it come to grief.
    if (link.endsWith('/0')) await sleep(100);
    down = full;
    throw new SourceUnavailable('It is not reachable.');
  };
  const desk = createDesk({ ...store, write }, analyst, { fetchPage, report: (error) => failures.push(error) });
  await addPeople(desk, [ADA]);
  const { id: person, name, address, role } = await store.db.selectFrom('person').selectAll().executeTakeFirstOrThrow();
  const links = Array.from({ length: 7 }, (_, n) => `${LINK}/${n}`).join('\n');
  const form = { versions: [], files: [], links, keepCopies: false, revises: '' };
  const brought = await bringIn(desk, { id: person, name, address, role }, { title: 'The ferry' }, form, 50);
  assert.ok('batch' in brought);
  await brought.done;
  assert.ok(failures.some((error) => /disk is full/.test(String(error))));
  assert.equal((await openBatch(desk, brought.batch)).batch.finished_at, null);
  [full, down] = [false, false];
  await resumeBatches(desk, new Date(Date.now() + 3_600_000));
  const { batch, items } = await openBatch(desk, brought.batch);
  assert.ok(batch.finished_at);
  assert.deepEqual(new Set(items.map(({ state }) => state)), new Set(['failed']));
});

/** Sends a text, a file and a link that is not there before the patience ends. */
async function begin(desk: Desk, patience = 50): Promise<string> {
  await addPeople(desk, [ADA]);
  const { id, name, address, role } = await desk.store.db.selectFrom('person').selectAll().executeTakeFirstOrThrow();
  const form = {
    versions: [{ text: FERRY_COURIER, outlet: 'The Courier' }],
    files: [{ name: 'notes.txt', bytes: Buffer.from('Nobody knows yet why the ferry sank, a diver told us.') }],
    links: LINK,
    keepCopies: false,
    revises: '',
  };
  const brought = await bringIn(desk, { id, name, address, role }, { title: 'The ferry' }, form, patience);
  assert.ok('batch' in brought);
  return brought.batch;
}

async function open(t: TestContext, target: Target, options: DeskOptions): Promise<Desk> {
  const store = await openStore(target);
  t.after(store.close);
  return createDesk(store, analyst, options);
}
