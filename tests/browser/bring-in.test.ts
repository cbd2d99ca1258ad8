/** Bringing texts in by hand in a real browser: dropped files and links, a batch that goes on, a page sent from elsewhere. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { fetchPage } from '../../src/sources/link.ts';
import { htmlFile } from '../sources/support/files.ts';
import { startServer } from '../sources/support/hostile-server.ts';
import { ADA, type AppOptions, createStory, listen, openApp, PASSWORD, signIn } from '../support/app.ts';
import { launchBrowser, watch } from '../support/browser.ts';
import { FERRY_COURIER, FERRY_GAZETTE, FERRY_HERALD } from '../support/texts.ts';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

it('files dropped on a form join those chosen, and nothing typed is lost', async (t) => {
  const { page, origin, wrong } = await open(t);
  await page.goto(`${origin}/stories/ferry/versions/new`);
  await page.fill('[name="versions[0][text]"]', 'Fishermen found a lifeboat of the ferry on Friday morning.');
  await page.setInputFiles('[name="files"]', {
    name: 'first.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(FERRY_HERALD),
  });
  await drop(page, 'textarea', {
    files: [['second.txt', 'A school in Almeda collected coats for the survivors on Thursday.']],
  });
  assert.match(await page.innerText('[data-chosen]'), /2 files chosen: first\.txt, second\.txt/);
  assert.match(await page.inputValue('[name="versions[0][text]"]'), /lifeboat/);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Add and analyse again');
  await page.keyboard.press('Enter');
  await says(page, 'main', /5\s+versions/);
  assert.deepEqual(wrong, []);
});

it('a paste of several versions is split where the cursor stands', async (t) => {
  const { page, origin, wrong } = await open(t);
  await page.goto(`${origin}/stories/ferry/versions/new`);
  const [first, second] = ['Fishermen found a lifeboat on Friday.', 'A school in Almeda collected coats on Thursday.'];
  assert.equal(await page.isVisible('button:text("Split here")'), false);
  await page.fill('#version-0-text', `${first}\n\n${second}`);
  await page.locator('#version-0-text').evaluate((box, at) => {
    (box as HTMLTextAreaElement).setSelectionRange(at, at);
  }, first.length + 1);
  await page.click('button:text("Split here")');
  assert.equal(await page.inputValue('#version-0-text'), first);
  assert.equal(await page.inputValue('#version-1-text'), second);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'version-1-text');
  assert.deepEqual(wrong, []);
});

it('files and links dropped on the story’s page wait in its form', async (t) => {
  const { page, origin, wrong } = await open(t, { fetchPage: async () => Promise.reject(new Error('not sent')) });
  await page.goto(`${origin}/stories/ferry`);
  await drop(page, 'h1', { links: 'https://news.example/a\r\nhttps://news.example/b' });
  assert.equal(await page.inputValue('[name="links"]'), 'https://news.example/a\nhttps://news.example/b');
  await page.fill('[name="links"]', '');
  await drop(page, 'h1', { files: [['herald.txt', FERRY_HERALD]] });
  assert.match(await page.innerText('[data-chosen]'), /1 file chosen: herald\.txt/);
  await page.keyboard.press('Enter');
  await says(page, 'main', /3\s+versions/);
  assert.deepEqual(wrong, []);
});

it('files that the desktop drags over the window and drops are taken, and said to be', async (t) => {
  const { page, context, origin, wrong } = await open(t);
  await page.goto(`${origin}/stories/ferry`);
  const folder = await mkdtemp(join(tmpdir(), 'crossread-drag-'));
  t.after(() => rm(folder, { recursive: true }));
  const files = [join(folder, 'herald.txt'), join(folder, 'page.html')];
  await writeFile(files[0] ?? '', FERRY_HERALD);
  await writeFile(files[1] ?? '', htmlFile());
  const session = await context.newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', {
      type,
      x: 300,
      y: 200,
      data: { items: [], files, dragOperationsMask: 1 },
    });
  await drag('dragEnter');
  await drag('dragOver');
  const border = () => page.evaluate(() => getComputedStyle(document.body, '::after').borderTopStyle);
  assert.equal(await border(), 'dashed', 'the window shows that it takes them');
  await drag('drop');
  // By mistake, once more.
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await drag(type);
  await page.waitForFunction(() => document.querySelector('[data-chosen]')?.textContent?.includes('2 files chosen'));
  assert.match(await page.innerText('[data-chosen]'), /2 files chosen: herald\.txt, page\.html/);
  assert.equal(await border(), 'none');
  await page.keyboard.press('Enter');
  await says(page, 'main', /4\s+versions/);
  assert.deepEqual(wrong, []);
});

it('a slow batch shows how it goes without being asked, and then what can be done', async (t) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const server = await startServer(t, {
    '/slow': async (_, response) => {
      await released;
      response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from(htmlFile()));
    },
  });
  const { page, origin, wrong } = await open(t, {
    patience: 100,
    fetchPage: (link) => fetchPage(link, server.options),
  });
  await page.goto(`${origin}/stories/ferry/versions/new`);
  await page.fill('[name="links"]', `${server.url('/slow')}\n${server.url('/gone')}`);
  await page.click('main button.primary');
  await says(page, '[role="status"]', /0 of 2 added, 1 to go, 1 could not be taken/);
  assert.match(page.url(), /\/batches\//);
  release();
  await says(page, '[role="status"]', /1 of 2 added, 1 could not be taken\./);
  await page.click('summary');
  await page.fill('textarea[name="text"]', 'The harbour master of Almeda resigned on Saturday over the ferry.');
  await page.click('text=Try again');
  await says(page, '[role="status"]', /2 of 2 added/);
  assert.deepEqual(wrong, []);
});

it('the bookmarklet sends the page that is open from another site into the inbox', async (t) => {
  const { page, context, origin } = await open(t);
  const elsewhere = await openElsewhere(t);
  await page.goto(`${origin}/account`);
  await page.click('text=Make a bookmarklet');
  const code = await page.inputValue('[aria-label="Address of the bookmarklet"]');
  assert.equal(await page.getAttribute('a:text("Send to Crossread")', 'href'), code);

  await page.goto(`${elsewhere}/ferry`);
  await page.evaluate(() => document.querySelector('p')?.append(' Behind the paywall: Брава.'));
  const [inbox] = await Promise.all([context.waitForEvent('page'), runBookmarklet(page, code)]);
  await inbox.waitForURL(/\/inbox\?page=/);
  await inbox.waitForSelector('[name="picked"]:checked');
  assert.match(await inbox.innerText('.pick-list'), /Ferry sinks off Port Almeda/);
  await inbox.selectOption('[name="to"]', 'ferry');
  await inbox.click('main button.primary');
  await says(inbox, 'main', /3\s+versions/);
  await inbox.goto(`${origin}/stories/ferry/versions/3`);
  assert.match(await inbox.innerText('main'), /Behind the paywall: Брава\./);
  assert.equal(await page.evaluate(() => document.querySelectorAll('form').length), 0, 'the page is left as it was');

  await page.goto(`${elsewhere}/guarded`);
  const [refused] = await Promise.all([page.waitForEvent('dialog'), runBookmarklet(page, code)]);
  assert.match(refused.message(), /Save the page and upload the file/);
  await refused.dismiss();
});

// --- helpers -----------------------------------------------------------------------------------

async function open(t: TestContext, options: AppOptions = {}) {
  const opened = await openApp(t, options);
  const pastes = [
    { text: FERRY_GAZETTE, outlet: 'The Gazette' },
    { text: FERRY_COURIER, outlet: 'The Courier' },
  ];
  await createStory(await signIn(opened.app), pastes, 'Ferry');
  const origin = await listen(t, opened);
  const context = await browser.newContext();
  t.after(() => context.close());
  context.setDefaultTimeout(15_000);
  const wrong = watch(context, origin);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name="address"]', ADA.address);
  await page.fill('[name="password"]', PASSWORD);
  await page.click('main button');
  await page.waitForSelector('.story-card');
  return { page, context, origin, wrong };
}

/** A site that is not ours: 'localhost' where we are at 127.0.0.1. */
async function openElsewhere(t: TestContext): Promise<string> {
  const server = createServer((request, response) => {
    const guard =
      request.url === '/guarded' ? { 'content-security-policy': "form-action 'self'; script-src 'self'" } : {};
    response
      .writeHead(200, { 'content-type': 'text/html; charset=windows-1251', ...guard })
      .end(Buffer.from(htmlFile()));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** As a press on the bookmark does, which the page's own policy for scripts does not bind. */
async function runBookmarklet(page: Page, code: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const expression = decodeURIComponent(code.replace(/^javascript:/u, ''));
  await client.send('Runtime.evaluate', { expression, userGesture: true });
}

/** Drags over the element and drops there, with what a desktop would put into the drag. */
async function drop(
  page: Page,
  selector: string,
  given: { files?: [string, string][]; links?: string },
): Promise<void> {
  const dragged = await page.evaluateHandle(({ files = [], links }) => {
    const transfer = new DataTransfer();
    for (const [name, text] of files) transfer.items.add(new File([text], name, { type: 'text/plain' }));
    if (links) transfer.setData('text/uri-list', links);
    return transfer;
  }, given);
  for (const kind of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent(selector, kind, { dataTransfer: dragged });
}

/** Waits until an element of this kind says so. */
async function says(page: Page, selector: string, words: RegExp): Promise<void> {
  await page.locator(selector).filter({ hasText: words }).first().waitFor();
}
