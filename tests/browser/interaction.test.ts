/** How soon a page answers a hand, and that nothing on it moves by itself. */
import assert from 'node:assert/strict';
import { after, before, it, type TestContext } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ADA, listen, openAppOnce, PASSWORD } from '../support/app.ts';
import { launchBrowser, watch } from '../support/browser.ts';
import { shiftsOf, watchInteractions } from '../support/interaction.ts';
import { lookAround, reviewClaim } from '../support/interactions.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const SCREENS = [
  ...['', '/claims/1', '/compare', '/origins', '/versions/2/reading', '/versions/2', '/verdicts', '/report'].map(
    (each) => STORY + each,
  ),
  ...['/', '/stories/new', '/queue?kind=unassigned', '/search?q=russia', '/activity', '/people', '/account', '/inbox'],
];

const openOnce = openAppOnce();
let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** Milliseconds to the next picture that nobody notices. */
const GOAL = 100;

it('every key and fold of a review is answered by a picture within 100 ms', async (t) => {
  const { page, origin, wrong } = await openBrowser(t);
  const best = new Map<string, number>();
  // A machine that is busy with other things is slow now and then: what is slow by itself is slow every time.
  for (const claim of [1, 2, 4]) {
    const review = await reviewClaim(page, `${origin}${STORY}/claims/${claim}`);
    for (const { what, toPaint } of [...review, ...(await lookAround(page, origin + STORY, 'minister'))])
      best.set(what, Math.min(best.get(what) ?? Number.POSITIVE_INFINITY, toPaint));
    if ([...best.values()].every((toPaint) => toPaint <= GOAL)) break;
  }
  assert.deepEqual(
    [...best].filter(([, toPaint]) => toPaint > GOAL),
    [],
  );
  assert.ok(best.size > 9);
  assert.deepEqual(wrong, []);
});

it('nothing on any screen moves once it is shown', async (t) => {
  const { page, origin } = await openBrowser(t);
  for (const path of SCREENS) {
    await page.goto(origin + path);
    await page.waitForTimeout(350);
    assert.deepEqual(await shiftsOf(page), [], path);
  }
});

it('without a network nothing is lost: it is said at once, a save says so and keeps the words, and the next one takes them', async (t) => {
  const { context, page, origin } = await openBrowser(t);
  await page.goto(`${origin}${STORY}/claims/7`);
  await page.keyboard.press('2');
  await page.keyboard.type('They differ on the day.');
  await context.setOffline(true);
  const line = page.locator('#connection');
  await line.filter({ hasText: /You are offline/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page
    .locator('#problem [role="alert"]:focus')
    .filter({ hasText: /nothing was saved/ })
    .waitFor();
  assert.equal(await page.inputValue('#part-verdict textarea'), 'They differ on the day.');
  await context.setOffline(false);
  await page.waitForFunction(() => document.getElementById('connection')?.textContent === '');
  await page.locator('#part-verdict textarea[name=reason]').focus();
  await page.keyboard.press('Control+Enter');
  await page.locator('#claim .headline .chip.disputed').waitFor();
  assert.equal(await page.locator('#problem').innerText(), '');

  await page.goto(`${origin}/stories/new`);
  await page.fill('[name="title"]', 'The ferry');
  await context.setOffline(true);
  await page.click('main form button.primary');
  await page
    .locator('#problem [role="alert"]:focus')
    .filter({ hasText: /nothing was sent/ })
    .waitFor();
  assert.equal(await page.inputValue('[name="title"]'), 'The ferry');
  assert.equal(page.url(), `${origin}/stories/new`, 'the page with the words is still there');
});

async function openBrowser(
  t: TestContext,
): Promise<{ context: BrowserContext; page: Page; origin: string; wrong: string[] }> {
  const origin = await listen(t, await openOnce());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  t.after(() => context.close());
  context.setDefaultTimeout(10_000);
  const wrong = watch(context, origin);
  const page = await context.newPage();
  await watchInteractions(page);
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name=address]', ADA.address);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main form button');
  await page.waitForURL(`${origin}/`);
  return { context, page, origin, wrong };
}
