import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { buildReport } from '../../src/report/build.ts';
import type { ReportData } from '../../src/report/data.ts';
import { packageFor } from '../../src/report/pdf/compiler.ts';
import { printable } from '../../src/report/pdf/printable.ts';
import { renderPdf, whyNoPdf } from '../../src/report/pdf.ts';
import { isLarge } from '../../src/report/size.ts';
import { BAD_CASES, SCRIPTS } from './support/bad-cases.ts';
import { FERRY } from './support/ferry.ts';
import { hostileReport, wordsOf } from './support/hostile.ts';
import { LARGE } from './support/large.ts';

test('it is tagged and says that it is PDF/UA-1, with title, language and every font inside', async () => {
  const bytes = (await renderPdf(buildReport(FERRY))).toString('latin1');
  assert.match(bytes, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(bytes, /\/Marked true/);
  assert.match(bytes, /\/DisplayDocTitle true/);
  assert.match(bytes, /\/Lang\s?\(en/);
  const document = await open(FERRY);
  const { info } = await document.getMetadata();
  assert.equal((info as { Title: string }).Title, 'Ferry Guillemot runs aground off Port Ansel');
  assert.doesNotMatch(bytes, /\/BaseFont \/(Helvetica|Times|Courier)/, 'a font that is not inside');
});

test('its tags hold headings, tables with header cells, lists and links', async () => {
  const document = await open(FERRY);
  const roles = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const tree = await (await document.getPage(number)).getStructTree();
    collectRoles(tree, roles);
  }
  for (const role of ['H1', 'H2', 'H3', 'TOC', 'TOCI', 'Table', 'TH', 'TD', 'L', 'LI', 'Link', 'P'])
    assert.ok(roles.has(role), role);
});

test('its bookmarks are the sections, with the claims below', async () => {
  const outline = (await (await open(FERRY)).getOutline()) ?? [];
  const titles = outline.map(({ title }) => title);
  for (const title of ['Who says what', 'Sources', 'Disputed (1)', 'Method and scale', 'Texts as received']) {
    assert.ok(titles.includes(title), title);
  }
  const disputed = outline.find(({ title }) => title === 'Disputed (1)');
  assert.deepEqual(
    disputed?.items.map(({ title }: { title: string }) => title),
    ['1. How many were hurt, and when'],
  );
});

test('every word is in it, read back', async () => {
  const text = folded(await textOf(FERRY));
  for (const words of wordsOf(FERRY)) {
    if (!/\p{Script=Arabic}/u.test(words)) assert.ok(text.includes(folded(words)), words);
  }
});

test('every page of a draft says so; an edition says which', async () => {
  const pages = await pagesOf(FERRY);
  assert.ok(pages.length > 1);
  for (const page of pages) assert.match(page, /DRAFT/);
  const edition = { number: 3, published: '2031-03-06' };
  const frozen = await pagesOf({ ...FERRY, review: { ...FERRY.review, changes: [], edition } });
  for (const page of frozen) assert.match(page, /EDITION 3/);
});

test('names in Cyrillic, Arabic, Hebrew, Han, Kana, Hangul and Greek print, and emoji', async () => {
  const text = await textOf(BAD_CASES.MANY_SCRIPTS);
  for (const name of [
    'Юрий Ушаков',
    '习近平主席',
    '蔡英文總統',
    '岸田文雄',
    'フミオ',
    '김정은 위원장',
    'Γιώργος',
    'Łódź',
    '🚢',
  ]) {
    assert.ok(folded(text).includes(folded(name)), name);
  }
  assert.match(text, /[\u0600-\u06FF\uFB50-\uFEFF]{2}/u);
  assert.match(text, /[\u0590-\u05FF]{2}/u);
  assert.match(text, /⟨U\+16A0⟩/, 'what no font has is named');
});

test('what the fonts have stays as it is; what they lack is named, what steers is left out', () => {
  for (const name of SCRIPTS.slice(0, 9)) assert.equal(printable(name), name);
  assert.equal(printable('ᚠ'), '⟨U+16A0⟩');
  assert.equal(printable('a\u202Eb\u0007'), 'ab⟨U+0007⟩');
  assert.equal(printable('\uD800x'), '\uFFFDx');
});

test('nothing anybody wrote is read as markup, and odd stories are reports all the same', async () => {
  const attacked = await textOf(BAD_CASES.ATTACKED);
  assert.ok(folded(attacked).includes(folded('=HYPERLINK("http://x.example","a") <b>#strong[x]</b> {{7*7}} $x$')));
  for (const data of [BAD_CASES.EMPTY, BAD_CASES.UNTITLED, BAD_CASES.LONG_CLAIM, BAD_CASES.MANY_VERSIONS]) {
    assert.match(await textOf(data), /DRAFT/);
  }
  await fc.assert(
    fc.asyncProperty(hostileReport, async (data) => (await renderPdf(buildReport(data))).length > 1000),
    { numRuns: 6 },
  );
});

test('the same report is the same file, and two may be asked for at once', async () => {
  const report = buildReport(FERRY);
  const [one, other] = await Promise.all([renderPdf(report), renderPdf(report)]);
  assert.ok(one.equals(other));
});

test('a report too large to be set is refused in words, and the next one is made', async () => {
  const report = buildReport(FERRY);
  await assert.rejects(renderPdf({ ...report, method: ['a'.repeat(12_000_000)] }), {
    name: 'FormatUnavailable',
    message: /too large for a PDF/,
  });
  assert.ok((await renderPdf(report)).length > 1000);
});

test('a large report is set in pieces: contents, bookmarks and links lead across them, and pages count through', async () => {
  assert.ok(isLarge(buildReport(LARGE)));
  const document = await openLarge();
  const { text } = await extractText(document, { mergePages: false });
  const pages = text.map(folded);
  for (const [index, page] of pages.entries()) {
    assert.match(page, /DRAFT/);
    assert.ok(page.endsWith(`${index + 1}/${pages.length}`), `page ${index + 1} is numbered`);
  }
  const chapter = ((await document.getOutline()) ?? []).find(({ title }) => title === 'Not yet reviewed (40)');
  assert.equal(chapter?.items.length, 40);
  for (const { title, dest } of chapter?.items ?? []) {
    const number = await pageOf(document, dest);
    assert.ok(pages[number - 1]?.includes(folded(title)), `${title} is on page ${number}`);
    assert.match(text.slice(0, 4).join('\n'), new RegExp(`^${title}[ .]*${number}$`, 'm'), 'as the contents say');
  }
});

test('every link inside leads to a place that is there', async () => {
  for (const data of [FERRY, LARGE, BAD_CASES.MANY_SCRIPTS]) {
    const document = await (data === LARGE ? openLarge() : open(data));
    const leads = new Map<string, number>();
    for (let number = 1; number <= document.numPages; number += 1) {
      for (const { dest, url } of await (await document.getPage(number)).getAnnotations()) {
        assert.doesNotMatch(url ?? '', /^crossread:/);
        if (dest && !leads.has(dest)) leads.set(dest, await pageOf(document, dest));
      }
    }
    assert.ok(leads.size > 0);
    const { texts } = buildReport(data);
    const sentences = texts.flatMap(({ runs }) => runs.flatMap(({ sentence }) => sentence ?? []));
    for (const { anchor } of sentences.slice(0, 50)) {
      assert.ok((leads.get(anchor) ?? 99_999) <= document.numPages, anchor);
    }
  }
});

test('words that look like the insides of a PDF stay words: in titles, bookmarks, tags and links', async () => {
  const TITLES = [
    'Room (5 0 R) and (U1x0y0)',
    'Back\\slash \\( and ) alone',
    '/StructParents 3 endobj stream <FEFF>',
    'a '.repeat(400),
  ];
  const claims = FERRY.claims.map((each, index) => ({ ...each, title: TITLES[index % TITLES.length] ?? '' }));
  const link = 'https://x.example/crossread:go=claim-1)/URI(crossread:go=claim-2)';
  const versions = FERRY.versions.map((each) => ({ ...each, link }));
  const data: ReportData = { ...FERRY, claims, versions };
  const document = await open(data);
  const outline = (await document.getOutline()) ?? [];
  const below = outline.flatMap(({ items }: { items: { title: string }[] }) => items.map(({ title }) => title));
  for (const title of TITLES.slice(0, 3))
    assert.ok(
      below.some((each: string) => each.endsWith(title)),
      title,
    );
  const text = folded(await textOf(data));
  for (const title of TITLES.slice(0, 3)) assert.ok(text.includes(folded(title)), title);
  const urls = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getStructTree();
    for (const { url, dest } of await page.getAnnotations()) {
      if (url) urls.add(url);
      if (dest) await pageOf(document, dest);
    }
  }
  assert.ok(
    [...urls].some((url) => url.includes('crossread:go=claim-1')),
    [...urls].join(' '),
  );
  assert.ok([...urls].every((url) => url.startsWith('https://')));
});

test('a piece that goes on with a chapter has no heading of its own for it', async () => {
  const document = await openLarge();
  const titles: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const tree = await page.getStructTree();
    collectHeadings(tree, 'H1', titles);
  }
  assert.equal(titles.length, 6);
});

test('where there is no compiler for the machine it says so, and what to do', () => {
  assert.throws(() => packageFor('sunos-mips'), {
    name: 'FormatUnavailable',
    message: /not installed for sunos-mips.*HTML/,
  });
  assert.equal(whyNoPdf(), undefined);
});

let large: ReturnType<typeof getDocumentProxy> | undefined;

function openLarge() {
  large ??= open(LARGE);
  return large;
}

async function open(data: ReportData) {
  return getDocumentProxy(new Uint8Array(await renderPdf(buildReport(data))));
}

async function pagesOf(data: ReportData): Promise<string[]> {
  return (await extractText(await open(data), { mergePages: false })).text;
}

async function textOf(data: ReportData): Promise<string> {
  return (await pagesOf(data)).join('\n');
}

type OpenPdf = Awaited<ReturnType<typeof open>>;

/** From 1. */
async function pageOf(document: OpenPdf, name: string): Promise<number> {
  const place = await document.getDestination(name);
  assert.ok(place, `there is a place '${name}'`);
  return (await document.getPageIndex(place[0])) + 1;
}

function collectHeadings(node: object | null, role: string, found: string[]): void {
  if (!node) return;
  if ('role' in node && node.role === role) found.push(role);
  if ('children' in node && Array.isArray(node.children)) {
    for (const child of node.children) collectHeadings(child, role, found);
  }
}

function collectRoles(node: object | null, roles: Set<string>): void {
  if (!node) return;
  if ('role' in node) roles.add(String(node.role));
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) collectRoles(child, roles);
}

/** White space and ligatures are the page's affair. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
