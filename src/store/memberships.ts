/** Who belongs to which story, and as what. */
import type { Selectable } from 'kysely';
import { newId } from './ids.ts';
import type { Access, Db, MembershipTable, Role, Tx } from './schema.ts';

export type Membership = Selectable<MembershipTable>;

export async function updateAccess(tx: Tx, story: string, access: Access): Promise<void> {
  await tx.updateTable('story').set({ access }).where('id', '=', story).execute();
}

/** Who is a member already gets the role. */
export async function putMembership(
  tx: Tx,
  member: Pick<Membership, 'story' | 'person' | 'role' | 'added_by'>,
): Promise<void> {
  await tx
    .insertInto('membership')
    .values({ ...member, id: newId(), added_at: new Date().toISOString() })
    .onConflict((conflict) => conflict.columns(['story', 'person']).doUpdateSet({ role: member.role }))
    .execute();
}

export async function findMembership(db: Db, story: string, person: string): Promise<Membership | undefined> {
  return db
    .selectFrom('membership')
    .selectAll()
    .where('story', '=', story)
    .where('person', '=', person)
    .executeTakeFirst();
}

export async function deleteMembership(tx: Tx, story: string, person: string): Promise<void> {
  await tx.deleteFrom('membership').where('story', '=', story).where('person', '=', person).execute();
}

/** Of some stories (at most a thousand), or of a person. */
export async function listMemberships(
  db: Db,
  of: { stories: string[] } | { person: string },
): Promise<(Membership & { person_name: string })[]> {
  if ('stories' in of && of.stories.length === 0) return [];
  const query = db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .selectAll('membership')
    .select('person.name as person_name');
  const theirs =
    'stories' in of ? query.where('story', 'in', of.stories) : query.where('membership.person', '=', of.person);
  return theirs.orderBy('person.name').orderBy('membership.id').execute();
}

export async function listRestrictedStories(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('story').select('id').where('access', '=', 'restricted').execute();
  return rows.map(({ id }) => id);
}

/** People (ids) with what they are at the desk. */
export async function listRoles(db: Db, people: string[]): Promise<Map<string, Role>> {
  if (people.length === 0) return new Map();
  const rows = await db.selectFrom('person').select(['id', 'role']).where('id', 'in', people).execute();
  return new Map(rows.map(({ id, role }) => [id, role]));
}
