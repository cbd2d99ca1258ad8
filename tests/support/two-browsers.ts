/** Two people at the same desk, each with a browser of their own. */
import type { TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ADA, BEN, listen, openApp, PASSWORD } from './app.ts';
import { watch } from './browser.ts';

/** What a person takes for at once, in milliseconds. */
export const AT_ONCE = 1000;
export const REASON = '#part-verdict [name="reason"]';

/** Ada and Ben, signed in through the real form, with `path` before them; `wrong`: what no page may do. */
export async function openTwo(t: TestContext, browser: Browser, path: string) {
  const opened = await openApp(t);
  const origin = await listen(t, opened);
  const wrong: string[][] = [];
  const open = async (address: string) => {
    const context = await browser.newContext();
    t.after(() => context.close());
    context.setDefaultTimeout(5000);
    wrong.push(watch(context, origin));
    const page = await context.newPage();
    await page.goto(`${origin}/sign-in`);
    await page.fill('[name="address"]', address);
    await page.fill('[name="password"]', PASSWORD);
    await page.click('main form button');
    await page.waitForSelector('.story-card');
    await page.goto(origin + path);
    await streaming(page);
    return page;
  };
  const [ada, ben] = await Promise.all([open(ADA.address), open(BEN.address)]);
  return { ada, ben, wrong, open, desk: opened.desk };
}

/** The page hears its stream. */
export async function streaming(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('#live')?.hasAttribute('data-open'));
}

/** Gives a verdict on the claim that is open. */
export async function rule(page: Page, value: string, reason: string): Promise<void> {
  await page.click(`#part-verdict label:has([value="${value}"])`);
  await page.fill(REASON, reason);
  await page.click('#part-verdict form[data-form] button');
}
