import { Worker } from 'node:worker_threads';
import { FormatUnavailable } from '../../errors.ts';
import type { Delivery } from './setter.ts';
import type { SetOrder } from './typeset.ts';

const SETTER = new URL('setter.ts', import.meta.url);

/** A thread that sets one piece after another, beside the one that joins them. It keeps nobody from ending. */
export function hireSetter(): (order: SetOrder) => Promise<Uint8Array> {
  const setter = new Worker(SETTER);
  setter.unref();
  let last: Promise<unknown> = Promise.resolve();
  return (order) => {
    const pdf = last.then(() => have(setter, order));
    last = pdf.catch(() => {});
    return pdf;
  };
}

function have(setter: Worker, order: SetOrder): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  setter.ref();
  setter.once('error', reject);
  setter.once('message', (delivery: Delivery) => {
    if ('pdf' in delivery) resolve(delivery.pdf);
    else reject(delivery.unavailable ? new FormatUnavailable(delivery.failure) : new Error(delivery.failure));
  });
  setter.postMessage(order);
  return promise.finally(() => {
    setter.unref();
    setter.off('error', reject);
  });
}
