import {
  hasForsaken,
  hasUnread,
  holdForsaken,
  type ItemHead,
  listItems,
  moveItems,
  OPEN_STATES,
  selectBatch,
  selectItem,
  updateBatch,
} from '../../store/batches.ts';
import type { ItemState } from '../../store/schema.ts';
import { words } from '../../words/words.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Desk } from '../desk.ts';
import type { ReceivedVersion } from '../versions/receive.ts';
import { readItem } from './read-item.ts';
import { type ItemReading, type ReadItem, settleItem, wordsOf } from './settle-item.ts';

/** How a run ended: the story its texts are in, if there is one by now, and the analysis that has begun. */
export interface BatchRun {
  story: string | null;
  analysis: Promise<void>;
}

/** Readings that were begun before the batch was kept, by item. */
export type Started = ReadonlyMap<string, Promise<ReceivedVersion[]>>;

/** Milliseconds after which another server takes up what this one has fallen silent on. */
const HOLD = 20_000;
const RENEW = 5_000;
/** Slow servers wait side by side. */
const AHEAD = 5;

/** Until when (ISO) a batch is this server's. */
export function holdUntil(now = Date.now()): string {
  return new Date(now + HOLD).toISOString();
}

/**
 * Reads what waits in a batch, item by item, past the bad ones, and adds it. Never rejects: what breaks off is taken up
 * again. One run of a batch follows the other.
 */
export function runBatch(desk: Desk, id: string, started: Started = new Map()): Promise<BatchRun> {
  const before = desk.batches.get(id) ?? Promise.resolve();
  const run = before.then(() => work(desk, id, started));
  desk.batches.set(id, run);
  void run.then(() => {
    if (desk.batches.get(id) === run) desk.batches.delete(id);
  });
  return run;
}

/** Goes on with batches that no server works on any more; `now` decides who has fallen silent. */
export async function resumeBatches(desk: Desk, now = new Date()): Promise<BatchRun[]> {
  if (!(await hasForsaken(desk.store.db, now.toISOString()))) return [];
  const ids = await desk.store.write(null, (tx) => holdForsaken(tx, now.toISOString(), holdUntil(now.getTime())));
  return Promise.all(ids.filter((id) => !desk.batches.has(id)).map((id) => runBatch(desk, id)));
}

/**
 * Resumes now and whenever a server falls silent; `alone`: there is no other, so all that is unfinished is this one's.
 * Returns what ends it and gives up what is held here.
 */
export function watchBatches(desk: Desk, alone: boolean): () => Promise<void> {
  const look = (now?: Date): void => void resumeBatches(desk, now).catch(desk.report);
  const timer = setInterval(() => look(), HOLD).unref();
  look(new Date(Date.now() + (alone ? 2 * HOLD : 0)));
  return async () => {
    clearInterval(timer);
    const held = [...desk.batches.keys()];
    await desk.store.write(null, async (tx) => {
      for (const id of held) await updateBatch(tx, id, { held_until: null });
    });
  };
}

async function work(desk: Desk, id: string, started: Started): Promise<BatchRun> {
  const renew = setInterval(() => void hold(desk, id).catch(desk.report), RENEW).unref();
  try {
    do await settleAll(desk, id, started);
    while (!(await finish(desk, id)));
    const { story, person } = await selectBatch(desk.store.db, id);
    return { story, analysis: story === null ? Promise.resolve() : analyseStory(desk, story, person) };
  } catch (error) {
    desk.report(error);
    return { story: null, analysis: Promise.resolve() };
  } finally {
    clearInterval(renew);
  }
}

async function hold(desk: Desk, id: string): Promise<void> {
  await desk.store.write(null, (tx) => updateBatch(tx, id, { held_until: holdUntil() }));
}

/** One pass: items are read a few ahead, and settled in their order, so that versions stand as they were given. */
async function settleAll(desk: Desk, id: string, started: Started): Promise<void> {
  const items = (await listItems(desk.store.db, id)).filter(({ state }) => isOpen(state));
  const readings: Promise<ItemReading | undefined>[] = [];
  const gathered: ReadItem[] = [];
  for (const [index, item] of items.entries()) {
    while (readings.length < Math.min(items.length, index + AHEAD)) {
      const reading = readPastBad(desk, items[readings.length] as ItemHead, started, gathered);
      // One that is still ahead when the run breaks off is waited for by nobody.
      reading.catch(() => {});
      readings.push(reading);
    }
    const reading = await readings[index];
    if (reading) await settleItem(desk, item, reading, gathered);
  }
}

/** What cannot be read is told at once; the rest waits for its turn. */
async function readPastBad(
  desk: Desk,
  item: ItemHead,
  started: Started,
  gathered: ReadItem[],
): Promise<ItemReading | undefined> {
  const reading = await readOne(desk, item, started);
  if (!('words' in reading)) return reading;
  await settleItem(desk, item, reading, gathered);
  return undefined;
}

async function readOne(desk: Desk, item: ItemHead, started: Started): Promise<ItemReading> {
  const begun = started.get(item.id);
  try {
    if (begun) return { received: await begun };
    const where = { batch: item.batch, id: item.id };
    const goesOn = await desk.store.write(null, (tx) => moveItems(tx, where, OPEN_STATES, { state: 'reading' }));
    if (!goesOn) return { words: words().batches.cancelled };
    return { received: await readItem(desk, await selectItem(desk.store.db, item.batch, item.id)) };
  } catch (error) {
    return { words: wordsOf(desk, error) };
  }
}

/** Whether nothing waits any more; says so in the story's history. */
async function finish(desk: Desk, id: string): Promise<boolean> {
  const { person } = await selectBatch(desk.store.db, id);
  return desk.store.write(person, async (tx, record) => {
    const { story, cancelled_at } = await selectBatch(tx, id);
    if (await hasUnread(tx, id)) return false;
    await updateBatch(tx, id, { finished_at: new Date().toISOString(), held_until: null });
    if (cancelled_at !== null) return true;
    const states = (await listItems(tx, id)).map(({ state }) => state);
    const payload = {
      items: states.length,
      added: states.filter((state) => state === 'added' || state === 'revised').length,
      failed: states.filter((state) => state === 'failed').length,
    };
    record({ story, kind: 'batch.finished', subject: `batch-${id}`, payload });
    return true;
  });
}

function isOpen(state: ItemState): boolean {
  return (OPEN_STATES as readonly ItemState[]).includes(state);
}
