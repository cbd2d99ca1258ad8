import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moment } from '../../src/report/moment.ts';

const MOMENTS: [string, string][] = [
  ['2031-03-04', '4 March 2031'],
  ['2031-03-05T07:30:00Z', '5 March 2031, 07:30 UTC'],
  ['2031-03-05T00:30:00+02:00', '4 March 2031, 22:30 UTC'],
  ['last Tuesday', 'last Tuesday'],
  ['2031-13-04', '2031-13-04'],
];

for (const [iso, words] of MOMENTS) {
  test(`moment: ${iso} → ${words}`, () => assert.equal(moment(iso).words, words));
}
