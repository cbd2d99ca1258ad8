import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseConfig } from '../../src/config.ts';
import { createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { checkRuleNames, readRulePolicy } from '../../src/desk/analysis/rule-policy.ts';
import { analyse, RULES } from '../../src/engine/index.ts';
import type { Analysis } from '../../src/engine/types.ts';

const ROOT = join(import.meta.dirname, '../..');

let folder: string;
let files: string[];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossread-rules-'));
  files = await Promise.all([
    written('a.txt', 'The blast killed 12 people in the harbour of Velden on Tuesday, the coast guard said.'),
    written('b.txt', 'The blast killed 15 people in the harbour of Velden on Tuesday, the coast guard said.'),
  ]);
});

after(() => rm(folder, { recursive: true }));

test('a rule that is off finds nothing, and the output says that it is off', async () => {
  const policy = await written('policy.json', '{"off": ["number-differs"]}');
  const told = await compare('--format', 'json');
  const untold = await compare('--format', 'json', '--rules', policy);
  const one = await compare('--off', 'number-differs', 'percent-differs');
  assert.deepEqual(rulesIn(told), ['number-differs']);
  assert.deepEqual(rulesIn(untold), []);
  assert.deepEqual(JSON.parse(untold.stdout).rulesOff, ['number-differs']);
  assert.match(one.stdout, /0 contradictions/);
  assert.match(one.stdout, /Rules switched off\n\s*number-differs, percent-differs\n/);
});

const REFUSED: [what: string, policy: string, said: RegExp][] = [
  [
    'an unknown rule',
    '{"off": ["number-differ"]}',
    /policy' names a rule .*‘number-differ’.* The rules are: number-differs, /,
  ],
  ['another key', '{"rules": []}', /policy' is no policy file such as .*off/],
  ['no JSON', 'number-differs', /policy' is no policy file .*it is not JSON/],
];

for (const [what, policy, said] of REFUSED) {
  test(`a policy file with ${what} is refused`, async () => {
    await assert.rejects(readRulePolicy(await written('policy', policy)), said);
  });
}

test('an unknown name on the command line ends with the names there are, and nothing is compared', async () => {
  const { code, stdout, stderr } = await compare('--off', 'numbers', 'dates');
  assert.deepEqual([code, stdout], [1, '']);
  assert.match(stderr, /--off names rules that are not there: ‘numbers’, ‘dates’/);
  for (const { name } of RULES) assert.ok(stderr.includes(name), name);
});

test('a policy file that is not there is named', async () => {
  await assert.rejects(readRulePolicy(join(folder, 'nowhere')), /nowhere' cannot be read/);
});

test('every rule can be switched off by its name, and is silent then', () => {
  for (const { name, flags } of RULES) {
    const versions = flags.map((text, i) => ({ id: `v${i + 1}`, text, published: '2024-03-06' }));
    const rulesOff = checkRuleNames([name], 'this test');
    assert.ok(!analyse(versions, { rulesOff }).differences.some(({ rule }) => rule === name), name);
  }
});

test("a server's policy counts for every story", async () => {
  const { rulesFile } = parseConfig({ CROSSREAD_RULES: join(folder, 'policy.json') });
  const analyst = createAnalyst(undefined, await readRulePolicy(rulesFile ?? ''));
  const question = {
    versions: [12, 15].map((dead, i) => ({ id: `v${i}`, text: `The blast killed ${dead} people in the harbour.` })),
    options: {},
  };
  const { claims, differences } = await analyst.analyse(question);
  await analyst.close();
  assert.deepEqual([claims.length, differences], [1, []]);
});

async function written(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

function rulesIn({ stdout }: { stdout: string }): string[] {
  return (JSON.parse(stdout) as Analysis).differences.map(({ rule }) => rule);
}

function compare(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = ['src/cli/main.ts', 'compare', ...files, ...args];
    const child = execFile(process.execPath, command, { cwd: ROOT }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 0, stdout, stderr }),
    );
  });
}
