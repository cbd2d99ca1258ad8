import { findSetting, putSetting } from '../../store/settings.ts';
import type { Desk, Person } from '../desk.ts';

/** What a newcomer is told, once, where it helps: in place of a manual. */
export const HINTS = ['story', 'claim', 'compare'] as const;
export type Hint = (typeof HINTS)[number];

/** Whether somebody has not closed this hint yet. */
export async function isHintOpen({ store }: Pick<Desk, 'store'>, person: Person, hint: Hint): Promise<boolean> {
  return !(await listClosed({ store }, person)).includes(hint);
}

/** Gone for good, on every machine. What is no hint is no matter. */
export async function closeHint({ store }: Desk, person: Person, wanted: string): Promise<void> {
  const hint = HINTS.find((each) => each === wanted);
  const closed = await listClosed({ store }, person);
  if (!hint || closed.includes(hint)) return;
  await store.write(person.id, (tx) => putSetting(tx, keyOf(person), [...closed, hint].join(' ')));
}

async function listClosed({ store }: Pick<Desk, 'store'>, person: Person): Promise<string[]> {
  return ((await findSetting(store.db, keyOf(person))) ?? '').split(' ');
}

function keyOf({ id }: Person): string {
  return `hints-closed-${id}`;
}
