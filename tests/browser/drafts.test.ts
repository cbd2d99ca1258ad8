/** What somebody is typing is never lost, whatever the server answers. */
import assert from 'node:assert/strict';
import { after, before, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ADA, listen, openApp, PASSWORD } from '../support/app.ts';
import { launchBrowser, watch } from '../support/browser.ts';

const CLAIM = '/stories/russia-hands-the-united-states-its-security-proposals/claims/2';
const REASON = '.review form:has([name="value"]) [name="reason"]';
const SAVE = '.review form:has([name="value"]) button';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

it('half-typed evidence survives a verdict, and a half-typed reason survives evidence', async (t) => {
  const { page, wrong } = await openClaim(t);
  await page.click('.review details summary');
  await page.fill('.review [name="url"]', 'https://example.org/half');
  await page.fill('.review [name="passage"]', 'half a passage');
  await page.selectOption('.review [name="stance"]', 'undermines');
  await page.click('.review label:has([value="disputed"])');
  await page.fill(REASON, 'A reason.');
  await page.click(SAVE);
  await page.waitForSelector('[role="status"]');
  assert.equal(await page.inputValue('.review [name="url"]'), 'https://example.org/half');
  assert.equal(await page.inputValue('.review [name="passage"]'), 'half a passage');
  assert.equal(await page.inputValue('.review [name="stance"]'), 'undermines');
  assert.ok(await page.isVisible('.review [name="passage"]'));

  await page.fill(REASON, 'A better rea');
  await page.click('.review label:has([value="unsourced"])');
  await page.click('.review details form button');
  await page.waitForSelector('.review a[href="https://example.org/half"]');
  assert.equal(await page.inputValue(REASON), 'A better rea');
  assert.ok(await page.isChecked('.review [value="unsourced"]'));
  assert.equal(await page.inputValue('.review [name="passage"]'), '');

  await page.fill('.review [name="passage"]', 'half a second passage');
  await page.click('form[action*="/evidence/"][action$="/withdrawals"] button');
  await page.waitForSelector('.review a[href="https://example.org/half"]', { state: 'detached' });
  assert.equal(await page.inputValue('.review [name="passage"]'), 'half a second passage');
  assert.deepEqual(wrong, []);
});

it('a verdict taken back leaves an empty form', async (t) => {
  const { page } = await openClaim(t);
  await page.click('.review label:has([value="disputed"])');
  await page.fill(REASON, 'Wrong.');
  await page.click(SAVE);
  await page.click('form[action$="/verdicts/withdrawals"] button');
  await page.locator('#claim .headline').filter({ hasText: 'Open' }).waitFor();
  assert.equal(await page.inputValue(REASON), '');
  assert.ok(!(await page.isChecked('.review [value="disputed"]')));
});

it('a refused verdict is marked, keeps its words and is saved when mended at once', async (t) => {
  const { page } = await openClaim(t);
  await page.click('.review label:has([value="disputed"])');
  await page.fill(REASON, '   ');
  await page.click(SAVE);
  await page.waitForSelector('.review [role="alert"]');
  assert.ok(await page.isChecked('.review [value="disputed"]'));
  await page.fill(REASON, 'Now with a reason.');
  await page.click(SAVE);
  await page.locator('#claim .headline').filter({ hasText: 'Disputed' }).waitFor();
  assert.equal(await page.locator('.review [role="alert"]').count(), 0);
});

it('who was signed out meanwhile is told, keeps the words, signs in elsewhere and saves', async (t) => {
  const { page, origin } = await openClaim(t);
  await page.click('.review label:has([value="disputed"])');
  await page.fill(REASON, 'Half an hour of work.');
  const session = (await page.context().cookies()).find(({ name }) => name === 'crossread-session');
  assert.ok(session);
  await page.context().clearCookies({ name: session.name });
  await page.click(SAVE);
  await page.waitForSelector('#problem [role="alert"]');
  assert.equal(await page.inputValue(REASON), 'Half an hour of work.');

  const other = await page.context().newPage();
  await signIn(other, origin);
  await page.click(SAVE);
  await page.locator('#problem').filter({ hasText: 'once more' }).waitFor();
  assert.equal(await page.inputValue(REASON), 'Half an hour of work.');
  await page.click(SAVE);
  await page.locator('#claim .headline').filter({ hasText: 'Disputed' }).waitFor();
  await page.locator('#problem [role="alert"]').waitFor({ state: 'detached' });
});

it('a server that does not answer is told of, and the words stay', async (t) => {
  const { page } = await openClaim(t);
  await page.click('.review label:has([value="disputed"])');
  await page.fill(REASON, 'Half an hour of work.');
  await page.route('**/verdicts', (route) => route.abort());
  await page.click(SAVE);
  await page.waitForSelector('#problem [role="alert"]');
  assert.equal(await page.inputValue(REASON), 'Half an hour of work.');
  await page.unroute('**/verdicts');
  await page.click(SAVE);
  await page.locator('#claim .headline').filter({ hasText: 'Disputed' }).waitFor();
});

it('a double click saves one verdict', async (t) => {
  const { page, desk } = await openClaim(t);
  await page.click('.review label:has([value="disputed"])');
  await page.fill(REASON, 'Once.');
  await page.dblclick(SAVE);
  await page.locator('#claim .headline').filter({ hasText: 'Disputed' }).waitFor();
  await page.waitForTimeout(500);
  const verdicts = await desk.store.db.selectFrom('verdict').select('id').execute();
  assert.equal(verdicts.length, 1);
});

it('letters typed in a field, or with keys switched off, are no commands', async (t) => {
  const { page } = await openClaim(t);
  const here = page.url();
  await page.locator(REASON).pressSequentially('jk123eos?');
  assert.equal(await page.inputValue(REASON), 'jk123eos?');
  await page.locator('.review [name="value"]').first().focus();
  await page.click('[data-open="help"]');
  await page.check('[data-keys-off]');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('3');
  assert.equal(page.url(), here);
  assert.ok(!(await page.isChecked('.review [value="unsourced"]')));
});

it('g and a letter go somewhere, and a key can be given to another letter', async (t) => {
  const { page } = await openClaim(t);
  const claim = page.url();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.waitForURL(/\/compare$/);
  await page.goto(claim);
  await page.keyboard.press('?');
  await page.click('[data-remap] summary');
  await page.fill('[data-remap-list] [data-key="3"]', 'x');
  await page.locator('[data-remap-list] [data-key="3"]').blur();
  await page.fill('[data-remap-list] [data-key="2"]', 'x');
  await page.locator('[data-remap-list] [data-key="2"]').blur();
  assert.match((await page.textContent('[data-remap-told]')) ?? '', /taken/);
  assert.equal(await page.inputValue('[data-remap-list] [data-key="2"]'), '2');
  await page.reload();
  assert.equal(await page.textContent('.choice.unsourced kbd'), 'x');
  await page.keyboard.press('3');
  assert.ok(!(await page.isChecked('.review [value="unsourced"]')));
  await page.keyboard.press('x');
  assert.ok(await page.isChecked('.review [value="unsourced"]'));
});

it('texts pasted for a new story come back on another machine, boxes and all', async (t) => {
  const { page, origin, wrong } = await openClaim(t);
  await page.goto(`${origin}/stories/new`);
  const article = 'The ferry sank on Tuesday, the coast guard said. '.repeat(2000);
  await page.fill('#version-0-text', article);
  await page.click('[data-add-version]');
  await page.fill('#version-3-text', 'A fourth text, half pasted');
  await page.locator('[data-draft-told]').filter({ hasText: 'kept for you as a draft' }).waitFor();

  const context = await browser.newContext();
  t.after(() => context.close());
  const elsewhere = await context.newPage();
  await signIn(elsewhere, origin);
  await elsewhere.goto(`${origin}/stories/new`);
  assert.equal(await elsewhere.inputValue('#version-0-text'), article);
  assert.equal(await elsewhere.inputValue('#version-3-text'), 'A fourth text, half pasted');
  await elsewhere.click('.waiting button');
  await elsewhere.locator('[role="status"]').filter({ hasText: 'not saved are gone' }).waitFor();
  assert.equal(await elsewhere.inputValue('#version-0-text'), '');
  assert.deepEqual(wrong, []);
});

async function openClaim(t: TestContext) {
  const opened = await openApp(t);
  const origin = await listen(t, opened);
  const context = await browser.newContext();
  t.after(() => context.close());
  context.setDefaultTimeout(5000);
  const wrong = watch(context, origin);
  const page = await context.newPage();
  await signIn(page, origin);
  await page.goto(origin + CLAIM);
  return { page, wrong, origin, desk: opened.desk };
}

async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name="address"]', ADA.address);
  await page.fill('[name="password"]', PASSWORD);
  await page.click('main form button');
  await page.waitForSelector('.story-card');
}
