/** Every page at every width, light and dark: what a reader with any eyes, hands and screen can use. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  ADA,
  createStory,
  listen,
  openApp,
  PASSWORD,
  parse,
  sendVersions,
  signIn,
  submit,
  words,
} from '../support/app.ts';
import { launchBrowser, watch } from '../support/browser.ts';
import { ARABIC, FERRY_COURIER, FERRY_GAZETTE } from '../support/texts.ts';

interface Finding {
  id: string;
  impact: string | null;
  nodes: { target: string[]; failureSummary: string }[];
}

const SEED = '/stories/russia-hands-the-united-states-its-security-proposals';
const FERRY = '/stories/the-ferry';
const SAVED = '/stories/saved-pages';
const LONG = `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${'ABCDEFGHIJ'.repeat(12)}`;

let browser: Browser;
let origin: string;
let axe: string;
/** The pages and the claim with a verdict, evidence, a dismissal and a contradiction. */
let paths: string[];
/** The pages people work on most: looked at in both colours at both widths. */
const CORE = [SEED, `${SEED}/claims/2`, `${SEED}/compare`, `${SEED}/versions/4/reading?claim=2`];
const closing: (() => unknown)[] = [];

before(async () => {
  const holder = { after: (work: () => unknown) => void closing.push(work) } as Parameters<typeof openApp>[0];
  browser = await launchBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const opened = await openApp(holder);
  origin = await listen(holder, opened);
  const { claim, batch, look } = await fill(opened.app);
  paths = [
    '/',
    '/stories/new',
    SEED,
    `${SEED}/claims/2`,
    `${SEED}/versions/4`,
    `${SEED}/versions/4/reading?claim=2`,
    `${FERRY}/versions/3/reading`,
    `${SEED}/versions/new`,
    `${SEED}/origins`,
    `${SEED}/compare`,
    `${SEED}/claims/2/alignment`,
    `${SEED}/versions/4?mend=1`,
    '/queue',
    '/queue?kind=unassigned',
    '/policy',
    '/people',
    '/account',
    ...['policy', 'agreement', 'verdicts', 'undo'].map((page) => `${FERRY}/${page}`),
    '/activity',
    '/notices',
    `${SAVED}/versions/1/page`,
    `${SAVED}/versions/1`,
    '/search?q=russia',
    `${SEED}/report`,
    '/feeds/new',
    '/inbox',
    batch,
    look,
    `${look}?encoding=koi8-r`,
    FERRY,
    claim,
    `${FERRY}/versions/3`,
    '/stories/long',
    '/stories/long/claims/1',
  ];
});
after(async () => {
  await browser.close();
  for (const work of closing.reverse()) await work();
});

it('no page errs, breaks the content policy, asks anybody else or is wider than a tablet', async () => {
  const { context, page, wrong } = await openBrowser({ colorScheme: 'light', width: 768 });
  await eachPage(page, paths, async (path) => {
    assert.deepEqual(await tooWide(page), [], path);
  });
  await context.close();
  assert.deepEqual(wrong, []);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1440]) {
    it(`pages fit ${width} px in ${colorScheme} colours, can be read, and axe finds nothing serious`, async () => {
      const { context, page, wrong } = await openBrowser({ colorScheme, width, bypassCSP: true });
      const all = (width === 320) === (colorScheme === 'light');
      await eachPage(page, all ? paths : CORE, async (path) => {
        assert.deepEqual(await tooWide(page), [], path);
        assert.deepEqual(await squeezed(page), [], path);
        assert.deepEqual(await seriousOf(page), [], path);
      });
      await context.close();
      assert.deepEqual(wrong, []);
    });
  }
}

it('all claims of a group are ticked by one button, which clears them again', async () => {
  const { context, page, wrong } = await openBrowser({ colorScheme: 'light', width: 768 });
  await signInOnce(page);
  await page.goto(`${origin}${SEED}/verdicts`);
  const group = page.locator('fieldset', { has: page.getByText('Told alike') });
  const ticked = () => group.locator('input:checked').count();
  const all = await group.locator('input[type=checkbox]').count();
  await group.getByRole('button', { name: `Tick all ${all}` }).click();
  assert.equal(await ticked(), all);
  assert.equal(await page.locator('[name=claims]:checked').count(), all, 'and no others');
  await group.getByRole('button', { name: 'Tick none' }).click();
  assert.equal(await ticked(), 0);
  await context.close();
  assert.deepEqual(wrong, []);
});

it('the report is readable at any width, light and dark, and prints', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1440]) {
      const { context, page, wrong } = await openBrowser({ colorScheme, width, bypassCSP: true });
      await signInOnce(page);
      for (const story of width === 320 ? [SEED, FERRY] : [FERRY]) {
        await page.goto(`${origin}${story}/report.html?view`);
        assert.deepEqual(await tooWide(page), [], `${story} at ${width} px`);
        assert.deepEqual(await seriousOf(page), [], `${story} at ${width} px`);
      }
      if (width === 1440) assert.ok((await page.pdf()).length > 10_000);
      await context.close();
      assert.deepEqual(wrong, []);
    }
  }
});

/** What makes a page scroll sideways; nothing may. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const found = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth && !scrolls(element.parentElement))
      .map((element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`)
      .slice(-5);
    // What stands out of a box that scrolls, because it is placed against the page and not against the box.
    return found.length > 0 ? found : [`${document.documentElement.scrollWidth} px wide`];
  });
}

/** Sentences in a column so narrow that hardly a word fits a line. Cells of tables that scroll may be narrow. */
function squeezed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const words = own.map(({ textContent }) => textContent?.trim() ?? '').join(' ');
        const { width, height } = element.getBoundingClientRect();
        return words.length > 40 && width > 1 && width < 100 && height > 3 * width && !element.closest('table');
      })
      .map((element) => `${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`)
      .slice(0, 5),
  );
}

/** What axe finds to keep somebody from using the page, with every fold open. */
async function seriousOf(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run: () => Promise<{ violations: Finding[] }> } };
    return (await tool.run()).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary}`);
}

async function eachPage(page: Page, chosen: string[], look: (path: string) => Promise<void>): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await look('/sign-in');
  await signInOnce(page);
  for (const path of chosen) {
    assert.equal((await page.goto(origin + path))?.status(), 200, path);
    await look(path);
  }
}

async function openBrowser({
  width,
  ...options
}: {
  colorScheme: 'light' | 'dark';
  width: number;
  bypassCSP?: boolean;
}): Promise<{ context: BrowserContext; page: Page; wrong: string[] }> {
  const context = await browser.newContext({ ...options, viewport: { width, height: 900 } });
  const wrong = watch(context, origin);
  return { context, page: await context.newPage(), wrong };
}

async function signInOnce(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  if (cookies.some(({ name }) => name === 'crossread-session')) return;
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name="address"]', ADA.address);
  await page.fill('[name="password"]', PASSWORD);
  await page.click('main form button');
  await page.waitForSelector('.story-card');
}

/** Stories with everything a page can show: verdicts, evidence, dismissals, other scripts, words without an end. */
async function fill(app: Parameters<typeof signIn>[0]): Promise<{ claim: string; batch: string; look: string }> {
  const agent = await signIn(app);
  const pastes = [
    { text: FERRY_GAZETTE, outlet: 'The Gazette', link: 'https://gazette.example/1' },
    { text: FERRY_COURIER, outlet: 'The Courier' },
    { text: ARABIC[0] ?? '', outlet: 'الشرق' },
  ];
  await createStory(agent, pastes, 'The ferry');
  const card = [...parse(await agent.get(FERRY)).querySelectorAll('article')].find((each) =>
    /Twelve.*Fifteen/.test(words(each)),
  );
  const claim = card?.querySelector('a[href*="/claims/"]')?.getAttribute('href') ?? '';
  await submit(agent, claim, `${claim}/verdicts`, { value: 'disputed', reason: `The lists disagree. ${LONG}` });
  await submit(agent, claim, `${claim}/evidence`, {
    url: `https://example.org/${LONG}`,
    passage: LONG,
    stance: 'undermines',
    kind: 'primary',
  });
  const dismiss = parse(await agent.get(claim))
    .querySelector('form[action$="/dismissals"]')
    ?.getAttribute('action');
  await submit(agent, claim, String(dismiss), { reason: `Three died later. ${LONG}` });
  await createStory(
    agent,
    [
      { text: `The word ${LONG} was spoken on Monday by 12 people.`, outlet: LONG.slice(0, 120) },
      { text: `The word ${LONG} was spoken on Monday by 15 people.`, outlet: 'The Courier' },
    ],
    'long',
  );
  await savePages(agent);
  return { claim, batch: await bringIn(agent), look: await bringDoubtful(agent) };
}

/** Two pages as a browser saves them, of which the text is read and the page kept. */
async function savePages(agent: Awaited<ReturnType<typeof signIn>>): Promise<void> {
  const files = [FERRY_GAZETTE, FERRY_COURIER].map((text, n) => {
    const paragraphs = text.split('\n\n').map((each) => `<p>${each}</p>`);
    const bytes = Buffer.from(`<!doctype html><title>${LONG}</title><article>${paragraphs.join('')}</article>`);
    return { name: `saved-${n}.html`, bytes };
  });
  await sendVersions(agent, '/stories/new', '/stories', { fields: { title: 'Saved pages' }, files });
}

/** A text whose letters are a guess, which somebody is to look at. */
async function bringDoubtful(agent: Awaited<ReturnType<typeof signIn>>): Promise<string> {
  const bytes = Buffer.from(`Zw\xf6lf F\xe4hren fuhren \xfcber den See, sagte ${LONG}.`, 'latin1');
  const files = [{ name: `${LONG}.txt`, bytes }];
  const answer = await sendVersions(agent, '/stories/long/versions/new', '/stories/long/versions', { files });
  return String(answer.headers.location);
}

/** A batch of which some are added, one is a copy and one cannot be read. */
async function bringIn(agent: Awaited<ReturnType<typeof signIn>>): Promise<string> {
  const texts = ['One', 'Two', 'Three', 'Four'].map(
    (word) => `${word} lifeboats were found on day ${word} by ${word}.`,
  );
  const files = [...texts, FERRY_GAZETTE, ' '].map((text, n) => ({
    name: `${n}-${LONG}.txt`,
    bytes: Buffer.from(text),
  }));
  const answer = await sendVersions(agent, `${FERRY}/versions/new`, `${FERRY}/versions`, { files });
  return String(answer.headers.location);
}
