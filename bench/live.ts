/**
 * What working together costs: how soon others see a verdict, how much listeners slow the server down, how far a
 * verdict is from the bare database. `npm run bench:live` prints one table. Times are of this machine as it is; what
 * holds elsewhere are the ratios.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { giveVerdict } from '../src/desk/review/verdicts.ts';
import type { Target } from '../src/store/database.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { startPostgres } from '../tests/support/postgres-server.ts';
import { barePostgres, bareSqlite } from './live-floor.ts';
import type { Arrival } from './live-listeners.ts';
import { listen, type Opened, open, SLUG } from './opened.ts';

const CLAIM = `/stories/${SLUG}/claims/2`;
/** Of pages about one story; those about all of them listen at '/live'. */
const STREAM = `/stories/${SLUG}/live`;
const now = () => performance.timeOrigin + performance.now();
const row = (what: string, figure: string, aim = '') =>
  console.log(what.padEnd(62) + figure.padStart(16) + aim.padStart(14));
const folder = await mkdtemp(join(tmpdir(), 'crossread-bench-'));
const endings: (() => unknown)[] = [];

try {
  row('what', 'figure', 'aim');
  await measureLive();
  await measureWrites('SQLite', { file: join(folder, 'writes.db') }, (rows) =>
    bareSqlite(join(folder, 'bare.db'), rows),
  );
  const postgres = await startPostgres({ durable: true });
  endings.push(postgres.stop);
  await measureWrites('PostgreSQL', { url: postgres.url('postgres') }, (rows) =>
    barePostgres(postgres.url('postgres'), rows),
  );
} finally {
  for (const end of endings.reverse()) await end();
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);

interface Bench extends Opened {
  origin: string;
  listeners: ChildProcess;
}

async function measureLive(): Promise<void> {
  const bench = await openBench({ file: join(folder, 'live.db') });
  await measureScreens(bench, 200);
  await measureRates(bench, 50);
  await measureFanOut(bench, 50, 100);
  await measureFanOut(bench, 1000, 20);
  await measureFanOut(bench, 1000, 20, '/live');
  bench.listeners.kill();
}

async function openBench(target: Target): Promise<Bench> {
  const opened = await open(target);
  const { server, origin } = await listen(opened.app);
  endings.push(opened.close, () => {
    server.closeAllConnections();
    server.close();
  });
  const listeners = fork(join(import.meta.dirname, 'live-listeners.ts'));
  return { ...opened, origin, listeners };
}

/** A verdict from the click to one's own screen and to another's, while others listen. */
async function measureScreens(bench: Bench, count: number): Promise<void> {
  await crowd(bench, count);
  const browser = await launchBrowser();
  endings.push(() => browser.close());
  const page = async ({ cookie }: { cookie: string }) => {
    const context = await browser.newContext();
    await context.addCookies([{ name: 'crossread-session', value: cookie.split('=')[1] ?? '', url: bench.origin }]);
    const opened = await context.newPage();
    await opened.goto(bench.origin + CLAIM);
    await opened.waitForSelector('#live[data-open]', { state: 'attached' });
    return opened;
  };
  const [own, other] = await Promise.all([page(bench.ada), page(bench.ben)]);
  const times: { own: number[]; other: number[] } = { own: [], other: [] };
  for (let n = 0; n < 25; n++) {
    const value = n % 2 === 0 ? 'disputed' : 'confirmed';
    const seen = Promise.all([own, other].map((each) => shown(each, value)));
    const clicked = await own.evaluate(click, value);
    const [ownAt, otherAt] = await seen;
    times.own.push((ownAt ?? 0) - clicked);
    times.other.push((otherAt ?? 0) - clicked);
    await sleep(150);
  }
  for (const [who, list] of Object.entries(times))
    row(
      `click to ${who} screen, ${count} listeners: p50, p95 ms`,
      `${at(list, 0.5)}, ${at(list, 0.95)}`,
      who === 'other' ? '< 1000' : '',
    );
  await browser.close();
  await dismiss(bench);
}

function click(value: string): number {
  const form = document.querySelector<HTMLFormElement>('#part-verdict form[data-form]');
  form?.querySelector<HTMLInputElement>(`[value="${value}"]`)?.click();
  const reason = form?.querySelector('textarea');
  if (reason) reason.value = `Because of ${value}.`;
  form?.requestSubmit();
  return Date.now();
}

function shown(page: Page, value: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => document.querySelector(`.headline .chip.${wanted}`) && resolve(Date.now());
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    value,
  );
}

/** Verdicts over HTTP, each answered with its fragment, with and without listeners, in turns. */
async function measureRates(bench: Bench, count: number): Promise<void> {
  const rates: Record<'alone' | 'heard', number[]> = { alone: [], heard: [] };
  let expected = 0;
  let heard = 0;
  await rate(bench, 20);
  for (let turn = 0; turn < 3; turn++) {
    rates.alone.push(await rate(bench, 60));
    await crowd(bench, count);
    rates.heard.push(await rate(bench, 60));
    expected += 60 * count;
    heard += (await dismiss(bench)).length;
  }
  const [alone, among] = [Math.max(...rates.alone), Math.max(...rates.heard)];
  row('verdicts a second over HTTP, nobody listens', alone.toFixed(0));
  row(`the same with ${count} listeners, as a ratio`, (among / alone).toFixed(2), '>= 0.40');
  row('  events lost on the way', String(expected - heard), '0');
}

async function rate({ origin, ada }: Bench, verdicts: number): Promise<number> {
  const page = await fetch(origin + CLAIM, { headers: { Cookie: ada.cookie } });
  const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec(await page.text()) ?? [];
  const kept = page.headers.getSetCookie().map((each) => each.split(';')[0]);
  const headers = { Cookie: [ada.cookie, ...kept].join('; '), 'HX-Request': 'true' };
  const began = now();
  for (let n = 0; n < verdicts; n++) {
    const body = new URLSearchParams({ csrf, value: n % 2 === 0 ? 'disputed' : 'confirmed', reason: `Reason ${n}.` });
    const answer = await fetch(`${origin}${CLAIM}/verdicts`, { method: 'POST', headers, body });
    await answer.text();
    if (answer.status !== 200) throw new Error(`A verdict was answered ${answer.status}.`);
  }
  return (verdicts * 1000) / (now() - began);
}

/** From the commit to each listener, at a steady pace of verdicts. */
async function measureFanOut(bench: Bench, count: number, perSecond: number, stream = STREAM): Promise<void> {
  await crowd(bench, count, stream);
  const committed = new Map<number, number>();
  const leave = bench.desk.store.bus.subscribe({ signal: ({ event }) => committed.set(event, now()) });
  const verdicts = perSecond * 3;
  const began = now();
  for (let n = 0; n < verdicts; n++) {
    const wait = began + (n * 1000) / perSecond - now();
    if (wait > 0) await sleep(wait);
    await giveVerdict(bench.desk, bench.ada, SLUG, 2, { value: 'disputed', reason: `Reason ${n}.` });
  }
  const reached = (verdicts * 1000) / (now() - began);
  const arrivals = await dismiss(bench);
  leave();
  const delays = arrivals.map(([event, time]) => time - (committed.get(event) ?? time));
  row(
    `commit to ${count} listeners${stream === STREAM ? '' : ` on ${stream}`} at ${reached.toFixed(0)} verdicts/s: p50, p99 ms`,
    `${at(delays, 0.5)}, ${at(delays, 0.99)}`,
    count === 50 ? '< 25' : '',
  );
  row('  events lost on the way', String(verdicts * count - arrivals.length), '0');
}

/** Verdicts a second through the desk, and the bare database taking the same rows with the same durability. */
async function measureWrites(name: string, target: Target, bare: (verdicts: number) => Promise<number>): Promise<void> {
  const { desk, ada, close } = await open(target);
  const own = async (verdicts: number) => {
    const began = now();
    for (let n = 0; n < verdicts; n++)
      await giveVerdict(desk, ada, SLUG, 1 + (n % 20), { value: 'disputed', reason: `Reason ${n}.` });
    return (verdicts * 1000) / (now() - began);
  };
  await own(50);
  const rates = { own: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < 3; turn++) {
    rates.own.push(await own(150));
    rates.bare.push(await bare(150));
  }
  const [ours, floor] = [Math.max(...rates.own), Math.max(...rates.bare)];
  row(`verdicts a second on ${name}: ours, bare database`, `${ours.toFixed(0)}, ${floor.toFixed(0)}`);
  row('  as a ratio', (ours / floor).toFixed(2), '>= 0.33');
  await close();
}

async function crowd({ listeners, origin, ben }: Bench, count: number, stream = STREAM): Promise<void> {
  const ready = once(listeners, 'message');
  listeners.send({ address: origin + stream, cookie: ben.cookie, count });
  await ready;
}

async function dismiss({ listeners }: Bench): Promise<Arrival[]> {
  const told = once(listeners, 'message');
  listeners.send('report');
  const [arrivals] = (await told) as [Arrival[]];
  return arrivals;
}

function at(list: number[], share: number): string {
  const sorted = list.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);
}
