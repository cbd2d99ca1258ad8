import assert from 'node:assert/strict';
import { Readable, Writable } from 'node:stream';
import { test } from 'node:test';
import { cleanTask } from '../../src/cli/batch/clean.ts';
import { extractTask } from '../../src/cli/batch/extract.ts';
import { segmentTask } from '../../src/cli/batch/segment.ts';
import { runBatch } from '../../src/cli/batch.ts';

const FIRST = 'The ferry Solveig left the harbour at noon with four hundred people on board, the port said on Tuesday.';
const SECOND = 'Nobody was hurt when it touched ground off the northern pier, although two cars were damaged.';

test('segment: spans of the text as given, wrapped lines joined, titles alone', async () => {
  const wrapped = 'Nobody was hurt when the ship touched ground off\nthe northern pier.';
  const text = `Ferry runs aground\n\nThe ferry left. ${wrapped}`;
  assert.deepEqual(await segmentTask({ id: 1, text }), {
    sentences: [
      { start: 0, end: 18, text: 'Ferry runs aground' },
      { start: 20, end: 35, text: 'The ferry left.' },
      { start: 36, end: 36 + wrapped.length, text: wrapped },
    ],
  });
});

test('clean: the article alone, and what was removed with its reason', async () => {
  const text = [
    'Support The Harbour Post!',
    'Ferry runs aground off Norhavn',
    'By Ana Silva',
    '14 December 2021',
    FIRST,
    SECOND,
    'Read more',
  ].join('\n\n');
  assert.deepEqual(await cleanTask({ id: 1, text }), {
    text: `${FIRST}\n\n${SECOND}`,
    headline: 'Ferry runs aground off Norhavn',
    byline: 'Ana Silva',
    published: '2021-12-14',
    agency: [],
    removed: [
      { start: 0, end: 25, reason: 'asks for support or a subscription' },
      { start: 59, end: 71, reason: 'names the writers' },
      { start: 73, end: 89, reason: 'date and place of publication' },
      { start: text.length - 9, end: text.length, reason: 'points to another article' },
    ],
  });
});

test('extract: the article of a page with its metadata', async () => {
  const html = `<html lang="en"><head><title>Ferry runs aground off Norhavn | The Harbour Post</title>
    <meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2021-12-14">
    </head><body><nav>Home News</nav><article><h1>Ferry runs aground off Norhavn</h1><p>By Ana Silva</p><p>${FIRST}</p>
    <p>Read more: <a href="/storm">Port closes</a></p><p>${SECOND}</p></article></body></html>`;
  assert.deepEqual(await extractTask({ id: 1, html, url: 'https://post.example/ferry' }), {
    title: 'Ferry runs aground off Norhavn',
    text: `${FIRST}\n\n${SECOND}`,
    byline: 'Ana Silva',
    published: '2021-12-14',
    language: 'en',
    site: 'The Harbour Post',
  });
});

test('a row without its text says so', async () => {
  await assert.rejects(async () => cleanTask({ id: 1 }), /'text' must be a string/u);
  await assert.rejects(async () => extractTask({ id: 1, html: 7 }), /'html' must be a string/u);
});

test('rows end at a line feed, not at the line separators JSON allows inside a string', async () => {
  const text = 'The ferry left.\u2028Nobody was hurt.\u2029It held.';
  const input = Readable.from([
    Buffer.from(`{"id":1,"text":${JSON.stringify(text).slice(0, 9)}`),
    Buffer.from(`${JSON.stringify(text).slice(9)}}\r\n\n{"id":2}`),
  ]);
  const written: string[] = [];
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      written.push(String(chunk));
      done();
    },
  });
  await runBatch('segment', input, output);
  assert.equal(written.length, 2);
  assert.doesNotMatch(written.join(''), /[\u2028\u2029]/u);
  assert.equal(JSON.parse(written[0] ?? '').sentences.length, 3);
  assert.match(JSON.parse(written[1] ?? '').error, /'text' must be a string/u);
});
