/** All rows about one person, wherever they stand. */
import { type Kysely, sql } from 'kysely';
import { deleteInboxOf } from './inbox.ts';
import { parseJson } from './json.ts';
import { foldAddress, selectPerson, updatePerson } from './people.ts';
import type { Db, Person, Schema, Tx } from './schema.ts';
import { foldForSearch } from './search.ts';
import { deleteSessionsOf } from './sessions.ts';
import type { Store } from './store.ts';

export interface PersonalData {
  person: Omit<Person, 'password_hash'>;
  /** By table: rows that name the person, in any of their columns. */
  rows: Record<string, Record<string, unknown>[]>;
  /** What the person did, as it was recorded. */
  events: { seq: number; at: string; kind: string; subject: string; payload: unknown }[];
}

/** The tables themselves say which of their columns name people: so none is forgotten. */
export async function collectPersonalData(store: Store, id: string): Promise<PersonalData> {
  const tables = await store.describeTables();
  return store.read(async (db) => {
    const { password_hash: _, ...person } = await selectPerson(db, id);
    const rows: PersonalData['rows'] = {};
    for (const { name, references } of tables) {
      const columns = references.filter(({ table }) => table === 'person').map(({ column }) => column);
      const found = columns.length > 0 ? await rowsNaming(db, name, columns, id) : [];
      if (found.length > 0) rows[name] = found.map((row) => withoutSecrets(name, row));
    }
    const events = await db
      .selectFrom('event')
      .select(['seq', 'at', 'kind', 'subject', 'payload'])
      .where((either) => either.or([either('actor', '=', id), either('subject', '=', `person-${id}`)]))
      .orderBy('seq')
      .execute();
    return { person, rows, events: events.map((event) => ({ ...event, payload: parseJson(event.payload) })) };
  });
}

/**
 * Takes name, address, password, sessions, drafts, notices, kept filters, what they follow and are members of, the inbox with its
 * bookmarklet, the name in others' comments and the note of the invitation away. The row stays: what was done names it.
 */
export async function erasePersonRow(tx: Tx, id: string): Promise<{ invitations: string[]; names: string[] }> {
  await deleteSessionsOf(tx, id);
  await deleteInboxOf(tx, id);
  const names = await listNames(tx, id);
  const { address } = await selectPerson(tx, id);
  await eraseMentions(tx, id, names);
  for (const own of ['draft', 'notice', 'following', 'kept_filter', 'membership'] as const)
    await tx.deleteFrom(own).where('person', '=', id).execute();
  const invitations = await eraseNotes(tx, id, [...names, address]);
  await updatePerson(tx, id, {
    name: formerName(id),
    address: foldAddress(`erased-${id}@invalid`),
    // No password derives to nothing.
    password_hash: '',
    role: 'viewer',
    disabled_at: new Date().toISOString(),
  });
  return { invitations, names };
}

/** Notes of the invitation they used, and of others that name them; returns the invitations. */
async function eraseNotes(tx: Tx, id: string, called: string[]): Promise<string[]> {
  const invitations = await tx
    .selectFrom('invitation')
    .select(['id', 'note', 'used_by'])
    .where('note', '!=', '')
    .execute();
  const theirs = invitations.filter(
    ({ note, used_by }) => used_by === id || called.some((name) => note.toLowerCase().includes(name.toLowerCase())),
  );
  for (const { id: invitation } of theirs)
    await tx.updateTable('invitation').set({ note: '' }).where('id', '=', invitation).execute();
  return theirs.map((invitation) => invitation.id);
}

/** Puts another name where a person's own stands in what others said to them, and wrote before they changed it. */
async function eraseMentions(tx: Tx, id: string, called: string[]): Promise<void> {
  const told = tx.selectFrom('notice').select('comment').where('person', '=', id).where('comment', 'is not', null);
  const names = called.map(escapeForPattern);
  const firsts = names.map((name) => `@${name.split(/\s/)[0]}(?![\\p{L}\\p{N}_])`);
  const written = new RegExp([...names.map((name) => `@?${name}`), ...firsts].join('|'), 'giu');
  const clear = (text: string) => text.replace(written, formerName(id));
  const comments = await tx.selectFrom('comment').select(['id', 'text']).where('id', 'in', told).execute();
  const wordings = await tx.selectFrom('comment_wording').select(['id', 'text']).where('comment', 'in', told).execute();
  for (const { id: comment, text } of comments) {
    await tx
      .updateTable('comment')
      .set({ text: clear(text) })
      .where('id', '=', comment)
      .execute();
    await tx
      .updateTable('search_entry')
      .set({ text: clear(text), folded: foldForSearch(clear(text)) })
      .where('kind', '=', 'comment')
      .where('subject', '=', comment)
      .execute();
  }
  for (const { id: wording, text } of wordings)
    await tx
      .updateTable('comment_wording')
      .set({ text: clear(text) })
      .where('id', '=', wording)
      .execute();
}

/** All a person was ever called here, the longest first. */
async function listNames(tx: Tx, id: string): Promise<string[]> {
  const { name } = await selectPerson(tx, id);
  const events = await tx.selectFrom('event').select('payload').where('subject', '=', `person-${id}`).execute();
  const told = events.map(({ payload }) => parseJson<{ name?: unknown }>(payload).name);
  const names = [name, ...told.filter((each) => typeof each === 'string')].map((each) => each.trim());
  return [...new Set(names.filter(Boolean))].sort((a, b) => b.length - a.length);
}

function escapeForPattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function formerName(id: string): string {
  return `Former member ${id.slice(-4)}`;
}

async function rowsNaming(db: Db, table: string, columns: string[], id: string): Promise<Record<string, unknown>[]> {
  const named = sql.join(
    columns.map((column) => sql`${sql.ref(column)} = ${id}`),
    sql` or `,
  );
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${named}`.execute(
    db as Kysely<Schema>,
  );
  return rows;
}

/** Tables whose ids are hashes of what opens them: of no use to anybody, and nobody's to hand on. */
const SECRET = ['session', 'invitation', 'bookmarklet'];

function withoutSecrets(table: string, row: Record<string, unknown>): Record<string, unknown> {
  if (!SECRET.includes(table)) return row;
  const { id: _, ...rest } = row;
  return rest;
}
