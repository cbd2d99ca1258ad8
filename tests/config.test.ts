import assert from 'node:assert/strict';
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
