import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Attendance, type Here } from '../../src/desk/together/presence.ts';
import { insertPresences } from '../../src/store/presence.ts';
import { onBothDatabases } from '../support/databases.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

onBothDatabases(({ fresh, openAt }) => {
  test('two servers tell the same of who is there; who has fallen silent counts no more', async (t) => {
    const target = await fresh(t);
    const stores = [await openAt(t, target), await openAt(t, target)] as const;
    const stored = await storeStory(stores[0]);
    const { ids } = await keepAnalysis(stores[0], stored, sketchAnalysis(stored, [{ id: 'a', members: ['1:1'] }]));
    const claim = ids.get('a') ?? null;
    const told: Here[][] = [[], []];
    const attendances = stores.map(
      (store, n) =>
        new Attendance(
          store,
          (_story, here) => (told[n] = here),
          (error) => assert.fail(String(error)),
        ),
    );
    for (const each of attendances) t.after(() => each.close());
    const story = stored.story.id;
    const past = '2020-01-01T00:00:00.000Z';
    await stores[0].write(null, (tx) =>
      insertPresences(tx, [{ id: 'old', story, claim, person: stored.ben.id, since_at: past, until_at: past }]),
    );
    const leave = attendances[0]?.arrive({ story, claim, person: stored.ada.id });
    attendances[1]?.arrive({ story, claim: null, person: stored.ben.id });
    await until(() => told.every((here) => here.length === 2), attendances);
    const both = [
      { person: stored.ada.id, name: 'Ada', claim: 1 },
      { person: stored.ben.id, name: 'Ben', claim: null },
    ];
    assert.deepEqual(told, [both, both]);
    leave?.();
    await until(() => told.every((here) => here.length === 1), attendances);
    assert.deepEqual(
      (await stores[1].db.selectFrom('presence').select('person').execute()).map(({ person }) => person),
      [stored.ben.id],
    );
  });
});

async function until(holds: () => boolean, attendances: Attendance[]): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!holds()) {
    assert.ok(Date.now() < deadline, 'waited in vain');
    await Promise.all(attendances.map((each) => each.beat()));
    await sleep(20);
  }
}
