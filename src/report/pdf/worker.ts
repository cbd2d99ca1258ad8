/** Sets one report after another in a thread of its own: the compiler keeps its thread busy until a PDF is done. */
import { parentPort } from 'node:worker_threads';
import { FormatUnavailable } from '../../errors.ts';
import { wholeOf } from '../made.ts';
import { makePdf } from './make.ts';
import type { Cut } from './pieces.ts';
import { typeset } from './typeset.ts';

export interface Order {
  id: number;
  cut: Cut;
}

export type Delivery = { id: number; pdf: Uint8Array } | { id: number; failure: string; unavailable: boolean };

parentPort?.on('message', async ({ id, cut }: Order) => {
  try {
    deliver({ id, pdf: await wholeOf(makePdf(cut, async (piece) => typeset(piece))) });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    deliver({ id, failure, unavailable: error instanceof FormatUnavailable });
  }
});

function deliver(delivery: Delivery): void {
  parentPort?.postMessage(delivery);
}
