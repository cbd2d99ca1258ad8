import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '../..');
const TABLE = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

test('every test and file that docs/security.md names is there', () => {
  const named = [...TABLE.matchAll(/`((?:tests|src|deploy|docs)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
  assert.ok(named.length > 60);
  assert.deepEqual(
    named.filter((path) => !existsSync(join(ROOT, path))),
    [],
  );
});

test('every row says whether it is met, and how', () => {
  const rows = TABLE.split('\n').filter((line) => /^\| [^|]* \| \d/.test(line));
  assert.ok(rows.length > 45);
  for (const row of rows) assert.match(row, /^\| [●◐○] \| \d[^|]+ \| [^|]{4,} \| [^|]+ \|$/, row);
});
