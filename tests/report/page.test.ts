import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { buildReport } from '../../src/report/build.ts';
import { renderHtml } from '../../src/report/html.ts';
import { launchBrowser } from '../support/browser.ts';
import { FERRY } from './support/ferry.ts';

let browser: Browser;
let folder: string;

before(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'crossread-report-'));
  await writeFile(join(folder, 'report.html'), renderHtml(buildReport(FERRY)));
});

after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true });
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 768, 1440]) {
    test(`at ${width} px, ${colorScheme}: axe finds nothing, nothing overflows, nothing is requested`, async () => {
      const requests: string[] = [];
      const page = await open({ width, colorScheme, onRequest: (url) => requests.push(url) });
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0);
      assert.deepEqual(
        requests.filter((url) => !/^(file|data):/.test(url)),
        [],
      );
      await page.close();
    });
  }
}

test('a click on an outlet’s name leads to its sentence in the text as received, and marks it', async () => {
  const page = await open({ width: 1440, colorScheme: 'light', onRequest: () => {} });
  await page.click('#claim-2 .reading .src a');
  const plain = await page.evaluate("getComputedStyle(document.querySelector('.s:not(:target)')).backgroundColor");
  const target = page.locator('.s:target');
  assert.equal(
    await target.textContent(),
    '“We heard a bang and then the lights went out,” said Tom Reyes, a passenger.',
  );
  const marked = await page.evaluate("getComputedStyle(document.querySelector('.s:target')).backgroundColor");
  assert.notEqual(marked, plain);
  await page.close();
});

test('on paper every claim and text is there, and the contents are not', async () => {
  const page = await open({ width: 800, colorScheme: 'dark', onRequest: () => {} });
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.claim:visible').count(), FERRY.claims.length);
  assert.equal(await page.locator('.received:visible').count(), FERRY.versions.length);
  assert.equal(await page.locator('.toc:visible').count(), 0);
  assert.equal(await page.evaluate('getComputedStyle(document.body).color'), 'rgb(28, 29, 32)', 'ink is dark on paper');
  await page.close();
});

interface Sight {
  width: number;
  colorScheme: 'light' | 'dark';
  onRequest: (url: string) => void;
}

async function open({ width, colorScheme, onRequest }: Sight): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.on('request', (request) => onRequest(request.url()));
  await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  return page;
}

/** What axe holds against the page, by rule and place; 'minor' and 'moderate' too. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<axe.AxeResults>('axe.run()');
  return found.violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${impact} ${id}: ${html}`));
}
