import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { listen, openApp } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

it('the browser runs no script that comes as text, whatever puts it into a page', async (t) => {
  const page = await browser.newPage();
  await page.goto(`${await listen(t, await openApp(t))}/sign-in`);
  const tried = await page.evaluate(() => {
    const refused = (work: () => void): string => {
      try {
        work();
        return 'taken';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const script = document.createElement('script');
    const holder = document.createElement('div');
    document.body.append(holder, script);
    return {
      text: refused(() => {
        script.text = 'window.ran = true';
      }),
      source: refused(() => {
        script.src = 'https://evil.example/x.js';
      }),
      markup: refused(() => {
        holder.innerHTML = '<img src=x onerror="window.ran = true"><script>window.ran = true</script>';
      }),
    };
  });
  await page.waitForTimeout(50);
  assert.deepEqual(tried, { text: 'TypeError', source: 'TypeError', markup: 'taken' });
  assert.equal(await page.evaluate(() => 'ran' in window), false);
});
