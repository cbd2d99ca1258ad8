import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import type { Target } from '../../src/store/database.ts';
import { docxFile, htmlFile, newsmlFile, pdfFile } from '../sources/support/files.ts';
import { onBothDatabases } from '../support/databases.ts';
import { FERRY_COURIER } from '../support/texts.ts';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

onBothDatabases(({ fresh, openAt }) => {
  test('a story is made of files, compared, and added to', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    const files = await writeFiles(t);
    const made = await crossread(target, 'import', '--new', 'The ferry', files.courier, files.docx);
    assert.match(
      made.stdout,
      /^the-ferry {2}The ferry\n {2}2 versions, 2 added\n {2}courier {2}\(courier\.txt\)\n {2}statement/,
    );
    const added = await crossread(target, 'import', 'the-ferry', files.html, files.pdf, '--keep-copies');
    assert.match(added.stdout, /4 versions, 2 added\n {2}The Harbour Post {2}\(page\.html\)/);
    const { stdout } = await crossread(target, 'stories', '--format', 'json');
    const [story] = JSON.parse(stdout);
    assert.equal(story.counts.versions, 4);
    assert.ok(story.counts.claims > 3);
    await assert.rejects(crossread(target, 'import', 'the-ferry', files.courier), {
      code: 1,
      stderr: /letter for letter.*--keep-copies/,
    });
    const byId = await crossread(target, 'import', story.id, files.cyrillic, '--encoding', 'koi8-r');
    assert.match(byId.stdout, /5 versions, 1 added/);
    const texts = await store.db.selectFrom('version').select('text').execute();
    assert.ok(texts.some(({ text }) => text.startsWith('Паром затонул')));
    const events = await store.db
      .selectFrom('event')
      .select(['kind', 'actor'])
      .where('kind', '=', 'version.received')
      .execute();
    assert.deepEqual(
      events.map(({ actor }) => actor),
      [null, null, null, null, null],
    );
  });

  test('what cannot be taken is named, all of it, and nothing is half saved', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    const files = await writeFiles(t);
    const refused: [string[], RegExp][] = [
      [
        ['--new', 'Ferry', files.courier, files.scan, files.doc],
        /scan\.pdf' is a damaged PDF.*old\.doc' is an old Word file/,
      ],
      [
        ['--new', 'Ferry', files.courier, '/nowhere/a.txt', '/nowhere/b.txt'],
        /a\.txt' cannot be read: there is no such file.*b\.txt'/,
      ],
      [['--new', 'Ferry', files.courier], /add a second/],
      [['--new', 'Ferry', files.courier, 'http://127.0.0.1:1/'], /port 1 is not a web server's/],
      [['no-such-story', files.courier], /There is no story 'no-such-story'/],
      [['no-such-story'], /then the files or links/],
    ];
    for (const [args, words] of refused) {
      await assert.rejects(crossread(target, 'import', ...args), { code: 1, stderr: words });
    }
    assert.deepEqual(await store.db.selectFrom('story').select('id').execute(), []);
  });
});

test('links are not fetched where that is switched off', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-'));
  t.after(() => rm(folder, { recursive: true }));
  const target = { file: join(folder, 'crossread.db') };
  await writeFile(target.file, '');
  const links = ['https://news.example/a', 'https://news.example/b'];
  await assert.rejects(crossread(target, 'import', '--new', 'Ferry', ...links), { code: 1, stderr: /switched off/ });
});

async function writeFiles(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-'));
  t.after(() => rm(folder, { recursive: true }));
  const contents = {
    courier: ['courier.txt', FERRY_COURIER],
    docx: ['statement.docx', await docxFile()],
    html: ['page.html', htmlFile()],
    pdf: ['print.pdf', pdfFile()],
    wire: ['wire.xml', newsmlFile()],
    cyrillic: ['paper.txt', Buffer.from('f0c1d2cfcd20dac1d4cfced5cc20dec520d0cfd2d4c12e', 'hex')],
    scan: ['scan.pdf', '%PDF-1.4'],
    doc: ['old.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')])],
  } as const;
  const paths = await Promise.all(
    Object.entries(contents).map(async ([key, [name, content]]) => {
      const path = join(folder, name);
      await writeFile(path, content);
      return [key, path];
    }),
  );
  return Object.fromEntries(paths) as Record<keyof typeof contents, string>;
}

function crossread(target: Target, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = {
    ...rest,
    ...('url' in target ? { DATABASE_URL: target.url } : { CROSSREAD_DATA: join(target.file, '..') }),
    CROSSREAD_FETCH: args.includes('https://news.example/a') ? '0' : '1',
  };
  return promisify(execFile)(process.execPath, [MAIN, ...args], { env });
}
