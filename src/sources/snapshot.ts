import { parseHTML } from 'linkedom';
import { words } from '../words/words.ts';
import { charsetOf } from './encoding.ts';
import { isOrdinary, stripTags, withoutScripts } from './html/markup.ts';
import { escapeHtml, writeSafely } from './html/safe-markup.ts';
import { decodePart, listParts, type MimePart, splitHead } from './mime.ts';
import { type GivenSource, refusal } from './source.ts';
import { readTextFile } from './text-file.ts';

/** Characters of a page that are drawn. */
const LONGEST_PAGE = 6_000_000;
/** Bytes of pictures that a saved page carries and that are shown in it. */
const MOST_PICTURES = 8_000_000;
const PICTURE = /^image\/(?:png|jpeg|gif|webp)$/u;

/**
 * A saved or fetched page as a page that does nothing: no scripts, handlers, forms, links or refreshes, and nothing it
 * would have to ask anybody for. Pictures are those that a saved page (.mhtml) carries in itself.
 */
export async function drawPage(given: GivenSource): Promise<string> {
  const saved = savedPage(given.bytes);
  const bytes = saved ? decodePart(saved.page) : given.bytes;
  const declared = saved ? charsetOf(saved.page.headers.get('content-type')) : charsetOf(given.contentType);
  const { text } = await readTextFile(bytes, given.name, { chosen: given.encoding, declared });
  if (text.trim() === '') throw refusal(given.name, words().refusals.nothingToShow);
  const html = text.slice(0, LONGEST_PAGE);
  if (!isOrdinary(withoutScripts(html))) return frame(`<pre>${escapeHtml(stripTags(withoutScripts(html)))}</pre>`);
  const { document } = parseHTML(/<(?:html|body)[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`);
  return frame(writeSafely(document.documentElement, saved?.pictures ?? new Map()));
}

function frame(body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Page as received</title></head><body>${body}</body></html>`;
}

interface SavedPage {
  page: MimePart;
  /** Addresses and content ids of pictures → data addresses. */
  pictures: Map<string, string>;
}

/** The parts of a page saved as one file (RFC 2557); undefined for anything else. */
function savedPage(bytes: Uint8Array): SavedPage | undefined {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^multipart\//iu.test(splitHead(source.slice(0, 100_000)).headers.get('content-type') ?? '')) return undefined;
  const parts = listParts(source);
  const page = parts.find(({ headers }) => /^text\/html|xhtml/iu.test(headers.get('content-type') ?? ''));
  return page && { page, pictures: picturesIn(parts) };
}

function picturesIn(parts: MimePart[]): Map<string, string> {
  const pictures = new Map<string, string>();
  let left = MOST_PICTURES;
  for (const part of parts) {
    const type = (part.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!PICTURE.test(type) || part.body.length > left) continue;
    left -= part.body.length;
    const address = `data:${type};base64,${Buffer.from(decodePart(part)).toString('base64')}`;
    const location = part.headers.get('content-location');
    const id = part.headers.get('content-id')?.replace(/^<|>$/gu, '');
    if (location) pictures.set(location, address);
    if (id) pictures.set(`cid:${id}`, address);
  }
  return pictures;
}
