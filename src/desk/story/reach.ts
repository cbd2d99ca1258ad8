/**
 * How far somebody reaches: which stories there are for them, and what they are in each. A story is open to the desk, or
 * restricted to its members; a member has a role in it that may be lower or higher than the one at the desk. Admins
 * reach everything. For others a story they do not reach is not there.
 */
import { NotFound } from '../../errors.ts';
import { findStoryOfBatch } from '../../store/batches.ts';
import { listMemberships, listRestrictedStories, listRoles } from '../../store/memberships.ts';
import type { Db, Story } from '../../store/schema.ts';
import { findStory } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import type { Actor, Desk, Person } from '../desk.ts';

export interface Reach {
  /** Ids of the stories that are not there for them. */
  closed: string[];
  /** Somebody as they are in a story. */
  as: (story: string) => Actor;
  /** In one story at least they do more than read. */
  reviewsSomewhere: boolean;
}

/** Over all stories. Null, whoever runs the server, reaches everything. */
export async function reachOf(db: Db, person: Actor): Promise<Reach> {
  if (person === null || person.role === 'admin') return { closed: [], as: () => person, reviewsSomewhere: true };
  const [restricted, memberships] = await Promise.all([
    listRestrictedStories(db),
    listMemberships(db, { person: person.id }),
  ]);
  const roles = new Map(memberships.map(({ story, role }) => [story, role]));
  return {
    closed: restricted.filter((story) => !roles.has(story)),
    as: (story) => ({ ...person, role: roles.get(story) ?? person.role }),
    reviewsSomewhere: person.role !== 'viewer' || memberships.some(({ role }) => role !== 'viewer'),
  };
}

/** A person as they are in the story. Throws NotFound where it is not there for them. */
export async function enterStory(desk: Desk, person: Person, slug: string): Promise<Person> {
  const story = await findStory(desk.store.db, slug);
  return story ? personIn(desk.store.db, story, person) : person;
}

/** The same for the story that a batch goes to; a batch that makes one is the desk's. */
export async function enterBatch(desk: Desk, person: Person, id: string): Promise<Person> {
  const story = await findStoryOfBatch(desk.store.db, id);
  return story ? personIn(desk.store.db, story, person) : person;
}

/** Throws NotFound, in the words for a story that never was. */
export async function personIn(db: Db, story: Pick<Story, 'id' | 'access'>, person: Person): Promise<Person> {
  if (person.role === 'admin') return person;
  const memberships = await listMemberships(db, { stories: [story.id] });
  const own = memberships.find((membership) => membership.person === person.id);
  if (story.access === 'restricted' && !own) throw new NotFound(words().story.none);
  return own ? { ...person, role: own.role } : person;
}

/** Throws NotFound for a story that is not there for somebody. */
export async function requireReach(db: Db, story: Pick<Story, 'id' | 'access'>, person: Actor): Promise<void> {
  if (person === null || story.access === 'open') return;
  // Whoever comes with a role of the story is looked up all the same: only admins at the desk need no membership.
  const role = (await listRoles(db, [person.id])).get(person.id);
  if (role !== 'admin') await personIn(db, story, { ...person, role: 'viewer' });
}

/** Tells of people and these stories who may review what. */
export async function whoReviews(
  db: Db,
  stories: string[],
): Promise<(person: Pick<Person, 'id' | 'role'>, story: string) => boolean> {
  const [restricted, memberships] = await Promise.all([listRestrictedStories(db), listMemberships(db, { stories })]);
  const roles = new Map(memberships.map(({ story, person, role }) => [`${story} ${person}`, role]));
  return ({ id, role }, story) => {
    if (role === 'admin') return true;
    const own = roles.get(`${story} ${id}`);
    return (own ?? (restricted.includes(story) ? 'viewer' : role)) !== 'viewer';
  };
}

/** Of people who listen to stories, those who may no longer: as 'story person'. */
export async function listShutOut(db: Db, seats: { story: string; person: string }[]): Promise<Set<string>> {
  const restricted = new Set(await listRestrictedStories(db));
  const asked = seats.filter(({ story }) => restricted.has(story));
  if (asked.length === 0) return new Set();
  const stories = [...new Set(asked.map(({ story }) => story))];
  const [memberships, roles] = await Promise.all([
    listMemberships(db, { stories }),
    listRoles(db, [...new Set(asked.map(({ person }) => person))]),
  ]);
  const members = new Set(memberships.map(({ story, person }) => `${story} ${person}`));
  const shut = asked.filter(({ story, person }) => roles.get(person) !== 'admin' && !members.has(`${story} ${person}`));
  return new Set(shut.map(({ story, person }) => `${story} ${person}`));
}

/** Somebody who comes with their role in one story, as they are at the desk: what counts in other stories. */
export async function atDesk(desk: Pick<Desk, 'store'>, person: Person): Promise<Person> {
  const role = (await listRoles(desk.store.db, [person.id])).get(person.id);
  return role ? { ...person, role } : person;
}
