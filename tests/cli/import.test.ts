import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import type { Target } from '../../src/store/database.ts';
import { docxFile, htmlFile, newsmlFile, pdfFile } from '../sources/support/files.ts';
import { onBothDatabases } from '../support/databases.ts';
import { FERRY_COURIER } from '../support/texts.ts';

const OLD_DOC = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]);
const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

onBothDatabases(({ fresh, openAt }) => {
  test('a story is made of files, compared, and added to', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    const files = await writeFiles(t);
    const made = await crossread(target, 'import', '--new', 'The ferry', files.courier, files.docx);
    assert.match(
      made.stdout,
      /^the-ferry {2}The ferry\n {2}2 versions; brought in: 2\n {2}added {5}courier {2}\(\S+courier\.txt\)\n {2}added {5}statement/,
    );
    const added = await crossread(target, 'import', 'the-ferry', files.html, files.pdf, '--keep-copies');
    assert.match(added.stdout, /4 versions; brought in: 2\n {2}added {5}The Harbour Post {2}\(\S+page\.html\)/);
    const { stdout } = await crossread(target, 'stories', '--format', 'json');
    const [story] = JSON.parse(stdout);
    assert.equal(story.counts.versions, 4);
    assert.ok(story.counts.claims > 3);
    await assert.rejects(crossread(target, 'import', 'the-ferry', files.courier), {
      code: 1,
      stdout:
        /4 versions; brought in: 0\n {2}refused {3}\S+courier\.txt\n {12}.*letter for letter.*\n {12}--keep-copies/,
      stderr: /1 of 1 could not be brought in/,
    });
    const byId = await crossread(target, 'import', story.id, files.cyrillic, '--encoding', 'koi8-r');
    assert.match(byId.stdout, /5 versions; brought in: 1/);
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

  test('what cannot be taken is told and passed over, in archives too', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    const files = await writeFiles(t);
    const args = ['--new', 'Ferry', files.scan, files.courier, '/nowhere/a.txt', files.archive, files.courier];
    const failed = await crossread(target, 'import', ...args).then(
      () => assert.fail('it says that something failed'),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /^crossread: 4 of 6 could not be brought in: why stands with each\.\n$/);
    const told = failed.stdout.replace(/(?:\/\S+)?\/(?=\w+\.)/g, '');
    const lines = [
      /^ferry {2}Ferry$/,
      /^ {2}2 versions; brought in: 2$/,
      /^ {2}refused {3}scan\.pdf$/,
      /^ {12}is a damaged PDF/,
      /^ {2}added {5}courier {2}\(courier\.txt\)$/,
      /^ {2}refused {3}a\.txt$/,
      /^ {12}cannot be read: there is no such file\.$/,
      /^ {2}added {5}The Harbour Post {2}\(many\.zip › page\.html\)$/,
      /^ {2}refused {3}many\.zip › old\.doc$/,
      /^ {12}is an old Word file/,
      /^ {2}refused {3}courier\.txt$/,
      /^ {12}‘courier’ came twice: the same text under the same name\.$/,
      /^ {12}--keep-copies adds it all the same\.$/,
    ];
    for (const [index, line] of told.trimEnd().split('\n').entries()) assert.match(line, lines[index] ?? /^$/);
    const { length } = await store.db.selectFrom('version').select('id').execute();
    assert.equal(length, 2);
    const [{ analysed_at } = {}] = await store.db.selectFrom('story').select('analysed_at').execute();
    assert.ok(analysed_at, 'what came in is compared');
  });

  test('of a file that is named twice first, one makes the story with the next', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    const { courier, archive } = await writeFiles(t);
    const failed = await crossread(target, 'import', '--new', 'Ferry', courier, courier, archive).then(
      () => assert.fail('it says that something failed'),
      (error: { stdout: string }) => error,
    );
    assert.match(failed.stdout, /2 versions; brought in: 2/);
    assert.match(failed.stdout, /refused.*courier\.txt\n +‘courier’ came twice: the same text under the same name\.\n/);
    const { length } = await store.db.selectFrom('version').select('id').execute();
    assert.equal(length, 2);
  });

  test('a story is not made of one text, and is told so', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    const files = await writeFiles(t);
    await assert.rejects(crossread(target, 'import', '--new', 'Ferry', files.courier, files.doc), {
      code: 1,
      stdout: /^No story was made\.\n {2}refused {3}\S+courier\.txt\n.*add a second\.\n {2}refused {3}\S+old\.doc/,
      stderr: /2 of 2/,
    });
    assert.deepEqual(await store.db.selectFrom('story').select('id').execute(), []);
  });

  test('all or nothing: what cannot be taken is named, all of it, and nothing is saved', async (t) => {
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
      await assert.rejects(crossread(target, 'import', '--all-or-nothing', ...args), { code: 1, stderr: words });
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
  await assert.rejects(crossread(target, 'import', '--new', 'Ferry', ...links), { code: 1, stdout: /switched off/ });
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
    archive: ['many.zip', zipSync({ 'page.html': htmlFile(), 'old.doc': OLD_DOC })],
    scan: ['scan.pdf', '%PDF-1.4'],
    doc: ['old.doc', OLD_DOC],
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
