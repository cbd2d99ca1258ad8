import { createHash } from 'node:crypto';
import { InvalidInput, NotFound } from '../../errors.ts';
import { selectClaim } from '../../store/claims.ts';
import { selectEvidence } from '../../store/evidence.ts';
import { selectOriginal } from '../../store/originals.ts';
import { selectStory } from '../../store/stories.ts';
import { words } from '../../words/words.ts';
import type { Desk } from '../desk.ts';
import type { GivenFile } from '../versions/receive.ts';

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 10 * MEGABYTE;
const LONGEST_NAME = 200;

/** A file that shows what somebody saw. */
export interface Attachment {
  name: string;
  bytes: Uint8Array;
  /** By its content, never by its name. */
  type: string;
  /** SHA-256, hex, of its bytes. */
  hash: string;
}

/** First bytes as Latin-1 → type; a page or drawing that could run code is only ever bytes. */
const KINDS: [mark: string, at: number, type: string][] = [
  ['%PDF-', 0, 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 0, 'image/png'],
  ['\xff\xd8\xff', 0, 'image/jpeg'],
  ['GIF8', 0, 'image/gif'],
  ['WEBP', 8, 'image/webp'],
  ['PK\x03\x04', 0, 'application/zip'],
];

/** The file of a form, if one was sent. Throws InvalidInput. */
export function receiveAttachment(files: GivenFile[]): Attachment | undefined {
  const [file, another] = files;
  if (!file) return undefined;
  if (another) throw new InvalidInput({ files: words().evidence.oneFile });
  if (file.refused) throw new InvalidInput({ files: words().evidence.refused(file.name, file.refused) });
  const { bytes } = file;
  if (bytes.length === 0) throw new InvalidInput({ files: words().evidence.emptyFile(file.name) });
  if (bytes.length > MOST_BYTES) throw new InvalidInput({ files: words().evidence.largeFile(file.name) });
  return {
    name: file.name.replace(/[\p{Cc}/\\]/gu, '_').slice(-LONGEST_NAME) || 'file',
    bytes,
    type: typeOf(bytes),
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The file attached to a source. Throws NotFound. */
export async function openAttachment(desk: Desk, slug: string, number: number, id: string): Promise<Attachment> {
  const { db } = desk.store;
  const story = await selectStory(db, slug);
  const claim = await selectClaim(db, story.id, number);
  const evidence = await selectEvidence(db, id);
  const { file_hash: hash, file_name: name, file_type: type } = evidence;
  if (evidence.claim !== claim.id || hash === null) throw new NotFound(words().evidence.noFile);
  const { bytes } = await selectOriginal(db, hash);
  return { name: name ?? 'file', bytes, type: type ?? UNKNOWN, hash };
}

const UNKNOWN = 'application/octet-stream';

function typeOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const known = KINDS.find(([mark, at]) => head.startsWith(mark, at));
  if (known) return known[2];
  const text = new TextDecoder('utf-8', { fatal: true });
  try {
    return text.decode(bytes).includes('\0') ? UNKNOWN : 'text/plain; charset=utf-8';
  } catch {
    return UNKNOWN;
  }
}
