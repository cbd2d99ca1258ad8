import { z } from 'zod';
import { NotFound, SavedMeanwhile } from '../../errors.ts';
import { insertDismissal, listDifferences, type StoredDifference, withdrawDismissal } from '../../store/differences.ts';
import { deleteDraft } from '../../store/drafts.ts';
import type { Tx } from '../../store/schema.ts';
import type { Recorder } from '../../store/store.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says, tooLong } from '../fields.ts';
import { requireReviewer } from '../permissions.ts';
import { onClaim } from './on-claim.ts';

const DismissalForm = z.object({
  reason: z.string().trim().min(1, says('difference.sayWhy')).max(1000, tooLong(1000)),
  instead: z.string().max(100).optional(),
});

/**
 * Sets a difference aside, with the reason; a later analysis that finds it again leaves it there. `instead` in the
 * form: id of the dismissal this one replaces. Throws InvalidInput, SavedMeanwhile when another stands.
 */
export async function dismissDifference(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  fingerprint: string,
  form: unknown,
): Promise<void> {
  requireReviewer(person);
  const { reason, instead } = checkFields(DismissalForm, form);
  await onDifference(desk, person, slug, number, fingerprint, async (tx, record, difference) => {
    const { story, claim, rule, why, dismissal } = difference;
    if (dismissal && dismissal.id !== instead) {
      const { id, reason: said } = dismissal;
      const saved = { id, by: dismissal.person_name, at: dismissal.created_at, words: { reason: said } };
      throw new SavedMeanwhile(words().difference.meanwhile(dismissal.person_name), saved);
    }
    if (dismissal) await withdrawDismissal(tx, dismissal.id);
    await deleteDraft(tx, { person: person.id, subject: `claim-${claim}`, form: `dismissal-${fingerprint}` });
    const { id: dismissed } = await insertDismissal(tx, { story, claim, fingerprint, person: person.id, reason });
    record({
      story,
      kind: 'difference.dismissed',
      subject: `claim-${claim}`,
      payload: {
        number,
        rule,
        why,
        reason,
        fingerprint,
        dismissal: dismissed,
        ...(dismissal && { replaced: dismissal.id }),
      },
    });
  });
}

/** Puts a dismissed difference back. */
export async function restoreDifference(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  fingerprint: string,
): Promise<void> {
  requireReviewer(person);
  await onDifference(
    desk,
    person,
    slug,
    number,
    fingerprint,
    async (tx, record, { story, claim, rule, why, dismissal }) => {
      if (!dismissal) throw new NotFound(words().difference.notDismissed);
      await withdrawDismissal(tx, dismissal.id);
      record({
        story,
        kind: 'difference.restored',
        subject: `claim-${claim}`,
        payload: { number, rule, why, fingerprint, dismissal: dismissal.id },
      });
    },
  );
}

async function onDifference(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  fingerprint: string,
  work: (tx: Tx, record: Recorder, difference: StoredDifference) => Promise<void>,
): Promise<void> {
  await onClaim(desk, person, slug, number, async (tx, record, claim) => {
    const differences = await listDifferences(tx, { claim: claim.id });
    const difference = differences.find((each) => each.fingerprint === fingerprint);
    if (!difference) throw new NotFound(words().difference.gone);
    await work(tx, record, difference);
  });
}
