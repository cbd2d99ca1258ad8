import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Insertable } from 'kysely';
import { NotFound } from '../errors.ts';
import type { Schema, Tx } from './schema.ts';

/** Both databases bound the parameters of one statement; 1,000 of our widest rows stay below. */
export const CHUNK = 1_000;

/** Inserts any number of rows, a chunk a statement; in between, the server answers others. */
export async function insertAll<T extends keyof Schema>(
  tx: Tx,
  table: T,
  rows: Insertable<Schema[T]>[],
): Promise<void> {
  for (let i = 0; i < rows.length; i += CHUNK) {
    await tx
      .insertInto(table)
      .values(rows.slice(i, i + CHUNK))
      .execute();
    await nextTurn();
  }
}

/** The row, or NotFound saying what is not there. */
export function must<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new NotFound(`There is no such ${what}.`);
  return row;
}
