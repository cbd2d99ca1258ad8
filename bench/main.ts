/**
 * What an analysis costs, in floors: passes that only find, hash and intern the words of the same texts, measured in the
 * same run; CPU time of the one thread. Each round gives the versions another day, so that nothing read before is known;
 * 'again' repeats the last round. Prints one table. `npm run bench -- quick` leaves out what takes long.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { analyse, Memory, type VersionInput } from '../src/engine/index.ts';
import { cpuTime, measureFloor } from './floor.ts';
import { hostileTexts } from './hostile.ts';
import { makeStory } from './workload.ts';

const quick = process.argv.includes('quick');
const row = (cells: string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(44) : cell.padStart(13))).join(''));

row(['what', 'floor ms', 'best ms', 'median ms', 'floors', 'again ms', 'heap MB']);
const seeds = readSeeds();
const firstCall = timeOf(seeds);
measure('five seeds', seeds, 60);
row(['  first call', '', firstCall.toFixed(1)]);
measure('5 × 40 sentences, 45 % verbatim', makeStory({ versions: 5, sentences: 40, verbatim: 0.45 }), 15);
const sizes = quick ? [5, 20, 50] : [5, 20, 50, 100, 200];
for (const verbatim of quick ? [0.45] : [0, 0.45, 0.85]) {
  const times = sizes.map((versions) =>
    measure(
      `${versions} × 40, ${verbatim * 100} % verbatim`,
      makeStory({ versions, sentences: 40, verbatim }),
      versions > 60 ? 3 : 5,
    ),
  );
  row([`  exponent in N: ${exponent(sizes, times).toFixed(2)}`]);
}
if (!quick) {
  measure('200 × 150, 45 % verbatim', makeStory({ versions: 200, sentences: 150, verbatim: 0.45 }), 2);
  measureAddition();
}
for (const [name, texts] of hostileTexts()) measure(name, texts, 1);

/** Best time in ms. */
function measure(name: string, versions: VersionInput[], rounds: number): number {
  const floor = measureFloor(versions.map(({ text }) => text));
  const times: number[] = [];
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  for (let round = 0; round < rounds; round++) {
    times.push(timeOf(versions.map((version) => ({ ...version, published: dayOf(round) }))));
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  const again = timeOf(versions.map((version) => ({ ...version, published: dayOf(rounds - 1) })));
  times.sort((a, b) => a - b);
  const best = times[0] as number;
  const median = times[times.length >> 1] as number;
  const heap = ((most - before) / 2 ** 20).toFixed(0);
  row([name, floor.toFixed(3), best.toFixed(1), median.toFixed(1), (best / floor).toFixed(0), again.toFixed(1), heap]);
  return best;
}

function timeOf(versions: VersionInput[], memory = new Memory()): number {
  const start = cpuTime();
  analyse(versions, {}, memory);
  return cpuTime() - start;
}

/** A day of its own for each round. */
function dayOf(round: number): string {
  return new Date(Date.UTC(2000, 0, 1 + round)).toISOString().slice(0, 10);
}

/** Slope of log time over log N, by least squares. */
function exponent(sizes: number[], times: number[]): number {
  const x = sizes.map(Math.log);
  const y = times.map(Math.log);
  const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  const up = x.reduce((sum, v, i) => sum + (v - mx) * ((y[i] as number) - my), 0);
  return up / x.reduce((sum, v) => sum + (v - mx) ** 2, 0);
}

/** One version more for a story of 200 that was analysed before, as a share of the first analysis. */
function measureAddition(): void {
  const all = makeStory({ versions: 201, sentences: 40, verbatim: 0.45 });
  const memory = new Memory();
  const whole = timeOf(all.slice(0, 200), memory);
  const added = timeOf(all, memory);
  row(['one version more than 200', '', added.toFixed(1), '', `${((100 * added) / whole).toFixed(0)} %`]);
}

function readSeeds(): VersionInput[] {
  const folder = new URL('../seeds/security-proposals/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => ({ id: name.slice(0, 3), text: readFileSync(new URL(name, folder), 'utf8') }));
}
