import type { Selectable } from 'kysely';
import { newId } from './ids.ts';
import type { BookmarkletTable, Db, InboxPage, Person, Tx } from './schema.ts';

export type Bookmarklet = Selectable<BookmarkletTable>;

/** A page without its bytes. */
export type InboxHead = Pick<InboxPage, 'id' | 'link' | 'title' | 'size' | 'received_at'>;

const HEAD = ['id', 'link', 'title', 'size', 'received_at'] as const;

/** Gives a person another bookmarklet; the ones before work no more. `id` is the hash of its token. */
export async function replaceBookmarklet(tx: Tx, person: string, id: string): Promise<void> {
  await revokeBookmarklets(tx, person);
  const created_at = new Date().toISOString();
  await tx.insertInto('bookmarklet').values({ id, person, created_at, used_at: null, revoked_at: null }).execute();
}

export async function revokeBookmarklets(tx: Tx, person: string): Promise<void> {
  await tx
    .updateTable('bookmarklet')
    .set({ revoked_at: new Date().toISOString() })
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .execute();
}

/** The bookmarklet of a person that works, if there is one. */
export async function findBookmarklet(db: Db, person: string): Promise<Bookmarklet | undefined> {
  return db
    .selectFrom('bookmarklet')
    .selectAll()
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** Whose bookmarklet this is, if it works and they have an account that does. */
export async function findBookmarkletOwner(db: Db, id: string): Promise<Person | undefined> {
  return db
    .selectFrom('bookmarklet')
    .innerJoin('person', 'person.id', 'bookmarklet.person')
    .selectAll('person')
    .where('bookmarklet.id', '=', id)
    .where('revoked_at', 'is', null)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
}

export async function touchBookmarklet(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('bookmarklet').set({ used_at: new Date().toISOString() }).where('id', '=', id).execute();
}

/** Puts a page into a person's inbox; returns its id. */
export async function insertInboxPage(
  tx: Tx,
  { html, ...page }: { person: string; link: string; title: string; html: string },
): Promise<string> {
  const id = newId();
  const bytes = Buffer.from(html, 'utf8');
  const received_at = new Date().toISOString();
  const row = { ...page, id, size: bytes.length, bytes: bytes.toString('base64'), received_at };
  await tx
    .insertInto('inbox_page')
    .values({ ...row, settled_at: null, batch: null })
    .execute();
  return id;
}

/** Pages of a person that wait, the latest first. */
export async function listInboxPages(db: Db, person: string): Promise<InboxHead[]> {
  return db
    .selectFrom('inbox_page')
    .select(HEAD)
    .where('person', '=', person)
    .where('settled_at', 'is', null)
    .orderBy('id', 'desc')
    .execute();
}

/** Those of the pages that are this person's and wait, with their bytes, the first received first. */
export async function selectInboxPages(db: Db, person: string, ids: string[]): Promise<InboxPage[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('inbox_page')
    .selectAll()
    .where('person', '=', person)
    .where('settled_at', 'is', null)
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
}

/** The pages wait no more, and their bytes go. Returns how many of them did wait. */
export async function settleInboxPages(tx: Tx, person: string, ids: string[], batch: string | null): Promise<number> {
  const result = await tx
    .updateTable('inbox_page')
    .set({ settled_at: new Date().toISOString(), bytes: null, batch })
    .where('person', '=', person)
    .where('settled_at', 'is', null)
    .where('id', 'in', ids)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Whether pages wait since before `before` (ISO). */
export async function hasExpiredPages(db: Db, before: string): Promise<boolean> {
  const row = await db
    .selectFrom('inbox_page')
    .select('id')
    .where('settled_at', 'is', null)
    .where('received_at', '<', before)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Pages that wait since before `before` (ISO) wait no more, and their bytes go. Returns how many there were. */
export async function expireInboxPages(tx: Tx, before: string): Promise<number> {
  const result = await tx
    .updateTable('inbox_page')
    .set({ settled_at: new Date().toISOString(), bytes: null })
    .where('settled_at', 'is', null)
    .where('received_at', '<', before)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Nothing stays of a person's inbox, what was settled included. */
export async function deleteInboxOf(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('inbox_page').where('person', '=', person).execute();
  await tx.deleteFrom('bookmarklet').where('person', '=', person).execute();
}
