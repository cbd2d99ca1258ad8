import { z } from 'zod';
import { Conflict, CrossreadError, NotFound } from '../../errors.ts';
import { newId } from '../../store/ids.ts';
import { parseJson } from '../../store/json.ts';
import { keepOriginal } from '../../store/originals.ts';
import { findPersonByAddress, foldAddress } from '../../store/people.ts';
import type { Story, Tx } from '../../store/schema.ts';
import { putSetting } from '../../store/settings.ts';
import type { Recorder, Store } from '../../store/store.ts';
import { findFreeSlug, findSlug, findStoryByOrigin, selectStory, selectStoryById } from '../../store/stories.ts';
import { findTaken, insertRows, insertStub, type Row } from '../../store/story-archive.ts';
import { words } from '../../words/words.ts';
import type { Actor, Desk } from '../desk.ts';
import { requireAdmin, requireEditor } from '../permissions.ts';
import { makeReport } from '../publish/report.ts';
import { JOURNEYS, type OpenArchive, openArchive, readLines, refuse, sha256Of, TRAVELLERS } from './archive-format.ts';
import { checkEvents, checkRows, type ToldEvent } from './check-archive.ts';
import { ARRIVAL, gatherArchive, peopleColumns } from './export-story.ts';

export interface Imported {
  story: Story;
  /** False where the story was here already, exactly so: nothing was done. */
  fresh: boolean;
  events: number;
  /** Names of people whose deeds no account here has: they are kept under these names, marked as imported. */
  strangers: string[];
  /** Of its editions, how many everybody may read now. */
  published: number;
}

interface Given {
  archive: OpenArchive;
  rows: ReadonlyMap<string, Row[]>;
  events: ToldEvent[];
  journeys: ToldEvent[];
  files: { id: string; content_type: string }[];
  people: { address: string; name: string }[];
}

const PersonLine = z.object({ address: z.string().min(1).max(320), name: z.string().min(1).max(200) });
const FileLine = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/), content_type: z.string().max(200) });
const WarningLine = z.object({ warnings: z.string().startsWith('[') });

/**
 * Takes a story in out of an archive, whole or not at all. Its events are appended to the chain here, each with its place
 * and hash in the chain it comes from. What people did is kept under their names, marked as imported: an archive can say
 * anything. With `accounts`, which only an admin may ask for, it is given to the accounts that have their addresses. Throws InvalidInput for an archive that is damaged, changed or not to be trusted,
 * and Conflict when the story is here and reads otherwise.
 */
export async function importStory(
  desk: Pick<Desk, 'store' | 'report'>,
  person: Actor,
  file: { name: string; bytes: Uint8Array },
  { accounts = false }: { accounts?: boolean } = {},
): Promise<Imported> {
  if (person) requireEditor(person);
  if (person && accounts) requireAdmin(person);
  const archive = openArchive(file.bytes, file.name);
  const known = await findKnown(desk, archive);
  if (known) return known;
  const { store } = desk;
  const shapes = await store.describeTables();
  const given = readGiven(archive, checkRows(archive, shapes));
  try {
    return await store.write(person?.id ?? null, async (tx, record) => {
      const imported = await put(tx, record, given, (table) => peopleColumns(shapes, table), accounts);
      await requireWhole(tx, imported.story);
      return imported;
    });
  } catch (error) {
    if (error instanceof CrossreadError || store.explain(error)) throw error;
    desk.report(error);
    throw refuse(words().archives.unfit(file.name));
  }
}

/** The story where it is here already. Throws Conflict when it is another one by now. */
async function findKnown({ store }: Pick<Desk, 'store'>, { manifest }: OpenArchive): Promise<Imported | undefined> {
  const story = await selectStoryById(store.db, manifest.story.id).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
  if (!story) return undefined;
  const here = await gatherArchive({ store }, story.slug);
  if (here.manifest.hash !== manifest.hash) throw new Conflict(words().archives.changedSince(story.title, story.slug));
  return { story, fresh: false, events: 0, strangers: [], published: 0 };
}

function readGiven(archive: OpenArchive, rows: ReadonlyMap<string, Row[]>): Given {
  const files = readLines(archive, 'files.jsonl', FileLine);
  for (const { id } of files) {
    const bytes = archive.files.get(`files/${id}`);
    if (!bytes || sha256Of(bytes) !== id) throw refuse(words().archiveFiles.file(id));
  }
  return {
    archive,
    rows,
    files,
    events: checkEvents(archive, 'events.jsonl'),
    journeys: checkEvents(archive, JOURNEYS),
    people: [...readLines(archive, 'people.jsonl', PersonLine), ...readLines(archive, TRAVELLERS, PersonLine)],
  };
}

async function put(
  tx: Tx,
  record: Recorder,
  given: Given,
  peopleIn: (table: string) => string[],
  accounts: boolean,
): Promise<Imported> {
  const { archive, rows, events, journeys, files } = given;
  const { story: told, hash } = archive.manifest;
  await requireOwnSubjects(tx, [...events, ...journeys]);
  const { ids, strangers } = await placePeople(tx, given, accounts);
  for (const { id, content_type } of files) {
    await keepOriginal(tx, id, { bytes: archive.files.get(`files/${id}`) ?? Buffer.of(), contentType: content_type });
  }
  const slug = await findFreeSlug(tx, told.slug);
  const origin = told.origin !== null && (await findStoryByOrigin(tx, told.origin)) ? null : told.origin;
  for (const [table, of] of rows) {
    const columns = peopleIn(table);
    await insertRows(
      tx,
      table,
      of.map((row) => ({
        ...row,
        ...Object.fromEntries(columns.map((column) => [column, idOf(row[column], ids)])),
        ...(table === 'story' && { slug, origin }),
      })),
    );
  }
  for (const { warnings } of readLines(archive, 'warnings.jsonl', WarningLine))
    await putSetting(tx, `warnings-${told.id}`, warnings);
  for (const event of [...events, ...journeys]) recordAsItWas(record, event, ids);
  const payload = {
    ...{ hash, events: events.length, exported: archive.manifest.exported, strangers: strangers.length },
    ...(accounts && { accounts }),
  };
  record({ story: told.id, kind: ARRIVAL, subject: `story-${told.id}`, payload });
  const published = (rows.get('edition') ?? []).filter(({ public_at }) => public_at !== null).length;
  return { story: await selectStory(tx, slug), fresh: true, events: events.length, strangers, published };
}

/** A history that names claims or versions of other stories would be shown with them. */
async function requireOwnSubjects(tx: Tx, events: ToldEvent[]): Promise<void> {
  for (const table of ['claim', 'version'] as const) {
    const ids = events.flatMap(({ event }) =>
      event.subject.startsWith(`${table}-`) ? [event.subject.slice(table.length + 1)] : [],
    );
    const [taken] = await findTaken(tx, table, [...new Set(ids)]);
    if (taken !== undefined) throw refuse(words().archiveFiles.otherStory[table]);
  }
}

/** A name that cannot sign in for each, under the id events know them by; with `accounts`, whoever has the address here. */
async function placePeople(
  tx: Tx,
  { archive, people, events }: Given,
  accounts: boolean,
): Promise<{ ids: ReadonlyMap<string, string>; strangers: string[] }> {
  const ids = new Map<string, string>();
  const strangers: string[] = [];
  const known = new Map(events.flatMap(({ event, who }) => (who && event.actor ? [[who, event.actor] as const] : [])));
  const taken = new Set(await findTaken(tx, 'person', [...known.values()]));
  for (const { address, name } of people) {
    if (foldAddress(address) !== address) throw refuse(words().archiveFiles.address);
    const account = accounts ? await findPersonByAddress(tx, address) : undefined;
    const wanted = known.get(address) ?? '';
    const id = account?.id ?? (/^[0-9a-z]{18}$/.test(wanted) && !taken.has(wanted) ? wanted : newId());
    if (!account) {
      await insertStub(tx, archive.manifest.story.id, { id, address, name });
      strangers.push(name);
    }
    taken.add(id);
    ids.set(address, id);
  }
  return { ids, strangers };
}

function idOf(address: Row[string] | undefined, ids: ReadonlyMap<string, string>): string | null {
  if (address === null || address === undefined) return null;
  const id = ids.get(String(address));
  if (id === undefined) throw refuse(words().archiveFiles.somebody);
  return id;
}

/** Appends an event under its own time, with its place in the chain it was first recorded in. */
function recordAsItWas(record: Recorder, { event, who }: ToldEvent, ids: ReadonlyMap<string, string>): void {
  const { seq, story, at, actor, kind, subject, payload, previous, hash } = event;
  record({
    story,
    kind,
    subject,
    payload: { ...parseJson<Record<string, unknown>>(payload), imported: { seq, actor, previous, hash } },
    happened: { at, actor: idOf(who, ids) },
  });
}

/** Opens what was put in as its pages will: what would fail there is not taken in. */
async function requireWhole(tx: Tx, { id }: Story): Promise<void> {
  const slug = await findSlug(tx, id);
  const store = { db: tx, read: (work: (db: Tx) => Promise<unknown>) => work(tx) } as unknown as Store;
  await makeReport({ store }, slug ?? '', null);
}
