import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CASES, listCases, tellCase } from '../support/cases.ts';

for (const slug of listCases()) {
  test(`case ${slug}`, () => {
    assert.deepEqual(tellCase(slug), JSON.parse(readFileSync(join(CASES, slug, 'expected.json'), 'utf8')));
  });
}
