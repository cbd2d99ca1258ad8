/** Reports as they were published: what an edition says is never changed, only whether it still stands and who may see it. */
import { newId } from './ids.ts';
import { must } from './rows.ts';
import type { Db, Edition, Tx } from './schema.ts';

export type NewEdition = Pick<
  Edition,
  'story' | 'number' | 'hash' | 'note' | 'model' | 'published_at' | 'published_by'
>;

/** An edition without what it says, which may be long, and with the names of its people. */
export type EditionHead = Omit<Edition, 'model'> & { publisher: string; withdrawer: string | null };

const HEAD = [
  'edition.id',
  'edition.story',
  'edition.number',
  'edition.hash',
  'edition.note',
  'edition.published_at',
  'edition.published_by',
  'edition.withdrawn_at',
  'edition.withdrawn_by',
  'edition.withdrawn_why',
  'edition.public_at',
] as const;

/** Throws Conflict (at the end of the write) when the number is taken. */
export async function insertEdition(tx: Tx, edition: NewEdition): Promise<void> {
  const open = { withdrawn_at: null, withdrawn_by: null, withdrawn_why: null, public_at: null };
  await tx
    .insertInto('edition')
    .values({ ...edition, ...open, id: newId() })
    .execute();
}

/** The latest first. */
export async function listEditions(db: Db, story: string): Promise<EditionHead[]> {
  return heads(db).where('edition.story', '=', story).orderBy('edition.number', 'desc').execute();
}

/** Throws NotFound. */
export async function selectEdition(db: Db, story: string, number: number): Promise<EditionHead & { model: string }> {
  const found = await heads(db)
    .select('edition.model')
    .where('edition.story', '=', story)
    .where('edition.number', '=', number)
    .executeTakeFirst();
  return must(found, 'edition');
}

/** Throws NotFound when it is withdrawn already. */
export async function withdrawEdition(tx: Tx, id: string, person: string, why: string): Promise<void> {
  const row = await tx
    .updateTable('edition')
    .set({ withdrawn_at: new Date().toISOString(), withdrawn_by: person, withdrawn_why: why })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  must(row, 'edition that stands');
}

/** Those everybody may read, the latest first. */
export async function listPublicEditions(db: Db, story: string): Promise<EditionHead[]> {
  return heads(db)
    .where('edition.story', '=', story)
    .where('edition.public_at', 'is not', null)
    .orderBy('edition.number', 'desc')
    .execute();
}

/** Since when everybody may read it, or null for nobody but those signed in. */
export async function setPublic(tx: Tx, id: string, since: string | null): Promise<void> {
  await tx.updateTable('edition').set({ public_at: since }).where('id', '=', id).execute();
}

function heads(db: Db) {
  return db
    .selectFrom('edition')
    .innerJoin('person as publisher', 'publisher.id', 'edition.published_by')
    .leftJoin('person as withdrawer', 'withdrawer.id', 'edition.withdrawn_by')
    .select(HEAD)
    .select(['publisher.name as publisher', 'withdrawer.name as withdrawer']);
}
