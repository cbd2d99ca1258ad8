import { LIMITS } from '../../limits.ts';
import { expireItems, hasExpiredItems } from '../../store/batches.ts';
import { expireInboxPages, hasExpiredPages } from '../../store/inbox.ts';
import { WORDS, words } from '../../words/words.ts';
import type { Desk } from '../desk.ts';

const LOOK_EVERY = 60 * 60 * 1000;
const DAYS = LIMITS.waitingKept / (24 * LOOK_EVERY);
/** Nobody asks for it when it is written: it is said to each reader when they do. */
const GONE = WORDS.en.batches.expired(DAYS);

/** What is kept of an item, in the words of whoever asks where it is that its time was over. */
export function expiredInWords(kept: string): string {
  return kept === GONE ? words().batches.expired(DAYS) : kept;
}

/** Until when (ISO) something is kept that waits since `since` (ISO) for somebody to settle it. */
export function keptUntil(since: string): string {
  return new Date(Date.parse(since) + LIMITS.waitingKept).toISOString();
}

/**
 * Throws away what was sent in and nobody settled in time: files and texts of batches that could not be added, and pages
 * in inboxes. Versions and their files are never touched. Returns how many went.
 */
export async function sweepWaiting(desk: Desk, now = new Date()): Promise<{ items: number; pages: number }> {
  const before = new Date(now.getTime() - LIMITS.waitingKept).toISOString();
  const { db } = desk.store;
  if (!(await hasExpiredItems(db, before)) && !(await hasExpiredPages(db, before))) return { items: 0, pages: 0 };
  return desk.store.write(null, async (tx, record) => {
    const gone = { items: await expireItems(tx, before, GONE), pages: await expireInboxPages(tx, before) };
    if (gone.items + gone.pages > 0) record({ kind: 'waiting.expired', subject: 'desk', payload: gone });
    return gone;
  });
}

/** Sweeps now and every hour; returns what ends it. */
export function watchWaiting(desk: Desk): () => void {
  const sweep = (): void => void sweepWaiting(desk).catch(desk.report);
  const timer = setInterval(sweep, LOOK_EVERY).unref();
  sweep();
  return () => clearInterval(timer);
}
