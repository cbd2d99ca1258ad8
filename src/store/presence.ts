/** Who has which story or claim before them, on whatever server; rows expire by themselves. */
import type { Insertable } from 'kysely';
import { CHUNK, insertAll } from './rows.ts';
import type { Db, PresenceTable, Tx } from './schema.ts';

export type NewPresence = Insertable<PresenceTable>;

export interface NamedPresence {
  story: string;
  person: string;
  person_name: string;
  /** The claim's number, null on other pages of the story. */
  claim: number | null;
}

export async function insertPresences(tx: Tx, rows: NewPresence[]): Promise<void> {
  await insertAll(tx, 'presence', rows);
}

export async function deletePresences(tx: Tx, ids: string[]): Promise<void> {
  for (let i = 0; i < ids.length; i += CHUNK)
    await tx
      .deleteFrom('presence')
      .where('id', 'in', ids.slice(i, i + CHUNK))
      .execute();
}

export async function prolongPresences(tx: Tx, ids: string[], until: string): Promise<void> {
  for (let i = 0; i < ids.length; i += CHUNK)
    await tx
      .updateTable('presence')
      .set({ until_at: until })
      .where('id', 'in', ids.slice(i, i + CHUNK))
      .execute();
}

export async function deleteExpiredPresences(tx: Tx, now: string): Promise<void> {
  await tx.deleteFrom('presence').where('until_at', '<=', now).execute();
}

/** Who is there at `now` (ISO), in these stories (at most a thousand), each person once a place. */
export async function listPresences(db: Db, stories: string[], now: string): Promise<NamedPresence[]> {
  if (stories.length === 0) return [];
  return db
    .selectFrom('presence')
    .innerJoin('person', 'person.id', 'presence.person')
    .leftJoin('claim', 'claim.id', 'presence.claim')
    .select(['presence.story', 'presence.person', 'person.name as person_name', 'claim.number as claim'])
    .distinct()
    .where('presence.story', 'in', stories)
    .where('until_at', '>', now)
    .orderBy('person.name')
    .orderBy('claim.number')
    .execute();
}
