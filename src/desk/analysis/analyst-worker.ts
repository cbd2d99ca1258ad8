import { parentPort } from 'node:worker_threads';
import { analyse, Memory } from '../../engine/index.ts';
import type { Answer, Question } from './analyst.ts';

/** A story that gains a version or a pin is not read anew. */
const memory = new Memory();

parentPort?.on('message', ({ versions, options }: Question) => {
  const reply = (answer: Answer): void => parentPort?.postMessage(answer);
  try {
    reply({ analysis: analyse(versions, { ...options, onProgress: (done, stage) => reply({ done, stage }) }, memory) });
  } catch (error) {
    reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
