/** Two people at one claim: what one does, the other sees without reloading, and never at the cost of their words. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { ADA } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';
import { AT_ONCE, openTwo, REASON, rule, streaming } from '../support/two-browsers.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const CLAIM = `${STORY}/claims/2`;

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

it('what one rules, the other sees within a second, the open form intact', async (t) => {
  const { ada, ben, wrong } = await openTwo(t, browser, CLAIM);
  await ben.fill(REASON, 'Half a thou');
  await ben.click('#part-verdict label:has([value="unsourced"])');
  await ben.click('#part-evidence summary');
  await rule(ada, 'disputed', 'The lists disagree.');
  await ben.locator('.headline .chip.disputed').waitFor({ timeout: AT_ONCE });
  await ben.locator('.history').filter({ hasText: 'Ada Kremer marked claim 2 disputed' }).waitFor({ timeout: AT_ONCE });
  assert.equal(await ben.inputValue(REASON), 'Half a thou');
  assert.ok(await ben.isChecked('#part-verdict [value="unsourced"]'));
  assert.ok(await ben.isVisible('#part-evidence [name="url"]'));
  assert.equal(await ben.locator('#part-verdict .given').count(), 0, 'where Ben types, nothing moves');

  await ben.locator('#part-verdict .meanwhile').waitFor({ timeout: AT_ONCE });
  await ben.keyboard.press('Escape');
  await ben.locator('#claim-title').click();
  await ben.keyboard.press('l');
  await ben.locator('#part-verdict .given').filter({ hasText: 'The lists disagree.' }).waitFor({ timeout: AT_ONCE });
  assert.equal(await ben.inputValue(REASON), 'Half a thou');
  assert.ok(await ben.isChecked('#part-verdict [value="unsourced"]'));
  assert.equal(await ben.locator('.meanwhile').count(), 0);

  await ben.click('#part-verdict form[data-form] button');
  await ada.locator('#part-verdict .given').filter({ hasText: 'Half a thou' }).waitFor({ timeout: AT_ONCE });
  assert.deepEqual(wrong.flat(), []);
});

it('each sees who else is at the claim, also in the queue, and who has left', async (t) => {
  const { ada, ben } = await openTwo(t, browser, CLAIM);
  await ada.locator('[data-here]').filter({ hasText: 'One other here: Ben Osei' }).waitFor();
  await ben.locator('[data-here]').filter({ hasText: 'One other here: Ada Kremer' }).waitFor();
  await rule(ben, 'disputed', 'The lists disagree.');
  await ada.locator('.headline .chip.disputed').waitFor();
  assert.equal(await ada.locator('[data-here]').innerText(), 'One other here: Ben Osei', 'a new part says so, too');
  await ben.goto(new URL(`${STORY}/claims/3`, ben.url()).href);
  await streaming(ben);
  await ada.locator('[data-here]:empty').waitFor({ state: 'attached' });
  await ada.goto(new URL('/queue?kind=unassigned', ada.url()).href);
  assert.match(await ada.locator('.queue li', { hasText: 'is on it' }).innerText(), /3 .*Ben Osei is on it/s);
  await ben.close();
});

it('a part nobody types in shows at once what is new, and the story page follows', async (t) => {
  const { ada, ben } = await openTwo(t, browser, CLAIM);
  await ben.goto(new URL(STORY, ben.url()).href);
  await streaming(ben);
  await rule(ada, 'confirmed', 'The transcript says so.');
  await ben.locator('#claim-2 .chip.confirmed').waitFor({ timeout: AT_ONCE });
  await ben.locator('.history').filter({ hasText: 'marked claim 2 confirmed' }).waitFor({ timeout: AT_ONCE });
});

it('where no stream comes through, the page asks for what happened', async (t) => {
  const { ada, ben } = await openTwo(t, browser, '/');
  await ben.route('**/live?*', (route) =>
    route.request().headers().accept === 'application/json' ? route.continue() : route.abort(),
  );
  await ben.goto(new URL(CLAIM, ben.url()).href);
  await ada.goto(new URL(CLAIM, ada.url()).href);
  await rule(ada, 'disputed', 'The lists disagree.');
  await ben.locator('.headline .chip.disputed').waitFor({ timeout: 12_000 });
});

it('what one types comes back on another machine, is cleared by saving it and gone when discarded', async (t) => {
  const { ada, open, wrong } = await openTwo(t, browser, CLAIM);
  await ada.click('#part-verdict label:has([value="disputed"])');
  await ada.fill(REASON, 'Half an hour of work');
  await ada.locator('#part-verdict [data-draft-told]').filter({ hasText: 'draft' }).waitFor();
  await ada.click('#part-evidence summary');
  await ada.fill('#part-evidence [name="passage"]', 'half a passage');
  await ada.locator('#part-evidence [data-draft-told]').filter({ hasText: 'draft' }).waitFor();

  const elsewhere = await open(ADA.address);
  assert.equal(await elsewhere.inputValue(REASON), 'Half an hour of work');
  assert.ok(await elsewhere.isChecked('#part-verdict [value="disputed"]'));
  assert.equal(await elsewhere.inputValue('#part-evidence [name="passage"]'), 'half a passage');
  await elsewhere.fill(REASON, 'An hour of work.');
  await elsewhere.click('#part-evidence .waiting button');
  await elsewhere.locator('.notice').filter({ hasText: 'not saved are gone' }).waitFor();
  assert.equal(await elsewhere.inputValue('#part-evidence [name="passage"]'), '');
  assert.equal(await elsewhere.inputValue(REASON), 'An hour of work.');
  await elsewhere.click('#part-verdict form[data-form] button');
  await elsewhere.locator('.headline .chip.disputed').waitFor();
  await elsewhere.reload();
  assert.equal(await elsewhere.inputValue(REASON), 'An hour of work.');
  assert.equal(await elsewhere.locator('.waiting').count(), 0);

  await ada.click('#part-verdict form[data-form] button');
  await ada.locator('#part-verdict .both').waitFor();
  const both = await ada.locator('#part-verdict .both .given').allInnerTexts();
  assert.match(both[0] ?? '', /An hour of work\./);
  assert.match(both[1] ?? '', /Half an hour of work/);
  assert.equal(await ada.inputValue(REASON), 'Half an hour of work');
  await ada.click('#part-verdict form[data-form] button');
  await ada.locator('.notice').filter({ hasText: 'Saved: disputed' }).waitFor();
  await ada.locator('.history').filter({ hasText: 'changed the verdict on claim 2' }).waitFor();
  // The browser itself notes every answer above 400.
  const other = wrong.flat().filter((each) => !each.includes('409'));
  assert.deepEqual(other, []);
});
