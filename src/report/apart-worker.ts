/** Makes one report in a process of its own, and sends it in parts as they are made. */
import { FormatUnavailable } from '../errors.ts';
import type { Made } from './made.ts';
import type { ReportModel } from './model.ts';
import type { Cut } from './pdf/pieces.ts';

export type ApartOrder = { format: 'pdf'; cut: Cut } | { format: 'docx'; report: ReportModel };

export type Sent = Made | { failure: string; unavailable: boolean } | { done: true };

/** Parts after which memory is given back; that takes as long as joining one. */
const COLLECTED = 3;

process.once('message', async (order: ApartOrder) => {
  try {
    let parts = 0;
    for await (const made of make(order)) {
      await send(made);
      parts += 1;
      // What stood ready for one part is not needed for the next: without this, memory grows to several times as much.
      if (parts % COLLECTED === 0) (globalThis as { gc?: () => void }).gc?.();
    }
    await send({ done: true });
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    await send({ failure, unavailable: error instanceof FormatUnavailable });
  }
});

async function* make(order: ApartOrder): AsyncGenerator<Made> {
  if (order.format === 'pdf') {
    const [{ makePdf }, { hireSetter }] = await Promise.all([import('./pdf/make.ts'), import('./pdf/setters.ts')]);
    yield* makePdf(order.cut, hireSetter());
  } else {
    yield* (await import('./docx.ts')).makeDocx(order.report);
  }
}

function send(sent: Sent): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.send?.(sent, undefined, {}, () => resolve());
  return promise;
}
