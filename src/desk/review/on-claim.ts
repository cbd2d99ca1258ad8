import { findClaim, type StoredClaim } from '../../store/claims.ts';
import { must } from '../../store/rows.ts';
import type { Story, Tx } from '../../store/schema.ts';
import type { Recorder, Sender } from '../../store/store.ts';
import { selectStory } from '../../store/stories.ts';
import { together } from '../../store/together.ts';
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
  return onClaimWith(desk, person, slug, number, async () => undefined, work);
}

/** The same, for who reads more of the claim at the very beginning, by its story's slug and its number. */
export function onClaimWith<F>(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  also: (tx: Tx) => Promise<F>,
  work: (tx: Tx, record: Recorder, claim: StoredClaim, story: Story, found: F, send: Sender) => Promise<void>,
): Promise<void> {
  return desk.store.write<void, [Story, StoredClaim | undefined, F]>(
    person.id,
    async (tx, record, [story, claim, found], send) => {
      await requireReach(tx, story, person);
      await work(tx, record, must(claim, 'claim'), story, found, send);
    },
    (tx) =>
      together<[Promise<Story>, Promise<StoredClaim | undefined>, Promise<F>]>([
        selectStory(tx, slug),
        findClaim(tx, slug, number),
        also(tx),
      ]) as Promise<[Story, StoredClaim | undefined, F]>,
  );
}
