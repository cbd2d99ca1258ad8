import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { crossread } from '../support/command.ts';
import { onBothDatabases } from '../support/databases.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

onBothDatabases(({ fresh, openAt }) => {
  test('story export writes a file that story import takes in once; anything else is refused in words', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'crossread-archive-'));
    t.after(() => rm(folder, { recursive: true }));
    const [home, away] = [await fresh(t), await fresh(t)];
    const store = await openAt(t, home);
    await openAt(t, away);
    const stored = await storeStory(store);
    await keepAnalysis(store, stored, sketchAnalysis(stored, [{ id: 'c1', members: ['1:1', '2:1'] }]));
    const file = join(folder, 'dam.zip');
    const exported = await crossread(home, 'story', 'export', 'dam', '--out', file);
    const hash = /content hash ([0-9a-f]{64})/.exec(exported.output)?.[1] ?? 'none';
    const taken = await crossread(away, 'story', 'import', file);
    assert.match(
      taken.output,
      /‘The dam’ is here now as dam.*\n.*Kept under a name marked as imported, which is no account: Ada/,
    );
    assert.match((await crossread(away, 'story', 'import', file)).output, /is here already, exactly as/);
    assert.ok((await crossread(away, 'story', 'export', 'dam', '--out', join(folder, 'b.zip'))).output.includes(hash));
    await writeFile(file, 'no zip');
    const refused = await crossread(away, 'story', 'import', file);
    assert.deepEqual([refused.code, /damaged zip archive/.test(refused.output)], [1, true]);
    assert.equal((await crossread(home, 'story', 'export', 'no-such')).code, 1);
  });
});
