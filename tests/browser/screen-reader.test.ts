/** Walks through the main job as docs/accessibility.md tells it, and reads the accessibility tree on the way. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { ADA, listen, openApp, PASSWORD } from '../support/app.ts';
import { launchBrowser } from '../support/browser.ts';

const SCRIPT = join(import.meta.dirname, '../../docs/accessibility.md');

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

it('the main job can be done by what a screen reader reads', async (t) => {
  const steps = await readScript();
  assert.ok(steps.length >= 5);
  const opened = await openApp(t);
  const origin = await listen(t, opened);
  const page = await browser.newPage();
  t.after(() => page.close());
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name=address]', ADA.address);
  await page.fill('[name=password]', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/`);
  for (const { deed, lines } of steps) {
    await act(page, deed);
    const tree = await treeWith(page, lines.at(-1) ?? '');
    let at = 0;
    for (const line of lines) {
      const found = tree.indexOf(line, at);
      assert.ok(found >= 0, `after '${deed}' the tree does not read '${line}' there:\n${tree.slice(at, at + 2000)}`);
      at = found + line.length;
    }
  }
});

async function readScript(): Promise<{ deed: string; lines: string[] }[]> {
  const text = await readFile(SCRIPT, 'utf8');
  return [...text.matchAll(/^### (.+)\n\n```\n([\s\S]*?)\n```/gm)].map(([, deed = '', lines = '']) => ({
    deed,
    lines: lines.split('\n'),
  }));
}

async function act(page: Page, deed: string): Promise<void> {
  const link = /Follow the link '(.+)'/.exec(deed)?.[1];
  if (link) return page.getByRole('link', { name: link }).first().click();
  for (const [, words, key] of deed.matchAll(/write '([^']+)'|\b(?:[Pp]ress|then) (Ctrl Enter|\w)\b/g)) {
    if (words) await page.keyboard.type(words);
    else await page.keyboard.press((key ?? '').replace('Ctrl ', 'Control+'));
  }
}

/** The tree of a page that has its scripts as soon as it reads `line`, or as it stands after a while. */
async function treeWith(page: Page, line: string): Promise<string> {
  await page.waitForLoadState('load');
  for (let tries = 0; ; tries++) {
    const tree = (await page.locator('body').ariaSnapshot()).replaceAll("'", '');
    if (tree.includes(line) || tries > 40) {
      await page.waitForLoadState('load');
      return tree;
    }
    await page.waitForTimeout(100);
  }
}
