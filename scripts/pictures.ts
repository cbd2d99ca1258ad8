/**
 * Pictures of every screen, light and dark, at three widths, into a folder for looking at:
 * `npm run pictures [FOLDER]`. The picture of the README is made with `npm run pictures -- --readme`.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
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
  version: `${STORY}/versions/4`,
  read: `${STORY}/versions/4/reading`,
  'read-claim': `${STORY}/versions/4/reading?claim=2`,
  mending: `${STORY}/versions/4?mend=1`,
  add: `${STORY}/versions/new`,
  report: `${STORY}/report`,
  disclosure: `${STORY}/disclosure`,
  organisation: '/organisation',
  feed: '/feeds/new',
  inbox: '/inbox',
  queue: '/queue?kind=unassigned',
  activity: '/activity',
  search: '/search?q=security+guarantees',
  people: '/people',
  policy: `${STORY}/policy`,
  agreement: `${STORY}/agreement`,
  bulk: `${STORY}/verdicts`,
  undo: `${STORY}/undo`,
  account: '/account',
};

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
  const context = await from.newContext();
  const page = await context.newPage();
  await page.goto(`${base}/setup`);
  await page.fill('[name=name]', 'Ana Meyer');
  await page.fill('[name=address]', 'ana@desk.example');
  await page.fill('[name=password]', 'a few quiet words');
  await page.click('main button');
  await page.waitForURL(`${base}/`);
  const state = await context.storageState();
  await context.close();
  return state;
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
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: file, fullPage });
  await context.close();
}
