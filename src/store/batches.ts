import { newId } from './ids.ts';
import { canonicalJson, parseJson } from './json.ts';
import { insertAll, must } from './rows.ts';
import type { Batch, BatchItem, Db, ItemKind, ItemState, Story, Tx } from './schema.ts';

/** What an item of a batch became. */
export interface PlacedVersion {
  id: string;
  label: string;
  position: number;
}

/** An item without its bytes, which may be many. */
export type ItemHead = Omit<BatchItem, 'bytes' | 'outcome' | 'told'> & { outcome: PlacedVersion[] };

export interface NewItem {
  kind: ItemKind;
  name: string;
  told?: unknown;
  bytes?: Uint8Array;
  contentType?: string;
  link?: string;
}

/** How many items of a batch are in which state. */
export interface BatchSummary extends Batch {
  states: Partial<Record<ItemState, number>>;
}

/** States in which an item is still to be worked on. */
export const OPEN_STATES = ['waiting', 'reading', 'read'] as const satisfies ItemState[];
/** States in which an item waits for a person, or for a second text. */
export const RESTING_STATES = ['failed', 'copy', 'look', 'cancelled', 'read'] as const satisfies ItemState[];
const HEAD = [
  'id',
  'batch',
  'ordinal',
  'kind',
  'name',
  'state',
  'content_type',
  'link',
  'words',
  'outcome',
  'settled_at',
] as const;

export type NewBatch = Pick<Batch, 'story' | 'title' | 'revises' | 'person' | 'held_until'> & { keepCopies: boolean };

/** Writes a batch whose items all wait. Returns its id and theirs, in order. */
export async function insertBatch(
  tx: Tx,
  { keepCopies, ...batch }: NewBatch,
  items: NewItem[],
): Promise<{ id: string; items: string[] }> {
  const id = newId();
  await tx
    .insertInto('batch')
    .values({
      ...batch,
      id,
      keep_copies: keepCopies ? 1 : 0,
      created_at: new Date().toISOString(),
      finished_at: null,
      cancelled_at: null,
    })
    .execute();
  const rows = items.map((item, index) => rowOf(id, index + 1, item));
  await insertAll(tx, 'batch_item', rows);
  return { id, items: rows.map((row) => row.id) };
}

export async function selectBatch(db: Db, id: string): Promise<Batch> {
  return must(await db.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst(), 'batch');
}

/** A batch's items in their order. */
export async function listItems(db: Db, batch: string): Promise<ItemHead[]> {
  const rows = await db.selectFrom('batch_item').select(HEAD).where('batch', '=', batch).orderBy('ordinal').execute();
  return rows.map(({ outcome, ...row }) => ({ ...row, outcome: outcome === null ? [] : parseJson(outcome) }));
}

/** One item with its bytes. Throws NotFound. */
export async function selectItem(db: Db, batch: string, id: string): Promise<BatchItem> {
  const row = await db
    .selectFrom('batch_item')
    .selectAll()
    .where('batch', '=', batch)
    .where('id', '=', id)
    .executeTakeFirst();
  return must(row, 'item');
}

/** What was told of an item, as JSON. */
export async function selectTold(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('batch_item').select('told').where('id', '=', id).executeTakeFirst();
  return must(row, 'item').told;
}

/** The story a batch goes to, where there is one. */
export async function findStoryOfBatch(db: Db, id: string): Promise<Pick<Story, 'id' | 'access'> | undefined> {
  return db
    .selectFrom('batch')
    .innerJoin('story', 'story.id', 'batch.story')
    .select(['story.id', 'story.access'])
    .where('batch.id', '=', id)
    .executeTakeFirst();
}

/** Batches of a story, or of all but those `closed`, the latest first, with the states of their items. Two queries. */
export async function listBatches(
  db: Db,
  where: { story?: string; closed?: string[]; limit: number },
): Promise<BatchSummary[]> {
  let query = db.selectFrom('batch').selectAll();
  if (where.story !== undefined) query = query.where('story', '=', where.story);
  const { closed = [] } = where;
  if (closed.length > 0) query = query.where((q) => q.or([q('story', 'is', null), q('story', 'not in', closed)]));
  const batches = await query.orderBy('id', 'desc').limit(where.limit).execute();
  if (batches.length === 0) return [];
  const counts = await db
    .selectFrom('batch_item')
    .select((q) => ['batch', 'state', q.fn.countAll<number>().as('count')])
    .where(
      'batch',
      'in',
      batches.map(({ id }) => id),
    )
    .groupBy(['batch', 'state'])
    .execute();
  const byBatch = Map.groupBy(counts, ({ batch }) => batch);
  return batches.map((batch) => {
    const states = Object.fromEntries((byBatch.get(batch.id) ?? []).map(({ state, count }) => [state, count]));
    return { ...batch, states };
  });
}

/** Items change state only from one of `from`: whoever comes second changes nothing, and hears it. */
export async function moveItems(
  tx: Tx,
  where: { batch: string; id?: string },
  from: readonly ItemState[],
  changes: Partial<Omit<BatchItem, 'id' | 'batch' | 'ordinal' | 'outcome'>> & { outcome?: PlacedVersion[] },
): Promise<boolean> {
  const { outcome, ...rest } = changes;
  let query = tx
    .updateTable('batch_item')
    .set({ ...rest, ...(outcome && { outcome: canonicalJson(outcome) }) })
    .where('batch', '=', where.batch)
    .where('state', 'in', from);
  if (where.id !== undefined) query = query.where('id', '=', where.id);
  return Number((await query.executeTakeFirst()).numUpdatedRows) > 0;
}

export async function updateBatch(
  tx: Tx,
  id: string,
  changes: Partial<Pick<Batch, 'story' | 'held_until' | 'finished_at' | 'cancelled_at'>>,
): Promise<void> {
  await tx.updateTable('batch').set(changes).where('id', '=', id).execute();
}

/** Unfinished batches that no server holds at `now` (ISO) are held until `until` from here on. Returns their ids. */
export async function holdForsaken(tx: Tx, now: string, until: string): Promise<string[]> {
  const rows = await tx
    .updateTable('batch')
    .set({ held_until: until })
    .where('finished_at', 'is', null)
    .where((or) => or.or([or('held_until', 'is', null), or('held_until', '<', now)]))
    .returning('id')
    .execute();
  return rows.map(({ id }) => id).sort();
}

/** Whether there are unfinished batches that no server holds at `now` (ISO). */
export async function hasForsaken(db: Db, now: string): Promise<boolean> {
  const row = await db
    .selectFrom('batch')
    .select('id')
    .where('finished_at', 'is', null)
    .where((or) => or.or([or('held_until', 'is', null), or('held_until', '<', now)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether items of the batch have still to be read. */
export async function hasUnread(db: Db, batch: string): Promise<boolean> {
  const row = await db
    .selectFrom('batch_item')
    .select('id')
    .where('batch', '=', batch)
    .where('state', 'in', ['waiting', 'reading'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Items that wait for a person since before `before` (ISO), and of which more is kept than their name. */
function expired(db: Db, before: string) {
  return db
    .selectFrom('batch_item')
    .select('id')
    .where('settled_at', '<', before)
    .where('state', 'in', RESTING_STATES)
    .where((or) => or.or([or('bytes', 'is not', null), or.and([or('kind', '=', 'text'), or('told', 'is not', null)])]));
}

export async function hasExpiredItems(db: Db, before: string): Promise<boolean> {
  return (await expired(db, before).limit(1).executeTakeFirst()) !== undefined;
}

/** Their bytes and what was typed go; `words` stay in their place. Returns how many there were. */
export async function expireItems(tx: Tx, before: string, words: string): Promise<number> {
  const result = await tx
    .updateTable('batch_item')
    .set({ state: 'left-out', bytes: null, told: null, words, settled_at: new Date().toISOString() })
    .where('id', 'in', expired(tx, before))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

function rowOf(batch: string, ordinal: number, { kind, name, told, bytes, contentType, link }: NewItem): BatchItem {
  return {
    id: newId(),
    batch,
    ordinal,
    kind,
    name: name.replaceAll('\0', '').slice(0, 500),
    state: 'waiting',
    told: told === undefined ? null : canonicalJson(told),
    bytes: bytes ? toBase64(bytes) : null,
    content_type: contentType ?? null,
    link: link?.replaceAll('\0', '') ?? null,
    words: null,
    outcome: null,
    settled_at: null,
  };
}

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
