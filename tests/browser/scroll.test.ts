import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ADA, createStory, listen, openApp, PASSWORD, signIn } from '../support/app.ts';
import { launchBrowser, watch } from '../support/browser.ts';

it('further rows of a long comparison come as one scrolls, each once', async (t) => {
  const opened = await openApp(t);
  const agent = await signIn(opened.app);
  const text = (who: string) =>
    Array.from({ length: 70 }, (_, n) => `${who} counted ${n + 2} lamps in street ${n} of Marlow.`).join('\n\n');
  const created = await createStory(agent, [{ text: text('Ada') }, { text: text('Ben') }], 'Lamps');
  const origin = await listen(t, opened);
  const browser = await launchBrowser();
  t.after(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const wrong = watch(context, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name=address]', ADA.address);
  await page.fill('[name=password]', PASSWORD);
  await page.click('main button');
  await page.waitForURL(`${origin}/`);
  await page.goto(`${origin}${created.headers.location}/compare?show=all`);
  const rows = page.locator('tbody tr[id]');
  assert.equal(await rows.count(), 30);
  while ((await page.locator('tr.more').count()) > 0) {
    const before = await rows.count();
    await page.locator('tr.more').scrollIntoViewIfNeeded();
    await page.waitForFunction((known) => document.querySelectorAll('tbody tr[id]').length > known, before);
  }
  const ids = await rows.evaluateAll((all) => all.map(({ id }) => id));
  assert.ok(ids.length >= 70);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(wrong, []);
});
