/** Sets one piece after another in a thread of its own: the compiler keeps its thread busy until it is done. */
import { parentPort } from 'node:worker_threads';
import { FormatUnavailable } from '../../errors.ts';
import { type SetOrder, typeset } from './typeset.ts';

export type Delivery = { pdf: Uint8Array } | { failure: string; unavailable: boolean };

parentPort?.on('message', (order: SetOrder) => {
  try {
    const pdf = new Uint8Array(typeset(order));
    parentPort?.postMessage({ pdf } satisfies Delivery, [pdf.buffer]);
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ failure, unavailable: error instanceof FormatUnavailable } satisfies Delivery);
  }
});
