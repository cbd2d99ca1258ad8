import { parentPort } from 'node:worker_threads';
import { analyse } from '../engine/index.ts';
import type { Answer, Question } from './analyst.ts';

parentPort?.on('message', ({ versions, options }: Question) => {
  const reply = (answer: Answer): void => parentPort?.postMessage(answer);
  try {
    reply({ analysis: analyse(versions, { ...options, onProgress: (done, stage) => reply({ done, stage }) }) });
  } catch (error) {
    reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
