import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import type { Target } from '../../src/store/database.ts';
import { onBothDatabases } from '../support/databases.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

const KNOWN = { CROSSREAD_PUBLIC_URL: 'https://desk.example' };
const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

onBothDatabases(({ fresh, openAt }) => {
  test('report writes a story, named by id or address, to a file or to standard output', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    const stored = await storeStory(store);
    await keepAnalysis(store, stored, sketchAnalysis(stored, [{ id: 'c1', members: ['1:1', '2:1'] }]));
    const folder = await mkdtemp(join(tmpdir(), 'crossread-report-'));
    t.after(() => rm(folder, { recursive: true }));

    const bySlug = JSON.parse((await crossread(target, 'dam', '--format', 'json')).stdout);
    const byId = JSON.parse((await crossread(target, stored.story.id, '--format', 'json', '--out', '-')).stdout);
    assert.equal(bySlug.title, 'The dam');
    assert.equal(byId.title, 'The dam');

    const out = join(folder, 'dam.pdf');
    assert.equal((await crossread(target, 'dam', '--format', 'pdf', '--out', out)).stdout, '');
    assert.equal((await readFile(out)).toString('latin1', 0, 5), '%PDF-');

    const part = await crossread(target, 'dam', '--format', 'md', '--claim', '1', '--version', 'Outlet 1');
    assert.match(part.stdout, /This is a part: 1 of 1 claims, those told by ‘Outlet 1’, chosen by number\./);
    await assert.rejects(crossread(target, 'dam', '--ruling', 'true'), {
      code: 1,
      stderr: /There is no ruling 'true'/,
    });
    await assert.rejects(crossread(target, 'dam', '--edition', '1'), { code: 1, stderr: /nothing is published yet/ });

    const known = JSON.parse((await crossread(target, 'dam', '--format', 'averitec')).stdout);
    assert.equal(known[0].fact_checking_article, 'https://desk.example/stories/dam/claims/1');
    const cited = ['--format', 'averitec', '--address', 'https://other.example/stories/dam/'];
    const [claim] = JSON.parse((await crossread(target, 'dam', ...cited)).stdout);
    assert.equal(claim.fact_checking_article, 'https://other.example/stories/dam/claims/1');
  });

  test('report says in a line what it cannot do', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    await storeStory(store);
    await assert.rejects(crossread(target, 'damm'), { code: 1, stderr: /no story 'damm'.*crossread stories/ });
    const nowhere = crossread(target, 'dam', '--out', '/nowhere/at/all.html');
    await assert.rejects(nowhere, { code: 1, stderr: /'\/nowhere\/at\/all\.html' cannot be written: its folder/ });
    await assert.rejects(crossread(target, 'dam', '--address', 'desk'), {
      code: 1,
      stderr: /'desk' is no web address/,
    });
  });
});

test('a format that is not there is refused with those that are', async () => {
  const wrong = crossread({ file: '/nowhere/crossread.db' }, 'dam', '--format', 'odt');
  await assert.rejects(wrong, ({ code, stderr }: { code: number; stderr: string }) => {
    assert.equal(code, 2);
    for (const { name } of REPORT_FORMATS) assert.ok(stderr.includes(name), name);
    return true;
  });
});

test('the formats are those that are promised', () => {
  const promised = ['html', 'pdf', 'docx', 'md', 'csv', 'json', 'claimreview', 'annotations', 'averitec'];
  assert.deepEqual(REPORT_FORMATS.map(({ name }) => name).toSorted(), promised.toSorted());
});

function crossread(target: Target, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const { DATABASE_URL: _, ...rest } = process.env;
  const env =
    'url' in target
      ? { ...rest, ...KNOWN, DATABASE_URL: target.url }
      : { ...rest, ...KNOWN, CROSSREAD_DATA: join(target.file, '..') };
  return promisify(execFile)(process.execPath, [MAIN, 'report', ...args], { env });
}
