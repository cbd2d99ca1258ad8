import { objectionToKind } from './magic.ts';
import type { Refusal } from './source.ts';

/** What a file is, by its first bytes; the name is only a hint, and often wrong. */
export type FileKind = 'pdf' | 'zip' | 'rtf' | 'mail' | 'text';

/** The kind of a file. `refused` says why it cannot be read at all. */
export function detectKind(bytes: Uint8Array): { kind: FileKind } | { refused: Refusal } {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (head.startsWith('{\\rtf')) return { kind: 'rtf' };
  const refused = objectionToKind(bytes, head);
  if (refused) return { refused };
  return { kind: isMail(bytes) ? 'mail' : 'text' };
}

/** A message as Apple Mail keeps it (.emlx): its length in a line, itself, and then a list of settings. */
export function messageInside(bytes: Uint8Array): Uint8Array {
  const counted = /^(\d{1,9})[ \t]*\r?\n/u.exec(latin1(bytes.subarray(0, 40)));
  if (!counted) return bytes;
  const message = bytes.subarray(counted[0].length, counted[0].length + Number(counted[1]));
  return isMail(message) ? message : bytes;
}

/** Header lines of RFC 5322, two of those that every message or saved page has. */
function isMail(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 16_384));
  if (!/^(?:From |[!-9;-~]{1,60}:)/u.test(head)) return false;
  const headers = head.split(/\r?\n\r?\n/u, 1)[0] ?? '';
  const lines = headers.split(/\r?\n/u);
  if (!lines.every((line, n) => /^[!-9;-~]{1,60}:|^[ \t]/u.test(line) || (n === 0 && line.startsWith('From '))))
    return false;
  const known = headers.match(
    /^(?:mime-version|content-type|received|message-id|from|date|subject|to|return-path|delivered-to|snapshot-content-location):/gimu,
  );
  const saved = /^mime-version:/imu.test(headers) && /^content-type:\s*multipart\//imu.test(headers);
  return saved || new Set(known?.map((each) => each.toLowerCase())).size >= 3;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

export type TextKind = 'text' | 'markdown' | 'html' | 'ninjs' | 'xml' | 'feed';

/** What a text is by how it begins, then by what its carrier and its name say. */
export function detectText(text: string, name: string, contentType = ''): TextKind {
  const head = text.slice(0, 4000).trimStart();
  const root = rootElement(head);
  if (root === 'html' || /^<!doctype html/iu.test(head)) return 'html';
  if (root !== undefined && /^(?:rss|feed|rdf)$/iu.test(root)) return 'feed';
  if (/^<\?xml/u.test(head) || /^(?:newsmessage|newsitem|packageitem|newsml|nitf)$/iu.test(root ?? '')) return 'xml';
  if (root !== undefined && HTML_ELEMENTS.test(root)) return 'html';
  if (/^[{[]/u.test(head) && (/\.json$/iu.test(name) || /\bjson\b/u.test(contentType) || isJson(text))) return 'ninjs';
  if (/\.x?html?$/iu.test(name) || /^(?:text\/html|application\/xhtml)/iu.test(contentType)) return 'html';
  if (/\.xml$/iu.test(name)) return 'xml';
  return /\.(?:md|markdown)$/iu.test(name) || /^text\/markdown/iu.test(contentType) ? 'markdown' : 'text';
}

const HTML_ELEMENTS =
  /^(?:head|body|meta|title|div|article|main|section|p|h[1-6]|table|ul|ol|span|script|style|link|header|nav|a|img|blockquote)$/iu;

/** The local name of the first element, behind declarations and comments. */
function rootElement(head: string): string | undefined {
  let rest = head;
  for (let n = 0; n < 20; n++) {
    const skipped =
      /^(?:<\?[^>]{0,1000}>|<!--(?:(?!-->)[\s\S]){0,3000}-->|<!DOCTYPE[^>[]{0,1000}(?:\[[^\]]{0,3000}\]\s{0,20})?>)\s*/iu.exec(
        rest,
      )?.[0];
    if (!skipped) break;
    rest = rest.slice(skipped.length);
  }
  return /^<(?:[\w.-]{1,60}:)?([\w.-]{1,60})[\s/>]/u.exec(rest)?.[1];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
