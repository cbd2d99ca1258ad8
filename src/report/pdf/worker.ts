/** Sets one report after another in a thread of its own: the compiler keeps its thread busy until a PDF is done. */
import { parentPort } from 'node:worker_threads';
import { FormatUnavailable } from '../../errors.ts';
import type { ReportModel } from '../model.ts';
import { typesetPdf } from './typeset.ts';

export interface Order {
  id: number;
  report: ReportModel;
}

export type Delivery = { id: number; pdf: Uint8Array } | { id: number; failure: string; unavailable: boolean };

parentPort?.on('message', ({ id, report }: Order) => {
  try {
    deliver({ id, pdf: typesetPdf(report) });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    deliver({ id, failure, unavailable: error instanceof FormatUnavailable });
  }
});

function deliver(delivery: Delivery): void {
  parentPort?.postMessage(delivery);
}
