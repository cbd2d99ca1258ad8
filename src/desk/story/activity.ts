import { type Event, listEvents } from '../../store/events.ts';
import type { Story } from '../../store/schema.ts';
import { listStoryNames } from '../../store/stories.ts';
import type { Actor, Desk } from '../desk.ts';
import { listMembers } from '../people/members.ts';
import { findHidden } from './blind.ts';
import { reachOf } from './reach.ts';
import { sealEvents } from './sight.ts';

/** Events on one page. */
const PAGE = 100;

/** What somebody does with their own account is nobody else's business. */
const PRIVATE = [
  'session.began',
  'session.ended',
  'session.ended-everywhere',
  'person.password-changed',
  'bookmarklet.made',
  'bookmarklet.revoked',
  'inbox.received',
  'inbox.discarded',
];

export interface ActivityWanted {
  /** Address name of a story; empty for all. */
  story: string;
  /** Id of a person; empty for all. */
  person: string;
  /** Only what happened before the event of this number; 0 for the latest. */
  before: number;
}

export interface Activity {
  events: (Event & { about: Pick<Story, 'slug' | 'title'> | undefined })[];
  stories: Pick<Story, 'id' | 'slug' | 'title'>[];
  people: { id: string; name: string }[];
  /** Where the next page begins; undefined at the end. */
  next: number | undefined;
}

/** What happened at the desk, the latest first, as far as `viewer` may know. */
export async function listActivity(desk: Desk, viewer: Actor, wanted: ActivityWanted): Promise<Activity> {
  const [{ closed }, names, people] = await Promise.all([
    reachOf(desk.store.db, viewer),
    listStoryNames(desk.store.db),
    listMembers(desk),
  ]);
  const stories = names.filter(({ id }) => !closed.includes(id));
  const story = stories.find(({ slug }) => slug === wanted.story);
  const person = people.find(({ id }) => id === wanted.person);
  const found = await listEvents(desk.store.db, {
    ...(story && { story: story.id }),
    ...(person && { actor: person.id }),
    ...(wanted.before > 0 && { before: wanted.before }),
    without: PRIVATE,
    notOf: closed,
    latestFirst: true,
    limit: PAGE + 1,
  });
  const byId = new Map(stories.map((each) => [each.id, each]));
  const { hides } = await findHidden(desk.store.db, viewer);
  const events = sealEvents(found.slice(0, PAGE), hides, viewer).map((event) => ({
    ...event,
    about: byId.get(event.story ?? ''),
  }));
  return { events, stories, people, next: found.length > PAGE ? events.at(-1)?.seq : undefined };
}
