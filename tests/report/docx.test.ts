import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { extractRawText } from 'mammoth';
import { SaxesParser } from 'saxes';
import { buildReport } from '../../src/report/build.ts';
import type { ReportData } from '../../src/report/data.ts';
import { makeDocx, renderDocx } from '../../src/report/docx.ts';
import { wholeOf } from '../../src/report/made.ts';
import { isLarge } from '../../src/report/size.ts';
import { BAD_CASES } from './support/bad-cases.ts';
import { FERRY } from './support/ferry.ts';
import { hostileReport, wordsOf } from './support/hostile.ts';
import { LARGE } from './support/large.ts';

let ferry: Record<string, string>;

before(async () => {
  ferry = await unpack(FERRY);
});

test('every part is well-formed XML, in every story', async () => {
  for (const data of [FERRY, ...Object.values(BAD_CASES)]) wellFormed(await unpack(data));
  await fc.assert(
    fc.asyncProperty(hostileReport, async (data) => wellFormed(await unpack(data))),
    { numRuns: 15 },
  );
});

test('it has named styles, headings of three ranks, tables with repeated heads, and footnotes', () => {
  const body = ferry['word/document.xml'] ?? '';
  for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Printed', 'Outlet', 'Quote', 'Received']) {
    assert.match(body, new RegExp(`<w:pStyle w:val="${style}"/>`), style);
    assert.match(ferry['word/styles.xml'] ?? '', new RegExp(`w:styleId="${style}"`), style);
  }
  assert.match(body, /<w:tblHeader\/>/);
  assert.match(body, /<w:footnoteReference w:id="1"\/>/);
  assert.match(ferry['word/footnotes.xml'] ?? '', /archived copy/);
  assert.match(ferry['word/footnotes.xml'] ?? '', /She is not allowed to speak to the press/);
});

test('every link inside leads to a bookmark, and no bookmark stands twice', () => {
  const body = ferry['word/document.xml'] ?? '';
  const names = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
  const ids = [...body.matchAll(/<w:bookmarkStart [^>]*w:id="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(names).size, names.length);
  assert.equal(new Set(ids).size, ids.length);
  const targets = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
  assert.ok(targets.length > 10);
  assert.deepEqual(
    targets.filter((target) => !names.includes(target)),
    [],
  );
});

test('another program reads every word in it', async () => {
  const { value } = await extractRawText({ buffer: await renderDocx(buildReport(FERRY)) });
  const text = folded(value + textOf(ferry['word/footnotes.xml'] ?? ''));
  for (const words of wordsOf(FERRY)) assert.ok(text.includes(folded(words)), words);
});

test('words written from right to left say so', () => {
  const body = ferry['word/document.xml'] ?? '';
  assert.match(body, /<w:pPr>(?:(?!<\/w:pPr>).)*<w:bidi\/>/s);
  assert.match(body, /<w:rtl\/>/);
});

test('every page of a draft says so; an edition says which', async () => {
  assert.match(textOf(ferry['word/header1.xml'] ?? ''), /^DRAFT · Ferry/);
  const edition = { number: 3, published: '2031-03-06' };
  const frozen = await unpack({ ...FERRY, review: { ...FERRY.review, changes: [], edition } });
  assert.match(textOf(frozen['word/header1.xml'] ?? ''), /^EDITION 3 · /);
});

test('no typed address becomes a link unless it is one', async () => {
  const relations = (await unpack(BAD_CASES.ATTACKED))['word/_rels/document.xml.rels'] ?? '';
  assert.doesNotMatch(relations, /javascript/);
  assert.match(textOf((await unpack(BAD_CASES.ATTACKED))['word/document.xml'] ?? ''), /=HYPERLINK\("http/);
});

async function unpack(data: ReportData): Promise<Record<string, string>> {
  const files = unzipSync(await renderDocx(buildReport(data)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function wellFormed(parts: Record<string, string>): void {
  for (const [name, xml] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
    parser.write(xml).close();
  }
}

function textOf(xml: string): string {
  let text = '';
  const parser = new SaxesParser();
  parser.on('text', (part) => {
    text += part;
  });
  parser.write(xml).close();
  return text;
}

function folded(text: string): string {
  return text.replace(/\s+/gu, '');
}

test('a large one is made in a process of its own, and is the same document', async () => {
  const report = buildReport(LARGE);
  assert.ok(isLarge(report));
  const [apart, here] = await Promise.all([renderDocx(report), wholeOf(makeDocx(report))]);
  const body = strFromU8(unzipSync(apart)['word/document.xml'] ?? new Uint8Array());
  assert.match(body, /Large claim 40/);
  assert.ok(apart.equals(here), 'not the same file');
});

test('it says it was made when the edition was published, in its archive too, and is the same file each time', async () => {
  const edition = { number: 3, published: '2031-03-06T08:00:00Z' };
  const report = buildReport({ ...FERRY, review: { ...FERRY.review, changes: [], edition } });
  const one = await renderDocx(report);
  assert.ok(one.equals(await renderDocx(report)));
  const core = strFromU8(unzipSync(one)['docProps/core.xml'] ?? new Uint8Array());
  assert.deepEqual(core.match(/\d{4}-\d\d-\d\dT[^<]*/g), ['2031-03-06T08:00:00.000Z', '2031-03-06T08:00:00.000Z']);
  // The time and date of the first file, as MS-DOS has them (APPNOTE.TXT, 4.4.6).
  assert.deepEqual([one.readUInt16LE(10), one.readUInt16LE(12)], [8 << 11, ((2031 - 1980) << 9) | (3 << 5) | 6]);
});

test('a paragraph names one style, and every style it names is there', () => {
  const body = ferry['word/document.xml'] ?? '';
  for (const [properties] of body.matchAll(/<w:pPr>.*?<\/w:pPr>/gs)) {
    assert.ok([...properties.matchAll(/<w:pStyle /g)].length <= 1, properties);
  }
  for (const [, style] of body.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)) {
    if (!/^TOC\d$/.test(style ?? '')) assert.match(ferry['word/styles.xml'] ?? '', new RegExp(`w:styleId="${style}"`));
  }
});

test('every link out has its address among the relations of its part', () => {
  for (const part of ['document', 'footnotes']) {
    const relations = ferry[`word/_rels/${part}.xml.rels`] ?? '';
    const names = [...(ferry[`word/${part}.xml`] ?? '').matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)];
    assert.ok(names.length > 0);
    for (const [, name] of names) assert.match(relations, new RegExp(`Id="${name}" [^>]*Target="https?:`));
  }
});
