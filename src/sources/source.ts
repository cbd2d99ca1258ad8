import { InvalidInput } from '../errors.ts';
import { type Words, words } from '../words/words.ts';
import type { EncodingOrigin } from './encoding.ts';

/** A file, page or message as it came from outside. */
export interface GivenSource {
  /** File name or address; shown to people, and a hint to the kind. */
  name: string;
  bytes: Uint8Array;
  /** As a server or a message declares it: 'text/html; charset=windows-1251'. */
  contentType?: string;
  /** The encoding a person chose; wins over everything found out. */
  encoding?: string;
  /** Where a page was fetched from. */
  link?: string;
}

/** Something told of a text, and who told it: 'the page', 'mail header Date'. */
export interface Told {
  value: string;
  from: string;
}

export const METADATA_FIELDS = [
  'headline',
  'byline',
  'outlet',
  'agency',
  'published',
  'updated',
  'link',
  'language',
] as const;

/** Times are ISO, with their time zone where one was told; `language` is a BCP 47 primary subtag. */
export type SourceMetadata = Partial<Record<(typeof METADATA_FIELDS)[number], Told>>;

export type SourceFormat = 'text' | 'markdown' | 'html' | 'mhtml' | 'docx' | 'pdf' | 'rtf' | 'ninjs' | 'newsml' | 'eml';

/** What a reader left out of the text, and why. */
export interface SetAside {
  text: string;
  reason: string;
}

/** One text as received, with what was told of it and what it was read from. */
export interface ReadSource {
  name: string;
  format: SourceFormat;
  text: string;
  /** WHATWG name of the encoding the bytes were read in, where they are text; `sure` is false for a guess. */
  encoding?: string;
  sure?: boolean;
  encodingFrom?: EncodingOrigin;
  /** The text is an article alone, as markup told it apart from what stood around it. */
  article?: boolean;
  metadata: SourceMetadata;
  aside: SetAside[];
  /** What to know of it: an attachment beside it that could not be read. */
  note?: string;
  original: { bytes: Uint8Array; contentType: string };
}

/** What a reader hands back; what it leaves out is the file's own. */
export type Reading = Pick<ReadSource, 'format' | 'text' | 'metadata'> & Partial<ReadSource>;

/** Fields with something in them, each with where it came from. */
export function told(from: string, fields: Partial<Record<keyof SourceMetadata, string | undefined>>): SourceMetadata {
  const entries = Object.entries(fields).flatMap(([field, value]) => {
    const folded = foldTold(value);
    return folded ? [[field, { value: folded, from }] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** White space folded, and cut to what a field may hold. */
export function foldTold(value: string | undefined): string | undefined {
  return value?.slice(0, 2000).replace(/\s+/gu, ' ').trim().slice(0, 500);
}

/** The refusal of a file, in words that say what to do. */
export function refusal(name: string, why: string): InvalidInput {
  return new InvalidInput({ files: words().refusals.of(name, why) });
}

/** The name of a refusal that says the same of every file. */
export type Refusal = {
  [Name in keyof Words['refusals']]: Words['refusals'][Name] extends string ? Name : never;
}[keyof Words['refusals']];
