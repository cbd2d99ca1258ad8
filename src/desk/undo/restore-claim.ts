/** A claim put back as it was after one of its events: by new events, all one act, which one undo takes back. */
import { z } from 'zod';
import { Conflict, InvalidInput, NotFound } from '../../errors.ts';
import { findAdjudication, withdrawAdjudication } from '../../store/adjudications.ts';
import { deleteAssignments, putAssignments } from '../../store/assignments.ts';
import { relink, unlinkGuests } from '../../store/claim-links.ts';
import { listClaimSentences, type StoredClaim, selectClaim } from '../../store/claims.ts';
import { insertDismissal, withdrawDismissal } from '../../store/differences.ts';
import { type Event, listEvents } from '../../store/events.ts';
import { insertEvidence } from '../../store/evidence.ts';
import { newId } from '../../store/ids.ts';
import { listPinsById } from '../../store/pins.ts';
import type { Story, Tx } from '../../store/schema.ts';
import type { Recorder } from '../../store/store.ts';
import { markDue } from '../../store/stories.ts';
import { findCurrentVerdict, selectVerdict, withdrawVerdict } from '../../store/verdicts.ts';
import { setAllWithdrawn, setWithdrawn } from '../../store/withdrawals.ts';
import { words } from '../../words/words.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields } from '../fields.ts';
import { requireReviewer } from '../permissions.ts';
import { writeDecision } from '../review/adjudications.ts';
import { onClaim } from '../review/on-claim.ts';
import { writeVerdict } from '../review/verdicts.ts';
import { readClaim } from '../story/read-claim.ts';
import type { StoryFile } from '../story/story-file.ts';
import { type Plan, planRestoration, type Restored } from './plan-restoration.ts';
import { toldBy } from './way.ts';

const RestorationForm = z.object({ last: z.coerce.number().int().min(1) });

/** What putting a claim back as it was after event `seq` would change. Throws NotFound, InvalidInput for a sealed claim. */
export function openRestoration(
  desk: Desk,
  person: Person,
  { story, sealed }: Pick<StoryFile, 'story' | 'sealed'>,
  number: number,
  seq: number,
): Promise<{ event: Event; plan: Plan }> {
  requireReviewer(person);
  if (sealed.numbers.has(number)) throw new InvalidInput({ '': words().restoration.sealed });
  return desk.store.read(async (db) => {
    const planned = await planRestoration(db, person, await selectClaim(db, story.id, number), seq);
    if (!planned) throw new NotFound(words().restoration.noSuchEvent);
    return planned;
  });
}

/**
 * Puts a claim back as it was after event `seq`, as far as the person's rights go: what others said comes back under the
 * name of who restores it. Returns how many things changed. Throws InvalidInput when something happened since `last` in
 * the form, and where a policy of the story stands in the way.
 */
export async function restoreClaim(
  desk: Desk,
  person: Person,
  slug: string,
  number: number,
  seq: number,
  form: unknown,
): Promise<{ changed: number; analysis: Promise<void> }> {
  requireReviewer(person);
  const { last } = checkFields(RestorationForm, form);
  let changed = 0;
  let due = '';
  await onClaim(desk, person, slug, number, async (tx, record, claim, story) => {
    if ((await readClaim(tx, story, claim, person)).sealed) throw new InvalidInput({ '': words().restoration.sealed });
    const planned = await planRestoration(tx, person, claim, seq);
    if (!planned) throw new NotFound(words().restoration.noSuchEvent);
    const { changes } = planned.plan;
    if (planned.plan.last !== last) throw new InvalidInput({ '': words().restoration.meanwhile });
    if (changes.length === 0) throw new InvalidInput({ '': words().restoration.standsSo });
    const on = { tx, record, person, story, claim, group: newId(), seq };
    // A verdict is given on the claim's sentences, and a decision asks for verdicts: in this order.
    const order = changes.toSorted((a, b) => Number(b.what === 'alignment') - Number(a.what === 'alignment'));
    for (const change of order) await restore(on, change);
    changed = changes.length;
    if (!changes.some(({ what }) => what === 'alignment')) return;
    await markDue(tx, story.id);
    due = story.id;
  });
  return { changed, analysis: due === '' ? Promise.resolve() : analyseStory(desk, due, person.id) };
}

interface On {
  tx: Tx;
  record: Recorder;
  person: Person;
  story: Story;
  claim: StoredClaim;
  /** Names the act. */
  group: string;
  seq: number;
}

function restore(on: On, change: Restored): Promise<void> {
  switch (change.what) {
    case 'verdict':
      return restoreVerdictThen(on, change);
    case 'decision':
      return restoreDecision(on, change);
    case 'evidence':
      return restoreEvidence(on, change);
    case 'dismissal':
      return restoreDismissal(on, change);
    case 'alignment':
      return restoreAlignment(on, change);
    case 'assignment':
      return restoreSeat(on, change);
  }
}

type Of<What extends Restored['what']> = Extract<Restored, { what: What }>;

function tell({ record, story, claim, group }: On, kind: string, payload: object): number {
  return record({
    story: story.id,
    kind,
    subject: `claim-${claim.id}`,
    payload: { number: claim.number, ...payload, group },
  });
}

async function restoreVerdictThen(on: On, { id }: Of<'verdict'>): Promise<void> {
  const { tx, record, person, story, claim, group } = on;
  if (id !== null) {
    const { value, reason, confidence, searched } = await selectVerdict(tx, id);
    return writeVerdict(tx, record, person, story, claim, { value, reason, confidence, searched }, { group });
  }
  const current = await findCurrentVerdict(tx, claim.id, person.id);
  if (!current) return;
  await withdrawVerdict(tx, current.id);
  tell(on, 'verdict.withdrawn', { value: current.value, verdict: current.id });
}

async function restoreDecision(on: On, { words }: Of<'decision'>): Promise<void> {
  const { tx, record, person, story, claim, group } = on;
  if (words) {
    const { value, reason } = words;
    return writeDecision({ tx, record, person, story, claim, group }, { value, reason });
  }
  const current = await findAdjudication(tx, claim.id);
  if (!current) return;
  await withdrawAdjudication(tx, current.id);
  tell(on, 'adjudication.withdrawn', { value: current.value, adjudication: current.id });
}

/** Of others, a copy under the name of who restores it: they may have had their reasons to take it back. */
async function restoreEvidence(on: On, { evidence, holds }: Of<'evidence'>): Promise<void> {
  const { tx, person } = on;
  const { id, hash: _, created_at: __, withdrawn_at: ___, ...given } = evidence;
  const told = { title: evidence.title ?? evidence.url };
  if (holds && evidence.person !== person.id) {
    const copy = await insertEvidence(tx, { ...given, person: person.id });
    tell(on, 'evidence.added', { ...told, evidence: copy.id, stance: copy.stance, url: copy.url ?? '' });
    return;
  }
  if (!(await setWithdrawn(tx, 'evidence', id, !holds))) return;
  tell(on, holds ? 'evidence.restored' : 'evidence.withdrawn', { ...told, evidence: id });
}

async function restoreDismissal(on: On, { fingerprint, why, standing, reason }: Of<'dismissal'>): Promise<void> {
  const { tx, person, story, claim } = on;
  if (standing !== null) await withdrawDismissal(tx, standing);
  if (reason === null) {
    if (standing !== null) tell(on, 'difference.restored', { why, fingerprint, dismissal: standing });
    return;
  }
  const row = { story: story.id, claim: claim.id, fingerprint, person: person.id, reason };
  const { id } = await insertDismissal(tx, row);
  tell(on, 'difference.dismissed', {
    ...{ why, reason, fingerprint, dismissal: id },
    ...(standing !== null && { replaced: standing }),
  });
}

/** Pins as they held then; sentences go back to the claims they stood in before the first that is taken back. */
async function restoreAlignment(on: On, { ends, again, endMends, mendsAgain }: Of<'alignment'>): Promise<void> {
  const { tx, story, claim, seq } = on;
  const later = await listEvents(tx, { subject: `claim-${claim.id}`, after: seq });
  const wanted = new Set(ends);
  const first = later.find((event) => (toldBy(event).pins ?? []).some((id: string) => wanted.has(id)));
  const links = first ? (toldBy(first).before ?? []) : [];
  const all = await listClaimSentences(tx, { story: story.id });
  const before = [...new Set([claim.id, ...links.map(([id]: [string]) => id)])].map((id) => [
    id,
    all.filter((each) => each.claim === id).map(({ sentence }) => sentence),
  ]);
  await unlinkGuests(tx, await listPinsById(tx, ends));
  await relink(tx, links);
  const done = [
    await setAllWithdrawn(tx, 'pin', ends, true),
    await setAllWithdrawn(tx, 'pin', again, false),
    await setAllWithdrawn(tx, 'mend', endMends, true),
    await setAllWithdrawn(tx, 'mend', mendsAgain, false),
  ];
  if (!done.every(Boolean)) throw new Conflict(words().restoration.alignmentChanged);
  const payload = { pins: again, released: ends, mends: mendsAgain, endedMends: endMends, before };
  tell(on, 'alignment.restored', payload);
}

async function restoreSeat(on: On, { held, was }: Of<'assignment'>): Promise<void> {
  const { tx, person, story, claim } = on;
  const seat = held && { person: held.person, due: held.due, assigned_by: held.assigned_by };
  if (seat) await deleteAssignments(tx, [claim.id], seat.person);
  if (!was) {
    if (seat) tell(on, 'claim.unassigned', seat);
    return;
  }
  const again = { person: was.person, due: was.due, assigned_by: person.id };
  await putAssignments(tx, [{ ...again, story: story.id, claim: claim.id }]);
  tell(on, 'claim.assigned', { due: was.due, person: was.person, replaced: seat ? [seat] : [] });
}
