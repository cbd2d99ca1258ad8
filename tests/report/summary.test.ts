import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReport } from '../../src/report/build.ts';
import type { ReportData } from '../../src/report/data.ts';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import { summaryOf } from '../../src/report/summary.ts';
import { BAD_CASES } from './support/bad-cases.ts';
import { FERRY } from './support/ferry.ts';

test('it says in plain words what was compared, where the versions differ, and what was ruled', () => {
  assert.equal(
    wordsOf(FERRY),
    '4 versions from 3 independent sources tell 7 claims. On 2 of them the versions contradict one another; on 1 more ' +
      'they differ in substance. 4 come from one source only. 1 is disputed: How many were hurt, and when. ' +
      '1 is unsourced: Whether the ship was going too fast. 1 is confirmed. 4 have not been ruled on yet.',
  );
  assert.equal(wordsOf(BAD_CASES.EMPTY), 'No version has been brought in yet, so there is nothing to compare.');
  assert.equal(
    wordsOf(BAD_CASES.LONG_CLAIM),
    '2 versions from 2 independent sources tell 1 claim. It has not been ruled on yet.',
  );
});

test('of many claims it names the first few, and shortens what is long', () => {
  const claims = FERRY.claims.map((claim) => ({ ...claim, ruling: 'disputed' as const, title: 'Long '.repeat(80) }));
  const summary = summaryOf(buildReport({ ...FERRY, claims }));
  const named = summary.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.title]));
  assert.equal(named.length, 3);
  for (const title of named) assert.ok([...title].length <= 111 && title.endsWith('…'));
  assert.match(wordsOf({ ...FERRY, claims }), /7 are disputed: .*; and 4 more\. $/);
});

test('readers of every format for reading find it near the top', async () => {
  for (const name of ['html', 'md']) {
    const text = String(await REPORT_FORMATS.find((format) => format.name === name)?.render(buildReport(FERRY)));
    const at = text.indexOf('4 versions from 3 independent sources tell 7 claims.');
    assert.ok(at > 0 && at < text.indexOf('Courier reprint repeats'), name);
  }
});

function wordsOf(data: ReportData): string {
  return summaryOf(buildReport(data))
    .map((piece) => (typeof piece === 'string' ? piece : piece.title))
    .join('');
}
