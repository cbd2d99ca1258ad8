import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { buildReport } from '../../src/report/build.ts';
import type { ReportData } from '../../src/report/data.ts';
import { BAD_CASES } from './support/bad-cases.ts';
import { FERRY } from './support/ferry.ts';
import { hostileReport } from './support/hostile.ts';

interface Selector {
  type: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

interface Target {
  source: { id: string };
  selector: [Selector, Selector];
}

interface Annotation {
  id: string;
  motivation: string;
  body: { value: string }[];
  target: Target | Target[];
}

test('one annotation for each version that tells a claim, each with the claim and its ruling', () => {
  const { items, summary } = read(FERRY);
  const told = FERRY.claims.flatMap(({ sentences }) => new Set(sentences.map((id) => id.split('.')[0])).size);
  assert.equal(
    items.length,
    told.reduce((sum, count) => sum + count, 0),
  );
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  assert.deepEqual(items[0]?.body[0]?.value, 'Claim 1: How many were hurt, and when');
  assert.ok(items[0]?.body.some(({ value }) => value === 'disputed'));
  assert.match(summary, /^draft\. Positions count Unicode code points/);
});

test('both selectors lead to the same words in the text as received', () => {
  for (const data of [FERRY, ...Object.values(BAD_CASES)]) resolves(data);
  fc.assert(fc.property(hostileReport, resolves), { numRuns: 60 });
});

test('positions count code points, not UTF-16 units', () => {
  const [first] = read(BAD_CASES.MANY_SCRIPTS)
    .items.filter(({ body }) => body.length > 0)
    .slice(9, 10);
  const { selector } = [first?.target].flat()[0] ?? { selector: [] };
  const [quote, position] = selector;
  assert.ok(quote && position);
  assert.equal(position.end - position.start, [...quote.exact].length);
  assert.notEqual(position.end - position.start, quote.exact.length);
});

/** By an independent reading of the two selectors' definitions. */
function resolves(data: ReportData): void {
  const texts = new Map(data.versions.map(({ sha256, text }) => [`urn:sha256:${sha256}`, text]));
  for (const { target } of read(data).items) {
    for (const { source, selector } of [target].flat()) {
      const text = texts.get(source.id);
      assert.ok(text !== undefined);
      const [quote, position] = selector;
      assert.deepEqual([quote.type, position.type], ['TextQuoteSelector', 'TextPositionSelector']);
      const characters = Array.from(text);
      assert.equal(characters.slice(position.start, position.end).join(''), quote.exact);
      assert.ok(text.includes(`${quote.prefix}${quote.exact}${quote.suffix}`));
      assert.ok(characters.slice(0, position.start).join('').endsWith(quote.prefix));
    }
  }
}

function read(data: ReportData): { items: Annotation[]; summary: string } {
  const collection = JSON.parse(renderAnnotations(buildReport(data)));
  assert.equal(collection['@context'], 'http://www.w3.org/ns/anno.jsonld');
  assert.equal(collection.total, collection.first.items.length);
  return { items: collection.first.items, summary: collection.summary };
}
