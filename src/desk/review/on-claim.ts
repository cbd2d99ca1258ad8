import { findClaim, type StoredClaim } from '../../store/claims.ts';
import { must } from '../../store/rows.ts';
import type { Story, Tx } from '../../store/schema.ts';
import type { Recorder } from '../../store/store.ts';
import { selectStory } from '../../store/stories.ts';
import type { Desk, Person } from '../desk.ts';
import { requireReach } from '../story/reach.ts';

/** One write about a claim, found by its story's slug and its number. Throws NotFound. */
export function onClaim(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  work: (tx: Tx, record: Recorder, claim: StoredClaim, story: Story) => Promise<void>,
): Promise<void> {
  return desk.store.write(person.id, async (tx, record) => {
    const [story, claim] = await Promise.all([selectStory(tx, slug), findClaim(tx, slug, number)]);
    await requireReach(tx, story, person);
    await work(tx, record, must(claim, 'claim'), story);
  });
}
