/** The pages reports are published by, and those everybody may read: at the narrowest and a wide screen, with axe. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { buildReport } from '../../src/report/build.ts';
import { sealEdition } from '../../src/report/edition.ts';
import { renderHtml } from '../../src/report/html.ts';
import { FERRY } from '../report/support/ferry.ts';
import { ADA, listen, openApp, PASSWORD, submit } from '../support/app.ts';
import { launchBrowser, watch } from '../support/browser.ts';
import { openFerry, tellAll } from '../web/support/report.ts';

interface Finding {
  id: string;
  impact: string | null;
  nodes: { target: string[] }[];
}

const LONG = `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${'A'.repeat(120)}`;

test('publishing and its public pages fit any screen, err nowhere, and axe finds nothing serious', async (t) => {
  const opened = await openApp(t);
  const { agent, story, claim } = await openFerry(t, opened);
  await tellAll(agent, { publicPages: 'on' });
  await submit(agent, claim, `${claim}/verdicts`, { value: 'disputed', reason: LONG });
  await submit(agent, `${story}/report`, `${story}/editions`, { after: '0', note: LONG });
  await submit(agent, claim, `${claim}/verdicts`, { value: 'confirmed', reason: `Because. ${LONG}` });
  await submit(agent, `${story}/report`, `${story}/editions`, { after: '1', note: LONG });
  for (const number of [1, 2]) {
    await submit(agent, `${story}/editions/${number}`, `${story}/editions/${number}/publications`);
  }
  await submit(agent, `${story}/editions/1`, `${story}/editions/1/withdrawals`, { notice: LONG });
  const origin = await listen(t, opened);
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const number = claim.split('/').at(-1);
  const pages = [
    '/published/the-ferry/editions/1',
    '/published/the-ferry/editions/2',
    `/published/the-ferry/claims/${number}`,
    `/published/the-ferry/claims/${number}/embed`,
    `${story}/report`,
    `${story}/editions/1`,
    `${story}/editions/2`,
    `${story}/disclosure`,
    '/organisation',
  ];
  for (const [width, colorScheme] of [[320, 'light'] as const, [1440, 'dark'] as const]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const wrong = watch(context, origin);
    const page = await context.newPage();
    await signIn(page, origin);
    for (const path of pages) {
      await page.goto(origin + path);
      for (const summary of await page.locator('details.part > summary').all()) await summary.click();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} at ${width}`);
      assert.deepEqual(await seriousOf(page, axe), [], `${path} at ${width}`);
    }
    await context.close();
    assert.deepEqual(wrong, []);
  }
});

test('other sites may frame a claim, and nothing else', async (t) => {
  const opened = await openApp(t);
  const { agent, story, claim } = await openFerry(t, opened);
  await tellAll(agent, { publicPages: 'on' });
  await submit(agent, `${story}/report`, `${story}/editions`, { after: '0' });
  await submit(agent, `${story}/editions/1`, `${story}/editions/1/publications`);
  const origin = await listen(t, opened);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const address = `${origin}/published/the-ferry/claims/${claim.split('/').at(-1)}`;
  const frames = `<iframe id="a" src="${address}/embed" sandbox="allow-popups"></iframe><iframe id="b" src="${address}"></iframe>`;
  const elsewhere = createServer(
    (_request, response) => void response.setHeader('Content-Type', 'text/html').end(frames),
  );
  await once(elsewhere.listen(0, '127.0.0.1'), 'listening');
  t.after(() => elsewhere.close());
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  assert.match(await page.frameLocator('#a').locator('h1').innerText({ timeout: 8000 }), /people were killed/);
  assert.equal(await page.frameLocator('#b').locator('h1').count(), 0);
});

test('every sheet of a printed draft says that it is one, and of an edition which', async (t) => {
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const draft = buildReport(FERRY);
  const edition = sealEdition(draft, undefined, { number: 3, at: '2031-03-06', who: 'Alma Moreau', note: '' });
  for (const [report, words] of [[draft, /DRAFT/] as const, [edition, /EDITION 3/] as const]) {
    await page.setContent(renderHtml(report));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf())), { mergePages: false });
    assert.ok(text.length > 2);
    for (const sheet of text) assert.match(sheet, words);
  }
});

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name=address]', ADA.address);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main button');
  await page.waitForURL(`${origin}/`);
}

async function seriousOf(page: Page, axe: string): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const findings: Finding[] = await page.evaluate(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }).then((result) => result.violations)',
  );
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
