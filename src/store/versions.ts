import type { Selectable } from 'kysely';
import type { FamilyRelation } from '../engine/types.ts';
import type { Links } from './claim-links.ts';
import { newId, sha256 } from './ids.ts';
import { parseJson } from './json.ts';
import { HOW_READ, READ, type Reading, readColumns, type TextReading, withReading } from './readings.ts';
import { must } from './rows.ts';
import type {
  AsidePart,
  Db,
  ReadColumns,
  RevisionTable,
  SentenceTable,
  ToldFields,
  Tx,
  VersionTable,
  WayIn,
} from './schema.ts';

export interface NewVersion {
  story: string;
  /** Exactly as received. */
  text: string;
  label: string;
  way_in: WayIn;
  outlet?: string | null;
  link?: string | null;
  /** ISO day or time, as told by a person. */
  published?: string | null;
  note?: string | null;
  bytes_hash?: string | null;
  file_name?: string | null;
  received_by?: string | null;
  read?: Partial<TextReading>;
}

/** A version without its text, what reading left out, and where its sentences stood, which may be long. */
export type VersionHead = Omit<Selectable<VersionTable>, 'text' | 'set_aside_links' | keyof ReadColumns> &
  Omit<TextReading, 'aside'> & { reading: Reading | null };

export type Version = VersionHead & Pick<TextReading, 'aside'> & { text: string };

/** What the engine takes of a version. */
export type VersionText = Pick<
  Version,
  | 'id'
  | 'story'
  | 'position'
  | 'label'
  | 'outlet'
  | 'link'
  | 'published'
  | 'text'
  | 'text_hash'
  | 'revision'
  | 'told'
  | 'article'
>;

export type StoredSentence = Selectable<SentenceTable>;

export interface StoredFamily {
  id: string;
  relation: FamilyRelation;
  why: string;
}

const HEAD = [
  'version.id',
  'version.story',
  'version.position',
  'version.outlet',
  'version.label',
  'version.link',
  'version.published',
  'version.note',
  'version.text_hash',
  'version.bytes_hash',
  'version.file_name',
  'version.way_in',
  'version.received_at',
  'version.received_by',
  'version.revision',
  'version.set_aside_at',
] as const;

/** Puts a version behind the ones its story has. */
export async function insertVersion(tx: Tx, { read = {}, ...version }: NewVersion): Promise<Selectable<VersionTable>> {
  const last = await tx
    .selectFrom('version')
    .select((q) => q.fn.max('position').as('position'))
    .where('story', '=', version.story)
    .executeTakeFirst();
  const row: Selectable<VersionTable> = {
    outlet: null,
    link: null,
    published: null,
    note: null,
    bytes_hash: null,
    file_name: null,
    received_by: null,
    revision: 1,
    set_aside_at: null,
    set_aside_links: null,
    ...version,
    ...readColumns(read),
    id: newId(),
    position: (last?.position ?? 0) + 1,
    text_hash: sha256(version.text),
    received_at: new Date().toISOString(),
  };
  await tx.insertInto('version').values(row).execute();
  return row;
}

/** What a person says of a version can be mended; its text cannot. */
export async function updateVersion(
  tx: Tx,
  id: string,
  {
    told,
    ...changes
  }: Partial<Pick<VersionTable, 'outlet' | 'label' | 'link' | 'published' | 'note'>> & { told?: ToldFields },
): Promise<void> {
  const set = { ...changes, ...(told && { told: JSON.stringify(told) }) };
  await tx.updateTable('version').set(set).where('id', '=', id).execute();
}

/** What a revision brings; what it leaves out stays as it was. */
export type NewRevision = Pick<NewVersion, 'text' | 'way_in'> & Partial<NewVersion>;

/** Gives a version the text its outlet prints now; the one it had is kept. Returns the number of the new one. */
export async function reviseVersion(tx: Tx, id: string, revision: NewRevision): Promise<number> {
  const now = new Date().toISOString();
  const was = must(await tx.selectFrom('version').selectAll().where('id', '=', id).executeTakeFirst(), 'version');
  const { text, text_hash, way_in, received_at, received_by, link, published, bytes_hash, file_name } = was;
  const { format, encoding, encoding_from, told, aside, reread, article } = was;
  await tx
    .insertInto('revision')
    .values({
      id: newId(),
      version: id,
      number: was.revision,
      superseded_at: now,
      ...{ text, text_hash, way_in, received_at, received_by, link, published, bytes_hash, file_name },
      ...{ format, encoding, encoding_from, told, aside, reread, article },
    })
    .execute();
  await tx
    .updateTable('version')
    .set({
      text: revision.text,
      text_hash: sha256(revision.text),
      way_in: revision.way_in,
      received_at: now,
      received_by: revision.received_by ?? null,
      bytes_hash: revision.bytes_hash ?? null,
      file_name: revision.file_name ?? null,
      link: revision.link ?? link,
      published: revision.published ?? published,
      revision: was.revision + 1,
      ...readColumns(revision.read ?? {}),
    })
    .where('id', '=', id)
    .execute();
  return was.revision + 1;
}

/** A version as it stands: what it was when it was set aside, too. Throws NotFound. */
export async function selectVersionRow(db: Db, id: string): Promise<Selectable<VersionTable>> {
  return must(await db.selectFrom('version').selectAll().where('id', '=', id).executeTakeFirst(), 'version');
}

/** Keeps a version without comparing it; `links`: its sentences in the claims they stood in. */
export async function setVersionAside(tx: Tx, id: string, links: Links): Promise<void> {
  const set = { set_aside_at: new Date().toISOString(), set_aside_links: JSON.stringify(links) };
  await tx.updateTable('version').set(set).where('id', '=', id).execute();
}

/** It is compared again. */
export async function takeVersionIn(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('version').set({ set_aside_at: null, set_aside_links: null }).where('id', '=', id).execute();
}

/** The texts a version had before, the first first. */
export async function listRevisions(db: Db, version: string): Promise<Selectable<RevisionTable>[]> {
  return db.selectFrom('revision').selectAll().where('version', '=', version).orderBy('number').execute();
}

/** Which of a story's versions are listed: those that are compared, or `aside` those that are set aside as well. */
interface VersionFilter {
  aside?: boolean;
}

/** A story's versions in their order, without the texts. */
export async function listVersions(
  db: Db,
  story: string,
  { aside = false }: VersionFilter = {},
): Promise<VersionHead[]> {
  const query = db
    .selectFrom('version')
    .leftJoin('reading', 'reading.version', 'version.id')
    .select([...HEAD, ...HOW_READ, ...READ])
    .where('version.story', '=', story)
    .orderBy('position');
  const rows = await (aside ? query : query.where('set_aside_at', 'is', null)).execute();
  return rows.map(withReading);
}

/** A story's versions that are compared, in their order, as the engine takes them. */
export async function listVersionTexts(db: Db, story: string): Promise<VersionText[]> {
  const rows = await db
    .selectFrom('version')
    .select(['id', 'story', 'position', 'label', 'outlet', 'link', 'published', 'text', 'text_hash', 'revision'])
    .select(['told', 'article'])
    .where('story', '=', story)
    .where('set_aside_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, told: parseJson(row.told ?? '{}'), article: row.article === 1 }));
}

/** What reading left out of the texts of a story's versions, by version; only those that have such parts. */
export async function listAside(db: Db, story: string): Promise<Map<string, AsidePart[]>> {
  const rows = await db
    .selectFrom('version')
    .select(['id', 'aside'])
    .where('story', '=', story)
    .where('aside', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, aside }) => [id, parseJson<AsidePart[]>(aside ?? '[]')]));
}

/** One version with its text, by its place in the story. */
export async function selectVersion(db: Db, story: string, position: number): Promise<Version> {
  const row = await db
    .selectFrom('version')
    .leftJoin('reading', 'reading.version', 'version.id')
    .select([...HEAD, ...HOW_READ, ...READ, 'version.text', 'version.aside'])
    .where('version.story', '=', story)
    .where('position', '=', position)
    .executeTakeFirst();
  const { aside, ...version } = must(row, 'version');
  return { ...withReading(version), aside: parseJson(aside ?? '[]') };
}

/** All sentences of one version, in the order of its text. */
export async function listSentences(db: Db, version: string): Promise<StoredSentence[]> {
  return db.selectFrom('sentence').selectAll().where('version', '=', version).orderBy('ordinal').execute();
}

/** Sentences of the story's versions whose text was revised after it was read, by version, in the order of the text. */
export async function listFormerSentences(db: Db, story: string): Promise<Map<string, StoredSentence[]>> {
  const rows = await db
    .selectFrom('sentence')
    .innerJoin('version', 'version.id', 'sentence.version')
    .innerJoin('reading', 'reading.version', 'version.id')
    .selectAll('sentence')
    .where('version.story', '=', story)
    .where('version.set_aside_at', 'is', null)
    .whereRef('reading.text_hash', '!=', 'version.text_hash')
    .orderBy('sentence.version')
    .orderBy('sentence.ordinal')
    .execute();
  return Map.groupBy(rows, ({ version }) => version);
}

export async function listFamilies(db: Db, story: string): Promise<StoredFamily[]> {
  return db.selectFrom('family').select(['id', 'relation', 'why']).where('story', '=', story).orderBy('id').execute();
}
