/** A desk of many reviewers who do whatever comes to their minds, all at the same time. */

import type { Desk, Person } from '../../src/desk/desk.ts';
import { adjudicate, takeBackAdjudication } from '../../src/desk/review/adjudications.ts';
import { giveVerdicts } from '../../src/desk/review/bulk-verdicts.ts';
import { dismissDifference, restoreDifference } from '../../src/desk/review/dismissals.ts';
import { addEvidence, takeBackEvidence } from '../../src/desk/review/evidence.ts';
import { giveVerdict, takeBackVerdict } from '../../src/desk/review/verdicts.ts';
import { listClaimHistory } from '../../src/desk/story/history.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { restoreClaim } from '../../src/desk/undo/restore-claim.ts';
import { leaveAct, openActs, turnBack } from '../../src/desk/undo/undo.ts';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../src/errors.ts';
import { insertPerson } from '../../src/store/people.ts';
import type { Store } from '../../src/store/store.ts';
import { updateStoryPolicy } from '../../src/store/stories.ts';
import { seeded } from '../sources/support/mutations.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

export const SLUG = 'dam';
const REVIEWERS = 20;
const CLAIMS = 50;
const VALUES = ['confirmed', 'disputed', 'unsourced'];
/** What a desk answers when somebody else was quicker, or there is nothing to do. */
const REFUSALS = [NotFound, Conflict, Forbidden, InvalidInput];

/** Twenty people, two of them editors, and a story of fifty claims with a difference each. */
export async function gatherReviewers(store: Store): Promise<Person[]> {
  const stored = await storeStory(store, SLUG);
  const numbers = Array.from({ length: CLAIMS }, (_, n) => n + 1);
  const claims = numbers.map((n) => ({ id: `c${n}`, members: ['1:2', '2:2'] }));
  const differences = claims.map(({ id }) => ({ claim: id, level: 'contradiction' as const, values: ['12', '15'] }));
  await keepAnalysis(store, stored, sketchAnalysis(stored, claims, differences));
  return store.write(null, async (tx) => {
    await updateStoryPolicy(tx, stored.story.id, { policy: 'editor', gate: 'warn' });
    const people: Person[] = [];
    for (let n = 0; n < REVIEWERS; n++) {
      const role = n < 2 ? ('editor' as const) : ('reviewer' as const);
      people.push(await insertPerson(tx, { name: `P${n}`, address: `p${n}@example.org`, password_hash: 'x', role }));
    }
    return people;
  });
}

/** Each does `rounds` things, all at once in a round. Returns how often what was done, and what was refused. */
export async function reviewAtRandom(desk: Desk, people: Person[], rounds: number, seed: number) {
  const random = seeded(seed);
  const done: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    const all = people.map((person) => doSomething(desk, person, (below) => Math.floor(random() * below)));
    for (const what of await Promise.all(all)) done[what] = (done[what] ?? 0) + 1;
  }
  return done;
}

async function doSomething(desk: Desk, person: Person, random: (below: number) => number): Promise<string> {
  const number = random(CLAIMS) + 1;
  const said = {
    value: VALUES[random(3)] ?? '',
    reason: `Reason ${random(1000)}`,
    confidence: random(2) ? 'low' : '',
    searched: random(3) ? '' : 'The register.',
  };
  const claims = Array.from({ length: 1 + random(6) }, () => String(random(CLAIMS) + 1));
  const passage = `Passage ${random(1000)}`;
  const file = await openStoryFile(desk, SLUG, person);
  const claim = file.claims.find((each) => each.number === number);
  const fingerprint = file.differences.find((each) => each.claim === claim?.id)?.fingerprint ?? '';
  const given = file.claims.flatMap(({ evidence, ...each }) =>
    evidence.filter(({ personId }) => personId === person.id).map(({ id }) => ({ id, number: each.number })),
  );
  const dismissed = pick(
    file.differences.filter((each) => each.dismissed),
    random,
  );
  const restored = file.claims.find(({ id }) => id === dismissed?.claim)?.number ?? number;
  const acts = {
    verdict: () => giveVerdict(desk, person, SLUG, number, said),
    change: () => changeOwn(desk, person, file, said),
    withdrawal: () => takeBackVerdict(desk, person, SLUG, own(file, person)[0] ?? number),
    bulk: () => giveVerdicts(desk, person, SLUG, { ...said, claims }),
    evidence: () => addEvidence(desk, person, SLUG, number, { passage, stance: 'supports', kind: 'primary' }),
    evidenceBack: () => takeBackEvidence(desk, person, SLUG, given[0]?.number ?? number, given[0]?.id ?? 'none'),
    dismissal: () => dismissDifference(desk, person, SLUG, number, fingerprint, { reason: said.reason }),
    restoration: () => restoreDifference(desk, person, SLUG, restored, dismissed?.fingerprint ?? 'none'),
    decision: () => adjudicate(desk, person, SLUG, number, said),
    decisionBack: () => takeBackAdjudication(desk, person, SLUG, number),
    undo: () => turn(desk, person, 'undo'),
    undoAgain: () => turn(desk, person, 'undo'),
    leave: () => leaveNext(desk, person),
    putBack: () => putBack(desk, person, file, number, random),
    redo: () => turn(desk, person, 'redo'),
    redoAgain: () => turn(desk, person, 'redo'),
  };
  const names = (Object.keys(acts) as (keyof typeof acts)[]).filter(
    (each) => person.role === 'editor' || !each.startsWith('decision'),
  );
  const name = pick(person.role === 'editor' && random(2) ? ['decision' as const] : names, random) ?? 'verdict';
  try {
    await acts[name]();
    return name;
  } catch (error) {
    if (REFUSALS.some((kind) => error instanceof kind)) return 'refused';
    throw error;
  }
}

function pick<T>(all: T[], random: (below: number) => number): T | undefined {
  return all[random(all.length)];
}

type File = Awaited<ReturnType<typeof openStoryFile>>;

function own({ claims }: File, person: Person): number[] {
  const held = claims.filter(({ verdicts }) =>
    verdicts.some(({ personId, ended }) => personId === person.id && !ended),
  );
  return held.map(({ number }) => number);
}

async function changeOwn(desk: Desk, person: Person, file: File, said: object): Promise<void> {
  const [number = 1] = own(file, person).toReversed();
  await giveVerdict(desk, person, SLUG, number, said);
}

/** A claim of one's own, of which there is some history, as it was after any of its latest events. */
async function putBack(
  desk: Desk,
  person: Person,
  file: File,
  number: number,
  random: (below: number) => number,
): Promise<void> {
  const mine = pick(own(file, person), random) ?? number;
  const id = file.claims.find((each) => each.number === mine)?.id ?? '';
  const { events } = await listClaimHistory(desk, file, person, id, { limit: 10 });
  // After the latest event a claim is as it stands.
  const seq = pick(events.slice(1), random)?.seq ?? 1;
  await restoreClaim(desk, person, SLUG, mine, seq, { last: events[0]?.seq ?? 1 });
}

async function leaveNext(desk: Desk, person: Person): Promise<void> {
  const { acts } = await openActs(desk, person, SLUG);
  await leaveAct(desk, person, SLUG, { act: acts.done.at(-1)?.id ?? 'none' });
}

async function turn(desk: Desk, person: Person, direction: 'undo' | 'redo'): Promise<void> {
  const { acts } = await openActs(desk, person, SLUG);
  const next = (direction === 'undo' ? acts.done : acts.undone).at(-1);
  await turnBack(desk, person, SLUG, direction, { act: next?.id ?? 'none' });
}
