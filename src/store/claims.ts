import type { Selectable } from 'kysely';
import type { BlockKind, PreviousClaim } from '../engine/types.ts';
import { keepQuery } from './kept-query.ts';
import { must } from './rows.ts';
import type { ClaimTable, Db } from './schema.ts';

export type StoredClaim = Selectable<ClaimTable>;

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
  let query = db.selectFrom('claim').selectAll().where('claim.story', '=', story);
  if (!gone) query = query.where('claim.gone_at', 'is', null);
  return query.orderBy('claim.ordinal').orderBy('claim.number').execute();
}

export async function isClaimThere(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('claim').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** By the number in its address; a claim that is gone is found too. */
export async function selectClaim(db: Db, story: string, number: number): Promise<StoredClaim> {
  const query = db.selectFrom('claim').selectAll().where('story', '=', story).where('number', '=', number);
  return must(await query.executeTakeFirst(), 'claim');
}

/** The same by the name in its story's address; nothing where there is no such story either. */
export async function findClaim(db: Db, slug: string, number: number): Promise<StoredClaim | undefined> {
  return (await byPlace(db, slug, number))[0];
}

const byPlace = keepQuery((db, slug: string, number: number) =>
  db
    .selectFrom('claim')
    .innerJoin('story', 'story.id', 'claim.story')
    .selectAll('claim')
    .where('slug', '=', slug)
    .where('number', '=', number),
);

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
export function listClaimSentences(db: Db, of: { story: string } | { claim: string }): Promise<ClaimSentence[]> {
  return 'claim' in of ? sentencesOfClaim(db, of.claim) : sentencesOfStory(db, of.story);
}

const sentencesOfClaim = keepQuery((db, claim: string) => claimSentences(db).where('claim.id', '=', claim));
const sentencesOfStory = keepQuery((db, story: string) => claimSentences(db).where('claim.story', '=', story));

/** The same of the claim found by the name in its story's address and its number. */
export const listSentencesAt = keepQuery((db, slug: string, number: number) =>
  claimSentences(db)
    .innerJoin('story', 'story.id', 'claim.story')
    .where('slug', '=', slug)
    .where('number', '=', number),
);

function claimSentences(db: Db) {
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
    .orderBy('claim.ordinal')
    .orderBy('version.position')
    .orderBy('sentence.ordinal');
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

/** Ids of the claims of a story that somebody else than `person` rules on, decided on, gave evidence for or talks about. */
export async function listOthersWork(db: Db, story: string, person: string): Promise<string[]> {
  const by = (table: 'verdict' | 'adjudication' | 'evidence' | 'dismissal') =>
    db
      .selectFrom(table)
      .select('claim')
      .where('story', '=', story)
      .where('person', '!=', person)
      .where('withdrawn_at', 'is', null);
  const rows = await by('verdict')
    .union(by('adjudication'))
    .union(by('evidence'))
    .union(by('dismissal'))
    .union(
      db
        .selectFrom('comment')
        .innerJoin('thread', 'thread.id', 'comment.thread')
        .select('thread.claim')
        .where('comment.story', '=', story)
        .where('comment.person', '!=', person)
        .where('comment.withdrawn_at', 'is', null),
    )
    .execute();
  return rows.map(({ claim }) => claim);
}
