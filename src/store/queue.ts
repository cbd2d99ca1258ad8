/** Claims of all stories that somebody should look at. */
import type { ExpressionBuilder } from 'kysely';
import type { Db, RulingPolicy, Schema, VerdictValue } from './schema.ts';

export type QueueKind = 'mine' | 'second' | 'disagreements' | 'stale' | 'unassigned';

export interface QueuedClaim {
  id: string;
  number: number;
  title: string;
  story: string;
  slug: string;
  story_title: string;
  policy: RulingPolicy;
  /** Undismissed or not. */
  contradictions: number;
}

export interface QueuedVerdict {
  claim: string;
  person: string;
  value: VerdictValue;
  stale_at: string | null;
}

type OfClaim = ExpressionBuilder<Schema & { story: Schema['story'] }, 'claim' | 'story'>;

/** At most `limit` claims, those of the newest stories first, none of the stories `closed`. For 'second' and 'disagreements' more than apply. */
export async function listQueue(
  db: Db,
  kind: QueueKind,
  person: string,
  closed: string[],
  limit: number,
): Promise<QueuedClaim[]> {
  return fromStanding(db, closed)
    .select(['claim.id', 'claim.number', 'claim.title', 'claim.story', 'slug', 'story.title as story_title', 'policy'])
    .select((q) =>
      q
        .selectFrom('difference')
        .whereRef('difference.claim', '=', 'claim.id')
        .where('level', '=', 'contradiction')
        .select((d) => d.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('contradictions'),
    )
    .where((q) => belongs(q, kind, person))
    .orderBy('story.created_at', 'desc')
    .orderBy('story.id')
    .orderBy('claim.ordinal')
    .limit(limit)
    .execute();
}

/** Which queues a claim may belong to: 1 for those it does. */
export type QueuedFlags = Pick<QueuedClaim, 'id' | 'story' | 'policy'> & Record<CountedKind, number>;
export type CountedKind = Exclude<QueueKind, 'unassigned'>;

/** At most `limit` claims of any queue but 'unassigned', none of the stories `closed`; as in `listQueue` some belong to none. */
export async function listQueued(db: Db, person: string, closed: string[], limit: number): Promise<QueuedFlags[]> {
  const query = fromStanding(db, closed).select(['claim.id', 'claim.story', 'policy']);
  return query
    .select((q) => {
      const flag = <K extends CountedKind>(kind: K) =>
        q
          .case()
          .when(belongs(q, kind, person))
          .then(1)
          .else(0)
          .end()
          .as(kind);
      return [flag('mine'), flag('second'), flag('disagreements'), flag('stale')];
    })
    .where((q) => q.or((['mine', 'second', 'disagreements', 'stale'] as const).map((kind) => belongs(q, kind, person))))
    .limit(limit)
    .execute();
}

/** How many claims have neither verdict nor anybody to give one, outside the stories `closed`. */
export async function countUnassigned(db: Db, closed: string[]): Promise<number> {
  const { count } = await fromStanding(db, closed)
    .select((q) => q.fn.countAll<number>().as('count'))
    .where((q) => belongs(q, 'unassigned', ''))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function fromStanding(db: Db, closed: string[]) {
  const query = db.selectFrom('claim').innerJoin('story', 'story.id', 'claim.story').where('gone_at', 'is', null);
  return closed.length > 0 ? query.where('claim.story', 'not in', closed) : query;
}

/** Verdicts that hold on these claims, at most a thousand, the oldest first. */
export async function listQueuedVerdicts(db: Db, claims: string[]): Promise<QueuedVerdict[]> {
  if (claims.length === 0) return [];
  return db
    .selectFrom('verdict')
    .select(['claim', 'person', 'value', 'stale_at'])
    .where('claim', 'in', claims)
    .where('withdrawn_at', 'is', null)
    .where('replaced_by', 'is', null)
    .orderBy('given_at')
    .orderBy('id')
    .execute();
}

function belongs(q: OfClaim, kind: QueueKind, person: string) {
  const assigned = q.selectFrom('assignment').select('assignment.id').whereRef('assignment.claim', '=', 'claim.id');
  const ruled = q
    .selectFrom('verdict')
    .select('verdict.id')
    .whereRef('verdict.claim', '=', 'claim.id')
    .where('withdrawn_at', 'is', null)
    .where('replaced_by', 'is', null);
  if (kind === 'mine') return q.exists(assigned.where('assignment.person', '=', person));
  if (kind === 'unassigned') return q.and([q.not(q.exists(assigned)), q.not(q.exists(ruled))]);
  if (kind === 'stale') return q.exists(ruled.where('stale_at', 'is not', null));
  if (kind === 'second') return q.and([q('policy', '!=', 'one'), q.exists(ruled)]);
  const values = ruled.clearSelect().select((v) => v.fn.count<number>('value').distinct().as('values'));
  const decided = q
    .selectFrom('adjudication')
    .select('adjudication.id')
    .whereRef('adjudication.claim', '=', 'claim.id')
    .where('withdrawn_at', 'is', null);
  return q.and([q(values.$asScalar(), '>', 1), q.or([q('policy', 'in', ['one', 'two']), q.not(q.exists(decided))])]);
}
