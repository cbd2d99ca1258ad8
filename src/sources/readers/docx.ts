import { zipSync } from 'fflate';
import { words } from '../../words/words.ts';
import { fragmentText } from '../html-fragment.ts';
import type { OpenFile } from '../open-file.ts';
import { type Reading, refusal, type SourceMetadata, told } from '../source.ts';
import { findElement, parseXml, textOf } from '../xml.ts';
import type { ZipEntry } from '../zip-archive.ts';

/** The parts with text; pictures, fonts and macros are never unpacked. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\d*\.xml|word\/_rels\/document\d*\.xml\.rels|docProps\/core\.xml)$/u;
/** Bytes of the parts together; a long book has less. */
const MOST_BYTES = 30_000_000;

/** A Word document (ISO 29500): paragraphs, headings, lists and tables; deleted text and comments are not part of it. */
export async function readDocx(file: OpenFile, entries: ZipEntry[]): Promise<Reading[]> {
  const parts = unpackParts(file, entries);
  const { default: mammoth } = await import('mammoth');
  // A fresh archive of the checked parts alone: nothing else of the file reaches the library.
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  const html = value
    .replace(/<sup><a href="#(?:foot|end)note-[^<]{0,200}<\/a><\/sup>/gu, '')
    // A line broken inside a sentence does not end it.
    .replace(/([^.!?…:;"”’»)>\s])<br ?\/?>/gu, '$1 ');
  const notes = html.search(/<ol><li id="(?:foot|end)note-/u);
  const body = notes < 0 ? html : html.slice(0, notes);
  const aside =
    notes < 0 ? [] : [{ text: fragmentText(html.slice(notes)).replaceAll('↑', '').trim(), reason: 'footnotes' }];
  return [
    { format: 'docx', text: fragmentText(body), aside, metadata: properties(parts['docProps/core.xml'], file.name) },
  ];
}

function unpackParts(file: OpenFile, entries: ZipEntry[]): Record<string, Uint8Array> {
  const wanted = entries.filter(({ path }) => PARTS.test(path));
  if (wanted.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
    throw refusal(file.name, words().refusals.wordTooMuch);
  }
  const parts: Record<string, Uint8Array> = {};
  for (const { path, unpack } of wanted) {
    parts[path] = unpack();
    if (Buffer.from(parts[path]).includes('<!DOCTYPE')) {
      throw refusal(file.name, words().refusals.wordDoctype);
    }
  }
  return parts;
}

/** What Word notes of a document; its times are those of the file, not of the article. */
function properties(core: Uint8Array | undefined, name: string): SourceMetadata {
  if (!core) return {};
  try {
    const root = parseXml(new TextDecoder().decode(core), name);
    return told('the document properties', {
      headline: textOf(findElement(root, 'title')),
      byline: textOf(findElement(root, 'creator')),
      language: /^[a-z]{2,3}/iu.exec(textOf(findElement(root, 'language')))?.[0].toLowerCase(),
    });
  } catch {
    return {};
  }
}
