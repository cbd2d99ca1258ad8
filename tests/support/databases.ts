/** Fresh databases for tests: the same tests run on a SQLite file and on a real PostgreSQL server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, type TestContext } from 'node:test';
import pg from 'pg';
import { connect, type Target } from '../../src/store/database.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { startPostgres } from './postgres-server.ts';

export interface TestDatabase {
  name: 'SQLite' | 'PostgreSQL';
  /** An empty database, the test's own until it ends. */
  fresh: (t: TestContext) => Promise<Target>;
  /** A store on a fresh database, closed when the test ends. */
  open: (t: TestContext) => Promise<Store>;
  /** The same on a database the test knows. */
  openAt: (t: TestContext, target: Target) => Promise<Store>;
}

/** Declares the same tests once for each database. */
export function onBothDatabases(declare: (database: TestDatabase) => void): void {
  for (const [name, start] of [['SQLite', startFolder] as const, ['PostgreSQL', startServer] as const]) {
    describe(name, () => {
      let started: Promise<Started> | undefined;
      const fresh = async (t: TestContext) => {
        started ??= start();
        return (await started).fresh(t);
      };
      after(async () => (await started)?.stop());
      declare({ name, fresh, open: async (t) => openUntilDone(t, await fresh(t)), openAt: openUntilDone });
    });
  }
}

interface Started {
  fresh: (t: TestContext) => Promise<Target>;
  stop: () => Promise<void>;
}

/** Errors a test does not expect end it: a broken connection here is a finding. */
async function openUntilDone(t: TestContext, target: Target): Promise<Store> {
  const store = await openStore(target, {
    onError: (error) => {
      throw error;
    },
  });
  t.after(store.close);
  return store;
}

async function startFolder(): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-'));
  let count = 0;
  return {
    fresh: async () => ({ file: join(folder, String(++count), 'crossread.db') }),
    stop: () => rm(folder, { recursive: true }),
  };
}

/**
 * One server a test file. Making a database with its tables takes half a second, emptying one a few milliseconds: so
 * a test gets one that another test has done with, where there is one.
 */
async function startServer(): Promise<Started> {
  const server = await startPostgres();
  const idle: string[] = [];
  let count = 0;
  return {
    fresh: async (t) => {
      const known = idle.pop();
      const name = known ?? `test${++count}`;
      await (known ? query(server.url(known), EMPTY) : query(server.url('postgres'), `create database ${name}`));
      t.after(() => idle.push(name));
      return { url: server.url(name) };
    },
    stop: server.stop,
  };
}

/** Deletes every row but those that say which migrations ran; foreign keys rest meanwhile. */
const EMPTY = `
  set session_replication_role = replica;
  do $$ declare each text; begin
    for each in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
    loop execute format('delete from %I', each); end loop;
  end $$`;

async function query(url: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statements);
  await client.end();
}

/** Every value of every row. */
export async function allText(target: Target): Promise<string> {
  const { writer, reader, bus, describeTables } = await connect(target, () => {});
  let text = '';
  for (const { name } of await describeTables()) {
    text += JSON.stringify(
      await reader
        .selectFrom(name as 'event')
        .selectAll()
        .execute(),
    );
  }
  await Promise.all([bus.close(), writer.destroy(), reader.destroy()]);
  return text;
}
