/** A new user's whole way through the program in a real browser: by mouse, without script, and by keyboard alone. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { listen, openApp } from '../support/app.ts';
import { launchBrowser, tabTo, watch } from '../support/browser.ts';
import { FERRY_COURIER, FERRY_GAZETTE, FERRY_HERALD } from '../support/texts.ts';

const NOA = { name: 'Noa Levi', address: 'noa@example.org', password: 'four words in a row' };
const FURTHER = `Kremlin hands over demands

MOSCOW, December 15, 2021 – Russia's Foreign Ministry passed the offer to U.S. Assistant Secretary of State Karen Donfried on Wednesday.

A snowstorm delayed the arrival of her delegation by two hours, the airport said.
`;

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

for (const script of [true, false]) {
  it(`a new user goes the whole way by mouse${script ? '' : ', without script'}`, async (t) => {
    const { page, wrong } = await firstVisit(t, script);
    await setUpByMouse(page);
    await openStoryByMouse(page);
    await reviewByMouse(page);
    await addVersionByMouse(page);
    await makeStoryByMouse(page, script);
    await downloadByMouse(page);
    assert.deepEqual(wrong, []);
  });
}

it('a new user goes the whole way by keyboard alone', async (t) => {
  const { page, wrong } = await firstVisit(t, true);
  await setUpByKeyboard(page);
  await reviewByKeyboard(page);
  await moveByKeyboard(page);
  await addVersionByKeyboard(page);
  await makeStoryByKeyboard(page);
  await downloadByKeyboard(page);
  assert.deepEqual(wrong, []);
});

// --- by mouse ----------------------------------------------------------------------------------

async function setUpByMouse(page: Page): Promise<void> {
  for (const [name, value] of Object.entries(NOA)) await page.fill(`[name="${name}"]`, value);
  await page.click('main form button');
  await page.waitForSelector('.story-card');
  assert.match(await page.innerText('header'), /Noa Levi/);
}

async function openStoryByMouse(page: Page): Promise<void> {
  await page.click('.story-card a');
  await says(page, 'main', /5\s+versions\s+3\s+independent sources/);
  const first = page.locator('article').first();
  assert.match(await first.innerText(), /contradiction|discrepancy/i);
  assert.ok((await page.locator('article mark').count()) > 1);
  assert.match(await page.innerText('main'), /Not reported in/);
  await first.locator('a[href*="/claims/"]').first().click();
  await page.waitForSelector('#claim');
}

async function reviewByMouse(page: Page): Promise<void> {
  await ruleByMouse(page, 'disputed', 'The versions deny each other.');
  await says(page, '#claim .headline', /Disputed/);
  await page.click('.review details summary');
  await page.fill('.review [name="url"]', 'https://example.org/transcript');
  await page.fill('.review [name="passage"]', 'word for word');
  await page.selectOption('.review [name="stance"]', 'undermines');
  await page.click('.review details form button');
  await page.waitForSelector('.review a[href="https://example.org/transcript"]');
  await ruleByMouse(page, 'confirmed', 'On second reading they agree.');
  await says(page, '#claim .headline', /Confirmed/);
  await page.click('form[action$="/verdicts/withdrawals"] button');
  await says(page, '#claim .headline', /Open/);
  await says(page, 'ol.history', /took back[\s\S]*changed[\s\S]*evidence[\s\S]*marked/);
  await ruleByMouse(page, 'unsourced', 'Nobody is named.');
  await says(page, '#claim .headline', /Unsourced/);
}

async function ruleByMouse(page: Page, value: string, reason: string): Promise<void> {
  await page.click(`.review label:has([value="${value}"])`);
  await page.fill('.review form:has([name="value"]) [name="reason"]', reason);
  await page.click('.review form:has([name="value"]) button');
}

async function addVersionByMouse(page: Page): Promise<void> {
  await page.click('.crumbs a[href^="/stories/"]');
  await says(page, 'article', /Unsourced/);
  await page.click('main a[href$="/versions/new"]');
  await page.fill('[name="versions[0][text]"]', FURTHER);
  await page.fill('[name="versions[0][outlet]"]', 'The Further');
  await page.fill('[name="versions[0][link]"]', 'https://further.example/1');
  await page.fill('[name="versions[0][published]"]', '2021-12-15');
  await page.click('main form[action$="/versions"] button.primary');
  await says(page, 'main', /6\s+versions/);
  await says(page, '[aria-labelledby="changes-title"]', /The Further/);
  await says(page, 'main', /1 of \d+ reviewed/);
}

async function makeStoryByMouse(page: Page, script: boolean): Promise<void> {
  await page.click('header a.brand');
  await page.click('main a[href="/stories/new"]');
  await page.fill('[name="title"]', 'The ferry');
  await page.fill('[name="versions[0][text]"]', FERRY_GAZETTE);
  if (script) await page.click('[data-add-version]');
  await page.locator('[name$="[text]"]').last().fill(FERRY_HERALD);
  const courier = { name: 'courier.txt', mimeType: 'text/plain', buffer: Buffer.from(FERRY_COURIER) };
  await page.setInputFiles('[name="files"]', courier);
  await page.click('main form[action="/stories"] button.primary');
  await says(page, 'main', /3\s+versions/);
  await says(page, 'main', /courier/);
}

async function downloadByMouse(page: Page): Promise<void> {
  await page.click('main a[href$="/report"]');
  for (const format of ['html', 'md']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`main a[href$="/report.${format}"]`),
    ]);
    assert.match(download.suggestedFilename(), new RegExp(`the-ferry\\.${format}$`));
    assert.match(await readFile(await download.path(), 'utf8'), /people were killed/);
  }
}

// --- by keyboard -------------------------------------------------------------------------------

async function setUpByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await page.waitForSelector('[name="name"]:focus');
  await keyboard.type(NOA.name);
  await keyboard.press('Tab');
  await keyboard.type(NOA.address);
  await keyboard.press('Tab');
  await keyboard.type(NOA.password);
  await keyboard.press('Enter');
  await page.waitForSelector('.story-card');
  await tabTo(page, '.story-card a');
  await keyboard.press('Enter');
  await says(page, 'main', /5\s+versions/);
}

async function reviewByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await press(page, 'o', '#claim');
  await ruleByKeyboard(page, '2', 'The versions deny each other.');
  await says(page, '#claim .headline', /Disputed/);
  await keyboard.press('e');
  await page.waitForSelector('.review [name="url"]:focus');
  await keyboard.type('https://example.org/transcript');
  await tabTo(page, '.review [name="passage"]');
  await keyboard.type('j k 1 2 3 e o s ?');
  await keyboard.press('Control+Enter');
  await says(page, '.review', /j k 1 2 3 e o s \?/);
  await ruleByKeyboard(page, '1', 'On second reading they agree.');
  await says(page, '#claim .headline', /Confirmed/);
  await tabTo(page, 'form[action$="/verdicts/withdrawals"] button');
  await keyboard.press('Enter');
  await says(page, '#claim .headline', /Open/);
  await ruleByKeyboard(page, '3', 'Nobody is named.');
  await says(page, '#claim .headline', /Unsourced/);
}

async function ruleByKeyboard(page: Page, key: string, reason: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForSelector('.review [name="reason"]:focus');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(reason);
  await page.keyboard.press('Control+Enter');
}

async function moveByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  const first = page.url();
  await keyboard.press('o');
  await page.waitForURL((url) => url.href !== first);
  const second = page.url();
  await keyboard.press('j');
  await page.waitForURL((url) => url.href !== second);
  await keyboard.press('k');
  await page.waitForURL(second);
  await keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  await keyboard.press('j');
  assert.equal(page.url(), second);
  await keyboard.press('Escape');
  await page.waitForSelector('dialog:not([open])', { state: 'attached' });
  await keyboard.press('s');
  await says(page, 'main', /1 of \d+ reviewed/);
}

async function addVersionByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, 'a[href$="/versions/new"]');
  await keyboard.press('Enter');
  await page.waitForSelector('[name="versions[0][text]"]');
  await tabTo(page, '[name="versions[0][text]"]');
  await keyboard.insertText(FURTHER);
  await tabTo(page, '[name="versions[0][outlet]"]');
  await keyboard.type('The Further');
  await tabTo(page, 'main form button.primary');
  await keyboard.press('Enter');
  await says(page, '[aria-labelledby="changes-title"]', /The Further/);
}

async function makeStoryByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, 'a.brand');
  await keyboard.press('Enter');
  await page.waitForSelector('.story-card');
  await tabTo(page, 'a[href="/stories/new"]');
  await keyboard.press('Enter');
  await page.waitForSelector('[name="title"]');
  await tabTo(page, '[name="title"]');
  await keyboard.type('The ferry');
  for (const [index, text] of [FERRY_GAZETTE, FERRY_COURIER].entries()) {
    await tabTo(page, `[name="versions[${index}][text]"]`);
    await keyboard.insertText(text);
  }
  await keyboard.press('Control+Enter');
  await says(page, 'main', /2\s+versions/);
}

async function downloadByKeyboard(page: Page): Promise<void> {
  await tabTo(page, 'a[href$="/report"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('a[href$="/report.html"]');
  await tabTo(page, 'a[href$="/report.html"]');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.match(await readFile(await download.path(), 'utf8'), /Twelve/);
}

// --- helpers -----------------------------------------------------------------------------------

async function firstVisit(t: TestContext, script: boolean): Promise<{ page: Page; wrong: string[] }> {
  const opened = await openApp(t, { state: 'seeded' });
  const origin = await listen(t, opened);
  const context = await browser.newContext({ javaScriptEnabled: script, acceptDownloads: true });
  t.after(() => context.close());
  context.setDefaultTimeout(10_000);
  const wrong = watch(context, origin);
  const page = await context.newPage();
  await page.goto(origin);
  return { page, wrong };
}

/** Waits until an element of this kind says so. */
async function says(page: Page, selector: string, words: RegExp): Promise<void> {
  await page.locator(selector).filter({ hasText: words }).first().waitFor();
}

async function press(page: Page, key: string, leadsTo: string): Promise<void> {
  // Whoever is quicker than the scripts presses a key that means nothing yet.
  await page.waitForLoadState();
  await page.keyboard.press(key);
  await page.waitForSelector(leadsTo);
}
