import { z } from 'zod';
import { clean } from '../../engine/index.ts';
import { Conflict, InvalidInput, NotFound } from '../../errors.ts';
import { ENCODINGS } from '../../sources/encoding.ts';
import {
  type ItemHead,
  listItems,
  moveItems,
  selectBatch,
  selectItem,
  selectTold,
  updateBatch,
} from '../../store/batches.ts';
import type { BatchItem, ToldField, ToldFields } from '../../store/schema.ts';
import { words } from '../../words/words.ts';
import { type OpenBatch, openBatch, takeUpAgain } from '../bring-in/batches.ts';
import { type LookedAt, readItem, toldOf } from '../bring-in/read-item.ts';
import { type BatchRun, holdUntil, runBatch } from '../bring-in/run-batch.ts';
import type { Desk, Person } from '../desk.ts';
import { requireReviewer } from '../permissions.ts';
import { changedDetails, checkDetails } from './correct-details.ts';
import { DETAILS, detailsOf } from './details.ts';
import { doubtsOf } from './doubts.ts';
import type { ReceivedVersion } from './receive.ts';

const Encoding = z.enum(['', ...ENCODINGS]).catch('');

/** One text that waits to be looked at. */
export interface TextToLookAt {
  text: string;
  details: ToldFields;
  doubts: string[];
  encoding: { name: string; from: NonNullable<NonNullable<ReceivedVersion['read']>['encoding_from']> } | null;
  /** How many parts of the file are not in the text. */
  leftOut: number;
}

export interface OpenLook extends OpenBatch {
  item: ItemHead;
  texts: TextToLookAt[];
  /** The encoding it was read in because somebody wants to see it so; '' for the one found out. */
  encoding: string;
}

/** An item as it would be added, read in the encoding wanted. Throws NotFound when it does not wait any more. */
export async function openLook(desk: Desk, id: string, itemId: string, wanted: unknown): Promise<OpenLook> {
  const encoding = Encoding.parse(wanted ?? '');
  const [opened, stored] = await Promise.all([openBatch(desk, id), selectItem(desk.store.db, id, itemId)]);
  const item = opened.items.find((each) => each.id === itemId);
  if (item?.state !== 'look') throw new NotFound(words().look.gone);
  const received = await readAs(desk, stored, encoding);
  return { ...opened, item, encoding, texts: received.map(textOf) };
}

/** The first item of a batch that waits to be looked at. */
export async function findLook(desk: Desk, id: string): Promise<string | undefined> {
  return (await listItems(desk.store.db, id)).find(({ state }) => state === 'look')?.id;
}

/**
 * Adds an item with what a person says of its texts, read in the encoding they chose. `forms`: the details text by text.
 * Throws InvalidInput with fields 'texts.0.published'.
 */
export async function takeLook(
  desk: Desk,
  person: Person,
  id: string,
  itemId: string,
  { encoding: wanted, forms }: { encoding: unknown; forms: unknown[] },
): Promise<{ done: Promise<BatchRun> }> {
  requireReviewer(person);
  const { encoding, texts } = await openLook(desk, id, itemId, wanted);
  const typed = checkAll(texts.map((_, index) => forms[index]));
  const looked: LookedAt = {
    ...(encoding !== '' && { encoding }),
    texts: texts.map(({ details }, index) => changedDetails(details, typed[index] ?? emptyDetails())),
  };
  const fields = [...new Set(looked.texts.flatMap((changed) => Object.keys(changed)))];
  await takeUpAgain(desk, person, id, itemId, {
    changes: ({ told }) => ({ told: JSON.stringify({ ...toldOf(told), looked }) }),
    event: ({ name }) => ({ kind: 'item.looked-at', payload: { item: name, fields, ...(encoding && { encoding }) } }),
  });
  return { done: runBatch(desk, id) };
}

/** Adds all that waits to be looked at as it was read. Throws Conflict where nothing does. */
export async function takeAllLooks(desk: Desk, person: Person, id: string): Promise<{ done: Promise<BatchRun> }> {
  requireReviewer(person);
  await desk.store.write(person.id, async (tx, record) => {
    const { story } = await selectBatch(tx, id);
    const waiting = (await listItems(tx, id)).filter(({ state }) => state === 'look');
    if (waiting.length === 0) throw new Conflict(words().look.noneLeft);
    for (const item of waiting) {
      const told = JSON.stringify({ ...toldOf(await selectTold(tx, item.id)), looked: { texts: [] } });
      await moveItems(tx, { batch: id, id: item.id }, ['look'], {
        state: 'waiting',
        told,
        words: null,
        settled_at: null,
      });
    }
    await updateBatch(tx, id, { finished_at: null, cancelled_at: null, held_until: holdUntil() });
    record({ story, kind: 'items.taken', subject: `batch-${id}`, payload: { items: waiting.length } });
  });
  return { done: runBatch(desk, id) };
}

async function readAs(desk: Desk, item: BatchItem, encoding: string): Promise<ReceivedVersion[]> {
  return readItem(desk, item, encoding === '' ? undefined : { encoding, texts: [] });
}

function textOf(received: ReceivedVersion): TextToLookAt {
  const { encoding, encoding_from, aside = [] } = received.read ?? {};
  return {
    text: received.text,
    details: detailsOfReceived(received),
    doubts: doubtsOf(received),
    encoding: encoding && encoding_from ? { name: encoding, from: encoding_from } : null,
    leftOut: aside.length,
  };
}

function detailsOfReceived({ text, outlet, link, published, read = {} }: ReceivedVersion): ToldFields {
  const {
    headline,
    byline,
    outlet: named,
    agency,
    published: day,
    language,
  } = clean(text, { article: read.article ?? false });
  const said = { headline: headline ?? null, byline: byline ?? null, read_outlet: named ?? null };
  return detailsOf({
    told: read.told ?? {},
    ...{ outlet: outlet ?? null, link: link ?? null, published: published ?? null },
    reading: { ...said, agency, read_published: day ?? null, language },
  });
}

function checkAll(forms: unknown[]): Record<ToldField, string>[] {
  const problems: Record<string, string> = {};
  const checked = forms.map((form, index) => {
    try {
      return checkDetails(form ?? {});
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      for (const [field, message] of Object.entries(error.fields)) problems[`texts.${index}.${field}`] = message;
      return emptyDetails();
    }
  });
  if (Object.keys(problems).length > 0) throw new InvalidInput(problems);
  return checked;
}

function emptyDetails(): Record<ToldField, string> {
  return Object.fromEntries(DETAILS.map((field) => [field, ''])) as Record<ToldField, string>;
}
