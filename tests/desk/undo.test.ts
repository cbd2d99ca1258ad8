import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type Analyst, createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { createDesk, type Desk, type Person } from '../../src/desk/desk.ts';
import { adjudicate, takeBackAdjudication } from '../../src/desk/review/adjudications.ts';
import { giveVerdicts } from '../../src/desk/review/bulk-verdicts.ts';
import { dismissDifference, restoreDifference } from '../../src/desk/review/dismissals.ts';
import { addEvidence, takeBackEvidence } from '../../src/desk/review/evidence.ts';
import { giveVerdict, takeBackVerdict } from '../../src/desk/review/verdicts.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { openActs, turnBack } from '../../src/desk/undo/undo.ts';
import { Conflict, NotFound } from '../../src/errors.ts';
import { verifyChain } from '../../src/store/events.ts';
import { updatePerson } from '../../src/store/people.ts';
import type { Store } from '../../src/store/store.ts';
import { updateStoryPolicy } from '../../src/store/stories.ts';
import { onBothDatabases } from '../support/databases.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

let analyst: Analyst;
before(() => {
  analyst = createAnalyst();
});
after(() => analyst.close());

const SLUG = 'dam';
const VALUES = ['confirmed', 'disputed', 'unsourced'];

onBothDatabases(({ open }) => {
  it('takes all a person did back step by step, and does it again, whatever it was', async (t) => {
    const { desk, ada, ben, state } = await openDesk(await open(t));
    const random = numbers(7);
    const states = [await state()];
    for (let n = 0; n < 25; n++) {
      if (await doSomething(desk, ada, random)) states.push(await state());
    }
    await giveVerdict(desk, ben, SLUG, 1, { value: 'unsourced', reason: 'Ben.' });
    await takeBackVerdict(desk, ben, SLUG, 1);
    assert.ok(states.length > 12);
    for (const expected of states.slice(0, -1).toReversed()) {
      await turnNext(desk, ada, 'undo');
      assert.deepEqual(await state(), expected);
    }
    await assert.rejects(turnBack(desk, ada, SLUG, 'undo', { act: 'x' }), NotFound);
    for (const expected of states.slice(1)) {
      await turnNext(desk, ada, 'redo');
      assert.deepEqual(await state(), expected);
    }
    await turnNext(desk, ada, 'undo');
    await giveVerdict(desk, ada, SLUG, 1, { value: 'unsourced', reason: 'Something else.' });
    assert.equal(
      (await openActs(desk, ada, SLUG)).acts.undone.length,
      0,
      'what was undone is not done again after that',
    );
    assert.equal((await verifyChain(desk.store.db)).broken, null);
  });

  it('takes a bulk back in one step, and back to what was held before', async (t) => {
    const { desk, ada, state } = await openDesk(await open(t));
    await giveVerdict(desk, ada, SLUG, 2, { value: 'confirmed', reason: 'First.', confidence: 'high' });
    const one = await state();
    await giveVerdicts(desk, ada, SLUG, { claims: ['1', '2', '3'], value: 'disputed', reason: 'All.' });
    const { acts } = await openActs(desk, ada, SLUG);
    assert.equal(acts.done.at(-1)?.steps.length, 3, 'what it would touch is known before');
    await turnNext(desk, ada, 'undo');
    assert.deepEqual(await state(), one);
  });

  it('leaves alone what somebody else changed since, and refuses what is no longer the next', async (t) => {
    const { desk, ada, ben, state } = await openDesk(await open(t));
    await addEvidence(desk, ada, SLUG, 1, source('The list'));
    const { acts } = await openActs(desk, ada, SLUG);
    const [evidence] = (await openStoryFile(desk, SLUG, ada)).claims.flatMap((claim) => claim.evidence);
    await takeBackEvidence(desk, ben, SLUG, 1, evidence?.id ?? '');
    const before = await state();
    await assert.rejects(turnBack(desk, ada, SLUG, 'undo', { act: acts.done[0]?.id }), Conflict);
    assert.deepEqual(await state(), before);
    await giveVerdict(desk, ada, SLUG, 1, { value: 'disputed', reason: 'Later.' });
    await assert.rejects(turnBack(desk, ada, SLUG, 'undo', { act: acts.done[0]?.id }), Conflict);
    await turnNext(desk, ben, 'undo');
    assert.equal((await openStoryFile(desk, SLUG, ada)).claims.flatMap((claim) => claim.evidence).length, 1);
  });

  it('gives an editor’s decision back, and the one before it', async (t) => {
    const { desk, ada, ben, state } = await openDesk(await open(t));
    await desk.store.write(null, async (tx) => {
      const [story] = await tx.selectFrom('story').selectAll().execute();
      await updateStoryPolicy(tx, story?.id ?? '', { policy: 'editor', gate: 'warn' });
    });
    await giveVerdict(desk, ada, SLUG, 1, { value: 'disputed', reason: 'A.' });
    await giveVerdict(desk, ben, SLUG, 1, { value: 'unsourced', reason: 'B.' });
    const states = [await state()];
    await adjudicate(desk, ben, SLUG, 1, { value: 'disputed', reason: 'One.' });
    states.push(await state());
    await adjudicate(desk, ben, SLUG, 1, { value: 'unsourced', reason: 'Two.' });
    states.push(await state());
    await takeBackAdjudication(desk, ben, SLUG, 1);
    for (const expected of states.toReversed()) {
      await turnNext(desk, ben, 'undo');
      assert.deepEqual(await state(), expected);
    }
    for (const expected of states.slice(1)) {
      await turnNext(desk, ben, 'redo');
      assert.deepEqual(await state(), expected);
    }
  });
});

async function openDesk(store: Store) {
  const stored = await storeStory(store);
  const members = [['1:1', '2:1'], ['1:2', '2:2'], ['1:3'], ['3:2']];
  const claims = members.map((each, index) => ({ id: `c${index + 1}`, members: each }));
  const difference = { claim: 'c2', level: 'contradiction' as const, values: ['12 people', '15 people'] };
  await keepAnalysis(store, stored, sketchAnalysis(stored, claims, [difference]));
  await store.write(null, (tx) => updatePerson(tx, stored.ben.id, { role: 'editor' }));
  const desk = createDesk(store, analyst);
  const [ada, ben]: [Person, Person] = [stored.ada, { ...stored.ben, role: 'editor' }];
  /** What Ada holds and gave and set aside, and what is decided; not which rows say so. */
  const state = async () => {
    const file = await openStoryFile(desk, SLUG, ada);
    return {
      claims: file.claims.map(({ number, ruling, verdicts, evidence, adjudication }) => ({
        number,
        ruling,
        held: verdicts
          .filter(({ ended }) => !ended)
          .map(({ person, value, reason, confidence, stale }) => [person, value, reason, confidence, stale])
          .sort(),
        evidence: evidence.map(({ id, title }) => [id, title]),
        decision: adjudication?.reason,
      })),
      dismissed: file.differences.map(({ dismissed }) => dismissed?.reason),
    };
  };
  return { desk, ada, ben, state };
}

/** One random act; false when it could not be done. */
async function doSomething(desk: Desk, person: Person, random: (below: number) => number): Promise<boolean> {
  const number = random(4) + 1;
  const said = { value: VALUES[random(3)], reason: `Reason ${random(1000)}`, confidence: random(2) ? 'low' : '' };
  const file = await openStoryFile(desk, SLUG, person);
  const evidence = file.claims.find((claim) => claim.number === number)?.evidence[0];
  const fingerprint = file.differences[0]?.fingerprint ?? '';
  const acts = [
    () => giveVerdict(desk, person, SLUG, number, said),
    () => takeBackVerdict(desk, person, SLUG, number),
    () => giveVerdicts(desk, person, SLUG, { ...said, claims: ['1', String(number)] }),
    () => addEvidence(desk, person, SLUG, number, source(`Source ${random(1000)}`)),
    () => takeBackEvidence(desk, person, SLUG, number, evidence?.id ?? ''),
    () => dismissDifference(desk, person, SLUG, 2, fingerprint, { reason: `No ${random(1000)}` }),
    () => restoreDifference(desk, person, SLUG, 2, fingerprint),
  ];
  try {
    await acts[random(acts.length)]?.();
    return true;
  } catch (error) {
    if (error instanceof NotFound || error instanceof Conflict) return false;
    throw error;
  }
}

async function turnNext(desk: Desk, person: Person, direction: 'undo' | 'redo'): Promise<void> {
  const { acts } = await openActs(desk, person, SLUG);
  const next = (direction === 'undo' ? acts.done : acts.undone).at(-1);
  await turnBack(desk, person, SLUG, direction, { act: next?.id });
}

function source(title: string) {
  return { title, passage: 'Names.', stance: 'supports', kind: 'primary' };
}

/** The same numbers each time (Park and Miller). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
