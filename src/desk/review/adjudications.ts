import { z } from 'zod';
import { InvalidInput, NotFound, SavedMeanwhile } from '../../errors.ts';
import {
  findAdjudication,
  insertAdjudication,
  insertOpening,
  withdrawAdjudication,
} from '../../store/adjudications.ts';
import { listClaimSentences, type StoredClaim } from '../../store/claims.ts';
import { deleteDraft } from '../../store/drafts.ts';
import { insertNotices } from '../../store/notices.ts';
import { selectPerson } from '../../store/people.ts';
import type { Story, Tx, VerdictValue } from '../../store/schema.ts';
import type { Recorder } from '../../store/store.ts';
import { words } from '../../words/words.ts';
import { statements } from '../analysis/staleness.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says, tooLong } from '../fields.ts';
import { isEditor, requireEditor, requireReviewer } from '../permissions.ts';
import { readClaim } from '../story/read-claim.ts';
import { onClaim } from './on-claim.ts';
import { passGate } from './pass-gate.ts';
import { type Ruled, settledByEditor } from './ruling.ts';

const AdjudicationForm = z.object({
  value: z.enum(['confirmed', 'disputed', 'unsourced'], says('verdict.chooseValue')),
  reason: z.string().trim().min(1, says('decision.sayWhy')).max(5000, tooLong(5000)),
  base: z.string().max(100).optional(),
});

/**
 * Decides on a claim whose reviewers disagree, and tells the overruled why. `base` in the form: id of the decision that
 * stood when they began to type, '' for none; left out, any is replaced. Editors only; throws InvalidInput,
 * SavedMeanwhile.
 */
export async function adjudicate(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
): Promise<void> {
  requireEditor(person);
  const { value, reason, base } = checkFields(AdjudicationForm, form);
  await onClaim(desk, person, slug, number, async (tx, record, claim, story) => {
    await writeDecision({ tx, record, person, story, claim }, { value, reason }, base);
    await deleteDraft(tx, { person: person.id, subject: `claim-${claim.id}`, form: 'decision' });
  });
}

interface Deciding {
  tx: Tx;
  record: Recorder;
  person: Person;
  story: Story;
  claim: StoredClaim;
  /** Names the act it is part of. */
  group?: string;
}

/** Writes an editor's decision and tells the overruled. Only inside a write; throws InvalidInput, SavedMeanwhile. */
export async function writeDecision(
  { tx, record, person, story, claim, group }: Deciding,
  { value, reason }: { value: VerdictValue; reason: string },
  base?: string,
): Promise<void> {
  const { verdicts, ruled, sealed } = await readClaim(tx, story, claim, person);
  requireDecidable(story, ruled, sealed);
  await refuseOther(tx, claim.id, base);
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
  const event = record({
    story: story.id,
    kind: 'adjudication.given',
    subject: `claim-${claim.id}`,
    payload: {
      number: claim.number,
      value,
      reason,
      adjudication: adjudication.id,
      overruled: overruled.map((verdict) => verdict.person),
      ...(replaced && { before: replaced.value, replaced: replaced.id }),
      ...(group && { group }),
    },
  });
  const told = overruled.map((verdict) => verdict.person).filter((each) => each !== person.id);
  await insertNotices(
    tx,
    told.map((each) => ({ person: each, story: story.id, claim: claim.id, kind: 'overruled', comment: null, event })),
  );
}

function requireDecidable(story: Story, { standing }: Ruled, sealed: boolean): void {
  if (!settledByEditor(story.policy)) throw new InvalidInput({ '': words().decision.notByEditors });
  if (sealed) throw new InvalidInput({ '': words().decision.lookFirst });
  if (standing.state !== 'disagreement' && standing.state !== 'adjudicated')
    throw new InvalidInput({
      '': words().decision.nothingToDecide,
    });
}

/** Two editors must not decide over each other unseen. */
async function refuseOther(tx: Tx, claim: string, base: string | undefined): Promise<void> {
  const standing = base === undefined ? undefined : await findAdjudication(tx, claim);
  if (!standing || standing.id === base) return;
  const { id, value, reason, given_at, person } = standing;
  const { name } = await selectPerson(tx, person);
  const saved = { id, by: name, at: given_at, words: { value, reason } };
  throw new SavedMeanwhile(words().decision.meanwhile(name), saved);
}

/** Takes an editor's decision back: the claim waits for one again. Editors only. */
export async function takeBackAdjudication(desk: Desk, person: Person, slug: string, number: number): Promise<void> {
  requireEditor(person);
  await onClaim(desk, person, slug, number, async (tx, record, claim, story) => {
    const current = await findAdjudication(tx, claim.id);
    if (!current) throw new NotFound(words().decision.gone);
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
      throw new InvalidInput({ '': words().verdict.unfinished });
    const fresh = await insertOpening(tx, { story: story.id, claim: claim.id, person: person.id });
    if (fresh) record({ story: story.id, kind: 'claim.opened', subject: `claim-${claim.id}`, payload: { number } });
  });
}
