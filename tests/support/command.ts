/** The real command line in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Target } from '../../src/store/database.ts';
import { placeOf } from './program.ts';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

export interface Ran {
  code: number | null;
  /** Standard output and error, as they came. */
  output: string;
}

/** Runs `crossread …` on a store to its end, whatever that is. */
export async function crossread(target: Target, ...words: string[]): Promise<Ran> {
  return crossreadWith({}, target, ...words);
}

export async function crossreadWith(env: Record<string, string>, target: Target, ...words: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...words], { env: { ...process.env, ...placeOf(target), ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
