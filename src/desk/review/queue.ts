import { type Assignment, listAssignments, type NamedAssignment } from '../../store/assignments.ts';
import { listPresences } from '../../store/presence.ts';
import {
  type CountedKind,
  countUnassigned,
  listQueue,
  listQueued,
  listQueuedVerdicts,
  type QueuedClaim,
  type QueuedVerdict,
  type QueueKind,
} from '../../store/queue.ts';
import type { Desk, Person } from '../desk.ts';
import { isEditor } from '../permissions.ts';
import { reachOf } from '../story/reach.ts';
import { isSealed } from '../story/sight.ts';
import { ruleOn } from './ruling.ts';

export type { QueueKind } from '../../store/queue.ts';

/** In the order they are offered. */
export const QUEUES = ['mine', 'second', 'disagreements', 'stale', 'unassigned'] as const satisfies QueueKind[];

/** A claim that waits for somebody. */
export interface Waiting extends QueuedClaim {
  /** Verdicts that hold; how they read is told on the claim's page, to whom it may be told. */
  verdicts: number;
  /** The person has given theirs. */
  gave: boolean;
  /** Others who have it before them. */
  here: string[];
  assigned: Pick<NamedAssignment, 'person' | 'person_name' | 'due'>[];
}

/** More than anybody works through before the page is asked for again. */
const MOST = 300;

/**
 * What waits: assigned to the person and not ruled on by them, the earliest day first; wanting a further verdict;
 * ruled on differently; ruled on for words that have changed since; with nobody to look at it.
 */
export async function openQueue(desk: Desk, person: Person, kind: QueueKind): Promise<Waiting[]> {
  return desk.store.read(async (db) => {
    const { closed, as } = await reachOf(db, person);
    const claims = await listQueue(db, kind, person.id, closed, MOST);
    const ids = claims.map(({ id }) => id);
    const verdicts = Map.groupBy(await listQueuedVerdicts(db, ids), ({ claim }) => claim);
    const assigned = Map.groupBy(await listAssignments(db, ids), ({ claim }) => claim);
    const stories = [...new Set(claims.map(({ story }) => story))];
    const present = await listPresences(db, stories, new Date().toISOString());
    const waiting = claims
      .filter((claim) => waits(claim, verdicts.get(claim.id) ?? [], kind, as(claim.story) ?? person))
      .map((claim) => ({
        ...claim,
        verdicts: verdicts.get(claim.id)?.length ?? 0,
        here: present
          .filter((each) => each.story === claim.story && each.claim === claim.number && each.person !== person.id)
          .map(({ person_name }) => person_name),
        gave: gaveOne(verdicts.get(claim.id) ?? [], person),
        assigned: assigned.get(claim.id) ?? [],
      }));
    return kind === 'mine' ? waiting.sort((a, b) => compareDays(dueOf(a, person), dueOf(b, person))) : waiting;
  });
}

/** Claims looked at to count the queues: who has more before them needs no number. */
const MOST_COUNTED = 1000;

export interface QueueCount {
  kind: QueueKind;
  count: number;
  /** There may be more than that. */
  atLeast: boolean;
}

/** How much waits in every queue, in the order of QUEUES. */
export async function countQueues(desk: Desk, person: Person): Promise<QueueCount[]> {
  return desk.store.read(async (db) => {
    const { closed, as } = await reachOf(db, person);
    const [claims, unassigned] = [
      await listQueued(db, person.id, closed, MOST_COUNTED),
      await countUnassigned(db, closed),
    ];
    const held = Map.groupBy(
      await listQueuedVerdicts(
        db,
        claims.map(({ id }) => id),
      ),
      ({ claim }) => claim,
    );
    const count = (kind: CountedKind) =>
      claims.filter(
        (claim) => claim[kind] === 1 && waits(claim, held.get(claim.id) ?? [], kind, as(claim.story) ?? person),
      ).length;
    return QUEUES.map((kind) => ({
      kind,
      count: kind === 'unassigned' ? unassigned : count(kind),
      atLeast: kind !== 'unassigned' && claims.length === MOST_COUNTED,
    }));
  });
}

function waits(
  claim: Pick<QueuedClaim, 'policy'>,
  verdicts: QueuedVerdict[],
  kind: QueueKind,
  person: Person,
): boolean {
  const gave = gaveOne(verdicts, person);
  if (kind === 'mine') return !gave || verdicts.some((each) => each.person === person.id && each.stale_at !== null);
  if (kind === 'unassigned') return true;
  const voices = verdicts.map(({ person: voice, value, stale_at }) => ({
    person: voice,
    value,
    stale: stale_at !== null,
  }));
  const { ruling, standing } = ruleOn(voices, undefined, claim.policy);
  if (kind === 'second') return standing.state === 'awaiting' && !gave;
  if (kind === 'disagreements' && standing.state === 'disagreement' && isEditor(person)) return true;
  // Whoever is still to judge shall not learn from a list what the others said.
  return !isSealed({ policy: claim.policy, gave, opened: false, settled: ruling !== 'open' }, person);
}

function gaveOne(verdicts: QueuedVerdict[], { id }: Person): boolean {
  return verdicts.some(({ person }) => person === id);
}

function dueOf({ assigned }: Waiting, { id }: Person): Assignment['due'] {
  return assigned.find(({ person }) => person === id)?.due ?? null;
}

/** Those without a day last. */
function compareDays(a: string | null, b: string | null): number {
  return (a ?? '9999') < (b ?? '9999') ? -1 : Number((a ?? '9999') > (b ?? '9999'));
}
