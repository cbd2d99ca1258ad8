/**
 * Whether the server keeps answering while a story of 200 × 40 sentences is brought in, analysed and written: how long
 * /healthz takes, asked from another thread every few milliseconds. Prints one row; `node bench/standing.ts`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createStory } from '../src/desk/story/stories.ts';
import { listen, open } from './opened.ts';
import { makeStory } from './workload.ts';

/** Milliseconds that all but one answer in a hundred must stay under. */
const GOAL = 50;

const folder = await mkdtemp(join(tmpdir(), 'crossread-bench-'));
const opened = await open({ file: join(folder, 'crossread.db') });
const { server } = await listen(opened.app);
const asker = new Worker(new URL('./asker.ts', import.meta.url), {
  workerData: (server.address() as AddressInfo).port,
});
await new Promise((resolve) => asker.once('message', resolve));
const began = performance.now();
const texts = makeStory({ versions: 200, sentences: 40, verbatim: 0.45 });
const { analysis } = await createStory(opened.desk, null, {
  title: 'Two hundred versions',
  versions: texts.map(({ text, label, id }) => ({ text, outlet: label ?? id, link: '', published: '2024-05-15' })),
  files: [],
});
const stored = performance.now();
await analysis;
const took = performance.now() - began;
const answered = new Promise<number[]>((resolve) => asker.once('message', resolve));
asker.postMessage('stop');
const times = (await answered).sort((a, b) => a - b);
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
console.log(
  [
    `/healthz during 200 × 40 (${(took / 1000).toFixed(1)} s, ${((stored - began) / 1000).toFixed(1)} s to store):`,
    `${times.length} answers, median ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, worst ${at(1).toFixed(1)} ms`,
    `[goal: p99 under ${GOAL} ms: ${at(0.99) < GOAL ? 'met' : 'missed'}]`,
  ].join(' '),
);
server.close();
await opened.close();
await rm(folder, { recursive: true });
process.exit(0);
