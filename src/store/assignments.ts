import type { Selectable } from 'kysely';
import { newId } from './ids.ts';
import { CHUNK, insertAll } from './rows.ts';
import type { AssignmentTable, Db, Tx } from './schema.ts';

export type Assignment = Selectable<AssignmentTable>;
export type NamedAssignment = Assignment & { person_name: string };
export type NewAssignment = Omit<Assignment, 'id' | 'assigned_at'>;

/** Who has the claim already keeps it, with the new day. */
export async function putAssignments(tx: Tx, assignments: NewAssignment[]): Promise<void> {
  const assigned_at = new Date().toISOString();
  for (const [person, theirs] of Map.groupBy(assignments, (each) => each.person))
    await deleteAssignments(
      tx,
      theirs.map(({ claim }) => claim),
      person,
    );
  await insertAll(
    tx,
    'assignment',
    assignments.map((assignment) => ({ ...assignment, id: newId(), assigned_at })),
  );
}

/** Takes the claims from everybody, or from one person. */
export async function deleteAssignments(tx: Tx, claims: string[], person?: string): Promise<void> {
  for (let i = 0; i < claims.length; i += CHUNK) {
    const query = tx.deleteFrom('assignment').where('claim', 'in', claims.slice(i, i + CHUNK));
    await (person === undefined ? query : query.where('person', '=', person)).execute();
  }
}

/** At most a thousand claims. */
export async function listAssignments(db: Db, claims: string[]): Promise<NamedAssignment[]> {
  if (claims.length === 0) return [];
  return db
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person')
    .selectAll('assignment')
    .select('person.name as person_name')
    .where('claim', 'in', claims)
    .orderBy('assigned_at')
    .orderBy('assignment.id')
    .execute();
}

/** How many claims without a verdict of theirs each person has before them. */
export async function countLoads(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('claim', 'claim.id', 'assignment.claim')
    .select((q) => ['assignment.person', q.fn.countAll<number>().as('count')])
    .where('gone_at', 'is', null)
    .where((q) =>
      q.not(
        q.exists(
          q
            .selectFrom('verdict')
            .select('verdict.id')
            .whereRef('verdict.claim', '=', 'assignment.claim')
            .whereRef('verdict.person', '=', 'assignment.person')
            .where('withdrawn_at', 'is', null)
            .where('replaced_by', 'is', null),
        ),
      ),
    )
    .groupBy('assignment.person')
    .execute();
  return new Map(rows.map(({ person, count }) => [person, Number(count)]));
}
