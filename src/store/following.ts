import { newId } from './ids.ts';
import type { Db, Tx } from './schema.ts';

/** A story somebody follows, and how much others have done there since they looked. */
export interface Followed {
  slug: string;
  title: string;
  unseen: number;
}

/** Who follows it already goes on following. */
export async function putFollowing(tx: Tx, story: string, person: string, seen: number): Promise<void> {
  await tx
    .insertInto('following')
    .values({ id: newId(), story, person, seen, since_at: new Date().toISOString() })
    .onConflict((conflict) => conflict.columns(['story', 'person']).doNothing())
    .execute();
}

export async function deleteFollowing(tx: Tx, story: string, person: string): Promise<void> {
  await tx.deleteFrom('following').where('story', '=', story).where('person', '=', person).execute();
}

export async function putSeen(tx: Tx, story: string, person: string, seen: number): Promise<void> {
  await tx.updateTable('following').set({ seen }).where('story', '=', story).where('person', '=', person).execute();
}

/** Number of the last event the person has seen of a story; undefined when they do not follow it. */
export async function findSeen(db: Db, story: string, person: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('following')
    .select('seen')
    .where('story', '=', story)
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.seen;
}

/** Those with most news first. */
export async function listFollowed(db: Db, person: string): Promise<Followed[]> {
  const rows = await db
    .selectFrom('following')
    .innerJoin('story', 'story.id', 'following.story')
    .select(['slug', 'title'])
    .select((q) =>
      q
        .selectFrom('event')
        .whereRef('event.story', '=', 'following.story')
        .whereRef('event.seq', '>', 'following.seen')
        .where((e) => e.or([e('actor', 'is', null), e('actor', '!=', person)]))
        .select((e) => e.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('unseen'),
    )
    .where('following.person', '=', person)
    .orderBy('story.created_at', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, unseen: Number(row.unseen) })).sort((a, b) => b.unseen - a.unseen);
}
