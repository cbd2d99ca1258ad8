/**
 * A story in one zip archive, for another server. `archive.json` says what it is and holds the hash of every other file;
 * `rows/` has a file of JSON lines a table, `files/` what was received, each under the SHA-256 of its bytes. People go by
 * their address, never by an id: ids differ from server to server.
 */
import { createHash } from 'node:crypto';
import { zip } from 'fflate';
import { z } from 'zod';
import { InvalidInput } from '../../errors.ts';
import { freshBudget } from '../../sources/open-file.ts';
import { listZip } from '../../sources/zip-archive.ts';
import { canonicalJson } from '../../store/json.ts';
import { words } from '../../words/words.ts';

export const MANIFEST = 'archive.json';
/** Goes up when a program that reads archives would have to change. */
const ARCHIVE_ID = 'urn:crossread:story-archive:1';
/** How the story travelled: it differs with every journey, so the content hash leaves it out. */
export const JOURNEYS = 'journeys.jsonl';
/** Who brought it from one server to another, and did nothing else in it. */
export const TRAVELLERS = 'travellers.jsonl';
const SHA256 = /^[0-9a-f]{64}$/;

const Manifest = z.object({
  archive: z.literal(ARCHIVE_ID),
  /** SHA-256, hex, over the names and hashes of what the story says; the same wherever it is exported. */
  hash: z.string().regex(SHA256),
  story: z.object({
    id: z.string().regex(/^[0-9a-z]{1,40}$/),
    slug: z.string().regex(/^[a-z0-9-]{1,100}$/),
    origin: z.string().max(300).nullable(),
    title: z.string().max(1000),
  }),
  exported: z.string().max(40),
  files: z.array(z.object({ name: z.string().max(200), sha256: z.string().regex(SHA256) })).max(2000),
});
export type Manifest = z.infer<typeof Manifest>;

export interface ArchiveFile {
  name: string;
  bytes: Uint8Array;
}

/** Files by name, each as its hash says. */
export interface OpenArchive {
  manifest: Manifest;
  files: ReadonlyMap<string, Uint8Array>;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The content hash of a story's files. */
export function contentHash(files: { name: string; sha256: string }[]): string {
  const told = files
    .filter(({ name }) => name !== JOURNEYS && name !== TRAVELLERS)
    .map(({ name, sha256 }) => [name, sha256] as const);
  return sha256Of(canonicalJson(told.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** One line a value, keys in order. */
export function toLines(values: unknown[]): Uint8Array {
  return Buffer.from(values.map((value) => `${canonicalJson(value)}\n`).join(''));
}

export function manifestFor(story: Manifest['story'], files: ArchiveFile[]): Manifest {
  const hashed = files.map(({ name, bytes }) => ({ name, sha256: sha256Of(bytes) }));
  return {
    archive: ARCHIVE_ID,
    hash: contentHash(hashed),
    story,
    exported: new Date().toISOString(),
    files: hashed,
  };
}

export function packArchive(manifest: Manifest, files: ArchiveFile[]): Promise<Buffer> {
  const all = [{ name: MANIFEST, bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }, ...files];
  const packed = Object.fromEntries(all.map(({ name, bytes }) => [name, bytes]));
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  zip(packed, { level: 6 }, (error, bytes) => {
    if (error) reject(error);
    else resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
  return promise;
}

/** Throws InvalidInput for what is no archive of a story, is damaged or was changed, or would unpack to too much. */
export function openArchive(bytes: Uint8Array, name: string): OpenArchive {
  const entries = listZip(bytes, name, freshBudget());
  const first = entries.find(({ path }) => path === MANIFEST);
  if (!first) throw refuse(words().archiveFiles.noArchive(name, MANIFEST));
  const manifest = readManifest(first.unpack(), name);
  const unpacked = new Map<string, Uint8Array>();
  for (const { path, unpack } of entries) {
    if (path === MANIFEST) continue;
    const told = manifest.files.find((file) => file.name === path);
    if (!told || unpacked.has(path)) throw refuse(words().archiveFiles.unnamed(name, path));
    const content = unpack();
    if (sha256Of(content) !== told.sha256) throw refuse(words().archiveFiles.changed(name, path));
    unpacked.set(path, content);
  }
  const missing = manifest.files.find((file) => !unpacked.has(file.name));
  if (missing) throw refuse(words().archiveFiles.missing(name, missing.name));
  if (contentHash(manifest.files) !== manifest.hash) throw refuse(words().archiveFiles.listChanged(name));
  return { manifest, files: unpacked };
}

/** What stands in a file of lines, none where there is no such file. Throws InvalidInput, naming the line. */
export function readLines<T>({ files }: OpenArchive, name: string, line: z.ZodType<T>): T[] {
  const bytes = files.get(name);
  if (!bytes || bytes.length === 0) return [];
  return new TextDecoder()
    .decode(bytes)
    .trimEnd()
    .split('\n')
    .map((text, index) => {
      const read = line.safeParse(parse(text));
      if (!read.success) throw refuse(words().archiveFiles.line(name, index + 1));
      return read.data;
    });
}

export function refuse(message: string): InvalidInput {
  return new InvalidInput({ files: message });
}

function readManifest(bytes: Uint8Array, name: string): Manifest {
  const value = parse(new TextDecoder().decode(bytes));
  const archive = (value as { archive?: unknown } | null | undefined)?.archive;
  if (typeof archive === 'string' && archive !== ARCHIVE_ID && archive.startsWith(ARCHIVE_ID.slice(0, -1))) {
    throw refuse(words().archiveFiles.newer(name));
  }
  const read = Manifest.safeParse(value);
  if (!read.success) throw refuse(words().archiveFiles.notAsArchive(name, MANIFEST));
  return read.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
