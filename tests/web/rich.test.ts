import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rich } from '../../src/web/rich.ts';

const cases: [string, string[], string][] = [
  ['Go [back] or [on] now', ['/a', '/b'], 'Go <a href="/a">back</a> or <a href="/b">on</a> now'],
  ['**Bold** & `Ctrl` <b>', [], '<b>Bold</b> &amp; <kbd>Ctrl</kbd> &lt;b&gt;'],
  ['[<x>]', ['/a"b'], '<a href="/a&quot;b">&lt;x&gt;</a>'],
];

for (const [phrase, addresses, markup] of cases)
  test(`rich: ${phrase}`, () => assert.equal(String(rich(phrase, ...addresses)), markup));
