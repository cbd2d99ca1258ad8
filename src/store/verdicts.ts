import type { Selectable } from 'kysely';
import { newId } from './ids.ts';
import { canonicalJson, parseJson } from './json.ts';
import { keepQuery } from './kept-query.ts';
import { CHUNK, must } from './rows.ts';
import type { Confidence, Db, Tx, VerdictTable, VerdictValue } from './schema.ts';
import { together } from './together.ts';

/** A sentence of the claim as it stood when the verdict was given; `text` has its white space folded. */
export interface BasisSentence {
  sentence: string;
  text: string;
}

export type Verdict = Omit<Selectable<VerdictTable>, 'basis'> & { basis: BasisSentence[] };

export type NamedVerdict = Verdict & { person_name: string; current: boolean };

export interface NewVerdict {
  story: string;
  claim: string;
  person: string;
  value: VerdictValue;
  reason: string;
  basis: BasisSentence[];
  confidence?: Confidence | null;
  searched?: string;
  /** Given without sight of the others'. */
  unseen?: boolean;
}

/** What a person said last of a claim, whether or not it still holds. */
export type LatestVerdict = Pick<Verdict, 'id' | 'value' | 'revision' | 'withdrawn_at' | 'replaced_by'>;

export async function findLatestVerdict(db: Db, claim: string, person: string): Promise<LatestVerdict | undefined> {
  return (await latestVerdict(db, claim, person))[0];
}

const latestVerdict = keepQuery((db, claim: string, person: string) =>
  db
    .selectFrom('verdict')
    .select(['id', 'value', 'revision', 'withdrawn_at', 'replaced_by'])
    .where('claim', '=', claim)
    .where('person', '=', person)
    .orderBy('revision', 'desc')
    .limit(1),
);

/** The same of the claim found by the name in its story's address and its number. */
export async function findLatestVerdictAt(
  db: Db,
  slug: string,
  number: number,
  person: string,
): Promise<LatestVerdict | undefined> {
  return (await latestVerdictAt(db, slug, number, person))[0];
}

const latestVerdictAt = keepQuery((db, slug: string, number: number, person: string) =>
  db
    .selectFrom('verdict')
    .innerJoin('claim', 'claim.id', 'verdict.claim')
    .innerJoin('story', 'story.id', 'claim.story')
    .select(['verdict.id', 'value', 'verdict.revision', 'withdrawn_at', 'replaced_by'])
    .where('slug', '=', slug)
    .where('number', '=', number)
    .where('person', '=', person)
    .orderBy('verdict.revision', 'desc')
    .limit(1),
);

interface Inserted {
  verdict: Verdict;
  replaced: LatestVerdict | null;
}

/** Gives a person's verdict on a claim; the one they hold already becomes history. */
export async function insertVerdict(tx: Tx, verdict: NewVerdict): Promise<Inserted> {
  const { written, ...inserted } = insertVerdictAfter(
    tx,
    await findLatestVerdict(tx, verdict.claim, verdict.person),
    verdict,
  );
  await written;
  return inserted;
}

/** The same, for who knows the person's latest already, and waits for what is `written` themselves. */
export function insertVerdictAfter(
  tx: Tx,
  latest: LatestVerdict | undefined,
  { basis, confidence = null, searched = '', unseen = false, ...verdict }: NewVerdict,
): Inserted & { written: Promise<unknown> } {
  const row: Selectable<VerdictTable> = {
    ...verdict,
    id: newId(),
    basis: canonicalJson(basis),
    confidence,
    searched,
    unseen: unseen ? 1 : 0,
    given_at: new Date().toISOString(),
    withdrawn_at: null,
    replaced_by: null,
    stale_at: null,
    stale_why: null,
    revision: (latest?.revision ?? 0) + 1,
  };
  const replaced = latest && isCurrent(latest) ? latest : null;
  const makeRoom = replaced && tx.updateTable('verdict').set({ replaced_by: row.id }).where('id', '=', replaced.id);
  const written = together([makeRoom?.execute(), tx.insertInto('verdict').values(row).execute()]);
  return { verdict: { ...row, basis }, replaced, written };
}

/** NotFound when it is not current any more. */
export async function withdrawVerdict(tx: Tx, id: string): Promise<Verdict> {
  const row = await tx
    .updateTable('verdict')
    .set({ withdrawn_at: new Date().toISOString() })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .where('replaced_by', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return parse(must(row, 'verdict'));
}

/** Marks verdicts whose sentences have changed, all for one reason; those stale already keep their first reason. */
export async function markVerdictsStale(tx: Tx, ids: string[], why: string): Promise<void> {
  for (let i = 0; i < ids.length; i += CHUNK) {
    await tx
      .updateTable('verdict')
      .set({ stale_at: new Date().toISOString(), stale_why: why })
      .where('id', 'in', ids.slice(i, i + CHUNK))
      .where('stale_at', 'is', null)
      .execute();
  }
}

/** Verdicts whose claim reads again as it did when they were given need no second look. */
export async function clearVerdictsStale(tx: Tx, ids: string[]): Promise<void> {
  for (let i = 0; i < ids.length; i += CHUNK) {
    await tx
      .updateTable('verdict')
      .set({ stale_at: null, stale_why: null })
      .where('id', 'in', ids.slice(i, i + CHUNK))
      .execute();
  }
}

/** The verdict a person holds on a claim. */
export async function findCurrentVerdict(db: Db, claim: string, person: string): Promise<Verdict | undefined> {
  const row = await db
    .selectFrom('verdict')
    .selectAll()
    .where('claim', '=', claim)
    .where('person', '=', person)
    .where('withdrawn_at', 'is', null)
    .where('replaced_by', 'is', null)
    .executeTakeFirst();
  return row && parse(row);
}

export async function selectVerdict(db: Db, id: string): Promise<Verdict> {
  return parse(must(await db.selectFrom('verdict').selectAll().where('id', '=', id).executeTakeFirst(), 'verdict'));
}

/** All verdicts on a story or a claim with their history, the latest first. */
export async function listVerdicts(db: Db, of: { story: string } | { claim: string }): Promise<NamedVerdict[]> {
  const [column, id] = 'claim' in of ? (['claim', of.claim] as const) : (['story', of.story] as const);
  const rows = await db
    .selectFrom('verdict')
    .innerJoin('person', 'person.id', 'verdict.person')
    .selectAll('verdict')
    .select('person.name as person_name')
    .where(column, '=', id)
    .orderBy('given_at', 'desc')
    .orderBy('verdict.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, basis: parseJson(row.basis), current: isCurrent(row) }));
}

/** A verdict as it is told of: without the words of the claim it was given on. */
export type ToldVerdict = Omit<Verdict, 'basis'> & { person_name: string };

/** The verdicts that hold on a story or some of its claims, oldest first; with `past` those that ended, too. */
export function listToldVerdicts(
  db: Db,
  of: { story: string } | { claims: string[] },
  { past = false }: { past?: boolean } = {},
): Promise<ToldVerdict[]> {
  let query = db
    .selectFrom('verdict')
    .innerJoin('person', 'person.id', 'verdict.person')
    .select(['verdict.id', 'verdict.story', 'claim', 'person', 'value', 'reason', 'confidence', 'searched', 'unseen'])
    .select(['given_at', 'withdrawn_at', 'replaced_by', 'stale_at', 'stale_why', 'revision'])
    .select('person.name as person_name');
  query = 'claims' in of ? query.where('claim', 'in', of.claims) : query.where('story', '=', of.story);
  if (!past) query = query.where('withdrawn_at', 'is', null).where('replaced_by', 'is', null);
  return query.orderBy('given_at').orderBy('verdict.id').execute();
}

/** Who has ever given a verdict on which claim of a story, or on some of its claims. */
export function listJudges(
  db: Db,
  of: { story: string } | { claims: string[] },
): Promise<Pick<Verdict, 'claim' | 'person'>[]> {
  const query = db.selectFrom('verdict').select(['claim', 'person']).distinct();
  return ('claims' in of ? query.where('claim', 'in', of.claims) : query.where('story', '=', of.story)).execute();
}

/** A verdict that holds, of a claim that is there, without its words. */
export type StandingVerdict = Pick<
  Verdict,
  'story' | 'claim' | 'person' | 'value' | 'given_at' | 'stale_at' | 'unseen'
>;

/** The verdicts that hold in all stories, on claims the latest analysis has, oldest first. */
export function listStandingVerdicts(db: Db): Promise<StandingVerdict[]> {
  return db
    .selectFrom('verdict')
    .innerJoin('claim', 'claim.id', 'verdict.claim')
    .select(['verdict.story', 'claim', 'person', 'value', 'given_at', 'stale_at', 'unseen'])
    .where('withdrawn_at', 'is', null)
    .where('replaced_by', 'is', null)
    .where('gone_at', 'is', null)
    .orderBy('given_at')
    .orderBy('verdict.id')
    .execute();
}

/** Every verdict ever given in the stories that are judged blind, without its words, oldest first. */
export async function listBlindVerdicts(
  db: Db,
): Promise<
  (Pick<Verdict, 'story' | 'claim' | 'person' | 'value' | 'stale_at'> & { number: number; current: boolean })[]
> {
  const rows = await db
    .selectFrom('verdict')
    .innerJoin('claim', 'claim.id', 'verdict.claim')
    .innerJoin('story', 'story.id', 'verdict.story')
    .select(['verdict.story', 'verdict.claim', 'claim.number', 'verdict.person', 'value', 'stale_at'])
    .select(['withdrawn_at', 'replaced_by'])
    .where('story.policy', '=', 'blind')
    .orderBy('given_at')
    .orderBy('verdict.id')
    .execute();
  return rows.map((row) => ({ ...row, current: isCurrent(row) }));
}

function isCurrent(verdict: Pick<Verdict, 'withdrawn_at' | 'replaced_by'>): boolean {
  return verdict.withdrawn_at === null && verdict.replaced_by === null;
}

function parse(row: Selectable<VerdictTable>): Verdict {
  return { ...row, basis: parseJson(row.basis) };
}
