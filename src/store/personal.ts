/** All rows about one person, wherever they stand. */
import { type Kysely, sql } from 'kysely';
import { deleteInboxOf } from './inbox.ts';
import { parseJson } from './json.ts';
import { foldAddress, selectPerson, updatePerson } from './people.ts';
import type { Db, Person, Schema, Tx } from './schema.ts';
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
 * Takes name, address, password, sessions, drafts, notices, what they follow and are members of, the inbox with its
 * bookmarklet, the name in others' comments and the note of the invitation away. The row stays: what was done names it.
 */
export async function erasePersonRow(tx: Tx, id: string): Promise<{ invitations: string[] }> {
  await deleteSessionsOf(tx, id);
  await deleteInboxOf(tx, id);
  for (const own of ['draft', 'notice', 'following', 'membership'] as const)
    await tx.deleteFrom(own).where('person', '=', id).execute();
  const invitations = await tx
    .updateTable('invitation')
    .set({ note: '' })
    .where('used_by', '=', id)
    .returning('id')
    .execute();
  await updatePerson(tx, id, {
    name: `Former member ${id.slice(-4)}`,
    address: foldAddress(`erased-${id}@invalid`),
    // No password derives to nothing.
    password_hash: '',
    role: 'viewer',
    disabled_at: new Date().toISOString(),
  });
  return { invitations: invitations.map((invitation) => invitation.id) };
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
