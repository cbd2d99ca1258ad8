/** Who sees a story, and what each may do in it. */
import { z } from 'zod';
import { InvalidInput } from '../../errors.ts';
import {
  deleteMembership,
  findMembership,
  listMemberships,
  type Membership,
  putMembership,
  updateAccess,
} from '../../store/memberships.ts';
import { listPeople, selectPerson } from '../../store/people.ts';
import type { Access, Story, Tx } from '../../store/schema.ts';
import type { Recorder } from '../../store/store.ts';
import { selectStory } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says } from '../fields.ts';
import { requireEditor } from '../permissions.ts';

export const STORY_ROLES = ['viewer', 'reviewer', 'editor'] as const;

const MemberForm = z.object({
  person: z.string().min(1, says('members.choosePerson')).max(100),
  role: z.enum(STORY_ROLES, says('members.chooseRole')),
});
const AccessForm = z.object({ access: z.enum(['open', 'restricted'], says('members.chooseAccess')) });

export interface StoryMembers {
  story: Story;
  members: (Membership & { person_name: string })[];
  /** Who could be added. */
  others: { id: string; name: string }[];
}

export async function openMembers(desk: Desk, slug: string): Promise<StoryMembers> {
  return desk.store.read(async (db) => {
    const story = await selectStory(db, slug);
    const [members, people] = await Promise.all([listMemberships(db, { stories: [story.id] }), listPeople(db)]);
    const known = new Set(members.map(({ person }) => person));
    const others = people.filter(
      ({ id, disabled_at, role }) => disabled_at === null && role !== 'admin' && !known.has(id),
    );
    return { story, members, others: others.map(({ id, name }) => ({ id, name })) };
  });
}

/**
 * Opens a story to the desk, or restricts it to its members. Whoever restricts it stays in it, as an editor. Editors
 * of the story only.
 */
export async function changeAccess(desk: Desk, person: Person, slug: string, form: unknown): Promise<void> {
  requireEditor(person);
  const { access } = checkFields(AccessForm, form);
  await onStory(desk, person, slug, async (tx, record, story) => {
    if (story.access === access) return;
    const payload = { access, own: (await findMembership(tx, story.id, person.id))?.role ?? null };
    await setAccess(tx, person, story.id, access);
    record({ story: story.id, kind: 'story.access-changed', subject: subjectOf(story), payload });
  });
}

/** Makes somebody a member of the story, or gives a member another role. Editors of the story only. */
export async function putMember(desk: Desk, person: Person, slug: string, form: unknown): Promise<void> {
  requireEditor(person);
  const { person: id, role } = checkFields(MemberForm, form);
  await onStory(desk, person, slug, async (tx, record, story) => {
    const member = (await listPeople(tx)).find((each) => each.id === id && each.disabled_at === null);
    if (!member) throw new InvalidInput({ person: words().members.gone });
    const before = await findMembership(tx, story.id, id);
    await putMembership(tx, { story: story.id, person: id, role, added_by: person.id });
    const payload = { person: id, role, before: before?.role ?? null };
    record({ story: story.id, kind: 'member.set', subject: subjectOf(story), payload });
  });
}

/** In an open story they are again what they are at the desk. Editors of the story only. */
export async function removeMember(desk: Desk, person: Person, slug: string, id: string): Promise<void> {
  requireEditor(person);
  await onStory(desk, person, slug, async (tx, record, story) => {
    await selectPerson(tx, id);
    const before = await findMembership(tx, story.id, id);
    await deleteMembership(tx, story.id, id);
    const payload = { person: id, before: before?.role ?? null };
    record({ story: story.id, kind: 'member.removed', subject: subjectOf(story), payload });
  });
}

/** Whoever restricts a story must not lock themselves out. Only inside a write. */
export async function setAccess(tx: Tx, person: Person, story: string, access: Access): Promise<void> {
  if (access === 'restricted' && person.role !== 'admin')
    await putMembership(tx, { story, person: person.id, role: 'editor', added_by: person.id });
  await updateAccess(tx, story, access);
}

/** Live streams look at it: see live.ts. */
function subjectOf({ id }: Story): string {
  return `members-${id}`;
}

function onStory(
  desk: Desk,
  person: Person,
  slug: string,
  work: (tx: Tx, record: Recorder, story: Story) => Promise<void>,
): Promise<void> {
  return desk.store.write(person.id, async (tx, record) => work(tx, record, await selectStory(tx, slug)));
}
