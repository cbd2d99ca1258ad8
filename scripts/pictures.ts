/**
 * Pictures of every screen, light and dark, at three widths, into a folder for looking at:
 * `npm run pictures [FOLDER]`. The picture of the README is made with `npm run pictures -- --readme`.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openAppAt, startUp } from '../tests/support/app.ts';
import { launchBrowser } from '../tests/support/browser.ts';

const WIDTHS = [320, 768, 1440];
const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const SCREENS: Record<string, string> = {
  stories: '/',
  new: '/stories/new',
  story: STORY,
  compare: `${STORY}/compare`,
  origins: `${STORY}/origins`,
  claim: `${STORY}/claims/2`,
  alignment: `${STORY}/claims/2/alignment`,
  'story-alignment': `${STORY}/alignment`,
  archive: '/archives/new',
  version: `${STORY}/versions/4`,
  read: `${STORY}/versions/4/reading`,
  'read-claim': `${STORY}/versions/4/reading?claim=2`,
  mending: `${STORY}/versions/4?mend=1`,
  add: `${STORY}/versions/new`,
  report: `${STORY}/report`,
  disclosure: `${STORY}/disclosure`,
  organisation: '/organisation',
  feed: '/feeds/new',
  edition: `${STORY}/editions/1`,
  public: '/published/russia-hands-the-united-states-its-security-proposals/editions/1',
  'public-claim': '/published/russia-hands-the-united-states-its-security-proposals/claims/2',
  page: '/stories/a-ferry-sinks/versions/1/page',
  notices: '/notices',
  inbox: '/inbox',
  queue: '/queue',
  unassigned: '/queue?kind=unassigned',
  activity: '/activity',
  search: '/search?q=security+guarantees',
  people: '/people',
  policy: `${STORY}/policy`,
  agreement: `${STORY}/agreement`,
  bulk: `${STORY}/verdicts`,
  undo: `${STORY}/undo`,
  account: '/account',
};

/** Milliseconds a page's scripts get to show what they add. */
const SETTLED = 250;

/** Pixels of a long page that are looked at; a browser cannot draw any height at once. */
const TALLEST = 8000;

const readme = process.argv.includes('--readme');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? 'pictures';
const data = await mkdtemp(join(tmpdir(), 'crossread-pictures-'));
const opened = await openAppAt({ file: join(data, 'crossread.db') });
await startUp(opened.desk);
const server = await new Promise<Server>((resolve) => {
  const started = opened.app.listen(0, '127.0.0.1', () => resolve(started));
});
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await launchBrowser();
try {
  const state = await setUp(browser);
  if (readme) await takeOne(state);
  else await takeAll(state);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  await opened.close();
  await rm(data, { recursive: true, force: true });
}
process.exit(0);

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

async function setUp(from: Browser): Promise<State> {
  const context = await from.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}/setup`);
  await page.fill('[name=name]', 'Ana Meyer');
  await page.fill('[name=address]', 'ana@desk.example');
  await page.fill('[name=password]', 'a few quiet words');
  await page.click('main button');
  await page.waitForURL(`${base}/`);
  if (readme) {
    await page.goto(base + STORY);
    await send(page, 'Got it');
  } else await fill(page);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** A story as saved web pages, and a verdict, evidence, talk and an edition on its public page. */
async function fill(page: Page): Promise<void> {
  const saved = ['Twelve', 'Fifteen'].map((number, n) => ({
    name: `ferry-${n + 1}.html`,
    mimeType: 'text/html',
    buffer: Buffer.from(
      `<!doctype html><title>A ferry sinks</title><nav>Home</nav><article><h1>A ferry sinks</h1><p>${number} people are missing after a passenger ferry sank off Lomma on Monday evening, the coast guard said.</p><p>The ferry had left the harbour an hour before, with 210 passengers and a crew of eight on board, its owner said.</p><p>The minister of transport will visit the town on Wednesday, and has promised that the cause will be looked into.</p></article>`,
    ),
  }));
  await page.goto(`${base}/stories/new`);
  await page.fill('[name=title]', 'A ferry sinks');
  await page.setInputFiles('[name=files]', saved);
  await send(page, 'Compare them');
  await page.goto(`${base}${STORY}/claims/2`);
  await page.locator('summary', { hasText: 'Add evidence' }).click();
  await page.fill('[name=url]', 'https://example.org/transcript');
  await page.fill('[name=passage]', 'It was handed over in Moscow.');
  await send(page, 'Save the evidence');
  await page.locator('#part-verdict textarea[name=reason]').fill('The transcript bears it out.');
  await page.locator('#part-verdict [value=confirmed]').check();
  await send(page, 'Save the verdict');
  for (const path of ['/organisation', `${STORY}/disclosure`]) {
    await page.goto(base + path);
    for (const field of await page.locator('main :is(textarea, input[type=text])').all()) await field.fill('None.');
    if (path === '/organisation') await page.check('[name=publicPages][value=on]');
    await send(page, 'Save');
  }
  await page.goto(`${base}${STORY}/report`);
  await send(page, 'Publish edition 1');
  await send(page, 'Put it on a public page');
}

/** Sends the form of a button, as a page without script does, and waits for the answer. */
async function send(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()]);
}

async function takeAll(state: State): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, path] of Object.entries(SCREENS)) {
    for (const width of WIDTHS) {
      for (const scheme of ['light', 'dark'] as const) {
        await take(state, path, width, scheme, join(folder, `${name}-${width}-${scheme}.png`), true);
      }
    }
  }
  console.log(`${Object.keys(SCREENS).length * WIDTHS.length * 2} pictures in ${folder}/`);
}

async function takeOne(state: State): Promise<void> {
  await take(state, STORY, 1280, 'light', join(import.meta.dirname, '../docs/story.png'), false);
}

async function take(
  storageState: State,
  path: string,
  width: number,
  colorScheme: 'light' | 'dark',
  file: string,
  fullPage: boolean,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, storageState });
  const page = await context.newPage();
  await page.goto(base + path);
  // Pages that follow live are never without a request under way.
  await page.waitForTimeout(SETTLED);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: file,
    fullPage,
    ...(fullPage && { clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) } }),
  });
  await context.close();
}
