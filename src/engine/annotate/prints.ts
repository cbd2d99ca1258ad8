import type { Details, VersionContext } from '../types.ts';

/**
 * What is known of a stretch of text, whoever prints it: one object for all sentences of the same characters, language
 * and day. Other stages hang what they read of it on this object.
 */
export interface Print {
  /** Where the sentence stands in its text that its details were found in. */
  base: number;
  details: Partial<Details>;
}

/** Prints by text, day and language; emptied when full so that hostile input cannot grow it without end. */
const known = new Map<string, Print>();
const KNOWN_LIMIT = 20_000;
/** A longer text is not kept. */
const LONGEST_KEPT = 1_000;

export function printOf(start: number, end: number, { source, language, published = '' }: VersionContext): Print {
  const blank = { base: start, details: {} };
  if (end - start > LONGEST_KEPT) return blank;
  const key = `${language} ${published} ${source.slice(start, end)}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(key, blank);
  return blank;
}
