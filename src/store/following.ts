import type { ExpressionBuilder } from 'kysely';
import { type Event, readEvents } from './events.ts';
import { newId } from './ids.ts';
import type { Db, Schema, Tx } from './schema.ts';

/** A story somebody follows, and how much others have done there since they looked. */
export interface Followed {
  slug: string;
  id: string;
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

/** Ids of the people who follow one of these stories, at most a thousand. */
export async function listFollowers(db: Db, stories: string[]): Promise<string[]> {
  if (stories.length === 0) return [];
  const rows = await db.selectFrom('following').select('person').distinct().where('story', 'in', stories).execute();
  return rows.map(({ person }) => person);
}

/** Those with most news first. */
export async function listFollowed(db: Db, person: string): Promise<Followed[]> {
  const rows = await db
    .selectFrom('following')
    .innerJoin('story', 'story.id', 'following.story')
    .select(['story.id', 'slug', 'title'])
    .select((q) =>
      newsOf(q, person)
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

/** In how many of the stories a person follows others did something since they looked. */
export async function countNews(db: Db, person: string, closed: string[]): Promise<number> {
  let query = db
    .selectFrom('following')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('person', '=', person)
    .where((q) => q.exists(newsOf(q, person).select('event.seq')));
  if (closed.length > 0) query = query.where('following.story', 'not in', closed);
  const row = await query.executeTakeFirstOrThrow();
  return Number(row.count);
}

/** What others did in the stories a person follows since they looked, the latest first. */
export async function listNews(db: Db, person: string, limit: number): Promise<Event[]> {
  const rows = await db
    .selectFrom('event')
    .innerJoin('following', 'following.story', 'event.story')
    .leftJoin('person', 'person.id', 'event.actor')
    .selectAll('event')
    .select('person.name as actor_name')
    .where('following.person', '=', person)
    .whereRef('event.seq', '>', 'following.seen')
    .where((e) => e.or([e('event.actor', 'is', null), e('event.actor', '!=', person)]))
    .orderBy('event.seq', 'desc')
    .limit(limit)
    .execute();
  return readEvents(db, rows);
}

/** Everything that had happened by `event` is seen. */
export async function putAllSeen(tx: Tx, person: string, event: number): Promise<void> {
  await tx
    .updateTable('following')
    .set({ seen: event })
    .where('person', '=', person)
    .where('seen', '<', event)
    .execute();
}

function newsOf(q: ExpressionBuilder<Schema, 'following'>, person: string) {
  return q
    .selectFrom('event')
    .whereRef('event.story', '=', 'following.story')
    .whereRef('event.seq', '>', 'following.seen')
    .where((e) => e.or([e('actor', 'is', null), e('actor', '!=', person)]));
}
