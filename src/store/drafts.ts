/** Words somebody typed and has not saved: one row a person and form, replaced as they go on typing. */
import type { Selectable } from 'kysely';
import { newId } from './ids.ts';
import { canonicalJson, parseJson } from './json.ts';
import { keepQuery } from './kept-query.ts';
import type { Db, DraftTable, Tx } from './schema.ts';

export type Draft = Omit<Selectable<DraftTable>, 'words'> & { words: Record<string, string> };

/** Which form of which thing, e.g. 'verdict' of 'claim-…'. */
export type DraftPlace = Pick<Draft, 'person' | 'subject' | 'form'>;

export async function putDraft(tx: Tx, draft: Omit<Draft, 'id' | 'saved_at'>): Promise<void> {
  const row = { ...draft, id: newId(), words: canonicalJson(draft.words), saved_at: new Date().toISOString() };
  const { base, words, saved_at } = row;
  await tx
    .insertInto('draft')
    .values(row)
    .onConflict((conflict) => conflict.columns(['person', 'subject', 'form']).doUpdateSet({ base, words, saved_at }))
    .execute();
}

export async function deleteDraft(tx: Tx, { person, subject, form }: DraftPlace): Promise<void> {
  await removeDraft(tx, person, subject, form);
}

const removeDraft = keepQuery((tx: Tx, person: string, subject: string, form: string) =>
  tx.deleteFrom('draft').where('person', '=', person).where('subject', '=', subject).where('form', '=', form),
);

export async function deleteDraftsBefore(tx: Tx, person: string, before: string): Promise<void> {
  await tx.deleteFrom('draft').where('person', '=', person).where('saved_at', '<', before).execute();
}

/** Keeps the latest `most` drafts of a person. */
export async function deleteDraftsBeyond(tx: Tx, person: string, most: number): Promise<void> {
  const beyond = await tx
    .selectFrom('draft')
    .select('id')
    .where('person', '=', person)
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .offset(most)
    .limit(most)
    .execute();
  const ids = beyond.map(({ id }) => id);
  if (ids.length > 0) await tx.deleteFrom('draft').where('id', 'in', ids).execute();
}

/** A person's drafts about one thing. */
export async function listDrafts(db: Db, person: string, subject: string): Promise<Draft[]> {
  const rows = await db
    .selectFrom('draft')
    .selectAll()
    .where('person', '=', person)
    .where('subject', '=', subject)
    .orderBy('form')
    .execute();
  return rows.map((row) => ({ ...row, words: parseJson(row.words) }));
}
