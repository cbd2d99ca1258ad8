import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Analysis } from '../../src/engine/types.ts';

const ROOT = join(import.meta.dirname, '../..');
const BRIDGE = ['north.txt', 'south.txt'].map((name) => join(import.meta.dirname, 'cases/bridge', name));

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-compare-'));
});

after(() => rm(folder, { recursive: true }));

test('json: spans cut the exact text out of the file, and every body sentence is in a claim', async () => {
  const { code, stdout } = await crossread('compare', ...BRIDGE, '--format', 'json');
  const analysis: Analysis = JSON.parse(stdout);
  const claimed = new Set(analysis.claims.flatMap(({ sentences }) => sentences));
  const sentences = analysis.versions.flatMap((version) => version.sentences);
  assert.equal(code, 0);
  assert.deepEqual(
    analysis.versions.map(({ id }) => id),
    ['v1', 'v2'],
  );
  assert.ok(sentences.length >= 4);
  for (const [index, version] of analysis.versions.entries()) {
    const text = await readFile(BRIDGE[index] ?? '', 'utf8');
    for (const { start, end, text: shown } of version.sentences) {
      assert.equal(text.slice(start, end).replace(/\s+/g, ' '), shown);
    }
  }
  assert.ok(sentences.every(({ id, kind }) => kind !== 'body' || claimed.has(id)));
});

test('story.json is read only when asked for', async () => {
  const without: Analysis = JSON.parse((await crossread('compare', ...BRIDGE, '--format', 'json')).stdout);
  const told: Analysis = JSON.parse((await crossread('compare', '--story', ...BRIDGE, '--format', 'json')).stdout);
  assert.ok(without.versions.every(({ label }) => !/Northern|evening/.test(label)));
  assert.deepEqual(
    told.versions.map(({ label }) => label),
    ['Northern Echoes', 'South, evening edition'],
  );
  assert.equal(told.versions[1]?.published, '2031-05-09');
});

test('one file is read alone, with a word about it on stderr', async () => {
  const { code, stdout, stderr } = await crossread('compare', ...BRIDGE.slice(0, 1));
  assert.equal(code, 0);
  assert.match(stdout, /^1 version · 1 independent source/);
  assert.match(stderr, /two or more/);
});

test('UTF-16 with a byte order mark is read as what it is', async () => {
  const text = 'أصيب 33 شخصا. 🚢 A ship ran aground.';
  const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const big = Buffer.from(little).swap16();
  const paths = await Promise.all([
    written('le.txt', little),
    written('be.txt', big),
    written('u8.txt', `\uFEFF${text}`),
  ]);
  const { stdout } = await crossread('compare', ...paths, '--format', 'json');
  const read = JSON.parse(stdout).versions.map(({ sentences }: Analysis['versions'][number]) => sentences);
  assert.match(read[0].at(-1)?.text, /A ship ran aground\.$/);
  assert.deepEqual(texts(read[1]), texts(read[0]));
  assert.deepEqual(texts(read[2]), texts(read[0]));
});

const REFUSED: [what: string, content: string | Buffer, said: RegExp][] = [
  ['an empty file', '', /bad\.txt' is empty/],
  ['nothing but white space', ' \n\t\n', /bad\.txt' is empty/],
  ['NUL bytes', 'a\0b', /bad\.txt' holds NUL/],
  ['broken UTF-8', Buffer.from([0x61, 0xc3, 0x28]), /bad\.txt' is not valid UTF-8/],
  ['UTF-16 without a byte order mark', Buffer.from('abc', 'utf16le'), /bad\.txt' holds NUL/],
  ['a file of more than 10 MB', 'a'.repeat(10_000_001), /bad\.txt' is longer than 10 MB/],
];

for (const [what, content, said] of REFUSED) {
  test(`${what}: one line that names the file, and exit code 1`, async () => {
    const { code, stdout, stderr } = await crossread('compare', ...BRIDGE, await written('bad.txt', content));
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, said);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  });
}

const UNREADABLE: [what: string, args: string[], said: RegExp][] = [
  ['a file that is not there', ['compare', 'nowhere.txt'], /'nowhere\.txt' cannot be read: there is no such file/],
  ['a folder', ['compare', ROOT], /cannot be read: it is a folder/],
  ['--story without a story.json', ['compare', '--story', join(ROOT, 'LICENSE')], /story\.json' cannot be read/],
];

for (const [what, args, said] of UNREADABLE) {
  test(`${what}: one line, exit code 1`, async () => {
    const { code, stderr } = await crossread(...args);
    assert.equal(code, 1);
    assert.match(stderr, said);
  });
}

const MISUSES: string[][] = [
  [],
  ['compare'],
  ['compare', 'a.txt', '--format', 'pdf'],
  ['compare', 'a.txt', '--colour'],
  ['batch', 'constructor'],
  ['unknown'],
];

for (const args of MISUSES) {
  test(`misuse: 'crossread ${args.join(' ')}' exits with 2`, async () => {
    assert.equal((await crossread(...args)).code, 2);
  });
}

test('--help is no misuse', async () => assert.equal((await crossread('--help')).code, 0));

test('a reader who stops early, as head does, is no failure', async () => {
  const long = await written('long.txt', 'A bridge fell at Kell on Friday. '.repeat(9000));
  const child = spawn(process.execPath, ['src/cli/main.ts', 'compare', long, '--format', 'json'], { cwd: ROOT });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(code, 0);
  assert.doesNotMatch(stderr, /EPIPE|Error/);
});

async function written(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

function texts(sentences: { text: string }[]): string[] {
  return sentences.map(({ text }) => text);
}

function crossread(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], { cwd: ROOT });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}
