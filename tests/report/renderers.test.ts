import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { buildReport } from '../../src/report/build.ts';
import type { ReportData } from '../../src/report/data.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { FERRY } from './support/ferry.ts';
import { hostileReport, wordsOf } from './support/hostile.ts';

const GOLDEN = new URL('cases/ferry/report.md', import.meta.url);

test('the ferry story as Markdown is what a person once read and approved', () => {
  const report = buildReport(FERRY);
  const markdown = renderMarkdown(report).replace(report.hash, 'HASH');
  if (process.env.CROSSREAD_UPDATE) writeFileSync(GOLDEN, markdown);
  assert.equal(markdown, readFileSync(GOLDEN, 'utf8'), 'if the new text is right, run again with CROSSREAD_UPDATE=1');
});

test('HTML: nothing anybody wrote becomes markup, and none of it is lost', () => {
  fc.assert(
    fc.property(hostileReport, (data) => {
      const document = parse(renderHtml(buildReport(data)));
      assertHarmless(document);
      const text = folded(document.body.textContent);
      for (const words of wordsOf(data)) assert.ok(text.includes(folded(words)), `lost: ${words}`);
      for (const { number } of data.claims) assert.ok(document.getElementById(`claim-${number}`), `lost: ${number}`);
    }),
    { numRuns: 60 },
  );
});

test('HTML: its markup for machines is data that says what the page says, whatever stands in it', () => {
  const reviewsOf = (data: ReportData) => {
    const markup = renderHtml(buildReport(data));
    const blocks = parse(markup).querySelectorAll('script');
    assert.ok(blocks.length <= 1 && markup.match(/<script/g)?.length !== 2);
    return blocks.length === 0 ? [] : JSON.parse(blocks[0]?.textContent ?? '')['@graph'];
  };
  const document = parse(renderHtml(buildReport(FERRY)));
  for (const { url, itemReviewed, reviewRating } of reviewsOf(FERRY)) {
    const claim = document.querySelector(url);
    assert.ok(claim?.textContent?.includes(itemReviewed.name), url);
    assert.ok(claim?.textContent?.toLowerCase().includes(reviewRating.alternateName.toLowerCase()), url);
  }
  fc.assert(
    fc.property(hostileReport, (data) => {
      const ruled = data.review ? data.claims.filter(({ ruling }) => ruling !== 'open') : [];
      assert.equal(reviewsOf(data).length, ruled.length);
    }),
    { numRuns: 40 },
  );
});

test('HTML: every link inside the page leads somewhere and no id is given twice', () => {
  fc.assert(
    fc.property(hostileReport, (data) => assertConnected(parse(renderHtml(buildReport(data))))),
    { numRuns: 30 },
  );
  assertConnected(parse(renderHtml(buildReport(FERRY))));
});

test('HTML: a version’s text is printed as received, apart from the numbers and reasons beside it', () => {
  const document = parse(renderHtml(buildReport(FERRY)));
  for (const [index, { text }] of FERRY.versions.entries()) {
    const received = document.querySelector(`#text-${index + 1} .received`);
    for (const note of [...(received?.querySelectorAll('.ref, .why') ?? [])]) note.remove();
    assert.equal(received?.textContent, text);
  }
});

test('HTML: a sentence leads to its place in the text, and from there to its claim', () => {
  const document = parse(renderHtml(buildReport(FERRY)));
  const label = document.querySelector('#claim-2 .reading .src a');
  const place = document.getElementById(label?.getAttribute('href')?.slice(1) ?? '');
  assert.equal(place?.textContent, '“We heard a bang and then the lights went out,” said Tom Reyes, a passenger.');
  assert.equal(place?.nextElementSibling?.getAttribute('href'), '#claim-2');
});

test('HTML: an outlet’s words carry their language and find their own direction', () => {
  const document = parse(renderHtml(buildReport(FERRY)));
  const arabic = document.querySelector('#claim-6 .read');
  assert.deepEqual([arabic?.getAttribute('lang'), arabic?.getAttribute('dir')], ['ar', 'auto']);
});

test('HTML: marks say in words what differs and where they end', () => {
  const document = parse(renderHtml(buildReport(FERRY)));
  assert.equal(document.querySelector('#claim-1 mark')?.textContent, 'number differs: At least 33 people (end)');
});

test('Markdown: nothing anybody wrote becomes structure, and none of it is lost', () => {
  fc.assert(
    fc.property(hostileReport, (data) => {
      const markdown = renderMarkdown(buildReport(data));
      const outside = withoutFences(markdown);
      const shown = folded(unescaped(outside));
      for (const words of wordsOf({ ...data, versions: [] }))
        assert.ok(shown.includes(folded(words)), `lost: ${words}`);
      for (const { label, text } of data.versions) {
        assert.ok(shown.includes(folded(label)));
        assert.ok(markdown.includes(`\n${text}\n`), 'a text as received is changed');
      }
      const headings = outside.match(/^### /gm)?.length;
      assert.equal(headings, data.claims.length + data.versions.length);
      assert.deepEqual(outside.match(/<(?!a id="(?:claim|text)-\d+"><\/a>|\/a>|https?:)/g), null, 'raw HTML');
      assert.equal(outside.match(/[^\\]\]\((?!#(?:claim|text)-\d+\)|<https?:)/g), null, 'a link of somebody’s own');
    }),
    { numRuns: 60 },
  );
});

test('both print the content hash, the same one', () => {
  const report = buildReport(FERRY);
  assert.ok(renderHtml(report).includes(report.hash));
  assert.ok(renderMarkdown(report).includes(report.hash));
});

type Document = ReturnType<typeof parseHTML>['document'];

function parse(markup: string): Document {
  return parseHTML(markup).document;
}

function assertHarmless(document: Document): void {
  assert.equal(
    document.querySelectorAll('script:not([type="application/ld+json"]), img, iframe, object, embed, form, base')
      .length,
    0,
  );
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(name, /^on|^style$|^src/);
      if (name === 'href') assert.match(value, /^(#|https?:\/\/|data:,$)/);
    }
  }
}

function assertConnected(document: Document): void {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, 'an id is given twice');
  const known = new Set(ids);
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    assert.ok(known.has(link.getAttribute('href')?.slice(1) ?? ''), `dead link: ${link.outerHTML}`);
  }
}

/** What is outside the fenced texts. */
function withoutFences(markdown: string): string {
  return markdown.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
}

function unescaped(markdown: string): string {
  return markdown
    .replace(/\*\*/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#64;/g, '@')
    .replace(/&amp;/g, '&');
}

/** White space, bold marks and signs of the reading direction left out: the renderers may differ in those. */
function folded(text: string | null): string {
  return (text ?? '').replace(/\*\*|[\s\u202A-\u202E\u2066-\u2069]+/gu, '').replace(/wordingdiffers:|\(end\)/g, '');
}
