import { findAdjudication, listOpenings } from '../../store/adjudications.ts';
import type { StoredClaim } from '../../store/claims.ts';
import type { Story, Tx } from '../../store/schema.ts';
import { listVerdicts, type NamedVerdict } from '../../store/verdicts.ts';
import type { Actor } from '../desk.ts';
import { type Ruled, ruleOn, settledByEditor } from '../review/ruling.ts';
import { isSealed } from './sight.ts';

/** How a claim stands within a write, and whether it is sealed for `viewer`. */
export async function readClaim(
  tx: Tx,
  story: Story,
  claim: StoredClaim,
  viewer: Actor,
): Promise<{ verdicts: NamedVerdict[]; ruled: Ruled; sealed: boolean; opened: boolean }> {
  const all = (await listVerdicts(tx, { claim: claim.id })).toReversed();
  const verdicts = all.filter(({ current }) => current);
  const decision = settledByEditor(story.policy) ? await findAdjudication(tx, claim.id) : undefined;
  const openings =
    viewer && story.policy === 'blind' ? await listOpenings(tx, { person: viewer.id, story: story.id }) : [];
  const ruled = ruleOn(
    verdicts.map(({ person_name, value, stale_at }) => ({ person: person_name, value, stale: stale_at !== null })),
    decision && { person: decision.person, value: decision.value, stale: decision.stale_at !== null },
    story.policy,
  );
  const opened = openings.some((opening) => opening.claim === claim.id);
  const gave = all.some((verdict) => verdict.person === viewer?.id);
  const sealed = isSealed({ policy: story.policy, gave, opened, settled: ruled.ruling !== 'open' }, viewer);
  return { verdicts, ruled, sealed, opened };
}
