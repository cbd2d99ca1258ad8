import { setTimeout as sleep } from 'node:timers/promises';
import { CrossreadError, InvalidInput } from '../../errors.ts';
import { insertBatch, type NewItem } from '../../store/batches.ts';
import type { Story, Tx } from '../../store/schema.ts';
import { selectStory } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import type { Desk, Person } from '../desk.ts';
import { requireReviewer } from '../permissions.ts';
import { atDesk, enterStory } from '../story/reach.ts';
import { checkTitle, makeStory } from '../story/stories.ts';
import { type AddVersionsForm, addReceived } from '../versions/add-versions.ts';
import { doubtsOf } from '../versions/doubts.ts';
import {
  type GivenFile,
  type GivenVersion,
  isBlank,
  MOST_VERSIONS,
  type ReceivedVersion,
  receivePastes,
} from '../versions/receive.ts';
import { listLinks, receiveFile, receiveLink } from '../versions/receive-sources.ts';
import { type BatchRun, holdUntil, runBatch } from './run-batch.ts';

/** The story that texts go to, or the title of the one that is made of them. */
export type Destination = { slug: string } | { title: string };

/** What is brought to a story, or still on its way as a batch. */
export type BroughtIn =
  | { story: Story; revised: string[]; analysis: Promise<void> }
  /** `waited`: the patience is used up already. */
  | { batch: string; done: Promise<BatchRun>; waited?: boolean };

/** This many files and links are easily chosen anew: what is wrong with one of them keeps all of them out. */
const FEW = 5;

/**
 * Brings texts, files and links into a story, or makes one of them. What was typed, and a few files and links that can
 * be read within `patience` (milliseconds), are taken all together or not at all: throws InvalidInput. More, or
 * slower ones, become a batch, which goes on past what cannot be read.
 */
export async function bringIn(
  desk: Desk,
  whoever: Person,
  to: Destination,
  form: AddVersionsForm,
  patience: number,
): Promise<BroughtIn> {
  const person = await personAt(desk, whoever, to);
  requireReviewer(person);
  if ('title' in to) checkTitle(to.title);
  else await selectStory(desk.store.db, to.slug);
  const pastes = receivePastes(form.versions);
  const files = await unpackAll(desk, form.files);
  const lines = new Set((form.links ?? '').split(/\s+/u).filter(Boolean));
  if (pastes.length + files.length + lines.size > MOST_VERSIONS)
    throw new InvalidInput({ '': words().story.tooMany(MOST_VERSIONS) });
  const brought = { texts: form.versions.filter((version) => !isBlank(version)), files, look: form.look ?? false };
  if (form.look || files.length + lines.size > FEW) {
    const links = listLinks(desk, form.links ?? '');
    return startBatch(desk, person, to, form, itemsOf({ ...brought, links }));
  }
  const few = await receiveFew(desk, files, form.links ?? '', patience);
  if (!few.received || few.received.some((version) => doubtsOf(version).length > 0)) {
    const items = itemsOf({ ...brought, links: few.links });
    const batch = await startBatch(desk, person, to, form, items, { started: few.started });
    return { ...batch, waited: few.received === undefined };
  }
  const received = [...pastes, ...few.received];
  if ('slug' in to) return addReceived(desk, person, to.slug, received, form);
  return { ...(await makeStory(desk, person, to.title, received)), revised: [] };
}

export interface BatchOptions {
  /** Readings of the first files and links that are under way already. */
  started?: Promise<ReceivedVersion[]>[];
  /** Written together with the batch. */
  also?: (tx: Tx, batch: string) => Promise<void>;
}

/** Keeps items as a batch and begins to read them. Throws NotFound, and InvalidInput for the title. */
export async function startBatch(
  desk: Desk,
  whoever: Person,
  to: Destination,
  { keepCopies, revises }: Pick<AddVersionsForm, 'keepCopies' | 'revises'>,
  items: NewItem[],
  { started = [], also }: BatchOptions = {},
): Promise<{ batch: string; done: Promise<BatchRun> }> {
  const person = await personAt(desk, whoever, to);
  requireReviewer(person);
  const title = 'title' in to ? checkTitle(to.title) : '';
  const { id, items: ids } = await desk.store.write(person.id, async (tx, record) => {
    const story = 'slug' in to ? (await selectStory(tx, to.slug)).id : null;
    const batch = { story, title, revises, keepCopies, person: person.id, held_until: holdUntil() };
    const kept = await insertBatch(tx, batch, items);
    await also?.(tx, kept.id);
    record({ story, kind: 'batch.started', subject: `batch-${kept.id}`, payload: { items: items.length } });
    return kept;
  });
  const first = items.findIndex(({ kind }) => kind !== 'text');
  const begun = new Map(started.map((reading, index) => [ids[first + index] ?? '', reading]));
  return { batch: id, done: runBatch(desk, id, begun) };
}

/** Somebody as they are where it goes. */
async function personAt(desk: Desk, person: Person, to: Destination): Promise<Person> {
  return 'slug' in to ? enterStory(desk, await atDesk(desk, person), to.slug) : person;
}

/** Archives are taken apart, so that each file in them is brought in by itself. */
async function unpackAll(desk: Desk, files: GivenFile[]): Promise<GivenFile[]> {
  const problems: string[] = [];
  const unpacked: GivenFile[] = [];
  for (const file of files) {
    const name = file.name.replaceAll('\0', '');
    const { bytes, refused } = file;
    if (refused) problems.push(words().refusals.of(name, refused));
    else if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) unpacked.push({ name, bytes });
    else {
      try {
        unpacked.push(...((await desk.unpackSource({ name, bytes })) ?? [{ name, bytes }]));
      } catch (error) {
        if (!(error instanceof CrossreadError)) throw error;
        problems.push(error.message);
      }
    }
  }
  if (problems.length > 0) throw new InvalidInput({ files: problems.join(' ') });
  return unpacked;
}

interface Few {
  /** All of them; absent when the patience ran out. */
  received?: ReceivedVersion[];
  started: Promise<ReceivedVersion[]>[];
  links: string[];
}

/** What was begun, and what came of it within the patience. Nothing is fetched while a file is wrong. */
async function receiveFew(desk: Desk, files: GivenFile[], links: string, patience: number): Promise<Few> {
  const end = Date.now() + patience;
  const started = files.map((file) => receiveFile(desk, file));
  const read = await within(started, end);
  if (!read) return { started, links: listLinks(desk, links) };
  const received = takeAll('files', read);
  const lines = listLinks(desk, links);
  const fetching = lines.map((link) => receiveLink(desk, link));
  const fetched = await within(fetching, end);
  if (!fetched) return { started: [...started, ...fetching], links: lines };
  return { received: [...received, ...takeAll('links', fetched)], started: [...started, ...fetching], links: lines };
}

/** How all ended, or nothing when some have not by `end` (milliseconds since 1970). */
function within<T>(begun: Promise<T>[], end: number): Promise<PromiseSettledResult<T>[] | undefined> {
  const all = Promise.allSettled(begun);
  if (begun.length === 0) return all;
  return Promise.race([all, sleep(Math.max(0, end - Date.now()), undefined, { ref: false })]);
}

function takeAll(field: string, results: PromiseSettledResult<ReceivedVersion[]>[]): ReceivedVersion[] {
  const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  const foreign = failed.find((error) => !(error instanceof CrossreadError));
  if (foreign) throw foreign;
  if (failed.length > 0) {
    const again = field === 'files' ? chooseAgain(results.length - failed.length) : [];
    throw new InvalidInput({ [field]: [...failed.map(({ message }) => message), ...again].join(' ') });
  }
  return results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
}

/** A form comes back with its links, but no browser lets it come back with its files. */
function chooseAgain(fine: number): string[] {
  return fine === 0 ? [] : [words().batches.otherFine(fine)];
}

function itemsOf(given: { texts: GivenVersion[]; files: GivenFile[]; links: string[]; look: boolean }): NewItem[] {
  const { look } = given;
  const told = look ? { told: { look } } : {};
  return [
    ...given.texts.map((typed) => ({ kind: 'text' as const, name: nameOf(typed), told: { ...typed, ...told.told } })),
    ...given.files.map(({ name, bytes }) => ({ kind: 'file' as const, name, bytes, ...told })),
    ...given.links.map((link) => ({ kind: 'link' as const, name: link, link, ...told })),
  ];
}

function nameOf({ outlet, text }: GivenVersion): string {
  if (typeof outlet === 'string' && outlet.trim()) return outlet.trim();
  return String(text ?? '')
    .trim()
    .replace(/\s+/gu, ' ')
    .slice(0, 80);
}
