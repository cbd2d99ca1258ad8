import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { backupBefore, backupName, keepBackups } from '../../src/desk/backup/backups.ts';
import { checkBackup, endingOf, makeBackup, restoreBackup } from '../../src/store/backup.ts';
import { connect, type Target } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { holdAlone } from '../../src/store/sqlite-file.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { insertVerdict } from '../../src/store/verdicts.ts';
import { crossreadWith } from '../support/command.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

let folder: string;
let count = 0;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-backups-'));
});
after(() => rm(folder, { recursive: true }));

let server: Promise<PostgresServer> | undefined;
after(async () => (await server)?.stop());

/** An empty PostgreSQL database, without tables. */
async function otherDatabase(): Promise<Target> {
  server ??= startPostgres();
  const { url } = await server;
  const name = `other${++count}`;
  const client = new pg.Client({ connectionString: url('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return { url: url(name) };
}

onBothDatabases(({ name, fresh, openAt }) => {
  const isFile = name === 'SQLite';

  test('a backup made while people work is whole, and of one moment', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    let working = true;
    const people = (async () => {
      for (let n = 0; working; n++) {
        await store.write(null, async (tx, record) => {
          const key = `note-${n}`;
          await tx
            .insertInto('setting')
            .values({ key, value: 'x'.repeat(2000) })
            .execute();
          record({ kind: 'noted', subject: key });
        });
      }
      return (await store.db.selectFrom('event').select('seq').execute()).length;
    })();
    await sleep(100);
    const file = join(folder, `busy-${name}${endingOf(target)}`);
    const { events, broken } = await makeBackup(target, file);
    await sleep(20);
    working = false;
    assert.ok((await people) > events, 'nobody wrote while the backup was made');
    assert.ok(events > 0);
    assert.equal(broken, null);
    const again = await elsewhere(t, file);
    const notes = await again.db.selectFrom('setting').select('key').where('key', 'like', 'note-%').execute();
    assert.equal(notes.length, events, 'rows and events are of different moments');
  });

  test('the drill: a store is lost and comes back row for row, by the command line', async (t) => {
    const target = await fresh(t);
    await fill(await openStore(target));
    const file = join(folder, `drill-${name}${endingOf(target)}`);
    const run = (...words: string[]) => crossreadWith({ CROSSREAD_BACKUPS: folder }, target, ...words);
    const made = await run('backup', '--out', file);
    assert.deepEqual([made.code, /whole: [1-9]/.test(made.output)], [0, true], made.output);
    assert.match((await run('verify', file)).output, /The record is whole/);
    const before = await rowsOf(target);
    await lose(target);
    const refused = await run('restore', file);
    assert.equal(refused.code, 1);
    assert.match(refused.output, /--replace/);
    const restored = await run('restore', file, '--replace');
    assert.equal(restored.code, 0, restored.output);
    assert.match(restored.output, /Restored: \d+ events?\.\n {2}What was there before is kept at \S+/);
    assert.ok((await rowsOf(target)) === before, 'rows differ');
    assert.match((await run('verify')).output, /The record is whole/);
  });

  test('a portable backup moves a store to the other kind of database and to its own', async (t) => {
    const target = await fresh(t);
    await fill(await openStore(target));
    const file = join(folder, `move-${name}.jsonl.gz`);
    await makeBackup(target, file);
    const moved = isFile ? await otherDatabase() : { file: join(folder, `moved-${++count}`, 'crossread.db') };
    await restoreBackup(moved, file, { replace: true });
    assert.ok((await rowsOf(moved)) === (await rowsOf(target)), 'rows differ');
    const store = await openAt(t, moved);
    await store.write(null, async (_tx, record) => void record({ kind: 'noted', subject: 'desk' }));
  });

  test('a backup is made before the tables of a store with data change, and restores', async (t) => {
    const target: Target = isFile ? { file: join(folder, `old-${++count}`, 'crossread.db') } : await otherDatabase();
    const { writer, reader, bus } = await connect(target, () => {});
    await migrate(writer, { upTo: '0001-ground' });
    await writer.insertInto('setting').values({ key: 'made by', value: 'an old program' }).execute();
    await Promise.all([bus.close(), writer.destroy(), reader.destroy()]);
    const own = join(folder, `before-${name}`);
    const store = await openStore(target, {
      beforeMigrating: backupBefore(target, { folder: own, hours: 0, keep: 2 }),
    });
    await store.close();
    const [backup = ''] = await readdir(own);
    assert.match(backup, /^before-0002-mends-.*(db|gz)$/);
    await restoreBackup(target, join(own, backup), { replace: true });
    const again = await openAt(t, target);
    assert.equal((await again.db.selectFrom('setting').selectAll().execute())[0]?.value, 'an old program');
  });

  test('a backup that was cut short or changed is refused, and the store stays as it is', async (t) => {
    const target = await fresh(t);
    await fill(await openStore(target));
    const before = await rowsOf(target);
    for (const ending of new Set([endingOf(target), '.jsonl.gz'])) {
      const file = join(folder, `bad-${name}-${++count}${ending}`);
      await makeBackup(target, file);
      const { length } = await readFile(file);
      await truncate(file, Math.floor(length * 0.6));
      await assert.rejects(checkBackup(file));
      await assert.rejects(restoreBackup(target, file, { replace: true }));
      await writeFile(file, 'something else altogether');
      await assert.rejects(restoreBackup(target, file, { replace: true }));
    }
    assert.ok((await rowsOf(target)) === before, 'rows differ');
  });
});

test('nothing is restored under a server that runs', async (t) => {
  const file = join(folder, 'held', 'crossread.db');
  const store = await openStore({ file });
  await store.write(null, async (_tx, record) => void record({ kind: 'noted', subject: 'desk' }));
  const backup = join(folder, 'held.db');
  await makeBackup({ file }, backup);
  const letGo = holdAlone(file);
  t.after(letGo);
  await assert.rejects(restoreBackup({ file }, backup, { replace: true }), /is running/);
  await store.close();
});

test('backups are made by the clock, the oldest go, and what others put into the folder stays', async (t) => {
  const file = join(folder, 'clock', 'crossread.db');
  await (await openStore({ file })).close();
  const own = join(folder, 'rotation');
  const yesterday = new Date(Date.now() - 86_400_000);
  await mkdir(own);
  const old = [3, 2, 1].map((days) => backupName('crossread', '.db', new Date(Date.now() - days * 86_400_000)));
  for (const name of [...old, 'crossread-mine.db', backupName('before-0002-mends', '.db', yesterday)]) {
    await writeFile(join(own, name), '');
    await utimes(join(own, name), yesterday, yesterday);
  }
  const made = await new Promise<string>((resolve, reject) => {
    const backups = keepBackups({ file }, { folder: own, hours: 12, keep: 2 }, { made: resolve, failed: reject }, 20);
    t.after(backups.stop);
  });
  await sleep(150);
  const left = await readdir(own);
  assert.ok(left.includes('crossread-mine.db') && left.some((name) => name.startsWith('before-')));
  assert.deepEqual(
    left
      .filter((name) => /^crossread-\d/.test(name))
      .map((name) => join(own, name))
      .sort(),
    [join(own, old[2] ?? ''), made].sort(),
    'the latest two are kept, and none is made before it is due',
  );
});

async function fill(store: Store): Promise<void> {
  const stored = await storeStory(store);
  const claims = [
    { id: 'c1', members: ['1:1', '2:1'] },
    { id: 'c2', members: ['1:2', '2:2'] },
  ];
  const deaths = { claim: 'c2', level: 'contradiction' as const, values: ['12', '15'] };
  const { added } = await keepAnalysis(store, stored, sketchAnalysis(stored, claims, [deaths]));
  const on = { story: stored.story.id, claim: added[0]?.id ?? '', person: stored.ada.id };
  await store.write(stored.ada.id, async (tx, record) => {
    await insertVerdict(tx, { ...on, value: 'disputed', reason: 'Zürich ‘7’ \u2028 \\ "', basis: [] });
    await insertVerdict(tx, { ...on, value: 'confirmed', reason: '', basis: [] });
    record({ story: stored.story.id, kind: 'verdict.given', subject: `claim-${on.claim}` });
  });
  await store.close();
}

/** Every row, in an order that both databases have. */
async function rowsOf(target: Target): Promise<string> {
  const file = join(folder, `rows-${++count}.jsonl.gz`);
  await makeBackup(target, file);
  return gunzipSync(await readFile(file)).toString();
}

async function lose(target: Target): Promise<void> {
  if ('file' in target) return writeFile(target.file, 'a disk that failed');
  const { writer, reader, bus } = await connect(target, () => {});
  await writer.deleteFrom('evidence').execute();
  await writer.deleteFrom('verdict').execute();
  await Promise.all([bus.close(), writer.destroy(), reader.destroy()]);
}

async function elsewhere(t: TestContext, file: string): Promise<Store> {
  const target = { file: join(folder, `elsewhere-${++count}`, 'crossread.db') };
  await restoreBackup(target, file, { replace: false });
  const store = await openStore(target);
  t.after(store.close);
  return store;
}
