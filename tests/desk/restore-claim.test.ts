/** A whole claim is put back as it was, as far as rights go, and one undo takes that back. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type Analyst, createAnalyst } from '../../src/desk/analysis/analyst.ts';
import type { Desk, Person } from '../../src/desk/desk.ts';
import { adjudicate } from '../../src/desk/review/adjudications.ts';
import { assignClaim } from '../../src/desk/review/assignments.ts';
import { dismissDifference, restoreDifference } from '../../src/desk/review/dismissals.ts';
import { addEvidence, takeBackEvidence } from '../../src/desk/review/evidence.ts';
import { setApart } from '../../src/desk/review/pins.ts';
import { changePolicy } from '../../src/desk/review/policy.ts';
import { giveVerdict, takeBackVerdict } from '../../src/desk/review/verdicts.ts';
import { listClaimHistory } from '../../src/desk/story/history.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { openRestoration, restoreClaim } from '../../src/desk/undo/restore-claim.ts';
import { openActs, turnBack } from '../../src/desk/undo/undo.ts';
import { InvalidInput, NotFound } from '../../src/errors.ts';
import { verifyChain } from '../../src/store/events.ts';
import { onBothDatabases } from '../support/databases.ts';
import { openFerry, SLUG, snapshot } from './undo-story.ts';

let analyst: Analyst;
before(() => {
  analyst = createAnalyst();
});
after(() => analyst.close());

const SOURCE = { title: 'The list', passage: 'Names.', stance: 'supports', kind: 'primary' };

onBothDatabases(({ open }) => {
  it('puts verdict, decision, evidence, dismissals, pins and assignments back in one act', async (t) => {
    const { desk, ada, ben } = await openFerry(await open(t), analyst);
    await changePolicy(desk, ada, SLUG, { policy: 'editor', gate: 'warn' });
    const file = await openStoryFile(desk, SLUG, ada);
    const difference = file.differences.find(({ claim }) => claim === file.claims[0]?.id);
    const fingerprint = difference?.fingerprint ?? '';
    const number = file.claims[0]?.number ?? 0;
    await giveVerdict(desk, ben, SLUG, number, { value: 'confirmed', reason: 'Ben.' });
    await giveVerdict(desk, ada, SLUG, number, { value: 'disputed', reason: 'Ada.', confidence: 'high' });
    await adjudicate(desk, ada, SLUG, number, { value: 'disputed', reason: 'The lists.' });
    await addEvidence(desk, ada, SLUG, number, SOURCE);
    await addEvidence(desk, ben, SLUG, number, { ...SOURCE, title: 'Ben’s' });
    await dismissDifference(desk, ada, SLUG, number, fingerprint, { reason: 'Rounded.' });
    await assignClaim(desk, ada, SLUG, number, { to: ben.id, due: '2031-01-02' });
    const was = await snapshot(desk);
    const seq = await latest(desk, ada, number);

    const evidence = (await openStoryFile(desk, SLUG, ada)).claims.flatMap((claim) => claim.evidence);
    for (const { id } of evidence) await takeBackEvidence(desk, ada, SLUG, number, id);
    await addEvidence(desk, ada, SLUG, number, { ...SOURCE, title: 'Later' });
    await adjudicate(desk, ada, SLUG, number, { value: 'unsourced', reason: 'Later.' });
    await giveVerdict(desk, ada, SLUG, number, { value: 'unsourced', reason: 'Ada, later.' });
    await restoreDifference(desk, ada, SLUG, number, fingerprint);
    await assignClaim(desk, ada, SLUG, number, { to: ada.id });
    const sentence = file.claims[0]?.sentences[0] ?? '';
    await (await setApart(desk, ada, SLUG, number, { sentence })).analysis;
    const later = await snapshot(desk);

    const { plan } = await openPlan(desk, ada, number, seq);
    const told = plan.changes.map(({ what }) => what);
    const expected = ['verdict', 'decision', 'evidence', 'evidence', 'evidence', 'alignment', 'dismissal'];
    assert.deepEqual(told, [...expected, 'assignment', 'assignment']);
    assert.deepEqual(plan.kept, []);
    const done = await restoreClaim(desk, ada, SLUG, number, seq, { last: plan.last });
    await done.analysis;
    const restored = await snapshot(desk);
    assert.deepEqual(restored, was);
    const again = await openPlan(desk, ada, number, seq);
    assert.deepEqual(again.plan.changes, [], 'it stands so');
    const givers = (await openStoryFile(desk, SLUG, ada)).claims.flatMap((claim) => claim.evidence);
    const own = givers.every(({ personId }) => personId === ada.id);
    assert.ok(own, 'Ben’s is a copy in Ada’s name, who put it back');

    const { acts } = await openActs(desk, ada, SLUG);
    const [first, ...rest] = acts.done.toReversed();
    await (await turnBack(desk, ada, SLUG, 'undo', { act: first?.id })).analysis;
    assert.deepEqual(await snapshot(desk), later, 'one undo takes it back');
    await (await turnBack(desk, ada, SLUG, 'redo', { act: first?.id })).analysis;
    assert.deepEqual(await snapshot(desk), was);
    assert.ok(rest.length > 0);
    assert.equal((await verifyChain(desk.store.db)).broken, null);
  });

  it('says what a reviewer cannot put back, and refuses what was changed since or is no event of the claim', async (t) => {
    const { desk, ada, ben } = await openFerry(await open(t), analyst);
    const reviewer: Person = { ...ben, role: 'reviewer' };
    await giveVerdict(desk, ada, SLUG, 1, { value: 'disputed', reason: 'Ada.' });
    await addEvidence(desk, ada, SLUG, 1, SOURCE);
    await giveVerdict(desk, ben, SLUG, 1, { value: 'confirmed', reason: 'Ben.' });
    const seq = await latest(desk, ada, 1);
    await takeBackVerdict(desk, ada, SLUG, 1);
    const [evidence] = (await openStoryFile(desk, SLUG, ada)).claims.flatMap((claim) => claim.evidence);
    await takeBackEvidence(desk, ada, SLUG, 1, evidence?.id ?? '');
    await takeBackVerdict(desk, ben, SLUG, 1);
    const { plan } = await openPlan(desk, reviewer, 1, seq);
    assert.deepEqual(
      plan.changes.map(({ what }) => what),
      ['verdict'],
    );
    assert.deepEqual(
      plan.kept.map(({ what, because, name }) => [what, because, name]),
      [
        ['verdict', 'theirs', 'Ada'],
        ['evidence', 'editor', 'The list'],
      ],
    );
    await giveVerdict(desk, ada, SLUG, 1, { value: 'unsourced', reason: 'Meanwhile.' });
    await assert.rejects(restoreClaim(desk, reviewer, SLUG, 1, seq, { last: plan.last }), InvalidInput);
    await assert.rejects(openPlan(desk, reviewer, 2, seq), NotFound, 'an event of another claim');
    const now = await openPlan(desk, reviewer, 1, seq);
    await restoreClaim(desk, reviewer, SLUG, 1, seq, { last: now.plan.last });
    const held = (await openStoryFile(desk, SLUG, ada)).claims[0]?.verdicts.map(({ person, value }) => [person, value]);
    assert.deepEqual(held?.sort(), [
      ['Ada', 'unsourced'],
      ['Ben', 'confirmed'],
    ]);
  });

  it('is not there for who may not look into a blind claim yet', async (t) => {
    const { desk, ada, ben } = await openFerry(await open(t), analyst);
    await giveVerdict(desk, ada, SLUG, 1, { value: 'disputed', reason: 'Ada.' });
    const seq = await latest(desk, ada, 1);
    await changePolicy(desk, ada, SLUG, { policy: 'blind', gate: 'warn' });
    await assert.rejects(openPlan(desk, ben, 1, seq), InvalidInput);
    await assert.rejects(restoreClaim(desk, ben, SLUG, 1, seq, { last: seq }), InvalidInput);
  });
});

async function openPlan(desk: Desk, person: Person, number: number, seq: number) {
  return openRestoration(desk, person, await openStoryFile(desk, SLUG, person), number, seq);
}

async function latest(desk: Desk, person: Person, number: number): Promise<number> {
  const file = await openStoryFile(desk, SLUG, person);
  const claim = file.claims.find((each) => each.number === number);
  const { events } = await listClaimHistory(desk, file, person, claim?.id ?? '', { limit: 1 });
  return events[0]?.seq ?? 0;
}
