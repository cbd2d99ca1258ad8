/**
 * A database as gzipped JSON lines, the same from SQLite and PostgreSQL and for either: a line that says what follows,
 * a line a row as [table, values], and a line that counts them, without which the file is not whole.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { InvalidInput } from '../errors.ts';
import type { Connections, TableShape } from './database.ts';
import { type ChainReport, type EventRow, walkChain } from './events.ts';
import { listMigrations } from './migrate.ts';
import type { Db, Schema, Tx } from './schema.ts';

const PAGE = 1_000;

const Header = z.object({
  crossread: z.literal('portable backup, form 1'),
  migrations: z.array(z.string()).min(1),
  tables: z.record(z.string().regex(/^\w+$/), z.array(z.string().regex(/^\w+$/))),
});
export type Header = z.infer<typeof Header>;
const Row = z.tuple([z.string(), z.array(z.union([z.string(), z.number(), z.null()]))]);
const End = z.object({ rows: z.number() });

type Line = { header: Header } | { table: string; row: Record<string, unknown> };

/** Writes all rows as they are at one moment, while others read and write. */
export async function writePortable(connections: Connections, file: string): Promise<void> {
  const tables = inOrder(await connections.describeTables());
  const migrations = await listMigrations(connections.reader);
  const header: Header = {
    crossread: 'portable backup, form 1',
    migrations,
    tables: Object.fromEntries(tables.map(({ name, columns }) => [name, columns])),
  };
  await connections.reader
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((db) =>
      pipeline(
        Readable.from(linesOf(db, header, tables)),
        createGzip(),
        createWriteStream(file, { mode: 0o600, flush: true }),
      ),
    );
}

/** What the file holds, checked: whole, and its events in an unbroken chain. Throws InvalidInput when it is not whole. */
export async function checkPortable(file: string): Promise<ChainReport> {
  const walk = walkChain();
  for await (const line of readLines(file)) {
    if ('table' in line && line.table === 'event') walk.step(line.row as unknown as EventRow);
  }
  return walk.report();
}

export async function readHeader(file: string): Promise<Header> {
  for await (const line of readLines(file)) if ('header' in line) return line.header;
  throw notWhole(file);
}

/** Puts all rows into tables that are empty, in the one transaction it is given. Throws InvalidInput. */
export async function loadPortable(tx: Tx, file: string): Promise<void> {
  let waiting: { table: string; rows: Record<string, unknown>[] } = { table: '', rows: [] };
  const flush = async () => {
    if (waiting.rows.length > 0)
      await tx
        .insertInto(waiting.table as 'setting')
        .values(waiting.rows as never)
        .execute();
  };
  for await (const line of readLines(file)) {
    if (!('table' in line)) continue;
    if (line.table !== waiting.table || waiting.rows.length >= PAGE) {
      await flush();
      waiting = { table: line.table, rows: [] };
    }
    waiting.rows.push(line.row);
  }
  await flush();
}

async function* linesOf(db: Db, header: Header, tables: TableShape[]): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  let rows = 0;
  for (const table of tables) {
    for await (const values of rowsOf(db as Kysely<Schema>, table)) {
      rows++;
      yield `${JSON.stringify([table.name, values])}\n`;
    }
  }
  yield `${JSON.stringify({ rows })}\n`;
}

/** By key, a page at a time, so that no table is ever held whole. */
async function* rowsOf(db: Kysely<Schema>, { name, columns, key }: TableShape): AsyncGenerator<unknown[]> {
  const order = sql.join(key.map((column) => sql.ref(column)));
  let last: unknown[] | undefined;
  for (;;) {
    const after = last ? sql`where (${order}) > (${sql.join(last)})` : sql``;
    const { rows } = await sql<Record<string, unknown>>`
      select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(name)} ${after}
      order by ${order} limit ${sql.lit(PAGE)}`.execute(db);
    for (const row of rows) yield columns.map((column) => row[column]);
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return;
    last = key.map((column) => end[column]);
  }
}

/** Tables before those whose rows name theirs. */
function inOrder(unordered: TableShape[]): TableShape[] {
  const tables = unordered.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const placed: TableShape[] = [];
  const isPlaced = (name: string) => placed.some((table) => table.name === name);
  while (placed.length < tables.length) {
    const next = tables.find(
      ({ name, references }) => !isPlaced(name) && references.every(({ table }) => table === name || isPlaced(table)),
    );
    if (!next) throw new Error('Tables name each other in a circle.');
    placed.push(next);
  }
  return placed;
}

async function* readLines(file: string): AsyncGenerator<Line> {
  let header: Header | undefined;
  let rows = 0;
  try {
    for await (const text of textLines(file)) {
      const value: unknown = JSON.parse(text);
      if (!header) {
        header = Header.parse(value);
        yield { header };
      } else if (Array.isArray(value)) {
        rows++;
        yield read(header, Row.parse(value));
      } else if (End.parse(value).rows === rows) return;
    }
  } catch (error) {
    throw error instanceof InvalidInput ? error : notWhole(file, error);
  }
  throw notWhole(file);
}

async function* textLines(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding('utf8');
  createReadStream(file)
    .on('error', (error) => unpacked.destroy(error))
    .pipe(unpacked);
  let rest = '';
  for await (const chunk of unpacked) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function read(header: Header, [table, values]: z.infer<typeof Row>): Line {
  const columns = header.tables[table];
  if (columns?.length !== values.length) throw new InvalidInput({ file: `It holds a row of an unknown ‘${table}’.` });
  return { table, row: Object.fromEntries(columns.map((column, place) => [column, values[place]])) };
}

function notWhole(file: string, cause?: unknown): InvalidInput {
  const error = new InvalidInput({ file: `‘${file}’ is no whole backup: it is cut short, damaged or something else.` });
  error.cause = cause;
  return error;
}
