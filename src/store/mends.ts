import { newId } from './ids.ts';
import { must } from './rows.ts';
import type { Db, StoredHabit, StoredMend, Tx } from './schema.ts';

export type NewMend = Pick<StoredMend, 'story' | 'version' | 'kind' | 'begin_at' | 'end_at' | 'person'>;
export type NewHabit = Pick<StoredHabit, 'outlet' | 'text' | 'decision' | 'person'>;

/** How outlets are compared: spaces and case do not count. */
export function foldOutlet(outlet: string): string {
  return outlet.normalize('NFKC').trim().toLowerCase();
}

export async function insertMend(tx: Tx, mend: NewMend): Promise<StoredMend> {
  const row = { ...mend, id: newId(), created_at: new Date().toISOString(), withdrawn_at: null };
  await tx.insertInto('mend').values(row).execute();
  return row;
}

/** NotFound when it is withdrawn already, or of another story. */
export async function withdrawMend(tx: Tx, story: string, id: string): Promise<StoredMend> {
  const row = await tx
    .updateTable('mend')
    .set({ withdrawn_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('story', '=', story)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return must(row, 'change');
}

/** To where its passage stands in a revised text. */
export async function moveMend(tx: Tx, id: string, begin: number, end: number): Promise<void> {
  await tx.updateTable('mend').set({ begin_at: begin, end_at: end }).where('id', '=', id).execute();
}

/** A story's mends that hold, in the order they were made. */
export async function listMends(db: Db, story: string): Promise<StoredMend[]> {
  return db
    .selectFrom('mend')
    .selectAll()
    .where('story', '=', story)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Remembers a decision for an outlet in place of an earlier one on the same text. Returns the ids of both. */
export async function replaceHabit(tx: Tx, habit: NewHabit): Promise<{ set: string[]; ended: string[] }> {
  const outlet = foldOutlet(habit.outlet);
  const ended = await withdrawHabit(tx, outlet, habit.text);
  const row = { ...habit, outlet, id: newId(), created_at: new Date().toISOString(), withdrawn_at: null };
  await tx.insertInto('habit').values(row).execute();
  return { set: [row.id], ended };
}

/** Ids of what is remembered no more. */
export async function withdrawHabit(tx: Tx, outlet: string, text: string): Promise<string[]> {
  const rows = await tx
    .updateTable('habit')
    .set({ withdrawn_at: new Date().toISOString() })
    .where('outlet', '=', foldOutlet(outlet))
    .where('text', '=', text)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What is remembered for these outlets, in the order it was decided. */
export async function listHabits(db: Db, outlets: string[]): Promise<StoredHabit[]> {
  const folded = [...new Set(outlets.map(foldOutlet))];
  if (folded.length === 0) return [];
  return db
    .selectFrom('habit')
    .selectAll()
    .where('outlet', 'in', folded)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
