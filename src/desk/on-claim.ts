import { type StoredClaim, selectClaim } from '../store/claims.ts';
import type { Story, Tx } from '../store/schema.ts';
import type { Recorder } from '../store/store.ts';
import { selectStory } from '../store/stories.ts';
import type { Desk, Person } from './desk.ts';

/** One write about a claim, found by its story's slug and its number. Throws NotFound. */
export function onClaim(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  work: (tx: Tx, record: Recorder, claim: StoredClaim, story: Story) => Promise<void>,
): Promise<void> {
  return desk.store.write(person.id, async (tx, record) => {
    const story = await selectStory(tx, slug);
    await work(tx, record, await selectClaim(tx, story.id, number), story);
  });
}
