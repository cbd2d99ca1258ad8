import { z } from 'zod';
import type { GatePolicy, RulingPolicy, Story, Tx } from '../../store/schema.ts';
import { findSetting, putSetting } from '../../store/settings.ts';
import { selectStory, updateStoryPolicy } from '../../store/stories.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says } from '../fields.ts';
import { requireAdmin, requireEditor } from '../permissions.ts';

/** How rulings come about, and what happens to a verdict without the sources it should rest on. */
export interface Policy {
  policy: RulingPolicy;
  gate: GatePolicy;
}

const STANDARD: Policy = { policy: 'one', gate: 'warn' };
const SETTING = 'policy-of-new-stories';

const PolicyForm = z.object({
  policy: z.enum(['one', 'two', 'blind', 'editor'], says('policy.chooseRuling')),
  gate: z.enum(['warn', 'block'], says('policy.chooseGate')),
});

/** Sets a story's policy. Editors only; throws InvalidInput. */
export async function changePolicy(desk: Desk, person: Person, slug: string, form: unknown): Promise<void> {
  requireEditor(person);
  const next = checkFields(PolicyForm, form);
  await desk.store.write(person.id, async (tx, record) => {
    const story = await selectStory(tx, slug);
    const before = policyOf(story);
    if (before.policy === next.policy && before.gate === next.gate) return;
    await updateStoryPolicy(tx, story.id, next);
    record({
      story: story.id,
      kind: 'story.policy-changed',
      subject: `story-${story.id}`,
      payload: { before, after: next },
    });
  });
}

/** A story with its policy. Throws NotFound. */
export async function findStoryPolicy(desk: Desk, slug: string): Promise<{ story: Story; policy: Policy }> {
  const story = await selectStory(desk.store.db, slug);
  return { story, policy: policyOf(story) };
}

/** What new stories begin with. */
export async function findStandardPolicy(db: Desk['store']['db'] | Tx): Promise<Policy> {
  const kept = await findSetting(db, SETTING);
  return kept === undefined ? STANDARD : PolicyForm.parse(JSON.parse(kept));
}

/** Sets what new stories begin with. Admins only; throws InvalidInput. */
export async function changeStandardPolicy(desk: Desk, person: Person, form: unknown): Promise<void> {
  requireAdmin(person);
  const next = checkFields(PolicyForm, form);
  await desk.store.write(person.id, async (tx, record) => {
    const before = await findStandardPolicy(tx);
    if (before.policy === next.policy && before.gate === next.gate) return;
    await putSetting(tx, SETTING, JSON.stringify(next));
    record({ kind: 'policy.standard-changed', subject: 'policy', payload: { before, after: next } });
  });
}

export function policyOf({ policy, gate }: Story): Policy {
  return { policy, gate };
}
