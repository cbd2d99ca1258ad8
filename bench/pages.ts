/**
 * What pages cost in CPU milliseconds, database reads and rendering included, against an Express + Nunjucks 'hello' that
 * caches nothing, in one run: a story of about 25 claims and one of about 500 claims × 12 versions. Prints one table.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import nunjucks from 'nunjucks';
import { createStory } from '../src/desk/story/stories.ts';
import { listen, open, SLUG } from './opened.ts';
import { makeStory } from './workload.ts';

const ROUNDS = 30;
const row = (cells: string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(13))).join(''));

const folder = await mkdtemp(join(tmpdir(), 'crossread-bench-'));
const opened = await open({ file: join(folder, 'crossread.db') });
const large = await addStory('large', 12, 240);
const { server, origin } = await listen(opened.app);
const { server: hello } = await listen(helloApp());
const cookie = await visitOnce();

row(['page', 'best ms', 'median ms', 'KB', '× hello']);
const floor = await measure('hello', hello, '/', '');
const small = `/stories/${SLUG}`;
for (const [name, story] of [
  ['26 claims × 5', small],
  ['large', large],
] as const) {
  for (const [page, path] of Object.entries({
    story: '',
    compare: '/compare?show=all',
    claim: '/claims/2',
    read: '/versions/2/reading',
  }))
    await measure(`${name}: ${page}`, server, story + path, cookie, floor);
  await measure(`${name}: compare, unchanged`, server, `${story}/compare?show=all`, cookie, floor, true);
}
server.close();
hello.close();
await opened.close();
await rm(folder, { recursive: true });
process.exit(0);

async function addStory(title: string, versions: number, sentences: number): Promise<string> {
  const texts = makeStory({ versions, sentences, verbatim: 0.3 });
  const { story, analysis } = await createStory(opened.desk, null, {
    title,
    versions: texts.map(({ text, label, id }) => ({ text, outlet: label ?? id, link: '', published: '2024-05-15' })),
    files: [],
  });
  await analysis;
  const { count } = await opened.desk.store.db
    .selectFrom('claim')
    .select((q) => q.fn.countAll<number>().as('count'))
    .where('story', '=', story.id)
    .executeTakeFirstOrThrow();
  console.log(`${title}: ${versions} versions, ${count} claims`);
  return `/stories/${story.slug}`;
}

/** What a browser sends from the second page on: its session, and the token that the first page left with it. */
async function visitOnce(): Promise<string> {
  const page = await fetch(origin, { headers: { cookie: opened.ada.cookie } });
  const kept = page.headers.getSetCookie().map((each) => each.split(';')[0]);
  return [opened.ada.cookie, ...kept].join('; ');
}

function helloApp() {
  const app = express();
  const views = new nunjucks.Environment(null, { autoescape: true });
  app.get('/', (_request, response) => {
    response.send(
      views.renderString('<!doctype html><title>{{ title }}</title><h1>Hello {{ name }}</h1>', {
        title: 'Hello',
        name: 'you',
      }),
    );
  });
  return app;
}

/** `again`: as by a browser that has the page. */
async function measure(
  name: string,
  on: Server,
  path: string,
  cookies: string,
  floor = 0,
  again = false,
): Promise<number> {
  const times: number[] = [];
  const { tag } = await fetchPage(on, path, { cookie: cookies });
  const headers = { cookie: cookies, ...(again && { 'if-none-match': tag }) };
  let size = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    ({ size } = await fetchPage(on, path, headers));
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  const [best = 0, median = 0] = [times[0], times[ROUNDS >> 1]];
  row([
    name,
    best.toFixed(2),
    median.toFixed(2),
    (size / 1024).toFixed(0),
    floor > 0 ? (median / floor).toFixed(1) : '1',
  ]);
  return median;
}

function fetchPage(on: Server, path: string, headers: Record<string, string>): Promise<{ size: number; tag: string }> {
  const { port } = on.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ port, path, headers }, (answer) => {
      if (answer.statusCode !== ('if-none-match' in headers ? 304 : 200))
        reject(new Error(`${path} answered ${answer.statusCode}`));
      let size = 0;
      answer.on('data', (chunk) => (size += chunk.length));
      answer.on('end', () => resolve({ size, tag: answer.headers.etag ?? '' }));
    }).on('error', reject);
  });
}
