/** What concerns one person: who named or answered them, overruled them, gave them work, and news of stories they follow. */
import { lastEvent } from '../../store/events.ts';
import { countNews, type Followed, listFollowed, listNews, putAllSeen } from '../../store/following.ts';
import { listNotices, listUnread, setRead, type ToldNotice } from '../../store/notices.ts';
import type { Db, NoticeKind } from '../../store/schema.ts';
import type { Store } from '../../store/store.ts';
import type { Desk, Person } from '../desk.ts';
import { findHidden } from '../story/blind.ts';
import type { HistoryEvent } from '../story/history.ts';
import { reachOf } from '../story/reach.ts';
import { sealEvents } from '../story/sight.ts';

/** Shown on the page; what is older has been seen, or is in the activity. */
const MOST_NOTICES = 200;
const MOST_NEWS = 200;

export type { ToldNotice } from '../../store/notices.ts';

export interface Notices {
  notices: ToldNotice[];
  /** Stories with news, and what that is, the latest first. */
  followed: (Followed & { news: HistoryEvent[] })[];
  /** Number of the last event when this was gathered: what is read when all is. */
  event: number;
}

export async function openNotices(desk: Desk, person: Person): Promise<Notices> {
  return desk.store.read(async (db) => {
    const { closed } = await reachOf(db, person);
    const [told, followed, news, event] = await Promise.all([
      listNotices(db, person.id, closed, MOST_NOTICES),
      listFollowed(db, person.id),
      listNews(db, person.id, MOST_NEWS),
      lastEvent(db),
    ]);
    const { hides } = await findHidden(db, person);
    const byStory = Map.groupBy(sealEvents(news, hides, person), ({ story }) => story ?? '');
    return {
      notices: told.filter((notice) => !OF_TALK.includes(notice.kind) || !hides(aboutOf(notice))),
      followed: followed
        .filter(({ id, unseen }) => unseen > 0 && !closed.includes(id))
        .map((story) => ({ ...story, news: byStory.get(story.id) ?? [] })),
      event,
    };
  });
}

/** How many notices, and stories with news, somebody has not read. */
export async function countUnread({ store }: Pick<Desk, 'store'>, person: Person): Promise<number> {
  const { closed } = await reachOf(store.db, person);
  const [unread, news] = await Promise.all([
    listUnreadSeen(store.db, person, closed),
    countNews(store.db, person.id, closed),
  ]);
  return unread.length + news;
}

/** Whether somebody was given a notice by event `first` or a later one that they may see and have not read. */
export async function hasNoticesSince({ db }: Pick<Store, 'db'>, person: Person, first: number): Promise<boolean> {
  const { closed } = await reachOf(db, person);
  return (await listUnreadSeen(db, person, closed)).some(({ event }) => event >= first);
}

/** What of a person's notices is not read and not sealed for them. */
async function listUnreadSeen(db: Db, person: Person, closed: string[]) {
  const unread = (await listUnread(db, person.id, MOST_NOTICES)).filter(({ story }) => !closed.includes(story));
  const maySeal = unread.some(({ kind, policy }) => policy === 'blind' && OF_TALK.includes(kind));
  const { hides } = maySeal ? await findHidden(db, person) : { hides: () => false };
  return unread.filter((notice) => !OF_TALK.includes(notice.kind) || !hides(aboutOf(notice)));
}

/** Marks one notice read or unread; somebody else's is left alone. */
export async function markNotice(desk: Desk, person: Person, id: string, read: boolean): Promise<void> {
  await desk.store.write(person.id, (tx) => setRead(tx, { person: person.id, ids: [id] }, read));
}

/** Marks as read all that had happened by event `by`: not what came after, nor what is sealed for the person yet. */
export async function markAllRead(desk: Desk, person: Person, by: number): Promise<void> {
  const { notices } = await openNotices(desk, person);
  const ids = notices.filter(({ event, read_at }) => event <= by && read_at === null).map(({ id }) => id);
  await desk.store.write(person.id, async (tx) => {
    const upTo = Math.min(by, await lastEvent(tx));
    if (ids.length > 0) await setRead(tx, { person: person.id, ids }, true);
    await putAllSeen(tx, person.id, upTo);
  });
}

/** The person has the claim before them, with what was said of it unless it is sealed. */
export async function noteRead(desk: Desk, person: Person, claim: string, sealed: boolean): Promise<void> {
  const kinds: NoticeKind[] = sealed ? OF_WORK : [...OF_WORK, ...OF_TALK];
  if (!(await hasUnread(desk.store.db, person, claim, kinds))) return;
  await desk.store.write(person.id, (tx) => setRead(tx, { person: person.id, claim, kinds }, true));
}

async function hasUnread(db: Db, person: Person, claim: string, kinds: NoticeKind[]): Promise<boolean> {
  const unread = await listUnread(db, person.id, MOST_NOTICES);
  return unread.some((notice) => notice.claim === claim && kinds.includes(notice.kind));
}

/** Of a claim that is sealed they would tell that others talk, and of what. */
const OF_TALK: NoticeKind[] = ['mention', 'answer'];
const OF_WORK: NoticeKind[] = ['overruled', 'assigned'];

function aboutOf({ story, claim }: { story: string; claim: string }) {
  return { story, claim, number: undefined };
}
