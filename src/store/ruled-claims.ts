/** Claims of all stories that somebody has ruled on. */
import type { Db, Story, Tx } from './schema.ts';

export interface RuledClaim extends Pick<Story, 'slug' | 'policy'> {
  id: string;
  number: number;
  title: string;
  story: string;
  story_title: string;
}

/** Those of the newest stories first, at most `limit`; the verdicts on them may not have led to a ruling. */
export async function listRuledClaims(db: Db | Tx, limit: number): Promise<RuledClaim[]> {
  return db
    .selectFrom('claim')
    .innerJoin('story', 'story.id', 'claim.story')
    .select(['claim.id', 'claim.number', 'claim.title', 'claim.story', 'slug', 'policy', 'story.title as story_title'])
    .where((q) =>
      q.exists(
        q
          .selectFrom('verdict')
          .select('verdict.id')
          .whereRef('verdict.claim', '=', 'claim.id')
          .where('withdrawn_at', 'is', null)
          .where('replaced_by', 'is', null),
      ),
    )
    .orderBy('story.created_at', 'desc')
    .orderBy('story.id')
    .orderBy('claim.number')
    .limit(limit)
    .execute();
}

/** What the versions print of these claims, at most a thousand. */
export async function listWordsOf(db: Db, claims: string[]): Promise<{ claim: string; text: string }[]> {
  if (claims.length === 0) return [];
  return db
    .selectFrom('claim_sentence')
    .innerJoin('sentence', 'sentence.id', 'claim_sentence.sentence')
    .select(['claim_sentence.claim', 'sentence.text'])
    .where('claim_sentence.claim', 'in', claims)
    .orderBy('claim_sentence.claim')
    .orderBy('sentence.id')
    .execute();
}
