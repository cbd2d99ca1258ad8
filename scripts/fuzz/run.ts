/** Runs targets over seeds and watches time and memory. */

export interface Target {
  name: string;
  /** Does its work on the input of a seed; throws when something is wrong with what comes out. */
  run: (seed: number) => void | Promise<void>;
}

export interface Failure {
  name: string;
  seed: number;
  why: string;
}

/** Milliseconds one input may take, as it stands in the requirement, and when this machine is busy. */
const HANG = 1000;
const BUSY = 5;
/** Bytes the process may have more at the end than after its first tenth. */
const GROWTH = 300 * 1024 * 1024;
const MOST_FAILURES = 5;

export async function runAll(
  targets: Target[],
  count: number,
  first: number,
  tell: (line: string) => void = () => {},
): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const target of targets) failures.push(...(await runOne(target, count, first, tell)));
  return failures;
}

async function runOne({ name, run }: Target, count: number, first: number, tell: (line: string) => void) {
  const failures: Failure[] = [];
  const began = performance.now();
  let slowest = { took: 0, seed: 0 };
  let settled = 0;
  for (let n = 0; n < count && failures.length < MOST_FAILURES; n++) {
    const seed = first + n;
    let took = await time(run, seed, (why) => failures.push({ name, seed, why }));
    // Once more: another program may have had the processor.
    if (took > HANG) took = Math.min(took, await time(run, seed, () => {}));
    if (took > HANG * BUSY) failures.push({ name, seed, why: `took ${Math.round(took)} ms` });
    if (took > slowest.took) slowest = { took, seed };
    if (n === Math.floor(count / 10)) settled = process.memoryUsage.rss();
  }
  const growth = process.memoryUsage.rss() - settled;
  if (growth > GROWTH) failures.push({ name, seed: first, why: `memory grew by ${megabytes(growth)} MB` });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  tell(
    `${name}: ${count} inputs in ${seconds} s, the slowest ${Math.round(slowest.took)} ms (seed ${slowest.seed}), memory ${growth > 0 ? '+' : ''}${megabytes(growth)} MB, ${failures.length} failures`,
  );
  return failures;
}

async function time(run: Target['run'], seed: number, fail: (why: string) => void): Promise<number> {
  const start = performance.now();
  try {
    await run(seed);
  } catch (error) {
    fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return performance.now() - start;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
