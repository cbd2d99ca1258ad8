/** The real program in a process of its own, for tests that kill it, stop it or starve it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../../src/store/database.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const START_WITHIN = 120_000;
/** Compiled once, not at each start. */
const CACHE = join(tmpdir(), 'crossread-compiled');

export interface Program {
  child: ChildProcess;
  /** Where it listens; '' when it ended instead. */
  url: string;
  /** All it printed so far, logs and errors too. */
  output: () => string;
  /** Kills it as a power cut would. */
  kill: () => Promise<void>;
  /** Asks it to stop; resolves with how long that took and its exit code. */
  stop: () => Promise<{ milliseconds: number; code: number | null }>;
  ended: Promise<number | null>;
}

export interface ProgramOptions {
  env?: Record<string, string>;
  /** Words before the program's own on the command line, such as a shell that sets limits. */
  through?: string[];
  uid?: number;
}

/** Resolves when it listens, or has ended. Killed with the test at the latest. */
export async function startProgram(
  t: Pick<TestContext, 'after'>,
  target: Target,
  { env = {}, through = [], uid }: ProgramOptions = {},
): Promise<Program> {
  const [command = '', ...words] = [...through, process.execPath, MAIN];
  const child = spawn(command, words, {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      // Tools and tests ask faster than people.
      CROSSREAD_MEMBER_REQUESTS: '0',
      NODE_COMPILE_CACHE: CACHE,
      ...placeOf(target),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  t.after(() => child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  let printed = '';
  child.stdout?.on('data', (text) => {
    printed += text;
  });
  child.stderr?.on('data', (text) => {
    printed += text;
  });
  const url = await Promise.race([untilListening(() => printed), ended.then(() => '')]);
  return {
    child,
    url,
    output: () => printed,
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      const start = performance.now();
      child.kill('SIGTERM');
      return { code: await ended, milliseconds: performance.now() - start };
    },
  };
}

/** What tells the program, or its command line, where its data are. */
export function placeOf(target: Target): Record<string, string> {
  return 'url' in target ? { DATABASE_URL: target.url } : { DATABASE_URL: '', CROSSREAD_DATA: dirname(target.file) };
}

async function untilListening(printed: () => string): Promise<string> {
  const deadline = Date.now() + START_WITHIN;
  while (Date.now() < deadline) {
    const url = /listens on (http:\S+)/.exec(printed())?.[1];
    if (url) return url;
    await sleep(10);
  }
  throw new Error(`The program did not start.\n${printed()}`);
}
