/**
 * What an analysis costs, in floors: passes that only find, hash and intern the words of the same texts, measured in the
 * same run; CPU time of the one thread, once warm, each time on texts never read before. Prints one table and then every
 * goal with whether it is met. `npm run bench -- quick` leaves out what takes long.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse, Memory, type VersionInput } from '../src/engine/index.ts';
import { difflib, jsdiff } from './controls.ts';
import { goal, printGoals } from './goals.ts';
import { hostileTexts } from './hostile.ts';
import { measureAnalysis, type Times, timeOf } from './measure.ts';
import { measurePeak, measureStarts } from './starts.ts';
import { makeStory } from './workload.ts';

const quick = process.argv.includes('quick');
const row = (cells: string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(13))).join(''));

row(['what', 'floor ms', 'best ms', 'median ms', 'best floors', 'median floors']);
const folder = new URL('../seeds/security-proposals/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => fileURLToPath(new URL(name, folder)));
benchSeeds();
const five = show('5 × 40, 45 % verbatim', story(5, 40));
goal('5 × 40 sentences', five.median / five.floor, 40, ' floors');
benchGrowth();
if (!quick) {
  const huge = show('200 × 150, 45 % verbatim', story(200, 150));
  goal('200 × 150', huge.median / huge.floor, 60, ' floors');
  goal('200 × 150, memory', measurePeak(200, 150), 320, ' MB');
  benchAddition();
}
benchHostile();
if (!quick)
  console.log(
    execFileSync(process.execPath, [fileURLToPath(new URL('standing.ts', import.meta.url))], {
      encoding: 'utf8',
    }).trim(),
  );
console.log();
printGoals();

function show(name: string, versions: VersionInput[]): Times {
  const times = measureAnalysis(versions);
  const { floor, best, median } = times;
  row([
    name,
    floor.toFixed(3),
    best.toFixed(1),
    median.toFixed(1),
    (best / floor).toFixed(0),
    (median / floor).toFixed(0),
  ]);
  return times;
}

function story(versions: number, sentences: number, verbatim = 0.45): VersionInput[] {
  return makeStory({ versions, sentences, verbatim });
}

function benchSeeds(): void {
  const versions = files.map((file, i) => ({ id: `v${i + 1}`, text: readFileSync(file, 'utf8') }));
  const texts = versions.map(({ text }) => text);
  const before = difflib(texts);
  const { floor, median } = show('five seeds', versions);
  const after = difflib(texts);
  goal('five seeds', median / floor, 40, ' floors');
  row(['  jsdiff words over all pairs', '', jsdiff(texts).toFixed(1)]);
  if (before !== undefined && after !== undefined) {
    row(['  difflib words over all pairs', '', Math.min(before, after).toFixed(1)]);
    goal('five seeds, of difflib over all pairs', median / Math.min(before, after), 0.65, '', 2);
  }
  const { bare, first, toJson } = measureStarts(files);
  row(['  first call (bare start, to JSON)', '', first.toFixed(0), bare.toFixed(0), toJson.toFixed(0)]);
  goal('first call, modules loaded, beyond a bare start', first - bare, 40, ' ms');
  goal('cold process to JSON', toJson, 600, ' ms');
}

function benchGrowth(): void {
  const sizes = quick ? [5, 20, 50] : [5, 20, 50, 100, 200];
  for (const verbatim of quick ? [0.45] : [0, 0.45, 0.85]) {
    const share = `${verbatim * 100} % verbatim`;
    const all = sizes.map((versions) => show(`${versions} × 40, ${share}`, story(versions, 40, verbatim)));
    const times = all.map(({ best }) => best);
    goal(`growth in N, ${share}, exponent`, exponent(sizes, times), 1.15, '', 2);
    if (quick) continue;
    goal(`time(200) / time(100), ${share}`, (times[4] as number) / (times[3] as number), 2.4, '', 2);
    if (verbatim !== 0.45) continue;
    const { floor, median } = all[4] as Times;
    goal('200 × 40', median / floor, 50, ' floors');
    goal('200 × 40, memory', measurePeak(200, 40), 256, ' MB');
  }
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

/** One version more, five times, for a story of 200 analysed before; a share of what the whole takes without memory. */
function benchAddition(): void {
  const all = story(205, 40);
  const memory = new Memory();
  analyse(all.slice(0, 200), {}, memory);
  const added = [201, 202, 203, 204, 205].map((count) => timeOf(() => analyse(all.slice(0, count), {}, memory)));
  const whole = timeOf(() => analyse(all, {}, new Memory()));
  const once = added.reduce((sum, time) => sum + time, 0) / added.length;
  row(['one version more than 200', '', once.toFixed(1), whole.toFixed(1)]);
  goal('one version more than 200, of the whole', (100 * once) / whole, 5, ' %');
}

/** Nobody writes such texts; whoever pastes them gets an answer, in time that grows with their length. */
function benchHostile(): void {
  for (const [name, of] of hostileTexts()) {
    const [half, whole] = [0.5, 1].map((share) => {
      const versions = of(share);
      return Math.min(...[0, 1].map(() => timeOf(() => analyse(versions, {}, new Memory()))));
    }) as [number, number];
    row([name, '', whole.toFixed(0), half.toFixed(0)]);
    goal(`${name}, time for the double`, whole / Math.max(half, 10), 3, '', 1);
  }
}
