/** The screens beside claim and story, each open before one while another rules: they follow, and take nothing away. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { AT_ONCE, openTwo, rule, streaming } from '../support/two-browsers.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const CLAIM = `${STORY}/claims/2`;

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

it('the queue follows: marks, choices and the focus of who reads it stay', async (t) => {
  const { ada, ben, wrong } = await openTwo(t, browser, CLAIM);
  await ada.goto(new URL('/queue?kind=unassigned', ada.url()).href);
  await streaming(ada);
  const claims = () => ada.locator('.queue li a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  const before = await claims();
  assert.ok(before.includes(`${CLAIM}?queue=unassigned`));
  await ada.locator(`.queue li:has(a[href^="${STORY}/claims/5?"]) input`).check();
  await ada.locator('#f-due').fill('2027-01-02');
  await ada.locator('#f-due').focus();
  await rule(ben, 'disputed', 'The lists disagree.');
  await ada.locator(`.queue a[href^="${CLAIM}?"]`).waitFor({ state: 'detached', timeout: AT_ONCE });
  assert.deepEqual(
    await claims(),
    before.filter((each) => each !== `${CLAIM}?queue=unassigned`),
  );
  assert.ok(await ada.isChecked(`.queue li:has(a[href^="${STORY}/claims/5?"]) input`));
  assert.equal(await ada.inputValue('#f-due'), '2027-01-02');
  assert.equal(await ada.evaluate(() => document.activeElement?.id), 'f-due');
  await ada.selectOption('#to', { label: 'Ben Osei' });
  await ada.click('#assign button');
  await ada.locator('.notice').filter({ hasText: '1 claim assigned' }).waitFor();
  await ben
    .locator('#unread .count')
    .filter({ hasText: '1' })
    .waitFor({ timeout: 2 * AT_ONCE });
  assert.deepEqual(wrong.flat(), []);
});

it('side by side, only the row that changed is sent; scroll, choice and opened rows stay', async (t) => {
  const { ada, ben, wrong } = await openTwo(t, browser, CLAIM);
  await ada.setViewportSize({ width: 1000, height: 500 });
  await ada.goto(new URL(`${STORY}/compare?show=all`, ada.url()).href);
  await streaming(ada);
  await ada.locator('tr[id^="claim-"] .apparatus summary').first().click();
  await ada.selectOption('#level', 'contradiction');
  await ada.evaluate(() => window.scrollTo(0, 400));
  const rows = await ada.locator('tbody tr').count();
  const inView = () => ada.locator('#claim-9').evaluate((row) => Math.round(row.getBoundingClientRect().top));
  const top = await inView();
  assert.ok(await ada.evaluate(() => window.scrollY > 0));
  const sent = ada.waitForResponse((each) => each.url().includes('/compare/changes'));
  await rule(ben, 'disputed', 'The lists disagree.');
  await ada.locator('#claim-2 .chip.disputed').waitFor({ timeout: AT_ONCE });
  assert.deepEqual(rowsIn(await (await sent).text()), ['claim-2']);
  assert.equal(await ada.locator('tbody tr').count(), rows);
  assert.ok(Math.abs((await inView()) - top) <= 2, 'what is read stays where it is, though a row above grew');
  assert.ok(await ada.locator('.apparatus[open]').count());
  assert.equal(await ada.inputValue('#level'), 'contradiction', 'what was chosen and not asked for yet');

  const again = ada.waitForResponse((each) => each.url().includes('/compare/changes'));
  await talk(ben, 'Look at the second list.');
  assert.ok((await (await again).text()).length < 20_000);
  assert.deepEqual(wrong.flat(), []);
});

it('a row that does not fit the choice any more stays where it is, and the page says that others fit', async (t) => {
  const { ada, ben } = await openTwo(t, browser, CLAIM);
  await ada.goto(new URL(`${STORY}/compare?show=all&ruling=open`, ada.url()).href);
  await streaming(ada);
  const rows = await ada.locator('tbody tr[id]').count();
  await rule(ben, 'disputed', 'The lists disagree.');
  await ada.locator('#claim-2 .chip.disputed').waitFor({ timeout: AT_ONCE });
  await ada.locator('#rows .meanwhile').waitFor({ timeout: AT_ONCE });
  assert.equal(await ada.locator('tbody tr[id]').count(), rows);
  await ada.keyboard.press('l');
  await ada.locator('#claim-2').waitFor({ state: 'detached' });
  assert.match(ada.url(), /ruling=open/);
});

it('the list of stories, the activity, the margin and the report say what was ruled', async (t) => {
  const { ada, ben, open, wrong } = await openTwo(t, browser, CLAIM);
  await ada.goto(new URL('/', ada.url()).href);
  await streaming(ada);
  await ada.locator('.story-card').filter({ hasText: 'Ben Osei is on it' }).waitFor();
  const [activity, margin, report] = [
    await open('ada@example.org'),
    await open('ada@example.org'),
    await open('ada@example.org'),
  ];
  for (const [page, path] of [
    [activity, '/activity'],
    [margin, `${STORY}/versions/1/reading?claim=2`],
    [report, `${STORY}/report`],
  ] as const) {
    await page.goto(new URL(path, ada.url()).href);
    await streaming(page);
  }
  await rule(ben, 'unsourced', 'Nobody names a source.');
  await ada
    .locator('.story-card')
    .filter({ hasText: '1 unsourced' })
    .waitFor({ timeout: 2 * AT_ONCE });
  await activity.locator('.history').filter({ hasText: 'marked claim 2 unsourced' }).waitFor({ timeout: AT_ONCE });
  await margin.locator('#margin .chip.unsourced').waitFor({ timeout: AT_ONCE });
  await report
    .locator('.headline')
    .filter({ hasText: '1 unsourced' })
    .waitFor({ timeout: 2 * AT_ONCE });

  // A choice that is typed and not sent stays, and the part it is in; the rest goes on.
  await report.click('.part summary');
  await report.fill('#part-claim', '3, 7');
  await rule(ben, 'confirmed', 'The transcript names one.');
  await report
    .locator('.headline')
    .filter({ hasText: '1 confirmed' })
    .waitFor({ timeout: 6 * AT_ONCE });
  assert.equal(await report.inputValue('#part-claim'), '3, 7');
  assert.equal(await report.evaluate(() => document.activeElement?.id), 'part-claim');
  assert.deepEqual(wrong.flat(), []);
});

it('a part that reads as before is not sent again', async (t) => {
  const { ada, ben } = await openTwo(t, browser, CLAIM);
  await ada.goto(new URL('/queue', ada.url()).href);
  await streaming(ada);
  const asked = () => ada.waitForResponse((each) => each.url().includes('/queue?'));
  const first = asked();
  await talk(ben, 'One.');
  assert.equal((await first).status(), 200, 'it is not known yet how the part reads');
  const second = asked();
  await talk(ben, 'Two.');
  assert.equal((await second).status(), 304);
});

function rowsIn(markup: string): string[] {
  return [...markup.matchAll(/<tr id="(claim-\d+)"/g)].map(([, id = '']) => id);
}

/** Says something about the claim that is open. */
async function talk(page: Page, text: string): Promise<void> {
  const form = page.locator('#part-talk form[data-form="talk"]');
  if (!(await form.locator('textarea').isVisible())) await page.click('#part-talk summary[data-key="c"]');
  await form.locator('textarea').fill(text);
  await form.locator('button').click();
  await page.locator('#part-talk').filter({ hasText: text }).waitFor();
}
