/**
 * How long a real browser takes from a key or click to the next picture, and from the address to the first, on a story
 * of about 25 claims and one of about 500 claims × 12 versions. The goal: 100 ms. Prints one table.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStory } from '../src/desk/story/stories.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { firstPaint, shiftsOf, watchInteractions } from '../tests/support/interaction.ts';
import { lookAround, reviewClaim } from '../tests/support/interactions.ts';
import { listen, open, SLUG } from './opened.ts';
import { makeStory } from './workload.ts';

const row = (cells: (string | number)[]) =>
  console.log(cells.map((cell, i) => String(cell)[i === 0 ? 'padEnd' : 'padStart'](i === 0 ? 46 : 16)).join(''));

const folder = await mkdtemp(join(tmpdir(), 'crossread-bench-'));
const opened = await open({ file: join(folder, 'crossread.db') });
const versions = makeStory({ versions: 12, sentences: 240, verbatim: 0.3 }).map(({ text, label, id }) => ({
  text,
  outlet: label ?? id,
  link: '',
  published: '2024-05-15',
}));
const { story, analysis } = await createStory(opened.desk, null, { title: 'Large', versions, files: [] });
await analysis;
const { server, origin } = await listen(opened.app);
const browser = await launchBrowser();
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const [name = '', value = ''] = opened.ada.cookie.split('=');
await context.addCookies([{ name, value, url: origin }]);
const page = await context.newPage();
await watchInteractions(page);

row(['interaction', 'ms to picture', 'longest frame']);
for (const [size, slug] of [
  ['26 × 5', SLUG],
  ['500 × 12', story.slug],
] as const) {
  const path = `${origin}/stories/${slug}`;
  for (const { what, toPaint, longest } of [
    ...(await reviewClaim(page, `${path}/claims/1`)),
    ...(await lookAround(page, path, 'minister')),
  ])
    row([`${size}: ${what}`, toPaint || 'under 16', longest || 'under 50']);
  for (const screen of ['', '/claims/2', '/compare?show=all', '/versions/2/reading']) {
    await page.goto(path + screen);
    const shown = await firstPaint(page);
    await page.waitForTimeout(500);
    row([`${size}: opening ${screen || 'the story'}`, shown, `${(await shiftsOf(page)).length} shifts`]);
  }
}
await browser.close();
server.closeAllConnections();
server.close();
await opened.close();
await rm(folder, { recursive: true });
process.exit(0);
