import { parentPort } from 'node:worker_threads';
import { InvalidInput } from '../../errors.ts';
import { readGivenFeed } from '../../sources/read-feed.ts';
import { readSource, unpackSource } from '../../sources/read-source.ts';
import { drawPage } from '../../sources/snapshot.ts';
import { speakTo } from '../../words/reader.ts';
import type { ReadAnswer, ReadQuestion, Tasks } from './reading.ts';

const TASKS: Tasks = { read: readSource, unpack: unpackSource, readFeed: readGivenFeed, draw: drawPage };

// Readers' libraries leave promises behind that fail when nobody waits any more: a PDF cut short is enough.
process.on('unhandledRejection', () => {});

parentPort?.on('message', async ({ task, given, reader }: ReadQuestion) => {
  const reply = (answer: ReadAnswer): void => parentPort?.postMessage(answer);
  try {
    reply({ result: await speakTo(reader, () => TASKS[task](given)) });
  } catch (error) {
    if (error instanceof InvalidInput) reply({ fields: error.fields });
    else reply({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
