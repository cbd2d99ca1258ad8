import { CrossreadError } from '../../errors.ts';
import {
  type ItemHead,
  listItems,
  moveItems,
  OPEN_STATES,
  type PlacedVersion,
  selectBatch,
  selectTold,
  toBase64,
  updateBatch,
} from '../../store/batches.ts';
import type { Batch, BatchItem, Tx } from '../../store/schema.ts';
import type { Recorder } from '../../store/store.ts';
import { selectStoryById } from '../../store/stories.ts';
import { words as phrases } from '../../words/words.ts';
import type { Desk } from '../desk.ts';
import { titleFrom, writeStory } from '../story/stories.ts';
import { doubtsOf } from '../versions/doubts.ts';
import { findTwin, type Placed, placeVersions, twinWords } from '../versions/place-versions.ts';
import type { ReceivedVersion } from '../versions/receive.ts';
import { type ToldOfItem, toldOf } from './read-item.ts';

/** What reading an item came to: its texts, or why there are none. */
export type ItemReading = { received: ReceivedVersion[] } | { words: string };

/** An item that was read while its batch had no story yet. */
export interface ReadItem {
  item: ItemHead;
  received: ReceivedVersion[];
}

/** Bytes and what was typed go once a version has them. */
const DONE = { bytes: null, told: null };

/**
 * Writes what became of an item, unless it was cancelled meanwhile. While a batch has no story, its texts gather in
 * `gathered`; the second makes one.
 */
export async function settleItem(
  desk: Desk,
  item: ItemHead,
  reading: ItemReading,
  gathered: ReadItem[],
): Promise<void> {
  if ('words' in reading) return fail(desk, item, reading.words);
  const words = wordsToLook(toldOf(await selectTold(desk.store.db, item.id)), reading.received);
  if (words !== undefined) return holdForLook(desk, item, words, reading.received);
  try {
    await desk.store.write(await actorOf(desk, item), async (tx, record) => {
      const batch = await selectBatch(tx, item.batch);
      if (!(await isOpen(tx, item))) return;
      if (batch.story !== null) await place(tx, record, batch, item, reading.received);
      else await gather(tx, record, batch, { item, received: reading.received }, gathered);
    });
  } catch (error) {
    // Where the database itself is in trouble, this throws as well, and the batch is taken up again later.
    await fail(desk, item, wordsOf(desk, error));
  }
}

/** What an error says to whoever brought the item; what only we can mend is reported. */
export function wordsOf(desk: Desk, error: unknown): string {
  if (error instanceof CrossreadError) return error.message;
  desk.report(error);
  return phrases().batches.ourFault;
}

/** Why the texts wait for somebody to look at them; nothing where they need not. */
function wordsToLook({ look, looked }: ToldOfItem, received: ReceivedVersion[]): string | undefined {
  if (looked) return undefined;
  const doubts = [...new Set(received.flatMap((version) => doubtsOf(version)))];
  return doubts.length > 0 ? doubts.join(' ') : look ? phrases().batches.waitsForLook : undefined;
}

/** What was fetched is kept until then: what is looked at is what is added. */
async function holdForLook(desk: Desk, item: ItemHead, words: string, received: ReceivedVersion[]): Promise<void> {
  const [first] = received;
  const whole = item.kind === 'link' && received.length === 1 ? first?.original : undefined;
  const fetched = whole && {
    bytes: toBase64(whole.bytes),
    content_type: whole.contentType,
    link: first?.link ?? item.link,
  };
  await desk.store.write(null, (tx) => changeItem(tx, item, { state: 'look', words, ...fetched }));
}

async function actorOf(desk: Desk, item: ItemHead): Promise<string | null> {
  return (await selectBatch(desk.store.db, item.batch)).person;
}

async function fail(desk: Desk, item: ItemHead, words: string): Promise<void> {
  await desk.store.write(null, (tx) => changeItem(tx, item, { state: 'failed', words }));
}

/** Also holds the row until the write ends. */
function isOpen(tx: Tx, item: ItemHead): Promise<boolean> {
  return moveItems(tx, { batch: item.batch, id: item.id }, OPEN_STATES, { state: 'reading' });
}

async function changeItem(
  tx: Tx,
  { batch, id }: Pick<ItemHead, 'batch' | 'id'>,
  changes: Partial<Omit<BatchItem, 'outcome'>> & { outcome?: PlacedVersion[] },
): Promise<void> {
  const settled = { words: null, settled_at: new Date().toISOString() };
  await moveItems(tx, { batch, id }, OPEN_STATES, { ...settled, ...changes });
}

async function place(
  tx: Tx,
  record: Recorder,
  batch: Batch,
  item: ItemHead,
  received: ReceivedVersion[],
): Promise<void> {
  const story = await selectStoryById(tx, batch.story ?? '');
  const together = (await listItems(tx, batch.id)).filter(({ state }) => state === 'added');
  const placed = await placeVersions(tx, record, story, batch.person, received, {
    keepCopies: batch.keep_copies === 1 || (await isToBeKept(tx, item)),
    revises: batch.revises,
    group: batch.id,
    own: new Set(together.flatMap(({ outcome }) => outcome.map(({ id }) => id))),
  });
  await changeItem(tx, item, changesOf(placed));
}

/** While there is no story yet: the second text makes one, and what came before already waits for a person. */
async function gather(
  tx: Tx,
  record: Recorder,
  batch: Batch,
  { item, received }: ReadItem,
  gathered: ReadItem[],
): Promise<void> {
  const twin = findTwin(textsOf(gathered), received);
  if (twin && batch.keep_copies !== 1 && !(await isToBeKept(tx, item)))
    return changeItem(tx, item, { state: 'copy', words: twinWords(twin) });
  gathered.push({ item, received });
  if (textsOf(gathered).length < 2) await changeItem(tx, item, { state: 'read' });
  else await beginStory(tx, record, batch, gathered);
}

function textsOf(gathered: ReadItem[]): ReceivedVersion[] {
  return gathered.flatMap(({ received }) => received);
}

/** Somebody wants this one though it is a copy. */
async function isToBeKept(tx: Tx, { id }: ItemHead): Promise<boolean> {
  const told = await selectTold(tx, id);
  return told !== null && JSON.parse(told).keepCopy === true;
}

function changesOf({ added, revised, copies }: Placed): Parameters<typeof changeItem>[2] {
  const outcome = [...added, ...revised];
  const words = copies.length > 0 ? copies.join(' ') : null;
  if (outcome.length === 0) return { state: 'copy', words };
  return { ...DONE, state: added.length > 0 ? 'added' : 'revised', words, outcome };
}

async function beginStory(tx: Tx, record: Recorder, batch: Batch, gathered: ReadItem[]): Promise<void> {
  const texts = textsOf(gathered);
  const title = batch.title || titleFrom(texts[0]?.text ?? '');
  const { story, placed } = await writeStory(tx, record, { title, created_by: batch.person }, texts);
  await updateBatch(tx, batch.id, { story: story.id });
  let at = 0;
  for (const { item, received } of gathered) {
    const outcome = placed.slice(at, at + received.length);
    at += received.length;
    await changeItem(tx, item, { ...DONE, state: 'added', outcome });
  }
}
