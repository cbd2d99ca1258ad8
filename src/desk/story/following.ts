/** Following a story: what one reads is one's own business, so none of it is an event. */
import { lastEvent } from '../../store/events.ts';
import {
  deleteFollowing,
  type Followed,
  findSeen,
  listFollowed,
  putFollowing,
  putSeen,
} from '../../store/following.ts';
import { selectStory } from '../../store/stories.ts';
import type { Desk, Person } from '../desk.ts';
import { reachOf } from './reach.ts';

/** Stories the person follows and reaches, those with most news first. */
export async function listFollowedBy(desk: Desk, person: Person): Promise<Followed[]> {
  const { db } = desk.store;
  const [{ closed }, followed] = await Promise.all([reachOf(db, person), listFollowed(db, person.id)]);
  return followed.filter(({ id }) => !closed.includes(id));
}

/** From now on the person's queue says when others did something there. Throws NotFound. */
export async function followStory(desk: Desk, person: Person, slug: string): Promise<void> {
  await desk.store.write(person.id, async (tx) => {
    const story = await selectStory(tx, slug);
    await putFollowing(tx, story.id, person.id, await lastEvent(tx));
  });
}

export async function unfollowStory(desk: Desk, person: Person, slug: string): Promise<void> {
  await desk.store.write(person.id, async (tx) => {
    await deleteFollowing(tx, (await selectStory(tx, slug)).id, person.id);
  });
}

/** Notes that the person has a story before them as it was at `event`; returns whether they follow it. */
export async function noteSeen(desk: Desk, person: Person, story: string, event: number): Promise<boolean> {
  const seen = await findSeen(desk.store.db, story, person.id);
  if (seen !== undefined && seen < event)
    await desk.store.write(person.id, (tx) => putSeen(tx, story, person.id, event));
  return seen !== undefined;
}
