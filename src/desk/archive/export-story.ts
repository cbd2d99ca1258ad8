import { Forbidden } from '../../errors.ts';
import type { TableShape } from '../../store/database.ts';
import type { EventRow } from '../../store/events.ts';
import { selectOriginal } from '../../store/originals.ts';
import type { Db } from '../../store/schema.ts';
import { findSetting } from '../../store/settings.ts';
import { selectStory } from '../../store/stories.ts';
import {
  filesNamedIn,
  listAuthorsById,
  listOriginalEvents,
  listOriginals,
  type Row,
  readStoryRows,
} from '../../store/story-archive.ts';
import { words } from '../../words/words.ts';
import type { Actor, Desk } from '../desk.ts';
import { requireEditor } from '../permissions.ts';
import { openStoryFile } from '../story/story-file.ts';
import {
  type ArchiveFile,
  JOURNEYS,
  type Manifest,
  manifestFor,
  packArchive,
  TRAVELLERS,
  toLines,
} from './archive-format.ts';

/** The kind of event that tells that a story came from elsewhere. */
export const ARRIVAL = 'story.imported';

/** Everything known of a story in one file. Throws NotFound, and Forbidden for who may not see all of it. */
export async function exportStory(
  desk: Pick<Desk, 'store'>,
  person: Actor,
  slug: string,
): Promise<{ manifest: Manifest; bytes: Buffer; name: string }> {
  if (person) await requireWholeSight(desk, person, slug);
  const { manifest, files } = await gatherArchive(desk, slug);
  return { manifest, bytes: await packArchive(manifest, files), name: `crossread-${slug}.zip` };
}

/** The files of a story's archive, all on one moment of the database. */
export async function gatherArchive(
  { store }: Pick<Desk, 'store'>,
  slug: string,
): Promise<{ manifest: Manifest; files: ArchiveFile[] }> {
  const shapes = await store.describeTables();
  return store.read(async (db) => {
    const story = await selectStory(db, slug);
    const rows = await readStoryRows(db, shapes, story.id);
    const events = await listOriginalEvents(db, story.id);
    const people = await nameableBy(db, shapes, rows, events);
    const originals = await listOriginals(db, filesNamedIn(rows.values()));
    const warnings = await findSetting(db, `warnings-${story.id}`);
    const files: ArchiveFile[] = [
      { name: 'people.jsonl', bytes: toLines(people.stubs) },
      { name: 'events.jsonl', bytes: toLines(told(events, people, false)) },
      { name: TRAVELLERS, bytes: toLines(people.travellers) },
      { name: JOURNEYS, bytes: toLines(told(events, people, true)) },
      ...[...rows].map(([table, of]) => ({
        name: `rows/${table}.jsonl`,
        bytes: toLines(of.map((row) => withAddresses(table, row, shapes, people.addresses))),
      })),
      { name: 'files.jsonl', bytes: toLines(originals) },
      { name: 'warnings.jsonl', bytes: toLines(warnings === undefined ? [] : [{ warnings }]) },
    ].filter(({ bytes }) => bytes.length > 0);
    for (const { id } of originals) files.push({ name: `files/${id}`, bytes: (await selectOriginal(db, id)).bytes });
    const { id, origin, title } = story;
    return { manifest: manifestFor({ id, slug, origin, title }, files), files };
  });
}

/** The columns of a table that name people. */
export function peopleColumns(shapes: TableShape[], table: string): string[] {
  const shape = shapes.find(({ name }) => name === table);
  return (shape?.references ?? []).flatMap(({ column, table: named }) => (named === 'person' ? [column] : []));
}

/** An archive tells everything: who may not see all of a blind story yet could read it there. */
async function requireWholeSight(desk: Pick<Desk, 'store'>, person: NonNullable<Actor>, slug: string): Promise<void> {
  requireEditor(person);
  const { sealed } = await openStoryFile(desk, slug, person);
  if (sealed.ids.size > 0) throw new Forbidden(words().archives.sealed);
}

interface Nameable {
  addresses: ReadonlyMap<string, string>;
  stubs: { address: string; name: string }[];
  /** Who brought it here or there, and is none of them. */
  travellers: { address: string; name: string }[];
}

async function nameableBy(
  db: Db,
  shapes: TableShape[],
  rows: ReadonlyMap<string, Row[]>,
  events: { event: EventRow; actor: string | null }[],
): Promise<Nameable> {
  const actorsOf = (arrivals: boolean) =>
    events.flatMap(({ event, actor }) => ((event.kind === ARRIVAL) === arrivals ? (actor ?? []) : []));
  const ids = new Set(actorsOf(false));
  for (const [table, of] of rows) {
    for (const column of peopleColumns(shapes, table)) {
      for (const row of of) if (row[column] !== null) ids.add(String(row[column]));
    }
  }
  const people = await listAuthorsById(db, [...ids]);
  const known = new Set(people.map(({ address }) => address));
  const others = await listAuthorsById(
    db,
    actorsOf(true).filter((id) => !ids.has(id)),
  );
  return {
    addresses: new Map([...people, ...others].map(({ id, address }) => [id, address])),
    stubs: stubsOf(people),
    travellers: stubsOf(others.filter(({ address }) => !known.has(address))),
  };
}

function stubsOf(people: { address: string; name: string }[]): Nameable['stubs'] {
  return people.map(({ address, name }) => ({ address, name })).sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Events as they were first recorded, with the address of who did them: arrivals, or all others. */
function told(events: { event: EventRow; actor: string | null }[], { addresses }: Nameable, arrivals: boolean) {
  return events
    .filter(({ event }) => (event.kind === ARRIVAL) === arrivals)
    .map(({ event, actor }) => ({ event, who: addresses.get(actor ?? '') ?? null }));
}

function withAddresses(
  table: string,
  row: Row,
  shapes: TableShape[],
  addresses: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const named = peopleColumns(shapes, table).map((column) => [column, addresses.get(String(row[column])) ?? null]);
  const { slug: _slug, origin: _origin, ...rest } = row;
  return { ...(table === 'story' ? rest : row), ...Object.fromEntries(named) };
}
