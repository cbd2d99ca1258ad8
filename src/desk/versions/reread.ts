import { z } from 'zod';
import { foldSpace } from '../../engine/index.ts';
import type { Span } from '../../engine/types.ts';
import { Conflict, InvalidInput } from '../../errors.ts';
import { ENCODINGS } from '../../sources/encoding.ts';
import { insertMend, listMends, replaceHabit } from '../../store/mends.ts';
import { type Original, selectOriginal } from '../../store/originals.ts';
import type { Tx } from '../../store/schema.ts';
import { selectStory } from '../../store/stories.ts';
import { selectVersion, type Version } from '../../store/versions.ts';
import { words } from '../../words/words.ts';
import { analyseStory } from '../analysis/analyse-story.ts';
import type { Desk, Person } from '../desk.ts';
import { checkFields, says } from '../fields.ts';
import { requireReviewer } from '../permissions.ts';
import type { Mended } from './mends.ts';
import type { ReceivedVersion } from './receive.ts';
import { versionOf } from './receive-sources.ts';
import { remembering, restoreAgain } from './restored-parts.ts';
import { revise } from './revise.ts';

export { ENCODINGS } from '../../sources/encoding.ts';

/** Characters of a reading that are shown before it is taken. */
const SHOWN = 600;

const EncodingForm = z.object({ encoding: z.enum(ENCODINGS, says('version.chooseEncoding')) });
const PartForm = z.object({ part: z.coerce.number().int().min(0), remember: z.string().optional() });

/** Whether a version was read from bytes that are text, and kept. */
export function canBeReread(version: Pick<Version, 'encoding' | 'bytes_hash' | 'way_in'>): boolean {
  return version.encoding !== null && version.bytes_hash !== null && version.way_in !== 'seed';
}

/** How a version would begin, read from its file in another encoding. Throws InvalidInput. */
export async function previewReading(
  desk: Desk,
  slug: string,
  place: number,
  form: unknown,
): Promise<{ encoding: string; text: string }> {
  const { encoding } = checkFields(EncodingForm, form);
  const { version, original } = await openKept(desk, slug, place);
  const { text } = await readAgain(desk, version, original, encoding);
  return { encoding, text: text.slice(0, SHOWN) };
}

/** Reads a version's file again in the encoding chosen: a new text, the one before is kept. Throws InvalidInput. */
export async function rereadVersion(
  desk: Desk,
  person: Person,
  slug: string,
  place: number,
  form: unknown,
): Promise<Mended> {
  requireReviewer(person);
  const { encoding } = checkFields(EncodingForm, form);
  const { version, original } = await openKept(desk, slug, place);
  const read = await readAgain(desk, version, original, encoding);
  const [mends, remember] = await Promise.all([
    listMends(desk.store.db, version.story),
    remembering(desk.store.db, [read]),
  ]);
  const text = remember(restoreAgain(version, mends, read));
  if (text.text === version.text) {
    throw new InvalidInput({ encoding: words().version.sameText(encoding) });
  }
  const payload = { label: version.label, place, encoding, before: version.encoding };
  return takeText(desk, person, slug, version, { ...text, read: { ...text.read, reread: 'encoding' } }, (revision) => ({
    kind: 'version.reread',
    payload: { ...payload, revision },
  }));
}

/**
 * Puts a part that reading left out behind the text, where cleaning leaves it: a new text, the one before is kept. On
 * request it is put there in what the outlet prints from then on, too. Throws InvalidInput.
 */
export async function restorePart(
  desk: Desk,
  person: Person,
  slug: string,
  place: number,
  form: unknown,
): Promise<Mended> {
  requireReviewer(person);
  const { part: index, remember } = checkFields(PartForm, form);
  const story = await selectStory(desk.store.db, slug);
  const version = await selectVersion(desk.store.db, story.id, place);
  const part = version.aside[index];
  if (!part) throw new InvalidInput({ '': words().version.noPart });
  const { format, encoding, encoding_from, told, article, bytes_hash, file_name, way_in, label } = version;
  const aside = version.aside.filter((each) => each !== part);
  const before = `${version.text}\n\n`;
  const text: ReceivedVersion = {
    ...{ text: `${before}${part.text}`, label, way_in, bytes_hash, file_name },
    read: { format, encoding, encoding_from, told, article, aside, reread: 'part' },
  };
  const event = (revision: number) => ({
    kind: 'part.restored',
    payload: { label, place, text: part.text.slice(0, 200), revision },
  });
  const kept = { start: before.length, end: text.text.length, remember: remember === 'yes' };
  return takeText(desk, person, slug, version, text, event, kept);
}

async function takeText(
  desk: Desk,
  person: Person,
  slug: string,
  version: Version,
  text: ReceivedVersion,
  event: (revision: number) => { kind: string; payload: object },
  kept?: Span & { remember: boolean },
): Promise<Mended> {
  const story = await desk.store.write(person.id, async (tx, record) => {
    const found = await selectStory(tx, slug);
    const now = await selectVersion(tx, found.id, version.position);
    if (now.revision !== version.revision) throw new Conflict(words().version.newText);
    const { revision, lost } = await revise(tx, now, text, person.id);
    const of = { story: found.id, version: version.id, person: person.id };
    const mends = kept ? [(await insertMend(tx, { ...keepMend(kept), ...of })).id] : [];
    const habits = kept?.remember ? await rememberPassage(tx, person, version, text.text.slice(kept.start)) : undefined;
    const { kind, payload } = event(revision);
    const subject = `version-${version.id}`;
    record({
      story: found.id,
      subject,
      kind,
      payload: { ...payload, revision, lost, mends, ...(habits && { habits }) },
    });
    return found;
  });
  return { story, analysis: analyseStory(desk, story.id, person.id) };
}

/** Keeps a passage in what the version's outlet prints from now on; the ids of what is remembered, and no more. */
async function rememberPassage(tx: Tx, person: Person, { outlet }: Version, passage: string) {
  if (outlet === null) return undefined;
  return replaceHabit(tx, { outlet, text: foldSpace(passage), decision: 'keep', person: person.id });
}

function keepMend({ start, end }: Span) {
  return { kind: 'keep', begin_at: start, end_at: end } as const;
}

async function openKept(desk: Desk, slug: string, place: number): Promise<{ version: Version; original: Original }> {
  const { db } = desk.store;
  const story = await selectStory(db, slug);
  const version = await selectVersion(db, story.id, place);
  if (!canBeReread(version) || version.bytes_hash === null) {
    throw new InvalidInput({ encoding: words().version.noEncoding });
  }
  return { version, original: await selectOriginal(db, version.bytes_hash) };
}

/** The version's text of its file in this encoding; files of several items are told apart by their order. */
async function readAgain(
  { readSource }: Desk,
  version: Version,
  { bytes }: Original,
  encoding: string,
): Promise<ReceivedVersion> {
  const name = version.file_name ?? version.link ?? version.label;
  const given = { name, bytes, ...(version.link !== null && { link: version.link }) };
  const now = await readSource({ ...given, encoding });
  const was = now.length > 1 && version.encoding ? await readSource({ ...given, encoding: version.encoding }) : [];
  // Parts that were restored stand behind it.
  const isOf = (text: string): boolean => text === version.text || version.text.startsWith(`${text}\n\n`);
  const index = was.findIndex((source) => isOf(versionOf(source, version.way_in).text));
  const source = now[Math.max(0, index)];
  if (!source) throw new InvalidInput({ encoding: words().version.noTextIn(encoding) });
  return { ...versionOf(source, version.way_in), link: version.link };
}
