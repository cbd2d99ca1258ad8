import type { ExpressionBuilder, Selectable } from 'kysely';
import type { BlockKind, DifferenceLevel, PreviousClaim } from '../engine/types.ts';
import { isDismissed } from './differences.ts';
import { must } from './rows.ts';
import type { ClaimTable, Db, Schema } from './schema.ts';

export interface StoredClaim extends Selectable<ClaimTable> {
  /** How many people have a verdict that holds. */
  verdicts: number;
  evidence: number;
  /** Undismissed. */
  contradictions: number;
  discrepancies: number;
}

/** A sentence of a claim with where it stands. */
export interface ClaimSentence {
  claim: string;
  sentence: string;
  version: string;
  ordinal: number;
  begin_at: number;
  end_at: number;
  kind: BlockKind;
  text: string;
}

export interface ClaimFilter {
  /** Also those the latest analysis lost. */
  gone?: boolean;
}

/** A story's claims in their order on screen. */
export async function listClaims(db: Db, story: string, { gone = false }: ClaimFilter = {}): Promise<StoredClaim[]> {
  let query = claimsWithCounts(db).where('claim.story', '=', story);
  if (!gone) query = query.where('claim.gone_at', 'is', null);
  return query.orderBy('claim.ordinal').orderBy('claim.number').execute();
}

/** By the number in its address; a claim that is gone is found too. */
export async function selectClaim(db: Db, story: string, number: number): Promise<StoredClaim> {
  const query = claimsWithCounts(db).where('claim.story', '=', story).where('claim.number', '=', number);
  return must(await query.executeTakeFirst(), 'claim');
}

export async function findClaimId(db: Db, story: string, number: number): Promise<string | undefined> {
  const query = db.selectFrom('claim').select('id').where('story', '=', story).where('number', '=', number);
  return (await query.executeTakeFirst())?.id;
}

/** Those of the claims `ids`, at most a thousand, that stand, by story and number. */
export async function listClaimsById(db: Db, ids: string[]): Promise<Pick<ClaimTable, 'id' | 'story' | 'number'>[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('claim')
    .select(['id', 'story', 'number'])
    .where('id', 'in', ids)
    .where('gone_at', 'is', null)
    .orderBy('story')
    .orderBy('number')
    .execute();
}

/** Sentences of all claims of a story, or of one claim, in the order of versions and then of text. */
export async function listClaimSentences(db: Db, of: { story: string } | { claim: string }): Promise<ClaimSentence[]> {
  const [column, id] = 'claim' in of ? (['claim.id', of.claim] as const) : (['claim.story', of.story] as const);
  return db
    .selectFrom('claim_sentence')
    .innerJoin('claim', 'claim.id', 'claim_sentence.claim')
    .innerJoin('sentence', 'sentence.id', 'claim_sentence.sentence')
    .innerJoin('version', 'version.id', 'sentence.version')
    .select([
      'claim_sentence.claim',
      'claim_sentence.sentence',
      'sentence.version',
      'sentence.ordinal',
      'begin_at',
      'end_at',
      'kind',
      'sentence.text',
    ])
    .where(column, '=', id)
    .orderBy('claim.ordinal')
    .orderBy('version.position')
    .orderBy('sentence.ordinal')
    .execute();
}

/** The claims as they stand, for the engine to keep their ids. */
export async function listPreviousClaims(db: Db, story: string): Promise<PreviousClaim[]> {
  const [links, reviewed] = await Promise.all([
    db
      .selectFrom('claim_sentence')
      .innerJoin('claim', 'claim.id', 'claim_sentence.claim')
      .innerJoin('sentence', 'sentence.id', 'claim_sentence.sentence')
      .innerJoin('version', 'version.id', 'sentence.version')
      .select(['claim', 'sentence'])
      .where('claim.story', '=', story)
      .orderBy('claim.number')
      .orderBy('version.position')
      .orderBy('sentence.ordinal')
      .execute(),
    listReviewedClaims(db, story),
  ]);
  const sentencesOf = Map.groupBy(links, (link) => link.claim);
  return [...sentencesOf].map(([id, members]) => ({
    id,
    sentences: members.map((member) => member.sentence),
    ...(reviewed.has(id) && { reviewed: true }),
  }));
}

/** Ids of the claims somebody ruled on, gave evidence for, dismissed a difference of or talked about, withdrawn or not. */
export async function listReviewedClaims(db: Db, story: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('verdict')
    .select('claim')
    .where('story', '=', story)
    .union(db.selectFrom('evidence').select('claim').where('story', '=', story))
    .union(db.selectFrom('dismissal').select('claim').where('story', '=', story))
    .union(db.selectFrom('thread').select('claim').where('story', '=', story))
    .execute();
  return new Set(rows.map((row) => row.claim));
}

function claimsWithCounts(db: Db) {
  return db
    .selectFrom('claim')
    .selectAll('claim')
    .select((q) => [
      countCurrentVerdicts(q).as('verdicts'),
      countEvidence(q).as('evidence'),
      countOpenDifferences(q, 'contradiction').as('contradictions'),
      countOpenDifferences(q, 'discrepancy').as('discrepancies'),
    ]);
}

type OfClaim = ExpressionBuilder<Schema, 'claim'>;

function countCurrentVerdicts(q: OfClaim) {
  return q
    .selectFrom('verdict')
    .whereRef('verdict.claim', '=', 'claim.id')
    .where('verdict.withdrawn_at', 'is', null)
    .where('verdict.replaced_by', 'is', null)
    .select((v) => v.fn.countAll<number>().as('count'))
    .$asScalar()
    .$notNull();
}

function countEvidence(q: OfClaim) {
  return q
    .selectFrom('evidence')
    .whereRef('evidence.claim', '=', 'claim.id')
    .where('evidence.withdrawn_at', 'is', null)
    .select((e) => e.fn.countAll<number>().as('count'))
    .$asScalar()
    .$notNull();
}

function countOpenDifferences(q: OfClaim, level: DifferenceLevel) {
  return q
    .selectFrom('difference')
    .whereRef('difference.claim', '=', 'claim.id')
    .where('difference.level', '=', level)
    .where((d) => d.not(isDismissed(d)))
    .select((d) => d.fn.countAll<number>().as('count'))
    .$asScalar()
    .$notNull();
}
