import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { signingSecret } from '../../src/desk/people/signing-secret.ts';
import { connect, type Target } from '../../src/store/database.ts';
import { listEvents } from '../../src/store/events.ts';
import { insertVerdict } from '../../src/store/verdicts.ts';
import { onBothDatabases } from '../support/databases.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

onBothDatabases(({ fresh, openAt }) => {
  test('secret renew draws another secret, and records that it did', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    const first = await signingSecret({ store });
    assert.match((await crossread(target, 'secret', 'renew')).stdout, /Start every server of this database anew/);
    const second = await signingSecret({ store });
    assert.notEqual(second, first);
    assert.equal(second.length, first.length);
    const [event] = await listEvents(store.db);
    assert.deepEqual([event?.kind, event?.payload], ['secret.renewed', {}]);
  });

  test('stories lists what is stored, with counts', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    assert.deepEqual(JSON.parse((await crossread(target, 'stories', '--format', 'json')).stdout), []);
    const stored = await storeStory(store);
    const claims = [
      { id: 'c1', members: ['1:1', '2:1'] },
      { id: 'c2', members: ['1:2', '2:2'] },
    ];
    const deaths = { claim: 'c2', level: 'contradiction' as const, values: ['12', '15'] };
    const { added } = await keepAnalysis(store, stored, sketchAnalysis(stored, claims, [deaths]));
    await store.write(stored.ada.id, (tx) =>
      insertVerdict(tx, {
        story: stored.story.id,
        claim: added[0]?.id ?? '',
        person: stored.ada.id,
        value: 'disputed',
        reason: '',
        basis: [],
      }),
    );
    assert.deepEqual(JSON.parse((await crossread(target, 'stories', '--format', 'json')).stdout), [
      {
        id: stored.story.id,
        slug: 'dam',
        title: 'The dam',
        counts: {
          versions: 3,
          sources: 2,
          claims: 2,
          contradictions: 1,
          confirmed: 0,
          disputed: 1,
          unsourced: 0,
          open: 1,
          stale: 0,
        },
      },
    ]);
    const { stdout } = await crossread(target, 'stories');
    assert.match(
      stdout,
      /^dam {2}The dam\n {2}3 versions · 2 independent sources · 2 claims · 1 claim contradicted · 1 ruled/,
    );
  });

  test('verify says that the record is whole, or where it breaks', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    await store.write(null, async (_tx, record) => {
      record({ kind: 'noted', subject: 'desk' });
      record({ kind: 'noted', subject: 'desk' });
    });
    assert.match((await crossread(target, 'verify')).stdout, /^The record is whole: 2 events/);
    const { reader, writer, bus } = await connect(target, () => {});
    t.after(() => Promise.all([bus.close(), reader.destroy(), writer.destroy()]));
    await writer.updateTable('event').set({ kind: 'forged' }).where('seq', '=', 2).execute();
    await assert.rejects(crossread(target, 'verify'), { code: 1, stderr: /broken at event 2: was changed/ });
  });
});

test('a data folder without a database is named, not made', async () => {
  const target = { file: '/nowhere/at/all/crossread.db' };
  await assert.rejects(crossread(target, 'stories'), { code: 1, stderr: /no \/nowhere\/at\/all\/crossread\.db/ });
});

function crossread(target: Target, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const { DATABASE_URL: _, ...rest } = process.env;
  const env =
    'url' in target ? { ...rest, DATABASE_URL: target.url } : { ...rest, CROSSREAD_DATA: join(target.file, '..') };
  return promisify(execFile)(process.execPath, [MAIN, ...args], { env });
}
