import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { listen, openApp, parse, signIn } from '../support/app.ts';

const STORY = '/stories/russia-hands-the-united-states-its-security-proposals';
const MOST = 60_000;

test('a first visit to any main page weighs less than 60 kB, with everything it asks for', async (t) => {
  const opened = await openApp(t);
  const origin = await listen(t, opened);
  const agent = await signIn(opened.app);
  for (const path of ['/', STORY, `${STORY}/compare`, `${STORY}/claims/2`, `${STORY}/versions/4/reading?claim=2`]) {
    const answer = await agent.get(path);
    const cookie = String(answer.request.get('Cookie'));
    const page = parse(answer);
    const asked = [...page.querySelectorAll('link[rel="stylesheet"], script[src]')].map(
      (each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '',
    );
    const modules = (await readdir(join(import.meta.dirname, '../../static/js'))).map((name) => `/static/js/${name}`);
    const sizes = await Promise.all([path, ...asked, ...modules].map((each) => weigh(`${origin}${each}`, cookie)));
    const sum = sizes.reduce((all, size) => all + size, 0);
    assert.ok(sum < MOST, `${path}: ${sum} bytes`);
    assert.ok(sum > 10_000, 'everything was weighed');
  }
});

/** Bytes of the body as they go over the wire. */
function weigh(url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie, 'accept-encoding': 'gzip, br' } }, (answer) => {
      let size = 0;
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      answer.on('end', () => resolve(size));
    }).on('error', reject);
  });
}
