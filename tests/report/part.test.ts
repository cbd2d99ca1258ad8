import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHTML } from 'linkedom';
import { buildReport } from '../../src/report/build.ts';
import { hashOf } from '../../src/report/edition.ts';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import { renderHtml } from '../../src/report/html.ts';
import { partOf } from '../../src/report/part.ts';
import { readSelection, type Selector } from '../../src/report/selection.ts';
import { FERRY } from './support/ferry.ts';

const WHOLE = buildReport(FERRY);

function part(asked: Partial<Record<Selector, unknown>>) {
  const selection = readSelection(asked, WHOLE);
  assert.ok(selection);
  return partOf(WHOLE, selection);
}

function numbersIn(asked: Partial<Record<Selector, unknown>>): number[] {
  return part(asked)
    .sections.flatMap(({ claims }) => claims.map(({ number }) => number))
    .sort((a, b) => a - b);
}

test('claims are chosen by ruling, kind, version, person and number, and what is chosen twice must be both', () => {
  assert.deepEqual(numbersIn({ ruling: 'disputed' }), [1]);
  assert.deepEqual(numbersIn({ ruling: ['disputed', 'unsourced'] }), [1, 3]);
  assert.deepEqual(numbersIn({ kind: 'number' }).includes(1), true);
  assert.deepEqual(numbersIn({ version: 'الساحل' }), numbersIn({ version: '4' }));
  assert.deepEqual(numbersIn({ person: 'jo okafor' }), [2, 3]);
  assert.deepEqual(numbersIn({ claim: '5-7, 2' }), [2, 5, 6, 7]);
  assert.deepEqual(numbersIn({ claim: ['1', '3'], ruling: 'unsourced' }), [3]);
  assert.equal(readSelection({ ruling: '', claim: ' ' }, WHOLE), undefined, 'an empty choice is the whole');
});

test('what the report does not have is named', () => {
  const refused = (asked: Partial<Record<Selector, unknown>>, words: RegExp) =>
    assert.throws(() => part(asked), { name: 'InvalidInput', message: words });
  refused({ ruling: 'true' }, /no ruling 'true': choose confirmed/);
  refused({ ruling: 'constructor' }, /no ruling/);
  refused({ kind: 'colour' }, /no kind 'colour'/);
  refused({ version: 'Nobody' }, /no version 'Nobody'/);
  refused({ person: 'Nobody' }, /Nobody called 'Nobody'/);
  refused({ claim: '9-3' }, /names no claims/);
  refused({ claim: '1-999999999' }, /names no claims/);
  refused({ claim: '400' }, /No claim of the report fits/);
});

test('a part says so in every format, holds nothing of other claims and leads nowhere', async () => {
  const small = part({ claim: '3' });
  assert.equal(hashOf(small), small.hash);
  assert.equal(small.part?.whole, WHOLE.hash);
  for (const format of REPORT_FORMATS.filter(({ binary }) => !binary)) {
    const told = String(await format.render(small));
    assert.match(told, /draft, a part|This is a part/, format.name);
    assert.doesNotMatch(told, /How many were hurt, and when/, format.name);
  }
  const { document } = parseHTML(renderHtml(small));
  assert.match(document.querySelector('.masthead')?.textContent ?? '', /This is a part: 1 of 7 claims, those chosen/);
  const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    assert.ok(ids.has(link.getAttribute('href')?.slice(1) ?? ''), link.outerHTML);
  }
  assert.deepEqual(
    small.texts.map(({ label }) => label),
    WHOLE.sections
      .flatMap(({ claims }) => claims)
      .find(({ number }) => number === 3)
      ?.tellings.map((t) => t.label),
  );
});
