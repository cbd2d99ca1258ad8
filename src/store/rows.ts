import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Insertable } from 'kysely';
import { NotFound } from '../errors.ts';
import type { Schema, Tx } from './schema.ts';

/** Both databases bound the parameters of one statement; 1,000 of our widest rows stay below. */
export const CHUNK = 1_000;

/** Rows of one bulk insert: so few that putting it together and running it keeps nobody waiting, and is worth keeping. */
export const AT_ONCE = 100;

/**
 * Inserts any number of rows, a few a statement; in between, the server answers others. Rows that take time to make come
 * from a generator: they are made as they are written.
 */
export async function insertAll<T extends keyof Schema>(
  tx: Tx,
  table: T,
  rows: Iterable<Insertable<Schema[T]>>,
): Promise<void> {
  let open: Insertable<Schema[T]>[] = [];
  for (const row of rows) {
    open.push(row);
    if (open.length < AT_ONCE) continue;
    await tx.insertInto(table).values(open).execute();
    await nextTurn();
    open = [];
  }
  if (open.length > 0) await tx.insertInto(table).values(open).execute();
}

/** The row, or NotFound saying what is not there. */
export function must<T>(row: T | undefined, what: Parameters<typeof NotFound.of>[0]): T {
  if (row === undefined) throw NotFound.of(what);
  return row;
}
