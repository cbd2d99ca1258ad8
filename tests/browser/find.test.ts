import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ADA, listen, openApp, PASSWORD } from '../support/app.ts';
import { launchBrowser, watch } from '../support/browser.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';

it('the map lights up while one types, says how much was found, and the field keeps the focus', async (t) => {
  const origin = await listen(t, await openApp(t));
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(10_000);
  const wrong = watch(context, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name=address]', ADA.address);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main form button');
  await page.waitForURL(`${origin}/`);
  await page.goto(origin + STORY);
  await page.locator('#find').pressSequentially('foreign minister');
  await page.waitForSelector('.map a.lit');
  await page
    .getByRole('status')
    .filter({ hasText: /2 claims found/ })
    .waitFor();
  assert.ok(await page.evaluate(() => document.activeElement?.id === 'find'));
  assert.equal(await page.inputValue('#find'), 'foreign minister');
  const marks = await page
    .locator('.map a.lit')
    .first()
    .evaluate((cell) => [getComputedStyle(cell).outlineStyle, getComputedStyle(cell, '::after').content]);
  assert.deepEqual(marks, ['solid', '""'], 'a ring and a dot, not only a colour');
  await page.fill('#find', '');
  await page.waitForFunction(() => document.querySelectorAll('.map a.lit').length === 0);
  assert.deepEqual(wrong, []);
});
