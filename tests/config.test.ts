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
