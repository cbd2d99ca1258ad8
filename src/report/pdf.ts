import { Worker } from 'node:worker_threads';
import { SourceUnavailable } from '../errors.ts';
import type { ReportModel } from './model.ts';
import type { Delivery, Order } from './pdf/worker.ts';

/** A report so large that it takes longer is refused rather than waited for. */
const LONGEST_MS = 60_000;

/**
 * The report as PDF/UA-1: tagged, with bookmarks, its fonts inside. The report reaches the template as data only.
 * Throws SourceUnavailable on a kind of machine that has no compiler, or when it takes too long.
 */
export function renderPdf(report: ReportModel): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  orders += 1;
  const order: Order = { id: orders, report };
  const hired = hire();
  const timer = setTimeout(() => {
    dismiss(hired, new SourceUnavailable('The PDF takes too long to set. Print the HTML report instead.'));
  }, LONGEST_MS);
  waiting.set(order.id, { resolve, reject, timer });
  hired.ref();
  hired.postMessage(order);
  return promise;
}

interface Waiting {
  resolve: (pdf: Buffer) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

const waiting = new Map<number, Waiting>();
let orders = 0;
let worker: Worker | undefined;

/** One thread for all: it stays, with fonts and template ready, but keeps nobody from ending. */
function hire(): Worker {
  if (worker) return worker;
  const hired = new Worker(new URL('pdf/worker.ts', import.meta.url));
  hired.on('message', (delivery: Delivery) => receive(delivery, hired));
  hired.on('error', (error: Error) => dismiss(hired, error));
  worker = hired;
  return hired;
}

function receive(delivery: Delivery, from: Worker): void {
  const order = waiting.get(delivery.id);
  waiting.delete(delivery.id);
  if (waiting.size === 0) from.unref();
  clearTimeout(order?.timer);
  if ('pdf' in delivery) order?.resolve(Buffer.from(delivery.pdf));
  else order?.reject(delivery.unavailable ? new SourceUnavailable(delivery.failure) : new Error(delivery.failure));
}

/** Ends a thread that failed or took too long; all who wait for it are told, the next order hires another. */
function dismiss(failed: Worker, error: Error): void {
  if (worker === failed) worker = undefined;
  void failed.terminate();
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer);
    reject(error);
  }
  waiting.clear();
}
