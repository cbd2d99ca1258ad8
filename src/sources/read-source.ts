import { CrossreadError } from '../errors.ts';
import { words } from '../words/words.ts';
import { detectKind, detectText, type FileKind, messageInside, type TextKind } from './detect.ts';
import { charsetOf } from './encoding.ts';
import {
  type Budget,
  type FileReader,
  freshBudget,
  LARGEST_FILE,
  type OpenFile,
  type TextReader,
} from './open-file.ts';
import { type GivenSource, type Reading, type ReadSource, refusal } from './source.ts';
import { encodingOf, readTextFile } from './text-file.ts';

/** Archives in messages in archives. */
const DEEPEST = 3;

/** Loaded when the first file of their kind comes: some carry large libraries. */
const FILE_READERS: Record<Exclude<FileKind, 'text'>, () => Promise<FileReader>> = {
  pdf: async () => (await import('./readers/pdf.ts')).readPdf,
  zip: async () => (await import('./readers/zip.ts')).readZip,
  rtf: async () => (await import('./readers/rtf.ts')).readRtf,
  mail: async () => (await import('./readers/mail.ts')).readMail,
};

const TEXT_READERS: Record<TextKind, () => Promise<TextReader>> = {
  text: async () => (await import('./readers/plain.ts')).readPlain,
  markdown: async () => (await import('./readers/markdown.ts')).readMarkdown,
  html: async () => (await import('./readers/page.ts')).readPage,
  ninjs: async () => (await import('./readers/ninjs.ts')).readNinjs,
  xml: async () => (await import('./readers/newsml.ts')).readNewsml,
  feed: async () => (await import('./readers/feed-file.ts')).refuseFeed,
};

/**
 * Whatever a newsroom has → texts as received: one from a page or document, several from an archive, a message with
 * attachments or a package of items. Throws InvalidInput, whose words name the file and say what to do.
 */
export async function readSource(given: GivenSource): Promise<ReadSource[]> {
  return readWithin(given, freshBudget(), DEEPEST);
}

/**
 * The files of a zip archive, each to be read by itself; undefined for anything else. Throws InvalidInput for an archive
 * that cannot be unpacked.
 */
export async function unpackSource(given: GivenSource): Promise<GivenSource[] | undefined> {
  const detected = given.bytes.length > 0 && given.bytes.length <= LARGEST_FILE && detectKind(given.bytes);
  if (!detected || 'refused' in detected || detected.kind !== 'zip') return undefined;
  return (await import('./readers/zip.ts')).unpackArchive(given);
}

async function readWithin(given: GivenSource, budget: Budget, depth: number): Promise<ReadSource[]> {
  const { name, bytes } = given;
  if (depth < 0) throw refusal(name, words().refusals.tooDeep);
  if (bytes.length === 0) throw refusal(name, words().refusals.isEmpty);
  if (bytes.length > LARGEST_FILE) {
    const megabytes = Math.round(bytes.length / 1e6);
    throw refusal(name, words().refusals.tooLarge(megabytes, LARGEST_FILE / 1e6));
  }
  const readInner = (inner: GivenSource) => readWithin(inner, budget, depth - 1);
  try {
    const readings = await readKnown({ ...given, budget, readInner });
    return readings.map((reading) => finish(given, reading));
  } catch (error) {
    if (error instanceof CrossreadError) throw error;
    throw refusal(name, words().refusals.damaged);
  }
}

async function readKnown(given: OpenFile): Promise<Reading[]> {
  const file = { ...given, bytes: messageInside(given.bytes) };
  const detected = detectKind(file.bytes);
  if ('refused' in detected) throw refusal(file.name, words().refusals[detected.refused]);
  if (detected.kind !== 'text') return (await FILE_READERS[detected.kind]())(file);
  const decoded = await readTextFile(file.bytes, file.name, {
    chosen: file.encoding,
    declared: charsetOf(file.contentType),
  });
  const kind = detectText(decoded.text, file.name, file.contentType);
  const readings = await (await TEXT_READERS[kind]())({ ...file, ...decoded });
  return readings.map((reading) => ({ ...encodingOf(decoded), ...reading }));
}

function finish({ name, bytes }: GivenSource, reading: Reading): ReadSource {
  if (reading.text.trim() === '') throw refusal(name, words().refusals.noText);
  return {
    name,
    aside: [],
    original: { bytes, contentType: CONTENT_TYPES[reading.format] },
    ...reading,
    text: reading.text.toWellFormed().replaceAll('\0', ''),
  };
}

const CONTENT_TYPES: Record<ReadSource['format'], string> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  mhtml: 'multipart/related',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  rtf: 'application/rtf',
  ninjs: 'application/json',
  newsml: 'application/vnd.iptc.g2.newsitem+xml',
  eml: 'message/rfc822',
};
