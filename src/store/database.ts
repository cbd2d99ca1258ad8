/** The only file, with the bus, that knows which database stands behind the store. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  sql,
  Transaction,
} from 'kysely';
import pg from 'pg';
import { type Carrier, localBus, postgresBus } from './bus.ts';
import { PreparingClient } from './postgres-client.ts';
import type { Schema, Tx } from './schema.ts';

/** A SQLite file (made when missing, its folder too), or a PostgreSQL database. */
export type Target = { file: string } | { url: string };

/**
 * Two ways into one database. `reader` cannot write, and never sees or waits for an unfinished write; `writer` is
 * one connection, so that the writes of this process queue up.
 */
export interface Connections {
  reader: Kysely<Schema>;
  writer: Kysely<Schema>;
  bus: Carrier;
  /**
   * The same transaction, whose statements go out as they are asked for instead of each waiting for the answer to the
   * one before: what is asked for together is on the way together. They run in the order they were asked for.
   */
  atOnce: (transaction: Tx) => Promise<Tx>;
  /**
   * Overwrites what was deleted or changed and still lies in the file, where nobody sees it but who reads the disk: all of
   * it in SQLite, which stands still meanwhile; PostgreSQL gives the place free and writes over it in its own time.
   */
  overwriteDeleted: () => Promise<void>;
  /** The tables that hold data; not what a database keeps beside them, such as its search index. */
  describeTables: () => Promise<TableShape[]>;
}

export interface TableShape {
  name: string;
  columns: string[];
  /** Those that hold numbers; all others hold text. */
  numbers: string[];
  /** Columns of the primary key. */
  key: string[];
  /** Columns that name rows of other tables. */
  references: { column: string; table: string }[];
}

/** How long a writer waits for the writers of other processes. */
const PATIENCE_MILLISECONDS = 10_000;
/** SQLite itself waits with the whole process standing still: let it do so briefly. */
const STANDSTILL_MILLISECONDS = 10;
/** PostgreSQL ends a transaction whose program has fallen silent, so that the others need not wait for ever. */
const LONGEST_PAUSE_MILLISECONDS = 60_000;
const READERS = 8;
const STATEMENTS_KEPT = 500;
/** Bulk inserts are long and seldom the same twice: not worth keeping. */
const LONGEST_STATEMENT_KEPT = 8_000;
/** Names the writers' lock; any number, the same in every version of the program. */
const WRITERS_LOCK = 7_230_512;
const INT8 = 20;

export async function connect(target: Target, report: (error: Error) => void): Promise<Connections> {
  return 'file' in target ? connectSqlite(target.file, report) : connectPostgres(target.url, report);
}

/** Whether the database refused a row because another one holds the same unique value. */
export function isTaken(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === '23505';
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null)?.code;
}

// --- SQLite -----------------------------------------------------------------------------------

function connectSqlite(file: string, report: (error: Error) => void): Connections {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const writer = openFile(file);
  const reader = openFile(file);
  reader.pragma('query_only = on');
  const ways = new Kysely<Schema>({ dialect: new WriterDialect({ database: keepStatements(writer) }) });
  return {
    writer: ways,
    reader: new Kysely({ dialect: new SqliteDialect({ database: keepStatements(reader) }) }),
    bus: localBus(report),
    // There is no way to go.
    atOnce: async (transaction) => transaction,
    overwriteDeleted: async () => {
      await whenFree(() => sql`vacuum`.execute(ways));
      await sql`pragma wal_checkpoint(truncate)`.execute(ways);
    },
    describeTables: async () => describeSqliteTables(reader),
  };
}

function openFile(file: string): Database.Database {
  const database = new Database(file, { timeout: PATIENCE_MILLISECONDS });
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  database.pragma('foreign_keys = on');
  database.pragma(`busy_timeout = ${STANDSTILL_MILLISECONDS}`);
  return database;
}

function describeSqliteTables(database: Database.Database): TableShape[] {
  const tables = database.pragma('table_list') as { schema: string; name: string; type: string }[];
  return tables
    .filter(({ schema, name, type }) => schema === 'main' && type === 'table' && !/^(sqlite|kysely)_/.test(name))
    .map(({ name }) => {
      const columns = database.pragma(`table_info(${name})`) as { name: string; pk: number; type: string }[];
      const references = database.pragma(`foreign_key_list(${name})`) as { from: string; table: string }[];
      const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      return {
        name,
        columns: columns.map((column) => column.name),
        numbers: columns.filter(({ type }) => !/^text$/i.test(type)).map((column) => column.name),
        key: key.map((column) => column.name),
        references: references.map(({ from, table }) => ({ column: from, table })),
      };
    });
}

/** Preparing costs more than running a small query, and a desk asks the same few hundred. */
function keepStatements(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => database.close(),
    prepare: (text) => {
      const known = kept.get(text);
      if (known) return known;
      const statement = database.prepare(text) as unknown as ReturnType<SqliteDatabase['prepare']>;
      if (kept.size >= STATEMENTS_KEPT) kept.clear();
      if (text.length <= LONGEST_STATEMENT_KEPT) kept.set(text, statement);
      return statement;
    },
  };
}

class WriterDialect extends SqliteDialect {
  readonly #config: { database: SqliteDatabase };

  constructor(config: { database: SqliteDatabase }) {
    super(config);
    this.#config = config;
  }

  override createDriver() {
    return new ImmediateDriver(this.#config);
  }

  override createAdapter() {
    return new TransactionalAdapter();
  }
}

/** Takes the write lock at the start: a transaction that reads first and writes later could not wait for it. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await whenFree(() => connection.executeQuery(CompiledQuery.raw('begin immediate')));
  }

  /** A full disk makes SQLite roll back by itself; what then went wrong is the disk, not the second rollback. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!/no transaction is active/.test(String(error))) throw error;
    }
  }
}

/** Waits for the writers of other processes, and lets this one answer people meanwhile. */
async function whenFree(work: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY' || Date.now() > deadline) throw error;
      await setTimeout(STANDSTILL_MILLISECONDS);
    }
  }
}

/** SQLite rolls schema changes back as well, so that a migration happens whole or not at all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

// --- PostgreSQL -------------------------------------------------------------------------------

async function connectPostgres(url: string, report: (error: Error) => void): Promise<Connections> {
  const bus = await postgresBus(url, report);
  const reader = openPool(url, READERS, report, ['set default_transaction_read_only = on']);
  const writer = openPool(
    url,
    1,
    report,
    [
      `set lock_timeout = ${PATIENCE_MILLISECONDS}`,
      `set idle_in_transaction_session_timeout = ${LONGEST_PAUSE_MILLISECONDS}`,
    ],
    ExclusiveDialect,
  );
  return {
    writer,
    reader,
    bus,
    atOnce: sendAtOnce,
    overwriteDeleted: async () => {
      await sql`vacuum`.execute(writer);
    },
    describeTables: () => describePostgresTables(reader),
  };
}

/** Kysely lets one statement of a transaction on its way at a time; pg knows how to send several (its `pipeline`). */
async function sendAtOnce(transaction: Tx): Promise<Tx> {
  const executor = transaction.getExecutor();
  const connection = await executor.provideConnection(async (own) => own);
  const direct = executor.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) });
  // What a transaction needs no more: it is begun and ended elsewhere.
  const unused = {} as never;
  return new Transaction({ config: unused, driver: unused, dialect: unused, executor: direct });
}

/** Columns the program fills; those the database makes itself are left out. */
async function describePostgresTables(db: Kysely<Schema>): Promise<TableShape[]> {
  const { rows } = await sql<TableShape>`
    select t.relname as name,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(a.attname) from pg_attribute a
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'text'::regtype
          and a.attgenerated = ''), '[]') as numbers,
      coalesce((select json_agg((select attname from pg_attribute where attrelid = t.oid and attnum = part) order by place)
        from pg_constraint c, unnest(c.conkey) with ordinality as parts (part, place)
        where c.conrelid = t.oid and c.contype = 'p'), '[]') as key,
      coalesce((select json_agg(json_build_object(
          'column', (select attname from pg_attribute where attrelid = t.oid and attnum = c.conkey[1]),
          'table', (select relname from pg_class where oid = c.confrelid)))
        from pg_constraint c where c.conrelid = t.oid and c.contype = 'f'), '[]') as "references"
    from pg_class t
    where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and t.relname not like 'kysely%'
    order by t.relname`.execute(db);
  return rows;
}

function openPool(
  url: string,
  max: number,
  report: (error: Error) => void,
  settings: string[],
  Dialect = PostgresDialect,
): Kysely<Schema> {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max,
    pipeline: true,
    connectionTimeoutMillis: PATIENCE_MILLISECONDS,
    types: {
      // Counts come as INT8, which pg would give as text; ours stay far below 2^53.
      getTypeParser: ((oid: number, format: 'text') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', report);
  const onCreateConnection = async (connection: DatabaseConnection) => {
    for (const setting of settings) await connection.executeQuery(CompiledQuery.raw(setting));
  };
  return new Kysely({ dialect: new Dialect({ pool, onCreateConnection }) });
}

class ExclusiveDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver() {
    return new ExclusiveDriver(this.#config);
  }
}

/** Begins and takes the writers' lock in one message: each way there and back counts against every write. */
class ExclusiveDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw(`begin; select pg_advisory_xact_lock(${WRITERS_LOCK})`));
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {});
      throw error;
    }
  }
}
