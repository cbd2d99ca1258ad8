import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDesk, type Desk, type Person } from '../../src/desk/desk.ts';
import { assignClaims } from '../../src/desk/review/assignments.ts';
import { countQueues, openQueue, type QueueKind } from '../../src/desk/review/queue.ts';
import { giveVerdict } from '../../src/desk/review/verdicts.ts';
import { Forbidden, InvalidInput } from '../../src/errors.ts';
import { listEvents } from '../../src/store/events.ts';
import { insertPerson } from '../../src/store/people.ts';
import type { Role, RulingPolicy } from '../../src/store/schema.ts';
import { markVerdictsStale } from '../../src/store/verdicts.ts';
import { onBothDatabases } from '../support/databases.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

onBothDatabases(({ open }) => {
  test('claims are given to one, taken, added to, handed back and shared out evenly', async (t) => {
    const { desk, eve, ada, ben, claims } = await openDesk(await open(t));
    const [one, two, three] = claims as [string, string, string];
    assert.equal(await assignClaims(desk, eve, { claims, to: ada.id, due: '2030-05-01' }), 3);
    assert.deepEqual(await numbers(desk, ada, 'mine'), [1, 2, 3]);
    assert.deepEqual(await numbers(desk, eve, 'unassigned'), []);
    await assignClaims(desk, eve, { claims: [one, two], to: ben.id, due: '2030-04-01', add: 'yes' });
    assert.deepEqual(await numbers(desk, ada, 'mine'), [1, 2, 3], 'added, not replaced');
    await assignClaims(desk, eve, { claims: two, to: ben.id, due: '2030-03-01' });
    assert.deepEqual(await numbers(desk, ada, 'mine'), [1, 3]);
    assert.deepEqual(await numbers(desk, ben, 'mine'), [2, 1], 'the earliest day first');
    await assignClaims(desk, ben, { claims, to: 'nobody' });
    assert.deepEqual(await numbers(desk, ben, 'mine'), []);
    assert.deepEqual(await numbers(desk, ada, 'mine'), [1, 3], 'a reviewer hands back only what is theirs');
    await assignClaims(desk, ben, { claims: three, to: 'me' });
    assert.deepEqual(await numbers(desk, ada, 'mine'), [1, 3], 'and takes nothing from others');
    await assignClaims(desk, eve, { claims, to: 'nobody' });
    await assignClaims(desk, eve, { claims, to: 'evenly' });
    for (const each of [eve, ada, ben]) assert.equal((await numbers(desk, each, 'mine')).length, 1);
    await assert.rejects(assignClaims(desk, ben, { claims, to: ada.id }), Forbidden);
    await assert.rejects(assignClaims(desk, eve, { to: ada.id }), InvalidInput);
    await assert.rejects(assignClaims(desk, eve, { claims, to: 'somebody' }), InvalidInput);
    const history = await listEvents(desk.store.db, { subject: `claim-${two}` });
    const kinds = history.map(({ kind }) => kind.replace('claim.', ''));
    assert.deepEqual(kinds, ['assigned', 'assigned', 'assigned', 'unassigned', 'assigned']);
  });

  test('each queue holds what it says, and tells nothing of a blind claim to who is still to judge', async (t) => {
    const { desk, eve, ada, ben, story, claims } = await openDesk(await open(t));
    const rule = (person: Person, number: number, value: string) =>
      giveVerdict(desk, person, story.slug, number, { value, reason: 'Because.' });
    await assignClaims(desk, eve, { claims, to: ada.id });
    await rule(ada, 1, 'confirmed');
    await rule(ada, 2, 'confirmed');
    await rule(ben, 2, 'disputed');
    assert.deepEqual(await numbers(desk, ada, 'mine'), [3], 'what is ruled on is done');
    assert.deepEqual(await numbers(desk, eve, 'second'), [], 'one is enough');
    assert.deepEqual(await numbers(desk, eve, 'disagreements'), [2]);
    await setPolicy(desk, story.id, 'two');
    assert.deepEqual(await numbers(desk, ben, 'second'), [1]);
    assert.deepEqual(await numbers(desk, ada, 'second'), [], 'one’s own is no second pair of eyes');
    await setPolicy(desk, story.id, 'blind');
    const another = { ...eve, id: 'somebody', role: 'reviewer' as const };
    assert.deepEqual(await numbers(desk, another, 'disagreements'), []);
    assert.deepEqual(
      await numbers(desk, eve, 'disagreements'),
      [2],
      'an editor is told that there is something to decide',
    );
    assert.deepEqual(await numbers(desk, ben, 'disagreements'), [2]);
    const verdicts = await desk.store.db.selectFrom('verdict').select('id').where('person', '=', ada.id).execute();
    await desk.store.write(null, (tx) =>
      markVerdictsStale(
        tx,
        verdicts.map(({ id }) => id),
        'It reads otherwise.',
      ),
    );
    assert.deepEqual(await numbers(desk, ada, 'stale'), [1, 2]);
    assert.deepEqual(await numbers(desk, ada, 'mine'), [1, 2, 3], 'what is stale is to be done again');
  });
});

/** What a queue holds; its tab says as many. */
async function numbers(desk: Desk, person: Person, kind: QueueKind): Promise<number[]> {
  const found = (await openQueue(desk, person, kind)).map(({ number }) => number);
  const counted = (await countQueues(desk, person)).find((each) => each.kind === kind);
  assert.deepEqual(counted, { kind, count: found.length, atLeast: false }, 'the number on the tab is the list’s');
  return found;
}

async function setPolicy(desk: Desk, story: string, policy: RulingPolicy): Promise<void> {
  await desk.store.write(null, async (tx) => {
    await tx.updateTable('story').set({ policy }).where('id', '=', story).execute();
  });
}

async function openDesk(store: Desk['store']) {
  const stored = await storeStory(store);
  const members = ['1:1', '1:2', '1:3'].map((member, index) => ({ id: `new${index}`, members: [member] }));
  await keepAnalysis(store, stored, sketchAnalysis(stored, members));
  const eve = await store.write(null, (tx) =>
    insertPerson(tx, { address: 'eve@example.org', name: 'Eve', password_hash: 'x', role: 'editor' as Role }),
  );
  const analyst = { analyse: () => Promise.reject(new Error('not here')), close: async () => {} };
  const desk = createDesk(store, analyst as unknown as Desk['analyst']);
  const claims = await store.db.selectFrom('claim').select('id').orderBy('number').execute();
  return { desk, ...stored, eve, claims: claims.map(({ id }) => id) };
}
