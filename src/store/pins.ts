import { unlinkGuests } from './claim-links.ts';
import { newId } from './ids.ts';
import { CHUNK, insertAll } from './rows.ts';
import type { Db, StoredPin, Tx } from './schema.ts';

export type NewPin = Pick<StoredPin, 'story' | 'relation' | 'a' | 'b' | 'person'> &
  Partial<Pick<StoredPin, 'act' | 'deed'>>;

export type NamedPin = StoredPin & { person_name: string };

export async function insertPins(tx: Tx, pins: NewPin[]): Promise<StoredPin[]> {
  const created_at = new Date().toISOString();
  const rows = pins.map((pin) => ({ act: null, deed: null, ...pin, id: newId(), created_at, withdrawn_at: null }));
  await insertAll(tx, 'pin', rows);
  return rows;
}

/** Withdraws those of the story that hold, and returns them; others stay as they are. */
export async function withdrawPins(tx: Tx, story: string, ids: string[]): Promise<StoredPin[]> {
  const withdrawn: StoredPin[] = [];
  for (let i = 0; i < ids.length; i += CHUNK) {
    const rows = await tx
      .updateTable('pin')
      .set({ withdrawn_at: new Date().toISOString() })
      .where('id', 'in', ids.slice(i, i + CHUNK))
      .where('story', '=', story)
      .where('withdrawn_at', 'is', null)
      .returningAll()
      .execute();
    withdrawn.push(...rows);
  }
  await unlinkGuests(tx, withdrawn);
  return withdrawn;
}

/** These pins, whether they hold or not, at most a thousand. */
export async function listPinsById(db: Db, ids: readonly string[]): Promise<StoredPin[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('pin').selectAll().where('id', 'in', ids.slice(0, CHUNK)).execute();
}

/** A story's pins that hold, in the order they were set, with who set them. */
export async function listPins(db: Db, story: string): Promise<NamedPin[]> {
  return db
    .selectFrom('pin')
    .innerJoin('person', 'person.id', 'pin.person')
    .selectAll('pin')
    .select('person.name as person_name')
    .where('story', '=', story)
    .where('withdrawn_at', 'is', null)
    .orderBy('pin.created_at')
    .orderBy('pin.id')
    .execute();
}

/** Pins that name a revised version's former sentences name those that took their place. */
export async function carryPins(tx: Tx, pins: StoredPin[], carried: ReadonlyMap<string, string>): Promise<void> {
  for (const pin of pins) {
    const [a, b] = [carried.get(pin.a) ?? pin.a, carried.get(pin.b) ?? pin.b];
    if (a !== pin.a || b !== pin.b) await tx.updateTable('pin').set({ a, b }).where('id', '=', pin.id).execute();
  }
}
