/** Large reports are made in a process of their own: the server goes on answering, and the memory is given back. */
import { type ChildProcess, fork } from 'node:child_process';
import { FormatUnavailable } from '../errors.ts';
import { words } from '../words/words.ts';
import type { ApartOrder, Sent } from './apart-worker.ts';
import type { Made } from './made.ts';

const WORKER = new URL('apart-worker.ts', import.meta.url);
/** A part that takes longer is refused rather than waited for. */
const LONGEST_MS = 60_000;

/** One after another: two at once could take more memory than there is. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * The parts of a report, as they are made; who stops asking for them ends the work. Throws FormatUnavailable when it
 * takes too long, or more memory than there is.
 */
export async function* makeApart(order: ApartOrder): AsyncGenerator<Made> {
  const { promise: over, resolve: leave } = Promise.withResolvers<void>();
  const turn = queue;
  queue = turn.then(() => over);
  let child: ChildProcess | undefined;
  try {
    await turn;
    child = begin();
    yield* partsFrom(child, order);
  } finally {
    child?.removeAllListeners();
    child?.kill();
    leave();
  }
}

/** Little is kept for what is made next; glibc would keep what each thread gave back for that thread alone. */
function begin(): ChildProcess {
  return fork(WORKER, {
    serialization: 'advanced',
    execArgv: ['--expose-gc', '--max-semi-space-size=2'],
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
  });
}

/** What has been made is kept until it is asked for: a slow reader keeps nobody else waiting. */
async function* partsFrom(child: ChildProcess, order: ApartOrder): AsyncGenerator<Made> {
  const ready: Made[] = [];
  let end: Error | 'done' | undefined;
  let wake = () => {};
  const settle = (how: Error | 'done') => {
    end ??= how;
    wake();
  };
  const say = words().making;
  const late = setTimeout(() => settle(new FormatUnavailable(say.tooLong)), LONGEST_MS);
  child.on('error', settle);
  child.on('exit', () => settle(new FormatUnavailable(say.tooLarge)));
  child.on('message', (sent: Sent) => {
    late.refresh();
    if ('bytes' in sent) ready.push(sent);
    if ('failure' in sent) settle(sent.unavailable ? new FormatUnavailable(sent.failure) : new Error(sent.failure));
    if ('done' in sent) settle('done');
    wake();
  });
  child.send(order);
  try {
    while (ready.length > 0 || end === undefined) {
      const made = ready.shift();
      if (made) yield made;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    if (end !== 'done') throw end;
  } finally {
    clearTimeout(late);
  }
}
