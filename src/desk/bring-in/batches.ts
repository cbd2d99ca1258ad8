import { Conflict, InvalidInput } from '../../errors.ts';
import {
  type BatchSummary,
  type ItemHead,
  listBatches,
  listItems,
  moveItems,
  OPEN_STATES,
  RESTING_STATES,
  selectBatch,
  selectItem,
  toBase64,
  updateBatch,
} from '../../store/batches.ts';
import type { Batch, BatchItem, Story, Tx } from '../../store/schema.ts';
import { selectStoryById } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { requireReviewer } from '../permissions.ts';
import { reachOf } from '../story/reach.ts';
import { type GivenFile, isWebLink } from '../versions/receive.ts';
import { type BatchRun, holdUntil, runBatch } from './run-batch.ts';

export type { BatchSummary, ItemHead } from '../../store/batches.ts';

export interface OpenBatch {
  batch: Batch;
  /** Null while there is none of its texts. */
  story: Story | null;
  items: ItemHead[];
}

/** What a person gives with a further try: another link or file, or the text itself; all may be left out. */
export interface RetryForm {
  link: string;
  text: string;
  file: GivenFile | undefined;
}

const AFRESH = { state: 'waiting', words: null, settled_at: null } as const;
/** Of a story's page and of the inbox. */
const SHOWN = 20;

/** Throws NotFound. */
export async function openBatch(desk: Desk, id: string): Promise<OpenBatch> {
  const { db } = desk.store;
  const [batch, items] = await Promise.all([selectBatch(db, id), listItems(db, id)]);
  return { batch, items, story: batch.story === null ? null : await selectStoryById(db, batch.story) };
}

/** The story and the labels of what was revised, when nothing of the batch waits for a person; else nothing. */
export async function wentWell(desk: Desk, id: string): Promise<{ story: Story; revised: string[] } | undefined> {
  const { story, items } = await openBatch(desk, id);
  const well = items.every(({ state, words }) => (state === 'added' || state === 'revised') && words === null);
  if (story === null || !well) return undefined;
  const revised = items.flatMap(({ state, outcome }) => (state === 'revised' ? outcome.map(({ label }) => label) : []));
  return { story, revised };
}

/** The latest batches of a story. */
export function listLatestBatches(desk: Desk, story: string): Promise<BatchSummary[]> {
  return listBatches(desk.store.db, { limit: SHOWN, story });
}

/** The latest batches of all stories somebody reaches. */
export async function listAllBatches(desk: Desk, person: Person): Promise<BatchSummary[]> {
  const { closed } = await reachOf(desk.store.db, person);
  return listBatches(desk.store.db, { limit: SHOWN, closed });
}

/** Nothing more of the batch is added; what is in the story stays. */
export async function cancelBatch(desk: Desk, person: Person, id: string): Promise<void> {
  requireReviewer(person);
  await desk.store.write(person.id, async (tx, record) => {
    const { story } = await selectBatch(tx, id);
    const now = new Date().toISOString();
    const stopped = await moveItems(tx, { batch: id }, OPEN_STATES, { state: 'cancelled', settled_at: now });
    if (!stopped) return;
    await updateBatch(tx, id, { cancelled_at: now, finished_at: now, held_until: null });
    record({ story, kind: 'batch.cancelled', subject: `batch-${id}` });
  });
}

/** Reads an item once more, as it was or with what is given now. Throws InvalidInput. */
export async function retryItem(
  desk: Desk,
  person: Person,
  id: string,
  itemId: string,
  form: RetryForm,
): Promise<{ done: Promise<BatchRun> }> {
  requireReviewer(person);
  await again(desk, person, id, itemId, (item) => givenAnew(form, item));
  return { done: runBatch(desk, id) };
}

/** Adds a copy all the same, as a version of its own. */
export async function keepCopy(
  desk: Desk,
  person: Person,
  id: string,
  itemId: string,
): Promise<{ done: Promise<BatchRun> }> {
  requireReviewer(person);
  await again(desk, person, id, itemId, ({ told }) => {
    const before: object = told === null ? {} : JSON.parse(told);
    return { told: JSON.stringify({ ...before, keepCopy: true }) };
  });
  return { done: runBatch(desk, id) };
}

/** The item is not wanted any more; its bytes go. */
export async function leaveOut(desk: Desk, person: Person, id: string, itemId: string): Promise<void> {
  requireReviewer(person);
  await desk.store.write(person.id, async (tx) => {
    const { finished_at } = await selectBatch(tx, id);
    const changes = { state: 'left-out', bytes: null, told: null, settled_at: new Date().toISOString() } as const;
    const states = finished_at === null ? (['failed', 'copy', 'look', 'cancelled'] as const) : RESTING_STATES;
    await mustMove(tx, { batch: id, id: itemId }, states, changes);
  });
}

interface TakingUp {
  changes: (item: BatchItem) => Partial<Omit<BatchItem, 'id' | 'batch' | 'ordinal' | 'outcome'>>;
  event: (item: BatchItem) => { kind: string; payload: object };
}

/** An item that waits for a person is read once more, otherwise than before. */
export async function takeUpAgain(
  desk: Desk,
  person: Person,
  id: string,
  itemId: string,
  { changes, event }: TakingUp,
): Promise<void> {
  await desk.store.write(person.id, async (tx, record) => {
    const [{ story }, item] = await Promise.all([selectBatch(tx, id), selectItem(tx, id, itemId)]);
    await mustMove(tx, { batch: id, id: itemId }, RESTING_STATES, { ...changes(item), ...AFRESH });
    await updateBatch(tx, id, { finished_at: null, cancelled_at: null, held_until: holdUntil() });
    record({ story, subject: `batch-${id}`, ...event(item) });
  });
}

async function again(
  desk: Desk,
  person: Person,
  id: string,
  itemId: string,
  changes: TakingUp['changes'],
): Promise<void> {
  const event: TakingUp['event'] = ({ name }) => ({ kind: 'batch.retried', payload: { item: name } });
  await takeUpAgain(desk, person, id, itemId, { changes, event });
}

async function mustMove(tx: Tx, ...change: Parameters<typeof moveItems> extends [Tx, ...infer Rest] ? Rest : never) {
  if (await moveItems(tx, ...change)) return;
  throw new Conflict(words().batches.dealtWith);
}

/** What changes of the item's row; nothing given leaves it as it was. */
function givenAnew({ link, text, file }: RetryForm, item: BatchItem): Partial<Omit<BatchItem, 'outcome'>> {
  if (text.trim() !== '') {
    return { kind: 'text', told: JSON.stringify({ text, link: item.link ?? '' }), bytes: null };
  }
  if (file) {
    const name = file.name.replaceAll('\0', '');
    if (file.refused) throw new InvalidInput({ '': words().refusals.of(name, file.refused) });
    return { kind: 'file', name: name.slice(0, 500), bytes: toBase64(file.bytes), told: null };
  }
  const wanted = link.replaceAll('\0', '').trim();
  if (item.kind !== 'link' || wanted === '') return {};
  if (!isWebLink(wanted) || wanted.length > 2000) throw new InvalidInput({ '': words().details.wrongLink });
  return { link: wanted, name: wanted.slice(0, 500) };
}
