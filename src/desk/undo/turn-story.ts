/** What holds for a whole story: its policy, who sees it, and what its report discloses. */
import { findDisclosures, putDisclosures } from '../../store/disclosures.ts';
import { canonicalJson } from '../../store/json.ts';
import { deleteMembership, findMembership, putMembership } from '../../store/memberships.ts';
import { updateStoryPolicy } from '../../store/stories.ts';
import { type Policy, policyOf } from '../review/policy.ts';
import { setAccess } from '../story/story-members.ts';
import { type Turning, toldBy } from './way.ts';

export async function turnPolicy({ tx, story, step, back }: Turning): Promise<boolean> {
  const { before, after } = toldBy(step) as { before: Policy; after: Policy };
  const [from, to] = back ? [after, before] : [before, after];
  if (canonicalJson(policyOf(story)) !== canonicalJson(from)) return false;
  await updateStoryPolicy(tx, story.id, to);
  return true;
}

export async function turnAccess({ tx, person, story, step, back }: Turning): Promise<boolean> {
  const { access, own } = toldBy(step);
  const other = access === 'open' ? 'restricted' : 'open';
  if (story.access !== (back ? access : other)) return false;
  await setAccess(tx, person, story.id, back ? other : access);
  const joined = back && access === 'restricted' && (await findMembership(tx, story.id, person.id))?.role === 'editor';
  // Restricting it had made them a member.
  if (joined && own === null) await deleteMembership(tx, story.id, person.id);
  if (joined && own) await putMembership(tx, { story: story.id, person: person.id, role: own, added_by: person.id });
  return true;
}

export async function turnMember({ tx, person, story, step, back }: Turning): Promise<boolean> {
  const { person: id, role: given = null, before } = toldBy(step);
  const [from, to] = back ? [given, before] : [before, given];
  const held = await findMembership(tx, story.id, id);
  if ((held?.role ?? null) !== from) return false;
  if (to === null) await deleteMembership(tx, story.id, id);
  else await putMembership(tx, { story: story.id, person: id, role: to, added_by: person.id });
  return true;
}

export async function turnDisclosure({ tx, person, story, step, back }: Turning): Promise<boolean> {
  const { before, answers } = toldBy(step);
  const [from, to] = back ? [answers, before] : [before, answers];
  if (canonicalJson((await findDisclosures(tx, story.id)) ?? {}) !== canonicalJson(from)) return false;
  await putDisclosures(tx, story.id, person.id, to);
  return true;
}
