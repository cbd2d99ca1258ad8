import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { describeRules } from '../../scripts/rules-text.ts';
import { RULES } from '../../src/engine/index.ts';

test('docs/rules.md says what the rules say of themselves', () => {
  const written = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  assert.equal(written, describeRules(RULES), 'run npm run docs:rules');
});

test('every rule has a name of its own', () => {
  assert.equal(new Set(RULES.map(({ name }) => name)).size, RULES.length);
});
