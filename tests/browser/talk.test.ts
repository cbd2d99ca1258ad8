/** Talk about a claim by keyboard, with names offered, and seen by others at once. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ADA, BEN, listen, openApp, PASSWORD } from '../support/app.ts';
import { launchBrowser, watch } from '../support/browser.ts';

const CLAIM = '/stories/russia-hands-the-united-states-its-security-proposals/claims/2';
const AT_ONCE = 2000;

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

it('c opens the box, an @ offers names, Ctrl Enter says it, and others see it without losing their words', async (t) => {
  const opened = await openApp(t);
  const origin = await listen(t, opened);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  t.after(() => context.close());
  const wrong = watch(context, origin);
  const ada = await signedIn(await context.newPage(), origin, ADA.address);
  const other = await browser.newContext();
  t.after(() => other.close());
  const ben = await signedIn(await other.newPage(), origin, BEN.address);
  await Promise.all([ada, ben].map((page) => page.goto(origin + CLAIM)));
  await Promise.all([ada, ben].map((page) => page.waitForSelector('#live[data-open]', { state: 'attached' })));
  await ben.keyboard.press('3');
  await ben.keyboard.type('Half a thou');

  await ada.keyboard.press('c');
  await ada.keyboard.type('Look here, @os');
  await ada.locator('#mention-list [role="option"]').filter({ hasText: '@Ben Osei' }).waitFor();
  await ada.keyboard.press('Enter');
  await ada.keyboard.type('and @ve');
  await ada.keyboard.press('Tab');
  assert.equal(await ada.inputValue('#part-talk [name="text"]'), 'Look here, @Ben Osei and @Vera Lind ');
  await ada.keyboard.press('Control+Enter');
  await ada.locator('.comment').filter({ hasText: 'Look here, @Ben Osei and @Vera Lind' }).waitFor();
  assert.equal(
    await ada.locator('#part-talk details > form [name="text"]').last().inputValue(),
    '',
    'the box is empty again',
  );

  await ben.locator('.comment').filter({ hasText: 'Look here' }).waitFor({ timeout: AT_ONCE });
  assert.equal(await ben.inputValue('#part-verdict [name="reason"]'), 'Half a thou');
  await ben.locator('#unread .count', { hasText: '1' }).waitFor({ timeout: AT_ONCE });
  await ben.locator('.thread summary', { hasText: 'Answer' }).click();
  await ben.locator('.thread form[data-form^="answer-"] textarea').fill('I look.');
  await ben.locator('.thread form[data-form^="answer-"] button').click();
  await ada.locator('.comment').filter({ hasText: 'I look.' }).waitFor({ timeout: AT_ONCE });

  const link = await ada.locator('.comment', { hasText: 'I look.' }).locator('a').first().getAttribute('href');
  await ada.goto(`${origin}${CLAIM}${link}`);
  assert.ok(await ada.locator('.comment:target', { hasText: 'I look.' }).isVisible());
  assert.deepEqual(wrong, []);
});

async function signedIn(page: Page, origin: string, address: string): Promise<Page> {
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name="address"]', address);
  await page.fill('[name="password"]', PASSWORD);
  await page.click('main button');
  await page.waitForURL(`${origin}/`);
  return page;
}
