import type { ExpressionBuilder, Selectable } from 'kysely';
import type { DifferenceValue } from '../engine/types.ts';
import { newId, sha256 } from './ids.ts';
import { canonicalJson, parseJson } from './json.ts';
import { must } from './rows.ts';
import type { Db, DifferenceTable, DismissalTable, Schema, Tx } from './schema.ts';

export type Dismissal = Selectable<DismissalTable>;

export type StoredDifference = Omit<Selectable<DifferenceTable>, 'vals'> & {
  values: DifferenceValue[];
  dismissal: { id: string; person: string; person_name: string; reason: string; created_at: string } | null;
};

/**
 * The same for the same disagreement, whatever analysis finds it: the rule, the claim, and the set of normalised
 * values. Which versions print them may change; a further value makes it another disagreement.
 */
export function fingerprint(rule: string, claimNumber: number, values: DifferenceValue[]): string {
  const distinct = [...new Set(values.map((value) => value.value))].sort();
  return sha256(canonicalJson([rule, claimNumber, distinct])).slice(0, 24);
}

/** Differences of a story or of some of its claims, in the engine's order. */
export async function listDifferences(
  db: Db,
  of: { story: string } | { claim: string } | { claims: string[] },
): Promise<StoredDifference[]> {
  const query = db
    .selectFrom('difference')
    .leftJoin('dismissal', (join) =>
      join
        .onRef('dismissal.claim', '=', 'difference.claim')
        .onRef('dismissal.fingerprint', '=', 'difference.fingerprint')
        .on('dismissal.withdrawn_at', 'is', null),
    )
    .leftJoin('person', 'person.id', 'dismissal.person')
    .selectAll('difference')
    .select(['dismissal.id as dismissal', 'dismissal.person', 'person.name', 'reason', 'dismissal.created_at'])
    .orderBy('difference.ordinal');
  const rows = await ('story' in of
    ? query.where('difference.story', '=', of.story)
    : query.where('difference.claim', 'in', 'claims' in of ? of.claims : [of.claim])
  ).execute();
  return rows.map(({ vals, dismissal, person, name, reason, created_at, ...difference }) => ({
    ...difference,
    values: parseJson(vals),
    dismissal:
      dismissal === null || person === null || name === null || reason === null || created_at === null
        ? null
        : { id: dismissal, person, person_name: name, reason, created_at },
  }));
}

/** Throws Conflict (at the end of the write) when the difference is dismissed already. */
export async function insertDismissal(
  tx: Tx,
  dismissal: Pick<Dismissal, 'story' | 'claim' | 'fingerprint' | 'person' | 'reason'>,
): Promise<Dismissal> {
  const row = { ...dismissal, id: newId(), created_at: new Date().toISOString(), withdrawn_at: null };
  await tx.insertInto('dismissal').values(row).execute();
  return row;
}

/** Whether it holds or not. */
export async function selectDismissal(db: Db, id: string): Promise<Dismissal> {
  return must(await db.selectFrom('dismissal').selectAll().where('id', '=', id).executeTakeFirst(), 'dismissal');
}

/** NotFound when it is withdrawn already. */
export async function withdrawDismissal(tx: Tx, id: string): Promise<Dismissal> {
  const row = await tx
    .updateTable('dismissal')
    .set({ withdrawn_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return must(row, 'dismissal');
}

/** For queries over `difference`: somebody has dismissed it. */
export function isDismissed(q: ExpressionBuilder<Schema, 'difference'>) {
  return q.exists(
    q
      .selectFrom('dismissal')
      .select('dismissal.id')
      .whereRef('dismissal.claim', '=', 'difference.claim')
      .whereRef('dismissal.fingerprint', '=', 'difference.fingerprint')
      .where('dismissal.withdrawn_at', 'is', null),
  );
}
