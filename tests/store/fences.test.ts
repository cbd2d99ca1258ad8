import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

const SOURCE = join(import.meta.dirname, '../../src');

test('only the database, its file and the bus know which database it is', async () => {
  const files = (await readdir(SOURCE, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const knowing = [];
  for (const file of files) {
    const text = await readFile(join(SOURCE, file), 'utf8');
    if (/from '(pg|better-sqlite3)'|\b(Sqlite|Postgres)Dialect\b|pg_\w+\(|pragma\(/.test(text)) knowing.push(file);
  }
  assert.deepEqual(knowing.sort(), [
    'store/bus.ts',
    'store/database.ts',
    'store/postgres-client.ts',
    'store/sqlite-file.ts',
  ]);
});

test('only the store speaks SQL', async () => {
  const files = (await readdir(SOURCE, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const speaking = [];
  for (const file of files.filter((name) => !name.startsWith('store/'))) {
    const text = await readFile(join(SOURCE, file), 'utf8');
    if (/from 'kysely|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(text)) speaking.push(file);
  }
  assert.deepEqual(speaking, []);
});
