import { createHash } from 'node:crypto';
import { CrossreadError, InvalidInput } from '../../errors.ts';
import type { FetchedPage } from '../../sources/link.ts';
import type { GivenSource, ReadSource } from '../../sources/source.ts';
import { isoTimeOf } from '../../sources/times.ts';
import type { WayIn } from '../../store/schema.ts';
import { words } from '../../words/words.ts';
import type { Desk } from '../desk.ts';
import { type GivenFile, isWebLink, nameVersion, type ReceivedVersion } from './receive.ts';
import { objectionTo } from './received-text.ts';

/** Links of one form: each is a request to somebody's server. */
const MOST_LINKS = 100;
/** Slow servers wait side by side. */
const AT_ONCE = 5;

/** Formats that carry the headline apart from the text. */
const APART = new Set<ReadSource['format']>(['html', 'mhtml', 'ninjs', 'newsml', 'eml']);

export type Readers = Pick<Desk, 'readSource' | 'fetchPage'>;

/** A page as a browser showed it, or as a feed carries it. */
export interface GivenPage {
  name: string;
  bytes: Uint8Array;
  link: string;
}

/** Uploaded files. Throws InvalidInput for 'files' that names every file that cannot be taken. */
export function receiveFiles(readers: Readers, files: GivenFile[]): Promise<ReceivedVersion[]> {
  return receiveEach('files', files, (file) => receiveFile(readers, file));
}

/** One file. Throws InvalidInput for 'files'. */
export async function receiveFile(readers: Readers, file: GivenFile): Promise<ReceivedVersion[]> {
  const name = file.name.replaceAll('\0', '');
  if (file.refused) throw new InvalidInput({ files: words().refusals.of(name, file.refused) });
  return readVersions(readers, { name, bytes: file.bytes }, 'upload');
}

/** Pages at links, one a line. Throws InvalidInput for 'links' that names every one that cannot be taken. */
export async function receiveLinks(readers: Readers, links: string): Promise<ReceivedVersion[]> {
  return receiveEach('links', listLinks(readers, links), (link) => receiveLink(readers, link));
}

/** The links of a field, parted by white space, each once. Throws InvalidInput where they are not fetched, or too many. */
export function listLinks({ fetchPage }: Pick<Readers, 'fetchPage'>, links: string): string[] {
  const lines = [...new Set(links.split(/\s+/u).filter(Boolean))];
  if (lines.length > MOST_LINKS) throw new InvalidInput({ links: words().fetching.tooMany(MOST_LINKS) });
  if (lines.length > 0 && !fetchPage) throw new InvalidInput({ '': words().fetching.switchedOff });
  return lines;
}

/** The page at a link. Throws InvalidInput or SourceUnavailable. */
export async function receiveLink(readers: Readers, link: string): Promise<ReceivedVersion[]> {
  if (!readers.fetchPage) throw new InvalidInput({ '': words().fetching.switchedOff });
  const page = await readers.fetchPage(link);
  checkAnswer(page);
  const { finalUrl, bytes, contentType } = page;
  const versions = await readVersions(readers, { name: finalUrl, bytes, contentType, link: finalUrl }, 'link');
  return versions.map((version) => ({ ...version, link: version.link ?? finalUrl }));
}

/** A page that was fetched before. Throws InvalidInput. */
export async function receiveFetched(
  readers: Readers,
  { bytes, link }: GivenPage,
  contentType: string | null,
): Promise<ReceivedVersion[]> {
  const given = { name: link, bytes, link, ...(contentType !== null && { contentType }) };
  const versions = await readVersions(readers, given, 'link');
  return versions.map((version) => ({ ...version, link: version.link ?? link }));
}

/** A page that came without being fetched; its bytes are UTF-8, whatever it says of itself. Throws InvalidInput. */
export async function receivePage(
  readers: Readers,
  { name, bytes, link }: GivenPage,
  wayIn: 'browser' | 'feed',
): Promise<ReceivedVersion[]> {
  const given = { name: link || name, bytes, contentType: 'text/html', encoding: 'utf-8', link };
  const versions = await readVersions(readers, given, wayIn);
  const from = wayIn === 'feed' ? 'the feed' : 'the browser';
  return versions.map((version) => {
    if (version.link || !isWebLink(link)) return version;
    const told = { ...version.read?.told, link: { value: link, from } };
    return { ...version, link, read: { ...version.read, told } };
  });
}

/** A few at a time, past the bad ones; if there were any, nothing is taken and each is named. */
async function receiveEach<T>(
  field: string,
  given: T[],
  receive: (one: T) => Promise<ReceivedVersion[]>,
): Promise<ReceivedVersion[]> {
  const problems: string[] = [];
  const received: ReceivedVersion[] = [];
  for (let i = 0; i < given.length; i += AT_ONCE) {
    for (const result of await Promise.allSettled(given.slice(i, i + AT_ONCE).map(receive))) {
      if (result.status === 'fulfilled') received.push(...result.value);
      else if (result.reason instanceof CrossreadError) problems.push(result.reason.message);
      else throw result.reason;
    }
  }
  if (problems.length > 0) throw new InvalidInput({ [field]: problems.join(' ') });
  return received;
}

/** Throws InvalidInput, with what to do, for an answer that is not the page. */
export function checkAnswer({ finalUrl, status }: FetchedPage): void {
  if (status >= 200 && status < 300) return;
  const { fetching } = words();
  const said =
    status === 404 || status === 410
      ? fetching.noPage
      : [401, 402, 403, 429, 451].includes(status)
        ? fetching.mayNotRead
        : fetching.wentWrong;
  throw new InvalidInput({ links: said(finalUrl, status) });
}

async function readVersions({ readSource }: Readers, given: GivenSource, wayIn: WayIn): Promise<ReceivedVersion[]> {
  const sources = await readSource(given);
  return sources.map((source) => versionOf(source, wayIn));
}

/** What was told of a source fills what no person told. */
export function versionOf(source: ReadSource, wayIn: WayIn): ReceivedVersion {
  const { name, metadata, original, article = false } = source;
  const text = withHeadline(source);
  const file = name.split(/[\\/]| › /u).at(-1) || name;
  const objection = objectionTo(text);
  if (objection) throw new InvalidInput({ files: words().refusals.because(name, objection) });
  const outlet = (metadata.outlet ?? metadata.agency)?.value.slice(0, 120) || null;
  const link = metadata.link?.value ?? '';
  return {
    ...nameVersion(text, wayIn, wayIn === 'upload' ? file.replace(/\.[a-z\d]{2,5}$/iu, '') : hostOf(name), {
      outlet,
      article,
    }),
    outlet,
    link: link.length <= 2000 && isWebLink(link) ? link : null,
    published: isoTimeOf(metadata.published?.value) ?? null,
    note: source.note ?? null,
    file_name: wayIn === 'upload' ? file.slice(0, 255) : null,
    bytes_hash: createHash('sha256').update(original.bytes).digest('hex'),
    original,
    read: readingOf(source),
  };
}

/** What is kept of how a source was read, beside its text. */
function readingOf({ metadata, ...source }: ReadSource): NonNullable<ReceivedVersion['read']> {
  const { format, encoding = null, encodingFrom = null, aside, article = false } = source;
  return { format, encoding, encoding_from: encodingFrom, aside, article, told: metadata };
}

/** The headline is part of what the outlet printed, and stands above it. */
function withHeadline({ text, format, metadata: { headline } }: ReadSource): string {
  if (!headline || !APART.has(format)) return text;
  const folded = (text: string) => text.replace(/\s+/gu, ' ').trim().toLowerCase();
  const begins = folded(text.slice(0, headline.value.length * 2)).startsWith(folded(headline.value));
  return begins ? text : `${headline.value}\n\n${text}`;
}

function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).hostname.replace(/^www\./u, '') : link;
}
