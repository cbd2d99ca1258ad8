/** Whoever waits for a large file sees how far it is, beside the link, and can stop it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { ADA, listen, openApp, PASSWORD } from '../support/app.ts';
import { launchBrowser, tabTo, watch } from '../support/browser.ts';
import { openFerry, storeLargeEdition } from '../web/support/report.ts';

/** So many that there is time to stop it before it is made. */
const CLAIMS = 120;

test('a large PDF tells how far it is, is stopped by keyboard, and is made when it is asked for again', async (t) => {
  const opened = await openApp(t);
  await openFerry(t, opened);
  const edition = await storeLargeEdition(opened.desk, 'the-ferry', CLAIMS);
  const origin = await listen(t, opened);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 320, height: 900 }, acceptDownloads: true });
  const wrong = watch(context, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name=address]', ADA.address);
  await page.fill('[name=password]', PASSWORD);
  await page.press('[name=password]', 'Enter');
  await page.waitForURL(`${origin}/`);
  await page.goto(`${origin}${edition}`);
  const link = `a[data-making][href*="report.pdf"]`;

  await page.focus(link);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.making progress');
  assert.match((await page.textContent('.making')) ?? '', /Being made\..*\d+ of 120 claims.*Stop/s);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await tabTo(page, '.making button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.making:has-text("Stopped.")');
  assert.ok(await page.evaluate((wanted) => document.activeElement?.matches(wanted), link), 'the focus goes back');

  const downloading = page.waitForEvent('download', (download) => download.url().includes('report.pdf'));
  await page.keyboard.press('Enter');
  const file = await readFile(await (await downloading).path());
  assert.match(file.subarray(-6).toString('latin1'), /%%EOF/);
  await page.waitForFunction(() =>
    /your browser has it/.test(document.querySelector('.making')?.textContent ?? 'your browser has it'),
  );
  assert.deepEqual(
    wrong.filter((each) => !/404/.test(each)),
    [],
  );
});
