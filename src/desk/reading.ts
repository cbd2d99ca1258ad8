import { Worker } from 'node:worker_threads';
import { InvalidInput } from '../errors.ts';
import type { GivenSource, ReadSource } from '../sources/source.ts';

export type ReadAnswer = { sources: ReadSource[] } | { fields: Record<string, string> } | { error: string };

/** Reads files in a worker thread, one after the other: a hostile one costs its own time and memory, not the server's. */
export interface FileReading {
  read: (given: GivenSource) => Promise<ReadSource[]>;
  close: () => Promise<void>;
}

const TIME_LIMIT = 60_000;
const MEMORY = { maxOldGenerationSizeMb: 1024 };

export function createFileReading(timeLimit = TIME_LIMIT): FileReading {
  let worker: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const stop = async (): Promise<void> => {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  };
  const ask = async (given: GivenSource): Promise<ReadSource[]> => {
    worker ??= startWorker();
    try {
      return await converse(worker, given, timeLimit);
    } catch (error) {
      if (!(error instanceof Refused)) await stop();
      throw error;
    }
  };
  return {
    read: (given) => {
      const turn = queue.then(() => ask(given));
      queue = turn.catch(() => {});
      return turn;
    },
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

function startWorker(): Worker {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { resourceLimits: MEMORY });
  worker.unref();
  return worker;
}

function converse(worker: Worker, given: GivenSource, timeLimit: number): Promise<ReadSource[]> {
  return new Promise((resolve, reject) => {
    const tooMuch = () =>
      new InvalidInput({ files: `'${given.name}' takes too much time or memory to read. Paste its text instead.` });
    const timer = setTimeout(() => finish(() => reject(tooMuch())), timeLimit);
    const onMessage = (answer: ReadAnswer): void => {
      if ('sources' in answer) finish(() => resolve(answer.sources));
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
    worker.postMessage(given);
  });
}
