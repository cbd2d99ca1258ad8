/** The head of the page on small screens: one line, and a menu that needs neither mouse nor script. */
import assert from 'node:assert/strict';
import { after, before, it, type TestContext } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ADA, listen, openAppOnce, PASSWORD } from '../support/app.ts';
import { launchBrowser, tabTo, watch } from '../support/browser.ts';

const openOnce = openAppOnce();
let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

for (const width of [320, 768, 1024, 1440]) {
  it(`the head is one line at ${width} px, and everything in it can be reached`, async (t) => {
    const { page, wrong } = await openQueue(t, width, true);
    assert.ok(((await page.locator('header.top').boundingBox())?.height ?? 99) < 64);
    const links = page.locator('header nav a');
    const folded = await page.locator('.menu-button').isVisible();
    assert.equal(folded, width <= 1024);
    if (folded) {
      assert.equal(await links.first().isVisible(), false);
      await tabTo(page, '.menu-button');
      await page.keyboard.press('Enter');
      await links.first().waitFor();
      await tabTo(page, 'header nav a', 1);
      await page.keyboard.press('Escape');
      assert.equal(await links.first().isVisible(), false);
      assert.ok(await page.evaluate(() => document.activeElement?.matches('.menu-button')), 'focus is back');
      await page.keyboard.press('Enter');
    }
    assert.equal(await links.count(), 7);
    for (const link of await links.all()) assert.ok(await link.isVisible());
    assert.ok(await page.getByRole('button', { name: 'Sign out' }).isVisible());
    await page.getByRole('link', { name: 'Activity' }).click();
    await page.waitForURL(/\/activity$/);
    assert.deepEqual(wrong, []);
  });
}

it('the menu opens without script, and a key of a folded link still works', async (t) => {
  const { page: plain } = await openQueue(t, 320, false);
  await plain.getByRole('button', { name: 'Menu' }).click();
  await plain.getByRole('link', { name: 'People' }).click();
  await plain.waitForURL(/\/people$/);
  const { page, wrong } = await openQueue(t, 320, true);
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.waitForURL(/\/activity$/);
  assert.deepEqual(wrong, []);
});

it('everything a finger presses is at least 44 px high', async (t) => {
  const { page } = await openQueue(t, 320, true, { hasTouch: true, isMobile: true });
  const story = '/stories/russia-hands-the-united-states-its-security-proposals';
  for (const path of ['/queue?kind=unassigned', `${story}/claims/1`, `${story}/compare`, `${story}/verdicts`, story]) {
    await page.goto(new URL(path, page.url()).href);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, summary, textarea, label:has(input), input:not([type="hidden"])')]
        .filter((each) => each.checkVisibility() && !each.parentElement?.closest('label'))
        .filter((each) => each.getBoundingClientRect().height < 43.5)
        .map((each) => `${each.localName}.${each.className}: ${each.textContent?.trim().slice(0, 40)}`),
    );
    assert.deepEqual(small, [], path);
  }
});

async function openQueue(
  t: TestContext,
  width: number,
  script: boolean,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; wrong: string[] }> {
  const origin = await listen(t, await openOnce());
  const context = await browser.newContext({ ...options, viewport: { width, height: 800 }, javaScriptEnabled: script });
  t.after(() => context.close());
  context.setDefaultTimeout(10_000);
  const wrong = watch(context, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name=address]', ADA.address);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main form button');
  await page.waitForURL(`${origin}/`);
  await page.goto(`${origin}/queue`);
  return { page, wrong };
}
