import { Worker } from 'node:worker_threads';
import type { AnalyseOptions, Analysis, VersionInput } from '../../engine/types.ts';
import { TookTooLong } from '../../errors.ts';
import { LIMITS } from '../../limits.ts';

export interface Question {
  versions: VersionInput[];
  options: Omit<AnalyseOptions, 'onProgress'>;
}

export type Answer = { analysis: Analysis } | { done: number; stage: string } | { error: string };

/** Runs analyses in a worker thread, one after the other, so that the server keeps answering. */
export interface Analyst {
  analyse: (question: Question, onProgress?: (done: number, stage: string) => void) => Promise<Analysis>;
  close: () => Promise<void>;
}

/** `rulesOff`: names of comparison rules that are switched off for every story. */
export function createAnalyst(timeLimit: number = LIMITS.analysisWithin, rulesOff: readonly string[] = []): Analyst {
  let worker: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const ask: Analyst['analyse'] = (question, onProgress) => {
    worker ??= startWorker((ended) => {
      if (worker === ended) worker = undefined;
    });
    const { versions, options } = question;
    const ruled = { versions, options: { ...options, rulesOff: [...rulesOff, ...(options.rulesOff ?? [])] } };
    return converse(worker, ruled, timeLimit, onProgress).catch(async (error: unknown) => {
      await worker?.terminate();
      worker = undefined;
      throw error;
    });
  };
  return {
    analyse: (question, onProgress) => {
      const turn = queue.then(() => ask(question, onProgress));
      queue = turn.catch(() => {});
      return turn;
    },
    close: async () => {
      await queue;
      await worker?.terminate();
      worker = undefined;
    },
  };
}

/** A large story makes much that is soon forgotten: left to itself, the thread takes 100 MB more before it clears up. */
const HEAP = { maxYoungGenerationSizeMb: 24 };

/** A thread may also fail when nobody waits for it: that must not end the server, and the next story gets a new one. */
function startWorker(onEnd: (ended: Worker) => void): Worker {
  const worker = new Worker(new URL('./analyst-worker.ts', import.meta.url), { resourceLimits: HEAP });
  worker.on('error', () => onEnd(worker)).on('exit', () => onEnd(worker));
  worker.unref();
  return worker;
}

/** One question, its progress and its answer. Rejects when the worker dies, errs or takes too long. */
function converse(
  worker: Worker,
  question: Question,
  timeLimit: number,
  onProgress?: (done: number, stage: string) => void,
): Promise<Analysis> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new TookTooLong(timeLimit / 1000))), timeLimit);
    const onMessage = (answer: Answer): void => {
      if ('stage' in answer) onProgress?.(answer.done, answer.stage);
      else if ('error' in answer) finish(() => reject(new Error(`The analysis failed: ${answer.error}`)));
      else finish(() => resolve(answer.analysis));
    };
    const onError = (error: unknown): void => finish(() => reject(error));
    const onExit = (): void => finish(() => reject(new Error('The analysis stopped before it was done.')));
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
      settle();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
    worker.postMessage(question);
  });
}
