import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseConfig } from '../src/config.ts';

test('links are fetched unless that is switched off', () => {
  assert.equal(parseConfig({}).fetchLinks, true);
  assert.equal(parseConfig({ CROSSREAD_FETCH: '' }).fetchLinks, true);
  assert.equal(parseConfig({ CROSSREAD_FETCH: '1' }).fetchLinks, true);
  assert.equal(parseConfig({ CROSSREAD_FETCH: '0' }).fetchLinks, false);
  assert.throws(() => parseConfig({ CROSSREAD_FETCH: 'off' }), /CROSSREAD_FETCH must be 0 or 1/);
});

test('the address readers know us by is a web address, without a slash at its end', () => {
  assert.equal(parseConfig({}).publicUrl, undefined);
  assert.equal(
    parseConfig({ CROSSREAD_PUBLIC_URL: 'https://desk.example/check/' }).publicUrl,
    'https://desk.example/check',
  );
  for (const wrong of ['desk.example', 'ftp://desk.example', 'javascript:alert(1)']) {
    assert.throws(() => parseConfig({ CROSSREAD_PUBLIC_URL: wrong }), /CROSSREAD_PUBLIC_URL must be a web address/);
  }
});

test('every setting is written down for whoever runs the server', () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
  const names = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name ?? '');
  assert.ok(names.length > 10);
  const written = read('docs/operations.md');
  assert.deepEqual(
    names.filter((name) => !written.includes(`\`${name}\``)),
    [],
  );
});
