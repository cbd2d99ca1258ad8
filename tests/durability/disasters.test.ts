import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, copyFile, mkdir, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it, type TestContext, test } from 'node:test';
import { sql } from 'kysely';
import { createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { connect, type Target } from '../../src/store/database.ts';
import { verifyChain } from '../../src/store/events.ts';
import { findSetting } from '../../src/store/settings.ts';
import { openStore } from '../../src/store/store.ts';
import { Client } from '../support/client.ts';
import { crossread } from '../support/command.ts';
import { onBothDatabases } from '../support/databases.ts';
import { startProgram } from '../support/program.ts';
import { checkKept } from './check-kept.ts';
import { nothingYet, prepare, STORY, work } from './reviewing.ts';

const NOBODY = 65_534;

let folder: string;
let prepared: string;
let cookie = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-disasters-'));
  await chmod(folder, 0o755);
  prepared = join(folder, 'prepared.db');
  const analyst = createAnalyst();
  const store = await openStore({ file: prepared });
  [cookie = ''] = await prepare(store, analyst, 1);
  await store.close();
  await analyst.close();
});
after(() => rm(folder, { recursive: true, force: true }));

describe('a SQLite file', () => {
  it('on a full disk: says so, loses nothing, can still be read, and goes on when there is room', async (t) => {
    const target = await copy('full');
    const limit = Math.ceil((await stat(target.file)).size / 1024) + 40;
    const through = ['/bin/bash', '-c', `ulimit -f ${limit}; exec "$0" "$@"`];
    const program = await startProgram(t, target, { through });
    const client = new Client(program.url, { 'crossread-session': cookie });
    const kept = nothingYet();
    let answer = await client.get(`${STORY}/claims/1`);
    for (let n = 0; n < 200; n++) {
      const passage = `passage ${n} ${'x'.repeat(1500)}`;
      answer = await client.post(`${STORY}/claims/1/evidence`, {
        passage,
        stance: 'supports',
        kind: 'primary',
        url: 'https://example.org/',
        title: 'x',
      });
      if (answer.status !== 303) break;
      kept.evidence.push(passage);
    }
    assert.equal(answer.status, 503);
    assert.match(answer.text, /disk is full/);
    assert.equal((await client.get(STORY)).status, 200);
    await program.kill();
    const store = await openStore(target);
    await checkKept(store, kept);
    await store.write(null, async (_tx, record) => void record({ kind: 'noted', subject: 'desk' }));
    assert.equal((await verifyChain(store.db)).broken, null);
    await store.close();
  });

  it('in a folder that cannot be written: the start says so', async (t) => {
    const target = await copy('read-only');
    await chmod(target.file, 0o444);
    await chmod(dirname(target.file), 0o555);
    const uid = process.getuid?.() === 0 ? { uid: NOBODY } : {};
    const program = await startProgram(t, target, uid);
    assert.equal(await program.ended, 1);
    assert.match(program.output(), /cannot start: The data folder or database cannot be written/);
    await chmod(dirname(target.file), 0o755);
  });

  it('with a damaged page: says so and what to do, and changes nothing', async (t) => {
    const target = await copy('damaged');
    await damage(target.file);
    const { code, output } = await crossread(target, 'verify');
    assert.equal(code, 1);
    assert.match(output, /damaged.*crossread restore/);
    const program = await startProgram(t, target);
    if (program.url === '') return assert.match(program.output(), /cannot start: The database is damaged/);
    const client = new Client(program.url, { 'crossread-session': cookie });
    const answer = await client.get(STORY);
    assert.equal(answer.status, 503);
    assert.match(answer.text, /database is damaged/);
  });

  it('that is none: the start says so', async (t) => {
    const target = await copy('none');
    const file = await open(target.file, 'w');
    await file.write('this is no database, however long one reads it '.repeat(100));
    await file.close();
    const program = await startProgram(t, target);
    assert.equal(await program.ended, 1);
    assert.match(program.output(), /is no database/);
  });

  it('serves one program: a second says which, and the first goes on; a killed one leaves no lock', async (t) => {
    const target = await copy('twice');
    const first = await startProgram(t, target);
    const second = await startProgram(t, target);
    assert.equal(second.url, '');
    assert.match(second.output(), /cannot start: Another Crossread is running on .*crossread\.db/);
    const client = new Client(first.url, { 'crossread-session': cookie });
    assert.equal((await client.get(STORY)).status, 200);
    await first.kill();
    assert.notEqual((await startProgram(t, target)).url, '');
  });

  it('on a machine whose clock was set back: is told so, and goes on', async (t) => {
    const target = await copy('clock');
    const store = await openStore(target);
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 86_400_000 });
    await store.write(null, async (_tx, record) => void record({ kind: 'noted', subject: 'desk' }));
    t.mock.timers.reset();
    await store.close();
    const program = await startProgram(t, target);
    assert.match(program.output(), /clock of this machine is 14\d\d minutes behind/);
    const client = new Client(program.url, { 'crossread-session': cookie });
    await client.get(`${STORY}/claims/1`);
    for (const value of ['confirmed', 'disputed']) {
      assert.equal((await client.post(`${STORY}/claims/1/verdicts`, { value, reason: value })).status, 303);
    }
    await program.kill();
    const after = await openStore(target);
    t.after(after.close);
    assert.equal((await verifyChain(after.db)).broken, null);
    const rows = await after.db.selectFrom('verdict').select('value').where('replaced_by', 'is', null).execute();
    assert.deepEqual(rows, [{ value: 'disputed' }]);
  });

  it('of a newer program: the older one refuses it', async (t) => {
    const target = await copy('newer');
    const store = await openStore(target);
    await store.close();
    const { writer, reader } = await connect(target, () => {});
    await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(writer);
    await Promise.all([writer.destroy(), reader.destroy()]);
    const program = await startProgram(t, target);
    assert.match(program.output(), /cannot start: This database was written by a newer Crossread/);
  });
});

describe('a program that is asked to stop', () => {
  it('finishes what it accepted, within five seconds', async (t) => {
    const target = await copy('stop');
    const program = await startProgram(t, target);
    const kept = nothingYet();
    const client = new Client(program.url, { 'crossread-session': cookie });
    await client.get('/stories/new');
    const form = new FormData();
    for (const n of [0, 1]) {
      form.set(`versions[${n}][text]`, `The dam broke on day ${n}. `.repeat(20_000));
      form.set(`versions[${n}][outlet]`, `Outlet ${n}`);
    }
    form.set('title', 'Accepted');
    const answer = client.postForm('/stories', form);
    const others = [1, 2, 3].map((seed) => work(program.url, cookie, seed, kept));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const stopped = program.stop();
    assert.equal((await answer).status, 303);
    kept.stories.push('Accepted');
    const { code, milliseconds } = await stopped;
    await Promise.all(others);
    assert.equal(code, 0, program.output());
    assert.ok(milliseconds < 5000, `took ${milliseconds} ms`);
    const store = await openStore(target);
    t.after(store.close);
    await checkKept(store, kept);
  });
});

onBothDatabases(({ fresh }) => {
  test('a migration that is cut short has not happened', async (t) => {
    const target = await fresh(t);
    const store = await openStore(target);
    await store.write(null, (tx) =>
      tx.insertInto('setting').values({ key: 'kept', value: 'as it was' }).execute().then(),
    );
    await store.close();
    const child = await stall(t, target);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = await openStore(target);
    t.after(again.close);
    assert.equal(await findSetting(again.db, 'kept'), 'as it was');
    const tables = await again.db
      .selectFrom('kysely_migration' as never)
      .selectAll()
      .execute();
    assert.ok(tables.length > 5);
    await assert.rejects(
      again.db
        .selectFrom('half_made' as never)
        .selectAll()
        .execute(),
    );
  });
});

async function stall(t: TestContext, target: Target): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'stalled-migration.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(target)], { stdio: ['ignore', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data');
  assert.match(String(said), /in the middle/);
  return child;
}

async function copy(name: string): Promise<{ file: string }> {
  const own = join(folder, name);
  await mkdir(own);
  const file = join(own, 'crossread.db');
  await copyFile(prepared, file);
  if (process.getuid?.() === 0 && name === 'read-only') await chown(own, NOBODY, NOBODY);
  return { file };
}

/** Overwrites some pages in the middle, as a failing disk would. */
async function damage(path: string): Promise<void> {
  const { size } = await stat(path);
  const file = await open(path, 'r+');
  for (let at = 8192; at < size; at += 4096 * 3) await file.write(Buffer.alloc(4096, 0xa5), 0, 4096, at);
  await file.close();
}
