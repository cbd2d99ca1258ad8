import { newId, sha256 } from './ids.ts';
import { CHUNK, must } from './rows.ts';
import type { Db, Evidence, Tx } from './schema.ts';

type Attached = Pick<Evidence, 'published' | 'file_hash' | 'file_name' | 'file_type'>;

export type NewEvidence = Omit<Evidence, 'id' | 'hash' | 'created_at' | 'withdrawn_at' | keyof Attached> &
  Partial<Attached>;

export type NamedEvidence = Evidence & { person_name: string };

export async function insertEvidence(tx: Tx, evidence: NewEvidence): Promise<Evidence> {
  const row = {
    published: null,
    file_hash: null,
    file_name: null,
    file_type: null,
    ...evidence,
    id: newId(),
    hash: sha256(evidence.passage),
    created_at: new Date().toISOString(),
    withdrawn_at: null,
  };
  await tx.insertInto('evidence').values(row).execute();
  return row;
}

/** NotFound when it is withdrawn already. */
export async function withdrawEvidence(tx: Tx, id: string): Promise<Evidence> {
  const row = await tx
    .updateTable('evidence')
    .set({ withdrawn_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return must(row, 'evidence');
}

/** Withdrawn or not, at most a thousand. */
export async function listEvidenceById(db: Db, ids: string[]): Promise<Evidence[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('evidence').selectAll().where('id', 'in', ids.slice(0, CHUNK)).execute();
}

export async function selectEvidence(db: Db, id: string): Promise<Evidence> {
  return must(await db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst(), 'evidence');
}

/** Evidence on a story or some of its claims that has not been withdrawn, in the order it was given. */
export async function listEvidence(
  db: Db,
  of: { story: string } | { claim: string } | { claims: string[] },
): Promise<NamedEvidence[]> {
  const query = db
    .selectFrom('evidence')
    .innerJoin('person', 'person.id', 'evidence.person')
    .selectAll('evidence')
    .select('person.name as person_name')
    .where('withdrawn_at', 'is', null)
    .orderBy('evidence.created_at')
    .orderBy('evidence.id');
  if ('story' in of) return query.where('story', '=', of.story).execute();
  return query.where('claim', 'in', 'claims' in of ? of.claims : [of.claim]).execute();
}

/** How often somebody gave evidence on a claim, what was withdrawn since included. */
export async function countEvidenceOf(db: Db, claim: string, person: string): Promise<number> {
  const { count } = await db
    .selectFrom('evidence')
    .where('claim', '=', claim)
    .where('person', '=', person)
    .select((q) => q.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
