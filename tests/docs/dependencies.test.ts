import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');

test('every dependency is justified, and none that is not there', () => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const decision = readFileSync(join(ROOT, 'docs/decisions/0010-dependencies.md'), 'utf8');
  const justified = [...decision.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names]) =>
    [...(names ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  assert.deepEqual(justified.sort(), Object.keys({ ...dependencies, ...optionalDependencies }).sort());
});
