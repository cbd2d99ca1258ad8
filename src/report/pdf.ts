import { Worker } from 'node:worker_threads';
import { FormatUnavailable } from '../errors.ts';
import { words } from '../words/words.ts';
import { makeApart } from './apart.ts';
import { type Made, wholeOf } from './made.ts';
import type { ReportModel } from './model.ts';
import { packageFor } from './pdf/compiler.ts';
import { type Cut, cutReport } from './pdf/pieces.ts';
import type { Delivery, Order } from './pdf/worker.ts';
import { countClaims, isLarge } from './size.ts';

/** A report so large that it takes longer is refused rather than waited for. */
const LONGEST_MS = 60_000;
const WORKER = new URL('pdf/worker.ts', import.meta.url);

/**
 * The report as PDF/UA-1: tagged, with bookmarks, its fonts inside. The report reaches the template as data only.
 * Throws FormatUnavailable on a kind of machine that has no compiler, or when it takes too long or too much memory.
 */
export function renderPdf(report: ReportModel): Promise<Buffer> {
  return wholeOf(streamPdf(report));
}

/** The same in parts, as they are made: a large one in many, by a process of its own. */
export async function* streamPdf(report: ReportModel): AsyncGenerator<Made> {
  const cut = cutReport(report);
  if (isLarge(report)) yield* makeApart({ format: 'pdf', cut });
  else yield { bytes: await renderHere(cut), claims: countClaims(report) };
}

/** Why there is no PDF on this machine; nothing where there is. */
export function whyNoPdf(): string | undefined {
  try {
    packageFor(`${process.platform}-${process.arch}`);
    return undefined;
  } catch (error) {
    if (error instanceof FormatUnavailable) return error.message;
    throw error;
  }
}

/** In the thread that is kept for it. */
function renderHere(cut: Cut): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  orders += 1;
  const order: Order = { id: orders, cut };
  const hired = hire();
  const timer = setTimeout(() => {
    dismiss(hired, new FormatUnavailable(words().making.pdfTooLong));
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
  const hired = new Worker(WORKER);
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
  if (order) settle(delivery, order);
}

function settle(delivery: Delivery, { resolve, reject }: Pick<Waiting, 'resolve' | 'reject'>): void {
  if ('pdf' in delivery) resolve(Buffer.from(delivery.pdf));
  else reject(delivery.unavailable ? new FormatUnavailable(delivery.failure) : new Error(delivery.failure));
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
