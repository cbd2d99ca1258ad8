import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkOrAddress } from '../../src/report/safe-link.ts';

const LINKS: [given: string | null, expected: ReturnType<typeof linkOrAddress>][] = [
  ['https://x.example/a b', { link: 'https://x.example/a%20b' }],
  [' HTTP://x.example ', { link: 'http://x.example/' }],
  ['javascript:alert(1)', { address: 'javascript:alert(1)' }],
  ['java\nscript:alert(1)', { address: 'java\nscript:alert(1)' }],
  ['https://', { address: 'https://' }],
  ['archive box 12', { address: 'archive box 12' }],
  ['  ', {}],
  [null, {}],
];

for (const [given, expected] of LINKS) {
  test(`linkOrAddress: ${JSON.stringify(given)}`, () => assert.deepEqual(linkOrAddress(given), expected));
}
