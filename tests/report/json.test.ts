import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { buildReport } from '../../src/report/build.ts';
import { contentHash } from '../../src/report/hash.ts';
import { renderJson } from '../../src/report/json.ts';
import { reportJsonSchema } from '../../src/report/schema.ts';
import { BAD_CASES } from './support/bad-cases.ts';
import { FERRY } from './support/ferry.ts';
import { hostileReport } from './support/hostile.ts';

const FILE = new URL('../../static/schemas/report-1.json', import.meta.url);
const published = JSON.parse(readFileSync(FILE, 'utf8'));
const isReport = new Ajv2020({ strict: true }).compile(published);

test('the schema that is served is the one reports are made by: run scripts/report-schema.ts otherwise', () => {
  assert.deepEqual(published, JSON.parse(JSON.stringify(reportJsonSchema())));
});

test('every report fits the published schema', () => {
  const edition = { number: 2, published: '2031-03-06', note: 'Corrected.' };
  const frozen = { ...FERRY, review: { ...FERRY.review, changes: [], edition } };
  const { review: _none, ...compared } = FERRY;
  for (const data of [FERRY, frozen, compared, ...Object.values(BAD_CASES)]) {
    const fits = isReport(JSON.parse(renderJson(buildReport(data))));
    assert.ok(fits, JSON.stringify(isReport.errors));
  }
  fc.assert(
    fc.property(hostileReport, (data) => isReport(JSON.parse(renderJson(buildReport(data))))),
    { numRuns: 40 },
  );
});

test('the schema refuses what is no report', () => {
  const report = JSON.parse(renderJson(buildReport(FERRY)));
  assert.equal(isReport({ ...report, extra: 1 }), false);
  assert.equal(isReport({ ...report, hash: undefined }), false);
  assert.equal(isReport({ ...report, schema: 'other' }), false);
});

test('its hash can be worked out again from the file, and its texts are the texts as received', () => {
  const { schema: _schema, state: _state, hash, ...content } = JSON.parse(renderJson(buildReport(FERRY)));
  assert.equal(contentHash(content), hash);
  const texts = content.texts.map(({ runs }: { runs: { text: string }[] }) => runs.map(({ text }) => text).join(''));
  assert.deepEqual(
    texts,
    FERRY.versions.map(({ text }) => text),
  );
});
