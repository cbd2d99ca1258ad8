import { newId } from './ids.ts';
import { must } from './rows.ts';
import type { Db, Person, Role, Tx } from './schema.ts';

export interface NewPerson {
  address: string;
  name: string;
  password_hash: string;
  role: Role;
}

/** How addresses are compared: spaces and case do not count. */
export function foldAddress(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}

/** Throws Conflict (at the end of the write) when the address is taken. */
export async function insertPerson(tx: Tx, person: NewPerson): Promise<Person> {
  const row = {
    ...person,
    id: newId(),
    address: foldAddress(person.address),
    created_at: new Date().toISOString(),
    disabled_at: null,
  };
  await tx.insertInto('person').values(row).execute();
  return row;
}

export async function updatePerson(
  tx: Tx,
  id: string,
  changes: Partial<Pick<Person, 'name' | 'address' | 'password_hash' | 'role' | 'disabled_at'>>,
): Promise<Person> {
  return must(
    await tx.updateTable('person').set(changes).where('id', '=', id).returningAll().executeTakeFirst(),
    'person',
  );
}

export async function selectPerson(db: Db, id: string): Promise<Person> {
  return must(await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst(), 'person');
}

export async function findPersonByAddress(db: Db, address: string): Promise<Person | undefined> {
  return db.selectFrom('person').selectAll().where('address', '=', foldAddress(address)).executeTakeFirst();
}

/** Those of these ids, at most a thousand, that there are. */
export async function listPeopleById(db: Db, ids: string[]): Promise<Person[]> {
  return ids.length === 0 ? [] : db.selectFrom('person').selectAll().where('id', 'in', ids).execute();
}

/** In the order they joined. */
export async function listPeople(db: Db): Promise<Person[]> {
  return db.selectFrom('person').selectAll().orderBy('created_at').orderBy('id').execute();
}

export async function countPeople(db: Db): Promise<number> {
  const row = await db
    .selectFrom('person')
    .select((q) => q.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}
