/** All rows of one story, out of a store and into one: which they are, and nothing of what they mean. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { TableShape } from './database.ts';
import { type EventRow, originalOf } from './events.ts';
import { CHUNK } from './rows.ts';
import type { Db, Person, Schema, Tx } from './schema.ts';

export type Row = Record<string, string | number | null>;

/** How rows belong to a story: by a column that names it, or one that names a row of a table further up. */
interface StoryTable {
  table: string;
  column: string;
  of?: string;
}

const ofStory = (table: string): StoryTable => ({ table, column: 'story' });

/**
 * The tables a story's content stands in, each after those its rows name. A further group of tables is one entry more;
 * one that a store does not have is passed over.
 */
export const STORY_TABLES: readonly StoryTable[] = [
  { table: 'story', column: 'id' },
  ofStory('version'),
  { table: 'revision', column: 'version', of: 'version' },
  ofStory('family'),
  ofStory('reading'),
  { table: 'sentence', column: 'version', of: 'version' },
  ofStory('claim'),
  { table: 'claim_sentence', column: 'claim', of: 'claim' },
  ofStory('difference'),
  ofStory('gap'),
  ofStory('mend'),
  ofStory('pin'),
  ofStory('verdict'),
  ofStory('adjudication'),
  ofStory('opening'),
  ofStory('evidence'),
  ofStory('dismissal'),
  // An analysis may have taken its claim away: then there is nothing left to look at.
  { table: 'assignment', column: 'claim', of: 'claim' },
  ofStory('disclosure'),
  ofStory('edition'),
  ofStory('membership'),
  ofStory('thread'),
  ofStory('comment'),
  { table: 'comment_wording', column: 'comment', of: 'comment' },
];

/**
 * Tables that name stories and stay where they are: what is made anew, what people are just at, and what was on its way
 * in. Its events travel by themselves.
 */
export const LEFT_BEHIND: readonly string[] = [
  'batch',
  'draft',
  'event',
  'following',
  'kept_filter',
  'notice',
  'presence',
  'search_entry',
];

/** Columns with the SHA-256 of a file that is in `original`. */
const FILE_COLUMNS = ['bytes_hash', 'file_hash'];

/** Names of a story's rows in `db`, by table, in an order that does not hang on the database. */
export async function readStoryRows(db: Db, shapes: TableShape[], story: string): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  for (const { table, column, of } of STORY_TABLES) {
    const shape = shapes.find(({ name }) => name === table);
    if (!shape) continue;
    const named = of
      ? sql<SqlBool>`${sql.ref(column)} in (select id from ${sql.table(of)} where story = ${story})`
      : sql<SqlBool>`${sql.ref(column)} = ${story}`;
    const columns = sql.join(shape.columns.map((each) => sql.ref(each)));
    const { rows } = await sql<Row>`select ${columns} from ${sql.table(table)} where ${named}`.execute(
      db as Kysely<Schema>,
    );
    found.set(table, inOrder(rows, shape.key));
    await nextTurn();
  }
  return found;
}

/** Hashes of the files that rows name. */
export function filesNamedIn(rows: Iterable<Row[]>): string[] {
  const named = new Set<string>();
  for (const each of rows) {
    for (const row of each) for (const column of FILE_COLUMNS) if (row[column]) named.add(String(row[column]));
  }
  return [...named].sort();
}

/** Those of the files that are kept: of what was read long ago, only the hash may be. */
export async function listOriginals(db: Db, hashes: string[]): Promise<{ id: string; content_type: string }[]> {
  const found: { id: string; content_type: string }[] = [];
  for (let i = 0; i < hashes.length; i += CHUNK) {
    const rows = await db
      .selectFrom('original')
      .select(['id', 'content_type'])
      .where('id', 'in', hashes.slice(i, i + CHUNK))
      .execute();
    found.push(...rows);
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All events of a story as they were first recorded, wherever that was, with who did them here. */
export async function listOriginalEvents(db: Db, story: string): Promise<{ event: EventRow; actor: string | null }[]> {
  const rows = await db.selectFrom('event').selectAll().where('story', '=', story).orderBy('seq').execute();
  return rows.map((row) => ({ event: originalOf(row) ?? row, actor: row.actor }));
}

/** People by id, those who came with a story as they were called where it comes from. */
export async function listAuthorsById(db: Db, ids: string[]): Promise<Pick<Person, 'id' | 'address' | 'name'>[]> {
  if (ids.length === 0) return [];
  const query = db.selectFrom('person').select(['id', 'address', 'name']).where('id', 'in', ids.slice(0, CHUNK));
  const people = await query.execute();
  const taken = new Set(people.map(({ address }) => address).filter((address) => !IMPORTED_ADDRESS.test(address)));
  return people.map((person) => {
    const address = person.address.replace(IMPORTED_ADDRESS, '');
    // Somebody with an account here worked on the story, too, under the address the other was known by.
    if (address === person.address || taken.has(address)) return person;
    return { id: person.id, address, name: person.name.slice(0, -IMPORTED.length) };
  });
}

/** Behind the name of whoever came with a story: what they did was not done under an account here. */
const IMPORTED = ' (imported)';
/** What stands before their address: nobody signs in with it, and no account is ever taken for it. */
const IMPORTED_ADDRESS = /^imported-[0-9a-z]{1,40}:/;

/** Somebody who is known from elsewhere: a marked name that things are kept under, who cannot sign in. */
export async function insertStub(
  tx: Tx,
  story: string,
  author: Pick<Person, 'id' | 'address' | 'name'>,
): Promise<void> {
  const { id } = author;
  const [address, name] = [`imported-${story}:${author.address}`, `${author.name}${IMPORTED}`];
  const now = new Date().toISOString();
  await tx
    .insertInto('person')
    // No password derives to nothing.
    .values({ id, address, name, password_hash: '', role: 'viewer', created_at: now, disabled_at: now })
    .execute();
}

/** Which of these ids a table has, at most a thousand a question. */
export async function findTaken(db: Db, table: 'claim' | 'version' | 'person', ids: string[]): Promise<string[]> {
  const taken: string[] = [];
  for (let i = 0; i < ids.length; i += CHUNK) {
    const some = ids.slice(i, i + CHUNK);
    const rows = await db.selectFrom(table).select('id').where('id', 'in', some).execute();
    taken.push(...rows.map(({ id }) => id));
  }
  return taken;
}

/** Puts rows in as they are. Throws what the database says of rows that do not fit. */
export async function insertRows(tx: Tx, table: string, rows: Row[]): Promise<void> {
  for (let i = 0; i < rows.length; i += AT_A_TIME) {
    await tx
      .insertInto(table as 'setting')
      .values(rows.slice(i, i + AT_A_TIME) as never)
      .execute();
    await nextTurn();
  }
}

const AT_A_TIME = 100;

/** By key, as code units sort: databases sort text each in its way. */
function inOrder(rows: Row[], key: string[]): Row[] {
  const keyed = rows.map((row) => [key.map((column) => row[column]).join('\n'), row] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}
