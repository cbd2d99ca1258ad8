import { Worker } from 'node:worker_threads';
import { InvalidInput } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';
import type { ReadFeed } from '../../sources/read-feed.ts';
import type { GivenSource, ReadSource } from '../../sources/source.ts';
import { currentReader, type Reader } from '../../words/reader.ts';
import { words } from '../../words/words.ts';

/** What can be asked of the thread, each of one file. */
export interface Tasks {
  read: (given: GivenSource) => Promise<ReadSource[]>;
  unpack: (given: GivenSource) => Promise<GivenSource[] | undefined>;
  readFeed: (given: GivenSource) => Promise<ReadFeed>;
  draw: (given: GivenSource) => Promise<string>;
}

/** What is refused is said to `reader`. */
export type ReadQuestion = { task: keyof Tasks; given: GivenSource; reader: Reader };
export type ReadAnswer = { result: unknown } | { fields: Record<string, string> } | { error: string };

/** Reads files in a worker thread, one after the other: a hostile one costs its own time and memory, not the server's. */
export interface FileReading extends Tasks {
  close: () => Promise<void>;
}

const MEMORY = { maxOldGenerationSizeMb: 1024 };

export function createFileReading(timeLimit: number = LIMITS.fileReadWithin): FileReading {
  let worker: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const stop = async (): Promise<void> => {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  };
  const ask = async (question: ReadQuestion): Promise<unknown> => {
    worker ??= startWorker((ended) => {
      if (worker === ended) worker = undefined;
    });
    try {
      return await converse(worker, question, timeLimit);
    } catch (error) {
      if (!(error instanceof Refused)) await stop();
      throw error;
    }
  };
  const inTurn =
    <T extends keyof Tasks>(task: T) =>
    (given: GivenSource): ReturnType<Tasks[T]> => {
      const reader = currentReader();
      const turn = queue.then(() => ask({ task, given, reader }));
      queue = turn.catch(() => {});
      return turn as ReturnType<Tasks[T]>;
    };
  return {
    read: inTurn('read'),
    unpack: inTurn('unpack'),
    readFeed: inTurn('readFeed'),
    draw: inTurn('draw'),
    close: async () => {
      await queue;
      await stop();
    },
  };
}

/** What the readers refuse; the worker is well. */
class Refused extends InvalidInput {
  override name = 'InvalidInput';
}

/** A thread may also fail when nobody waits for it: that must not end the server, and the next file gets a new one. */
function startWorker(onEnd: (ended: Worker) => void): Worker {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { resourceLimits: MEMORY });
  worker.on('error', () => onEnd(worker)).on('exit', () => onEnd(worker));
  worker.unref();
  return worker;
}

function converse(worker: Worker, question: ReadQuestion, timeLimit: number): Promise<unknown> {
  const { given } = question;
  const { refusals } = words();
  return new Promise((resolve, reject) => {
    const tooMuch = () => new InvalidInput({ files: refusals.of(given.name, refusals.tooMuch) });
    const timer = setTimeout(() => finish(() => reject(tooMuch())), timeLimit);
    const onMessage = (answer: ReadAnswer): void => {
      if ('result' in answer) finish(() => resolve(answer.result));
      else if ('fields' in answer) finish(() => reject(new Refused(answer.fields)));
      else finish(() => reject(new Error(`Reading '${given.name}' failed: ${answer.error}`)));
    };
    // Out of memory ends the worker with an error of its own.
    const onEnd = (): void => finish(() => reject(tooMuch()));
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd).unref();
      settle();
    };
    worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd).ref();
    worker.postMessage(question);
  });
}
