import { charsetOf } from '../encoding.ts';
import { decodePart, listParts, splitHead } from '../mime.ts';
import type { OpenFile } from '../open-file.ts';
import { type Reading, told } from '../source.ts';
import { encodingOf, readTextFile } from '../text-file.ts';
import { readPage } from './page.ts';

/** A web page saved as one file (RFC 2557): its first HTML part is the page. Undefined for any other message. */
export async function readMhtml(file: OpenFile): Promise<Reading[] | undefined> {
  const source = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength).toString('latin1');
  const { headers } = splitHead(source.slice(0, 100_000));
  const type = headers.get('content-type') ?? '';
  const saved = /^multipart\/related/iu.test(type) && (headers.has('snapshot-content-location') || !headers.has('to'));
  if (!saved && !headers.has('snapshot-content-location')) return undefined;
  const part = listParts(source).find((each) => /^text\/html|xhtml/iu.test(each.headers.get('content-type') ?? ''));
  if (!part) return undefined;
  const declared = charsetOf(part.headers.get('content-type'));
  const decoded = await readTextFile(decodePart(part), file.name, { chosen: file.encoding, declared });
  const location = headers.get('snapshot-content-location') ?? part.headers.get('content-location') ?? '';
  const link = /^https?:\/\//u.test(location) ? location : file.link;
  const [page] = await readPage({ ...file, ...decoded, ...(link && { link }) });
  if (!page) return undefined;
  const metadata = { ...told('the saved page', { link }), ...page.metadata };
  return [{ ...page, format: 'mhtml', metadata, ...encodingOf(decoded) }];
}
