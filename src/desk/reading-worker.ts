import { parentPort } from 'node:worker_threads';
import { InvalidInput } from '../errors.ts';
import { readSource } from '../sources/read-source.ts';
import type { GivenSource } from '../sources/source.ts';
import type { ReadAnswer } from './reading.ts';

parentPort?.on('message', async (given: GivenSource) => {
  const reply = (answer: ReadAnswer): void => parentPort?.postMessage(answer);
  try {
    reply({ sources: await readSource(given) });
  } catch (error) {
    if (error instanceof InvalidInput) reply({ fields: error.fields });
    else reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
