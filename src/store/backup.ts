/** Copies of the whole store: made while people work, checked, put back. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { Conflict, InvalidInput } from '../errors.ts';
import { type Connections, connect, type Target } from './database.ts';
import { type ChainReport, verifyChain } from './events.ts';
import { migrate } from './migrate.ts';
import { checkPortable, loadPortable, readHeader, writePortable } from './portable.ts';
import { copyDatabase, findDamage, holdAlone, openForReading, putInPlace } from './sqlite-file.ts';

/** What tells the two kinds of backup apart: a copy of the SQLite file, and rows for either database. */
const SQLITE = '.db';
const PORTABLE = '.jsonl.gz';

/** The ending a backup of this store has. */
export function endingOf(target: Target, portable = false): string {
  return 'file' in target && !portable ? SQLITE : PORTABLE;
}

/**
 * Writes a backup of the store at one moment to `file`, whose ending says its kind, and checks it. Nothing stands at
 * `file` before it is whole. Throws InvalidInput when what was written does not verify: then the store itself is bad.
 */
export async function makeBackup(target: Target, file: string): Promise<ChainReport> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (isPortable(file)) await dump(target, file);
  else if ('file' in target) await copyDatabase(target.file, file);
  else throw new InvalidInput({ file: `A backup of PostgreSQL is a ${PORTABLE} file.` });
  return checkBackup(file);
}

/** Throws InvalidInput, saying what is wrong with it. */
export async function checkBackup(file: string): Promise<ChainReport> {
  if (!existsSync(file)) throw new InvalidInput({ file: `There is no ‘${file}’.` });
  const report = isPortable(file) ? await checkPortable(file) : await checkFile(file);
  if (report.broken) {
    throw new InvalidInput({
      file: `In ‘${file}’ the record is broken at event ${report.broken.seq}: ${report.broken.why}.`,
    });
  }
  return report;
}

export interface RestoreOptions {
  /** What is there already makes room: a SQLite file is kept under another name, PostgreSQL's tables are emptied. */
  replace: boolean;
}

/**
 * Puts a backup in the place of the store, and brings it up to date. Throws InvalidInput for a backup that does not
 * verify, Conflict while a server runs on the file or when there is a store that was not to be replaced.
 */
export async function restoreBackup(
  target: Target,
  file: string,
  { replace }: RestoreOptions,
): Promise<ChainReport & { kept?: string }> {
  const report = await checkBackup(file);
  if ('url' in target) {
    if (!isPortable(file)) throw new InvalidInput({ file: `PostgreSQL takes ${PORTABLE} backups only.` });
    await restoreTables(target, file, replace);
    return report;
  }
  const letGo = holdAlone(target.file);
  try {
    const kept = makeRoom(target.file, replace);
    const part = `${target.file}.part`;
    rmSync(part, { force: true });
    if (isPortable(file)) await build({ file: part }, file);
    else await copyDatabase(file, part);
    putInPlace(part, target.file);
    await bringUpToDate(target);
    return { ...report, ...(kept && { kept }) };
  } finally {
    letGo();
  }
}

function isPortable(file: string): boolean {
  return file.endsWith(PORTABLE);
}

async function dump(target: Target, file: string): Promise<void> {
  const part = `${file}.part`;
  await withConnections(target, async (connections) => {
    await writePortable(connections, part);
    putInPlace(part, file);
  }).finally(() => rmSync(part, { force: true }));
}

async function checkFile(file: string): Promise<ChainReport> {
  const damage = findDamage(file);
  if (damage) throw new InvalidInput({ file: `‘${file}’ is damaged: ${damage}.` });
  const db = openForReading(file);
  try {
    return await verifyChain(db);
  } finally {
    await db.destroy();
  }
}

/** Moves what is there aside, with what SQLite keeps beside it; returns its new name. */
function makeRoom(file: string, replace: boolean): string | undefined {
  if (!existsSync(file)) return undefined;
  if (!replace) throw new Conflict(`There is a store at ${file} already: --replace puts the backup in its place.`);
  const kept = `${file}.replaced-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  for (const beside of ['', '-wal', '-shm']) if (existsSync(file + beside)) renameSync(file + beside, kept + beside);
  return kept;
}

async function restoreTables(target: Target, file: string, replace: boolean): Promise<void> {
  await withConnections(target, async ({ writer, describeTables }) => {
    const tables = await describeTables();
    if (tables.length > 0 && !replace) {
      throw new Conflict('There is a store in this database already: --replace puts the backup in its place.');
    }
    await writer.transaction().execute(async (tx) => {
      for (const { name } of tables) await sql`drop table if exists ${sql.table(name)} cascade`.execute(tx);
      for (const name of ['kysely_migration', 'kysely_migration_lock'])
        await sql`drop table if exists ${sql.table(name)}`.execute(tx);
    });
  });
  await build(target, file);
  await bringUpToDate(target);
}

/** Empty tables as the backup knows them, then all its rows in one transaction. */
async function build(target: Target, file: string): Promise<void> {
  const { migrations } = await readHeader(file);
  await withConnections(target, async ({ writer }) => {
    await migrate(writer, { upTo: migrations.at(-1) ?? '' });
    await writer.transaction().execute((tx) => loadPortable(tx, file));
  });
}

async function bringUpToDate(target: Target): Promise<void> {
  await withConnections(target, ({ writer }) => migrate(writer));
}

async function withConnections<T>(target: Target, work: (connections: Connections) => Promise<T>): Promise<T> {
  const connections = await connect(target, () => {});
  try {
    return await work(connections);
  } finally {
    await connections.bus.close();
    // A reader that has read nothing is not closed, and would leave its log beside the file.
    await sql`select 1`.execute(connections.reader).catch(() => {});
    await Promise.all([connections.reader.destroy(), connections.writer.destroy()]);
  }
}
