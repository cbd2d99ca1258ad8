import { newId } from './ids.ts';
import { CHUNK, insertAll, must } from './rows.ts';
import type { Db, StoredPin, Tx } from './schema.ts';

export type NewPin = Pick<StoredPin, 'story' | 'relation' | 'a' | 'b' | 'person'>;

export async function insertPins(tx: Tx, pins: NewPin[]): Promise<StoredPin[]> {
  const created_at = new Date().toISOString();
  const rows = pins.map((pin) => ({ ...pin, id: newId(), created_at, withdrawn_at: null }));
  await insertAll(tx, 'pin', rows);
  return rows;
}

/** Those of the story that are withdrawn already stay so; NotFound when none of them holds any more. */
export async function withdrawPins(tx: Tx, story: string, ids: string[]): Promise<void> {
  const rows = await tx
    .updateTable('pin')
    .set({ withdrawn_at: new Date().toISOString() })
    .where('id', 'in', ids.slice(0, CHUNK))
    .where('story', '=', story)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  must(rows[0], 'pin');
}

/** A story's pins that hold, in the order they were set. */
export async function listPins(db: Db, story: string): Promise<StoredPin[]> {
  return db
    .selectFrom('pin')
    .selectAll()
    .where('story', '=', story)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Pins that name a revised version's former sentences name those that took their place. */
export async function carryPins(tx: Tx, pins: StoredPin[], carried: ReadonlyMap<string, string>): Promise<void> {
  for (const pin of pins) {
    const [a, b] = [carried.get(pin.a) ?? pin.a, carried.get(pin.b) ?? pin.b];
    if (a !== pin.a || b !== pin.b) await tx.updateTable('pin').set({ a, b }).where('id', '=', pin.id).execute();
  }
}
