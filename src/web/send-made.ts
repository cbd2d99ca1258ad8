import { once } from 'node:events';
import type { Response } from 'express';
import type { Made } from '../report/made.ts';
import type { Making } from './makings.ts';

/**
 * Sends a file in parts as they are made. Nothing is sent before the first is there, so that what cannot be made is
 * answered as such; who goes away, or stops it, ends the work.
 */
export async function sendMade(
  response: Response,
  parts: AsyncGenerator<Made>,
  making: Making,
  sendHead: () => void,
): Promise<void> {
  const left = once(response, 'close').then(() => 'left' as const);
  try {
    for (;;) {
      const part = await Promise.race([parts.next(), left, making.stopped]);
      if (typeof part === 'string') return endEarly(response, making);
      if (part.done) break;
      if (!response.headersSent) sendHead();
      making.done = part.value.claims;
      if (!response.write(part.value.bytes)) await Promise.race([once(response, 'drain'), left, making.stopped]);
    }
    response.end();
    making.finish();
  } catch (error) {
    making.fail(error);
    if (!response.headersSent) throw error;
    // Half a file must not look like a whole one.
    response.destroy();
  } finally {
    void parts.return(undefined).catch(() => {});
  }
}

/** A browser that has nothing yet gets no file at all. */
function endEarly(response: Response, making: Making): void {
  making.stop();
  if (response.headersSent) response.destroy();
  else response.status(204).end();
}
