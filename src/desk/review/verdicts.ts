import { z } from 'zod';
import { InvalidInput, NotFound, SavedMeanwhile } from '../../errors.ts';
import { type ClaimSentence, listClaimSentences, listSentencesAt, type StoredClaim } from '../../store/claims.ts';
import { deleteDraft } from '../../store/drafts.ts';
import { selectEvent } from '../../store/events.ts';
import type { Story, Tx } from '../../store/schema.ts';
import type { Recorder, Sender } from '../../store/store.ts';
import { together } from '../../store/together.ts';
import {
  findCurrentVerdict,
  findLatestVerdict,
  findLatestVerdictAt,
  insertVerdictAfter,
  type LatestVerdict,
  selectVerdict,
  withdrawVerdict,
} from '../../store/verdicts.ts';
import { words } from '../../words/words.ts';
import { statements } from '../analysis/staleness.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says, tooLong } from '../fields.ts';
import { requireReviewer } from '../permissions.ts';
import { readClaim } from '../story/read-claim.ts';
import { onClaim, onClaimWith } from './on-claim.ts';
import { passGate } from './pass-gate.ts';

export const VerdictForm = z.object({
  value: z.enum(['confirmed', 'disputed', 'unsourced'], says('verdict.chooseValue')),
  reason: z.string().trim().min(1, says('verdict.sayWhy')).max(5000, tooLong(5000)),
  confidence: z
    .enum(['', 'low', 'medium', 'high'], says('verdict.chooseConfidence'))
    .default('')
    .transform((said) => said || null),
  searched: z.string().trim().max(5000, tooLong(5000)).default(''),
  base: z.string().max(100).optional(),
});

const RestorationForm = z.object({ event: z.coerce.number().int().min(1) });

export type GivenVerdict = Omit<z.infer<typeof VerdictForm>, 'base'>;

/** A claim that is not reviewed blind. */
const OPEN_TO_ALL = { opened: false, sealed: false };

/**
 * Gives a person's verdict on a claim, or changes the one they hold. `base` in the form: id of the verdict they held
 * when they began to type, '' for none; left out, any is changed. Throws InvalidInput, SavedMeanwhile.
 */
export async function giveVerdict(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
): Promise<void> {
  requireReviewer(person);
  const { base, ...given } = checkFields(VerdictForm, form);
  const read = (tx: Tx) =>
    together([listSentencesAt(tx, slug, number), findLatestVerdictAt(tx, slug, number, person.id)]);
  await onClaimWith(desk, person, slug, number, read, async (tx, record, claim, story, known, send) => {
    await refuseOther(tx, claim.id, person, base, known[1]);
    await writeVerdict(tx, record, person, story, claim, given, { known, send });
    send(deleteDraft(tx, { person: person.id, subject: `claim-${claim.id}`, form: 'verdict' }));
  });
}

interface VerdictWriting {
  /** Names the act it is part of. */
  group?: string;
  /** The claim's sentences and the person's latest verdict on it, where they are read already. */
  known?: [ClaimSentence[], LatestVerdict | undefined];
  /** For who has more to send before all is waited for. */
  send?: Sender;
}

/** Writes a checked verdict. Only inside a write; throws InvalidInput. */
export async function writeVerdict(
  tx: Tx,
  record: Recorder,
  person: Person,
  story: Story,
  claim: StoredClaim,
  { value, reason, confidence, searched }: GivenVerdict,
  { group, known, send }: VerdictWriting = {},
): Promise<void> {
  const { opened, sealed } = story.policy === 'blind' ? await readClaim(tx, story, claim, person) : OPEN_TO_ALL;
  if (opened) throw new InvalidInput({ '': words().verdict.notBlind });
  if (story.gate === 'block') await passGate(tx, claim, value, searched, sealed ? person : undefined);
  const of = { story: story.id, claim: claim.id, person: person.id };
  const [sentences, latest] =
    known ??
    (await together([listClaimSentences(tx, { claim: claim.id }), findLatestVerdict(tx, claim.id, person.id)]));
  const basis = statements(sentences).map(({ sentence, text }) => ({ sentence, text }));
  const said = { value, reason, confidence, searched };
  const given = insertVerdictAfter(tx, latest, { ...of, ...said, basis, unseen: sealed });
  if (send) send(given.written);
  else await given.written;
  record({
    story: story.id,
    kind: given.replaced ? 'verdict.changed' : 'verdict.given',
    subject: `claim-${claim.id}`,
    payload: {
      number: claim.number,
      ...said,
      verdict: given.verdict.id,
      ...(given.replaced && { before: given.replaced.value, replaced: given.replaced.id }),
      ...(group && { group }),
    },
  });
}

/** Gives once more what the person said in an earlier verdict on the claim, as the history tells it: a new verdict. */
export async function restoreVerdict(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  form: unknown,
): Promise<void> {
  requireReviewer(person);
  const { event: seq } = checkFields(RestorationForm, form);
  await onClaim(desk, person, slug, number, async (tx, record, claim, story) => {
    const event = await selectEvent(tx, seq);
    const { verdict: id } = (event.payload ?? {}) as { verdict?: string };
    if (event.subject !== `claim-${claim.id}` || event.actor !== person.id || id === undefined)
      throw new NotFound(words().verdict.notYours);
    const { value, reason, confidence, searched } = await selectVerdict(tx, id);
    await writeVerdict(tx, record, person, story, claim, { value, reason, confidence, searched });
  });
}

/** Takes the person's own verdict back; it stays in the history. */
export async function takeBackVerdict(desk: Desk, person: Person, slug: string, number: number): Promise<void> {
  await onClaim(desk, person, slug, number, async (tx, record, claim) => {
    const current = await findCurrentVerdict(tx, claim.id, person.id);
    if (!current) throw new NotFound(words().verdict.gone);
    await withdrawVerdict(tx, current.id);
    record({
      story: claim.story,
      kind: 'verdict.withdrawn',
      subject: `claim-${claim.id}`,
      payload: { number, value: current.value, verdict: current.id },
    });
  });
}

/** Two pages of one person must not overwrite each other unseen. */
async function refuseOther(
  tx: Tx,
  claim: string,
  person: Person,
  base: string | undefined,
  latest: LatestVerdict | undefined,
): Promise<void> {
  if (base === undefined || latest === undefined || latest.id === base) return;
  const held = await findCurrentVerdict(tx, claim, person.id);
  if (!held || held.id === base) return;
  const { id, value, reason, given_at } = held;
  const saved = { id, by: person.name, at: given_at, words: { value, reason } };
  throw new SavedMeanwhile(words().verdict.meanwhile, saved);
}
