import type { Selectable } from 'kysely';
import { newId } from './ids.ts';
import { canonicalJson, parseJson } from './json.ts';
import { CHUNK, must } from './rows.ts';
import type { AdjudicationTable, Db, OpeningTable, Tx, VerdictValue } from './schema.ts';
import type { BasisSentence } from './verdicts.ts';

export type Adjudication = Omit<Selectable<AdjudicationTable>, 'basis'> & { basis: BasisSentence[] };

export type NamedAdjudication = Adjudication & { person_name: string };

export type Opening = Selectable<OpeningTable>;

export interface NewAdjudication {
  story: string;
  claim: string;
  person: string;
  value: VerdictValue;
  reason: string;
  basis: BasisSentence[];
}

/** Decides on a claim; a decision there is already is withdrawn, and stays as history. */
export async function insertAdjudication(
  tx: Tx,
  { basis, ...given }: NewAdjudication,
): Promise<{ adjudication: Adjudication; replaced: Adjudication | null }> {
  const earlier = await findAdjudication(tx, given.claim);
  if (earlier) await withdrawAdjudication(tx, earlier.id);
  const row: Selectable<AdjudicationTable> = {
    ...given,
    id: newId(),
    basis: canonicalJson(basis),
    given_at: new Date().toISOString(),
    withdrawn_at: null,
    stale_at: null,
    stale_why: null,
  };
  await tx.insertInto('adjudication').values(row).execute();
  return { adjudication: parse(row), replaced: earlier ?? null };
}

/** NotFound when it is withdrawn already. */
export async function withdrawAdjudication(tx: Tx, id: string): Promise<Adjudication> {
  const row = await tx
    .updateTable('adjudication')
    .set({ withdrawn_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return parse(must(row, 'decision'));
}

/** As for verdicts: those stale already keep their first reason. */
export async function markAdjudicationsStale(tx: Tx, ids: string[], why: string): Promise<void> {
  for (let i = 0; i < ids.length; i += CHUNK) {
    await tx
      .updateTable('adjudication')
      .set({ stale_at: new Date().toISOString(), stale_why: why })
      .where('id', 'in', ids.slice(i, i + CHUNK))
      .where('stale_at', 'is', null)
      .execute();
  }
}

/** As for verdicts. */
export async function clearAdjudicationsStale(tx: Tx, ids: string[]): Promise<void> {
  for (let i = 0; i < ids.length; i += CHUNK) {
    await tx
      .updateTable('adjudication')
      .set({ stale_at: null, stale_why: null })
      .where('id', 'in', ids.slice(i, i + CHUNK))
      .execute();
  }
}

/** Whether it holds or not. */
export async function selectAdjudication(db: Db, id: string): Promise<Adjudication> {
  return parse(
    must(await db.selectFrom('adjudication').selectAll().where('id', '=', id).executeTakeFirst(), 'decision'),
  );
}

/** The decision that holds on a claim. */
export async function findAdjudication(db: Db, claim: string): Promise<Adjudication | undefined> {
  const row = await db
    .selectFrom('adjudication')
    .selectAll()
    .where('claim', '=', claim)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row && parse(row);
}

/** The decisions that hold on the claims of a story, on some of them, or on those of all stories. */
export async function listAdjudications(
  db: Db,
  of: { story?: string; claims?: string[] } = {},
): Promise<NamedAdjudication[]> {
  let query = db
    .selectFrom('adjudication')
    .innerJoin('person', 'person.id', 'adjudication.person')
    .selectAll('adjudication')
    .select('person.name as person_name')
    .where('withdrawn_at', 'is', null);
  if (of.story !== undefined) query = query.where('story', '=', of.story);
  if (of.claims !== undefined) query = query.where('claim', 'in', of.claims);
  const rows = await query.orderBy('given_at').execute();
  return rows.map((row) => ({ ...row, basis: parseJson(row.basis) }));
}

/** Notes that a person asked to see the others' verdicts on a claim; false where they did before. */
export async function insertOpening(tx: Tx, opening: Pick<Opening, 'story' | 'claim' | 'person'>): Promise<boolean> {
  const row = { ...opening, id: newId(), created_at: new Date().toISOString() };
  const [done] = await tx
    .insertInto('opening')
    .values(row)
    .onConflict((conflict) => conflict.columns(['claim', 'person']).doNothing())
    .execute();
  return Number(done?.numInsertedOrUpdatedRows ?? 0) > 0;
}

/** What a person asked to see: in one story, or in all. */
export function listOpenings(
  db: Db,
  of: { person: string; story?: string },
): Promise<(Opening & { number: number })[]> {
  let query = db
    .selectFrom('opening')
    .innerJoin('claim', 'claim.id', 'opening.claim')
    .selectAll('opening')
    .select('claim.number')
    .where('person', '=', of.person);
  if (of.story !== undefined) query = query.where('opening.story', '=', of.story);
  return query.execute();
}

function parse(row: Selectable<AdjudicationTable>): Adjudication {
  return { ...row, basis: parseJson(row.basis) };
}
