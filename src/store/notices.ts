/** What concerns one person: a row for each thing and person, pointing at the event that tells it. */
import type { Selectable } from 'kysely';
import { newId } from './ids.ts';
import { parseJson } from './json.ts';
import { insertAll } from './rows.ts';
import type { Db, NoticeKind, NoticeTable, RulingPolicy, Tx } from './schema.ts';

export type Notice = Selectable<NoticeTable>;
export type NewNotice = Omit<Notice, 'id' | 'read_at'>;

export async function insertNotices(tx: Tx, notices: NewNotice[]): Promise<void> {
  await insertAll(
    tx,
    'notice',
    notices.map((notice) => ({ ...notice, id: newId(), read_at: null })),
  );
}

/** A notice with what its event says. */
export interface ToldNotice extends Notice {
  slug: string;
  title: string;
  /** Of the claim. */
  number: number;
  at: string;
  actor_name: string | null;
  payload: Record<string, unknown>;
}

/** The latest first, none of the stories `closed`. */
export async function listNotices(db: Db, person: string, closed: string[], limit: number): Promise<ToldNotice[]> {
  let query = db
    .selectFrom('notice')
    .innerJoin('event', 'event.seq', 'notice.event')
    .innerJoin('story', 'story.id', 'notice.story')
    .innerJoin('claim', 'claim.id', 'notice.claim')
    .leftJoin('person', 'person.id', 'event.actor')
    .selectAll('notice')
    .select(['story.slug', 'story.title', 'claim.number', 'event.at', 'event.payload', 'person.name as actor_name'])
    .where('notice.person', '=', person);
  if (closed.length > 0) query = query.where('notice.story', 'not in', closed);
  const rows = await query.orderBy('notice.event', 'desc').orderBy('notice.id').limit(limit).execute();
  return rows.map((row) => ({ ...row, payload: parseJson(row.payload) }));
}

/** What of a person's notices is not read: so much as tells whether they may be seen. */
export async function listUnread(
  db: Db,
  person: string,
  limit: number,
): Promise<(Pick<Notice, 'kind' | 'story' | 'claim' | 'event'> & { policy: RulingPolicy })[]> {
  return db
    .selectFrom('notice')
    .innerJoin('story', 'story.id', 'notice.story')
    .select(['notice.kind', 'notice.story', 'notice.claim', 'notice.event', 'policy'])
    .where('person', '=', person)
    .where('read_at', 'is', null)
    .limit(limit)
    .execute();
}

/** Ids of the people to whom event `first` or a later one gave notices. */
export async function listNoticed(db: Db, first: number): Promise<string[]> {
  const rows = await db.selectFrom('notice').select('person').distinct().where('event', '>=', first).execute();
  return rows.map(({ person }) => person);
}

/** Whose: a person's; of them these (at most a thousand), or those on a claim. */
export type WhichNotices = { person: string } & ({ ids: string[] } | { claim: string; kinds: NoticeKind[] });

export async function setRead(tx: Tx, which: WhichNotices, read: boolean): Promise<void> {
  let query = tx
    .updateTable('notice')
    .set({ read_at: read ? new Date().toISOString() : null })
    .where('person', '=', which.person);
  if ('ids' in which) query = query.where('id', 'in', which.ids);
  else query = query.where('claim', '=', which.claim).where('kind', 'in', which.kinds);
  await query.where('read_at', read ? 'is' : 'is not', null).execute();
}
