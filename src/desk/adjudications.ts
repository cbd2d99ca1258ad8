import { z } from 'zod';
import { InvalidInput, NotFound } from '../errors.ts';
import { findAdjudication, insertAdjudication, insertOpening, withdrawAdjudication } from '../store/adjudications.ts';
import { listClaimSentences } from '../store/claims.ts';
import type { Desk, Person } from './desk.ts';
import { checkFields } from './fields.ts';
import { onClaim } from './on-claim.ts';
import { passGate } from './pass-gate.ts';
import { isEditor, requireEditor, requireReviewer } from './permissions.ts';
import { readClaim } from './read-claim.ts';
import { settledByEditor } from './ruling.ts';
import { statements } from './staleness.ts';

const AdjudicationForm = z.object({
  value: z.enum(['confirmed', 'disputed', 'unsourced'], 'Choose confirmed, disputed or unsourced.'),
  reason: z
    .string()
    .trim()
    .min(1, 'Say why: whoever is overruled is told, and the report prints it.')
    .max(5000, 'At most 5,000 characters.'),
});

/** Decides on a claim whose reviewers disagree, and tells the overruled why. Editors only; throws InvalidInput. */
export async function adjudicate(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
): Promise<void> {
  requireEditor(person);
  const { value, reason } = checkFields(AdjudicationForm, form);
  await onClaim(desk, person, slug, number, async (tx, record, claim, story) => {
    const { verdicts, ruled, sealed } = await readClaim(tx, story, claim, person);
    if (!settledByEditor(story.policy))
      throw new InvalidInput({ '': 'In this story reviewers settle disagreement themselves: its policy says so.' });
    if (sealed) throw new InvalidInput({ '': 'Look at the verdicts first.' });
    if (ruled.standing.state !== 'disagreement' && ruled.standing.state !== 'adjudicated')
      throw new InvalidInput({
        '': 'The reviewers do not disagree on this claim any more, so nothing is to be decided.',
      });
    if (story.gate === 'block') await passGate(tx, claim, value, reason, undefined);
    const basis = statements(await listClaimSentences(tx, { claim: claim.id }));
    const { adjudication, replaced } = await insertAdjudication(tx, {
      story: story.id,
      claim: claim.id,
      person: person.id,
      value,
      reason,
      basis: basis.map(({ sentence, text }) => ({ sentence, text })),
    });
    const overruled = verdicts.filter((verdict) => verdict.value !== value);
    record({
      story: story.id,
      kind: 'adjudication.given',
      subject: `claim-${claim.id}`,
      payload: {
        number,
        value,
        reason,
        adjudication: adjudication.id,
        overruled: overruled.map(({ person: id, person_name }) => ({ person: id, name: person_name })),
        ...(replaced && { before: replaced.value, replaced: replaced.id }),
      },
    });
  });
}

/** Takes an editor's decision back: the claim waits for one again. Editors only. */
export async function takeBackAdjudication(desk: Desk, person: Person, slug: string, number: number): Promise<void> {
  requireEditor(person);
  await onClaim(desk, person, slug, number, async (tx, record, claim, story) => {
    const current = await findAdjudication(tx, claim.id);
    if (!current) throw new NotFound('There is no decision on this claim any more.');
    await withdrawAdjudication(tx, current.id);
    record({
      story: story.id,
      kind: 'adjudication.withdrawn',
      subject: `claim-${claim.id}`,
      payload: { number, value: current.value, adjudication: current.id },
    });
  });
}

/**
 * Shows a person the others' verdicts on a blind claim without one of their own: a reviewer once it is ruled on, an
 * editor also when it is theirs to decide. They give no verdict on it from then on. Throws InvalidInput.
 */
export async function openClaim(desk: Desk, person: Person, slug: string, number: number): Promise<void> {
  requireReviewer(person);
  await onClaim(desk, person, slug, number, async (tx, record, claim, story) => {
    const { ruled, sealed } = await readClaim(tx, story, claim, person);
    if (!sealed) return;
    const settled = ruled.ruling !== 'open';
    if (!settled && !(isEditor(person) && ruled.standing.state === 'disagreement'))
      throw new InvalidInput({ '': 'The reviewers have not finished with this claim: give your own verdict first.' });
    const fresh = await insertOpening(tx, { story: story.id, claim: claim.id, person: person.id });
    if (fresh) record({ story: story.id, kind: 'claim.opened', subject: `claim-${claim.id}`, payload: { number } });
  });
}
