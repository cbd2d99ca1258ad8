/** Opens the database and gives the one function through which everything is written. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { Conflict, type StoreUnavailable } from '../errors.ts';
import type { Bus, Signal } from './bus.ts';
import { type Connections, connect, isTaken, type TableShape, type Target } from './database.ts';
import { chainAfter, type EventRow, insertEvents, type NewEvent, selectHead } from './events.ts';
import { migrate } from './migrate.ts';
import type { Db, Schema, Tx } from './schema.ts';
import { together } from './together.ts';
import { explainTrouble } from './trouble.ts';

/** Notes an event of this write; returns its number. It is appended when the work is done. */
export type Recorder = (event: NewEvent) => number;

/**
 * Runs `work` in one transaction: what it changes and the events it records are kept together or not at all, and
 * their signals go out after the commit. Writes happen one after another, over all servers; so `work` may read what
 * it depends on, and must not wait for anything but the database. `actor` is a person's id, null for the program
 * itself. Throws Conflict when a value that must be unique is taken.
 */
export type Write = <T>(actor: string | null, work: (tx: Tx, record: Recorder) => Promise<T>) => Promise<T>;

export interface Store {
  /** For reading only; sees what is committed. */
  db: Db;
  /**
   * Runs several queries on one moment of the database, so that what they say fits together, the number of the last
   * event included. `work` asks only the `db` it is given, and waits for nothing else.
   */
  read: <T>(work: (db: Db) => Promise<T>) => Promise<T>;
  write: Write;
  bus: Bus;
  /** Whether the database answers and signals arrive. */
  healthy: () => Promise<boolean>;
  describeTables: () => Promise<TableShape[]>;
  /** What an error of disk or database means for people; nothing for any other error. */
  explain: (error: unknown) => StoreUnavailable | undefined;
  close: () => Promise<void>;
}

export interface StoreOptions {
  /** Told of broken connections (they mend themselves) and of listeners that throw. */
  onError?: (error: Error) => void;
  /** Called before the tables of a database that has data already are changed: the moment for a backup. */
  beforeMigrating?: ((next: string) => Promise<void>) | undefined;
}

/** Throws StoreUnavailable, saying what to do, where disk or database cannot work. */
export async function openStore(target: Target, options: StoreOptions = {}): Promise<Store> {
  try {
    return await open(target, options);
  } catch (error) {
    throw explainTrouble(error) ?? error;
  }
}

async function open(target: Target, { onError = () => {}, beforeMigrating }: StoreOptions): Promise<Store> {
  let closing = false;
  // What connections say while they are being closed interests nobody.
  const connections = await connect(target, (error) => closing || onError(error));
  const { reader, writer, bus } = connections;
  const close = async () => {
    closing = true;
    await bus.close();
    await Promise.all([reader.destroy(), writer.destroy()]);
  };
  try {
    await migrate(writer, { before: beforeMigrating });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    db: reader,
    read: (work) => reader.transaction().setIsolationLevel('repeatable read').execute(work),
    write: (actor, work) => writeWith(connections, actor, work),
    bus,
    healthy: async () => bus.live() && (await answers(reader)),
    describeTables: connections.describeTables,
    explain: explainTrouble,
    close,
  };
}

async function writeWith<T>(
  { writer, bus }: Connections,
  actor: string | null,
  work: (tx: Tx, record: Recorder) => Promise<T>,
): Promise<T> {
  const signals: Signal[] = [];
  try {
    const result = await writer.transaction().execute(async (tx) => {
      const chain = chainAfter(await selectHead(tx));
      const events: EventRow[] = [];
      const done = await work(tx, (event) => {
        const row = chain(actor, event);
        events.push(row);
        signals.push({ story: row.story, event: row.seq, what: row.subject });
        return row.seq;
      });
      if (events.length > 0) {
        await together([insertEvents(tx, events), bus.announce(tx, signals)]);
      }
      return done;
    });
    bus.committed(signals);
    // With SQLite nothing above lets go of the thread: who writes again and again must not keep the server from others.
    await nextTurn();
    return result;
  } catch (error) {
    if (isTaken(error)) throw new Conflict('Something with this name is there already.', { cause: error });
    throw error;
  }
}

async function answers(db: Kysely<Schema>): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}
