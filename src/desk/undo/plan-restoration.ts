/** What putting a claim back as it was would change, and what of it stays and why. */

import { selectAdjudication } from '../../store/adjudications.ts';
import { listAssignments, type NamedAssignment } from '../../store/assignments.ts';
import type { StoredClaim } from '../../store/claims.ts';
import { listDifferences, selectDismissal } from '../../store/differences.ts';
import { type Event, listEvents } from '../../store/events.ts';
import { listEvidenceById } from '../../store/evidence.ts';
import { listPeople } from '../../store/people.ts';
import { listPinsById } from '../../store/pins.ts';
import type { Db, Evidence, VerdictValue } from '../../store/schema.ts';
import { selectVerdict, type Verdict } from '../../store/verdicts.ts';
import type { Person } from '../desk.ts';
import { isEditor } from '../permissions.ts';
import type { Seat } from '../review/assignments.ts';
import { type ClaimThen, claimAfter } from './claim-then.ts';
import { toldBy } from './way.ts';

/** Events of one claim that are looked through. */
export const MOST_EVENTS = 5000;

export interface Words {
  value: VerdictValue;
  reason: string;
}

/** One thing that would change; null where nothing would hold any more. */
export type Restored =
  | { what: 'verdict'; id: string | null; words: Words | null }
  | { what: 'decision'; id: string | null; words: Words | null }
  | { what: 'evidence'; evidence: Evidence; holds: boolean }
  | { what: 'dismissal'; fingerprint: string; why: string; standing: string | null; reason: string | null }
  | { what: 'alignment'; ends: string[]; again: string[]; endMends: string[]; mendsAgain: string[] }
  | { what: 'assignment'; name: string; held: Seat | null; was: Seat | null };

/** One thing that was otherwise and stays as it is. */
export interface Kept {
  what: Restored['what'];
  /** 'theirs': only who said it may; 'editor': only an editor may; 'gone': what it was about is not there any more. */
  because: 'theirs' | 'editor' | 'gone';
  /** Whose it is, or what it says. */
  name: string;
}

export interface Plan {
  changes: Restored[];
  kept: Kept[];
  /** Number of the last event on the claim: the plan holds while it is the last. */
  last: number;
}

interface Planning {
  db: Db;
  person: Person;
  then: ClaimThen;
  now: ClaimThen;
  plan: Plan;
}

/** For `person`, as they are in the story. Undefined when event `seq` is none of the claim's. */
export async function planRestoration(
  db: Db,
  person: Person,
  claim: StoredClaim,
  seq: number,
): Promise<{ event: Event; plan: Plan } | undefined> {
  const events = await listEvents(db, { subject: `claim-${claim.id}`, limit: MOST_EVENTS });
  const event = events.find((each) => each.seq === seq);
  if (!event) return undefined;
  const then = claimAfter(events.filter((each) => each.seq <= seq));
  const now = claimAfter(events);
  const planning = { db, person, then, now, plan: { changes: [], kept: [], last: events.at(-1)?.seq ?? seq } };
  const [people, assigned] = await Promise.all([listPeople(db), listAssignments(db, [claim.id])]);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  await planVerdicts(planning, nameOf);
  await planDecision(planning);
  await planEvidence(planning);
  await planAlignment(planning);
  await planDismissals(planning, claim, events);
  planSeats(planning, nameOf, assigned);
  return { event, plan: planning.plan };
}

async function planVerdicts(
  { db, person, then, now, plan }: Planning,
  nameOf: ReadonlyMap<string, string>,
): Promise<void> {
  for (const who of keysOf(then.verdicts, now.verdicts)) {
    const [was, is] = [then.verdicts.get(who), now.verdicts.get(who)];
    if (was === is) continue;
    if (who !== person.id) plan.kept.push({ what: 'verdict', because: 'theirs', name: nameOf.get(who) ?? '' });
    else {
      const [words, held] = [was ? await selectVerdict(db, was) : null, is ? await selectVerdict(db, is) : null];
      if (!sameWords(words, held)) plan.changes.push({ what: 'verdict', id: was ?? null, words });
    }
  }
}

async function planDecision({ db, person, then, now, plan }: Planning): Promise<void> {
  const [was, is] = [then.decisions.get('decision'), now.decisions.get('decision')];
  if (was === is) return;
  const [words, held] = [was ? await selectAdjudication(db, was) : null, is ? await selectAdjudication(db, is) : null];
  if (words && held && words.value === held.value && words.reason === held.reason) return;
  if (isEditor(person)) plan.changes.push({ what: 'decision', id: was ?? null, words });
  else plan.kept.push({ what: 'decision', because: 'editor', name: words?.value ?? '' });
}

async function planEvidence({ db, person, then, now, plan }: Planning): Promise<void> {
  const differing = [...minus(then.evidence, now.evidence), ...minus(now.evidence, then.evidence)];
  const found = await listEvidenceById(db, differing);
  // A copy stands for what it was made of.
  const twice = new Set(
    [...Map.groupBy(found, sourceOf).values()].flatMap((same) =>
      same.some(({ id }) => then.evidence.has(id)) && same.some(({ id }) => now.evidence.has(id))
        ? same.map(({ id }) => id)
        : [],
    ),
  );
  for (const id of differing.filter((each) => !twice.has(each))) {
    const holds = then.evidence.has(id);
    const evidence = found.find((each) => each.id === id);
    const name = evidence?.title ?? evidence?.url ?? evidence?.passage.slice(0, 80) ?? '';
    if (!evidence) plan.kept.push({ what: 'evidence', because: 'gone', name });
    else if (evidence.person === person.id || isEditor(person))
      plan.changes.push({ what: 'evidence', evidence, holds });
    else plan.kept.push({ what: 'evidence', because: 'editor', name });
  }
}

/** One whose difference went with a change of the alignment comes back with it. */
async function planDismissals({ db, then, now, plan }: Planning, claim: StoredClaim, events: Event[]): Promise<void> {
  const differing = keysOf(then.dismissals, now.dismissals).filter(
    (each) => then.dismissals.get(each) !== now.dismissals.get(each),
  );
  if (differing.length === 0) return;
  const found = await listDifferences(db, { claim: claim.id });
  for (const fingerprint of differing) {
    const was = then.dismissals.get(fingerprint);
    const dismissal = was ? await selectDismissal(db, was) : undefined;
    const difference = found.find((each) => each.fingerprint === fingerprint);
    if (difference && (difference.dismissal?.reason ?? null) === (dismissal?.reason ?? null)) continue;
    const realigned = plan.changes.some(({ what }) => what === 'alignment');
    const told = events.find((each) => toldBy(each).fingerprint === fingerprint);
    if (!difference && !realigned)
      plan.kept.push({ what: 'dismissal', because: 'gone', name: dismissal?.reason ?? '' });
    else
      plan.changes.push({
        what: 'dismissal',
        fingerprint,
        why: difference?.why ?? toldBy(told ?? { payload: {} }).why ?? '',
        standing: difference ? (difference.dismissal?.id ?? null) : (now.dismissals.get(fingerprint) ?? null),
        reason: dismissal?.reason ?? null,
      });
  }
}

/** What the pins are told by the table: one may have been taken back at the story. */
async function planAlignment({ db, then, now, plan }: Planning): Promise<void> {
  const pins = await listPinsById(db, keysOf(then.pins, now.pins));
  const ends = pins.filter(({ id, withdrawn_at }) => withdrawn_at === null && !then.pins.has(id));
  const again = pins.filter(({ id, withdrawn_at }) => withdrawn_at !== null && then.pins.has(id));
  const [endMends, mendsAgain] = [minus(now.mends, then.mends), minus(then.mends, now.mends)];
  const ids = (some: { id: string }[]) => some.map(({ id }) => id);
  if (ends.length + again.length + endMends.length + mendsAgain.length > 0)
    plan.changes.push({ what: 'alignment', ends: ids(ends), again: ids(again), endMends, mendsAgain });
}

function planSeats(
  { person, then, plan }: Planning,
  nameOf: ReadonlyMap<string, string>,
  assigned: NamedAssignment[],
): void {
  const held = new Map<string, Seat>(assigned.map((each) => [each.person, each]));
  for (const who of keysOf(then.seats, held)) {
    const [was, is] = [then.seats.get(who) ?? null, held.get(who) ?? null];
    if (was?.due === is?.due && (was === null) === (is === null)) continue;
    const name = nameOf.get(who);
    if (name === undefined) plan.kept.push({ what: 'assignment', because: 'gone', name: '' });
    else if (who === person.id || isEditor(person)) plan.changes.push({ what: 'assignment', name, held: is, was });
    else plan.kept.push({ what: 'assignment', because: 'editor', name });
  }
}

function sameWords(a: Verdict | null, b: Verdict | null): boolean {
  if (!a || !b) return a === b;
  return a.value === b.value && a.reason === b.reason && a.confidence === b.confidence && a.searched === b.searched;
}

function sourceOf({ url, title, hash, stance, source_kind, file_hash }: Evidence): string {
  return JSON.stringify([url, title, hash, stance, source_kind, file_hash]);
}

function keysOf(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])];
}

function minus(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] {
  return [...a.keys()].filter((key) => !b.has(key));
}
