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
export type Write = <T, F = undefined>(
  actor: string | null,
  work: (tx: Tx, record: Recorder, found: F, send: Sender) => Promise<T>,
  /** What is read at the very beginning; each way there and back keeps all other writers waiting. */
  first?: (tx: Tx) => Promise<F>,
) => Promise<T>;

/** Takes statements of this write that are under way, to be waited for with its events: nothing may depend on them. */
export type Sender = (statement: Promise<unknown>) => void;

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
  /** Leaves nothing of what was deleted in the file; see Connections. */
  overwriteDeleted: () => Promise<void>;
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
    read: (work) =>
      reader
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => work(await connections.atOnce(tx))),
    write: (actor, work, first) => writeWith(connections, actor, work, first),
    bus,
    healthy: async () => bus.live() && (await answers(reader)),
    describeTables: connections.describeTables,
    overwriteDeleted: connections.overwriteDeleted,
    explain: explainTrouble,
    close,
  };
}

async function writeWith<T, F>(
  { writer, bus, atOnce }: Connections,
  actor: string | null,
  work: (tx: Tx, record: Recorder, found: F, send: Sender) => Promise<T>,
  first: (tx: Tx) => Promise<F> = async () => undefined as F,
): Promise<T> {
  const signals: Signal[] = [];
  try {
    const result = await writer.transaction().execute(async (transaction) => {
      const tx = await atOnce(transaction);
      const [head, found] = await together([selectHead(tx), first(tx)]);
      const chain = chainAfter(head);
      const events: EventRow[] = [];
      const record: Recorder = (event) => {
        const row = chain(actor, event);
        events.push(row);
        signals.push({ story: row.story, event: row.seq, what: row.subject });
        return row.seq;
      };
      const sent: Promise<unknown>[] = [];
      const done = await untilAnswered(sent, (send) => work(tx, record, found, send));
      if (events.length > 0) sent.push(insertEvents(tx, events), bus.announce(tx, signals));
      await together(sent);
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

/** What fails must not be rolled back while statements of it are on their way. */
async function untilAnswered<T>(sent: Promise<unknown>[], work: (send: Sender) => Promise<T>): Promise<T> {
  try {
    return await work((statement) => {
      // Waited for, and heard, later.
      statement.catch(() => {});
      sent.push(statement);
    });
  } catch (error) {
    await Promise.allSettled(sent);
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
