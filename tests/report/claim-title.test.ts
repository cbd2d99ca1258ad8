import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimTitle } from '../../src/report/claim-title.ts';

test('an unnamed claim is called by its shortest telling, cut at a word, never inside a character', () => {
  assert.equal(claimTitle(['A longer telling of it.', 'Told.']), 'Told.');
  assert.equal(claimTitle([`${'word '.repeat(30)}end`]), `${'word '.repeat(18).trim()}…`);
  assert.ok(claimTitle(['🚢'.repeat(80)]).isWellFormed());
  assert.equal(claimTitle([]), '');
});
