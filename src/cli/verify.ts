import { CrossreadError } from '../errors.ts';
import { verifyChain } from '../store/events.ts';
import { withStore } from './open-store.ts';

/** Walks the event chain. Throws, naming the first broken link, when a recorded event was changed or removed. */
export async function verify(): Promise<string> {
  const { events, head, broken } = await withStore((store) => verifyChain(store.db));
  if (broken) throw new CrossreadError(`The record is broken at event ${broken.seq}: ${broken.why}.`);
  return `The record is whole: ${events} ${events === 1 ? 'event' : 'events'}, the last with hash ${head}.\n`;
}
