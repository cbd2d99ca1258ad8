/** What a process needs that has just been started, in wall milliseconds: the least of several. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const TIMES = 5;
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface Starts {
  /** A process that does nothing. */
  bare: number;
  /** The first analysis of a process that has loaded the engine. */
  first: number;
  /** From the command to its JSON. */
  toJson: number;
}

export function measureStarts(files: readonly string[]): Starts {
  const rounds = Array.from({ length: TIMES }, () => ({
    bare: wall(['-e', '0']),
    first: Number(execFileSync(process.execPath, [at('first.ts'), ...files], { encoding: 'utf8' })),
    toJson: wall([at('../src/cli/main.ts'), 'compare', ...files, '--format', 'json']),
  }));
  const least = (key: keyof Starts) => Math.min(...rounds.map((round) => round[key]));
  return { bare: least('bare'), first: least('first'), toJson: least('toJson') };
}

/** As the command line and the analyst's thread have it. */
const YOUNG = '--max-semi-space-size=8';

/** Megabytes the process of one analysis of an invented story takes at its peak. */
export function measurePeak(versions: number, sentences: number): number {
  const args = [YOUNG, at('peak.ts'), `${versions}`, `${sentences}`];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

function wall(args: string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}
