import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { buildReport } from '../../src/report/build.ts';
import { renderCsv } from '../../src/report/csv.ts';
import type { ReportData } from '../../src/report/data.ts';
import { BAD_CASES, EMPTY } from './support/bad-cases.ts';
import { FERRY } from './support/ferry.ts';
import { hostileReport } from './support/hostile.ts';

test('a row for each claim in each version, whether the version tells it or not', () => {
  const rows = read(FERRY);
  assert.equal(rows.length, FERRY.claims.length * FERRY.versions.length);
  const row = rows.find(({ claim, version }) => claim === '1' && version === 'Northwire');
  assert.deepEqual(
    [row?.ruling, row?.finding, row?.agency, row?.state, row?.['independent sources']],
    ['disputed', 'contradiction', 'Northwire', 'draft', '3'],
  );
  assert.match(row?.text ?? '', /^Twelve people were hurt/);
  assert.match(row?.verdicts ?? '', /disputed, Alma Moreau, 2031-03-05T10:15:00.000Z: The coast guard/);
  assert.match(row?.evidence ?? '', /Coast guard incident log.*https:\/\/coastguard\.example.*33 injured/s);
  assert.match(row?.differences ?? '', /number, contradiction: Twelve people \(count-differs\)/);
  const silent = rows.find(({ claim, version }) => claim === '4' && version === 'Northwire');
  assert.deepEqual([silent?.finding, silent?.text], ['not reported', '']);
});

test('lines end and quotes double as RFC 4180 has it, and a byte order mark comes when it is asked for', () => {
  const csv = renderCsv(buildReport(FERRY));
  assert.ok(csv.endsWith('\r\n'));
  assert.ok(!csv.startsWith('\uFEFF'));
  assert.equal(renderCsv(buildReport(FERRY), { bom: true }), `\uFEFF${csv}`);
  assert.equal(csv.slice(0, csv.indexOf('\r\n')).split(',').length, 28);
});

test('no cell of anybody’s words is a formula, in no story', () => {
  const attackers = /^[=+\-@\t\r＝＋－＠]/u;
  for (const data of Object.values(BAD_CASES)) {
    for (const row of read(data)) for (const cell of Object.values(row)) assert.doesNotMatch(cell, attackers);
  }
  const attacked = read(BAD_CASES.ATTACKED)[0];
  assert.match(attacked?.title ?? '', /^'=HYPERLINK\("http/);
  assert.match(attacked?.byline ?? '', /^'\t=1/);
  fc.assert(
    fc.property(hostileReport, (data) => {
      for (const row of read(data)) for (const cell of Object.values(row)) assert.doesNotMatch(cell, attackers);
    }),
    { numRuns: 40 },
  );
});

test('an empty story is a heading alone, 200 versions are 200 rows', () => {
  assert.equal(read(EMPTY).length, 0);
  assert.equal(read(BAD_CASES.MANY_VERSIONS).length, 200);
});

function read(data: ReportData): Record<string, string>[] {
  return parse(renderCsv(buildReport(data)), { columns: true, bom: true, record_delimiter: '\r\n' });
}
