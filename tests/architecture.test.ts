import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';

const SRC = join(import.meta.dirname, '../src');

/** Who may import whom, as docs/architecture.md says it: folder → folders and files of ours it may name. */
const ALLOWED: Record<string, string[]> = {
  engine: [],
  words: [],
  sources: ['engine/types.ts', 'errors.ts', 'words'],
  report: ['engine/types.ts', 'errors.ts', 'words'],
  store: ['engine/types.ts', 'errors.ts'],
  desk: ['engine', 'sources', 'store', 'report', 'words', 'errors.ts', 'limits.ts'],
  web: ['desk', 'report', 'words', 'engine/types.ts', 'errors.ts', 'limits.ts', 'loopback.ts'],
  cli: ['desk', 'report', 'words', 'engine', 'sources', 'store', 'errors.ts', 'config.ts'],
  'config.ts': ['errors.ts'],
  'errors.ts': ['words'],
  'limits.ts': [],
  'loopback.ts': [],
};

/** Packages and built-in modules the engine may use: none that reaches outside. */
const ENGINE_PACKAGES = new Set<string>(['diff']);

test('every import in src keeps to the import rule', () => {
  const broken = globSync('**/*.ts', { cwd: SRC }).flatMap((file) => {
    const home = homeOf(file);
    const allowed = ALLOWED[home];
    if (!allowed) return home === 'main.ts' ? [] : [`${file}: no rule for '${home}'`];
    return importsOf(file).flatMap((target) => (mayImport(home, allowed, target) ? [] : [`${file} imports ${target}`]));
  });
  assert.deepEqual(broken, []);
});

test('the rule is able to fail', () => {
  assert.equal(mayImport('engine', [], 'node:fs'), false);
  assert.equal(mayImport('web', ALLOWED.web ?? [], 'store/people.ts'), false);
  assert.equal(mayImport('web', ALLOWED.web ?? [], 'engine/index.ts'), false);
  assert.equal(mayImport('web', ALLOWED.web ?? [], 'desk/people/people.ts'), true);
});

function mayImport(home: string, allowed: string[], target: string): boolean {
  const isOurs = (!target.startsWith('node:') && target.endsWith('.ts')) || target.endsWith('.json');
  if (!isOurs) return home !== 'engine' || ENGINE_PACKAGES.has(target);
  return homeOf(target) === home || allowed.some((name) => target === name || target.startsWith(`${name}/`));
}

function homeOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** Imports of a file: ours as paths from src, packages by name. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8');
  const found = source.matchAll(
    /^import '([^']+)'|^(?:import|export) [^;'"=]*? from '([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].flatMap(([, bare, stated, dynamic]) => {
    const name = bare ?? stated ?? dynamic;
    if (name === undefined) return [];
    if (!name.startsWith('.')) return [name];
    return [
      relative(SRC, join(SRC, dirname(file), name))
        .split(sep)
        .join('/'),
    ];
  });
}
