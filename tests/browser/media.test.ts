/** Paper, and colours set by the system: what the screen says in fills and in widths must be there without them. */
import assert from 'node:assert/strict';
import { after, before, it, type TestContext } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ADA, listen, openAppOnce, PASSWORD } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
/** Of A4 between its margins, upright and sideways. */
const PAPER = { width: 680, height: 1000 };
const SIDEWAYS = { width: 1000, height: 680 };

const openOnce = openAppOnce();
let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

it('a printed page is light, has no buttons, and nothing of a table is cut off', async (t) => {
  for (const [path, viewport] of [
    [STORY, PAPER],
    [`${STORY}/claims/1`, PAPER],
    [`${STORY}/compare?show=all`, SIDEWAYS],
  ] as const) {
    const { page, origin } = await openBrowser(t, { viewport, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    await page.goto(origin + path);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main td, main th, main p')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.textContent?.trim().slice(0, 60)),
    );
    assert.deepEqual(cut, [], path);
    assert.equal(await page.locator('button:visible, select:visible, header.top:visible').count(), 0, path);
    const ink = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color);
    assert.match(ink, /rgb\((\d|[1-4]\d), /, 'dark ink, whatever the screen has');
  }
});

it('where the system sets the colours, the map still tells its states apart, and hits from the rest', async (t) => {
  const { page, origin } = await openBrowser(t, { viewport: { width: 1280, height: 900 }, forcedColors: 'active' });
  await page.goto(`${origin}${STORY}?find=minister`);
  const looks = await page.locator('.legend.map .cell').evaluateAll((cells) =>
    cells.map((cell) => {
      const { backgroundImage, borderStyle, outlineStyle } = getComputedStyle(cell);
      return [backgroundImage, borderStyle, outlineStyle].join(' ');
    }),
  );
  assert.equal(looks.length, 8);
  assert.equal(new Set(looks).size, 8, 'no two look alike');
});

async function openBrowser(t: TestContext, options: BrowserContextOptions): Promise<{ page: Page; origin: string }> {
  const origin = await listen(t, await openOnce());
  const context = await browser.newContext(options);
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name=address]', ADA.address);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main form button');
  await page.waitForURL(`${origin}/`);
  return { page, origin };
}
