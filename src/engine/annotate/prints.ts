import { keep } from '../text/kept.ts';
import type { AnnotatedSentence, Details, VersionContext } from '../types.ts';

/**
 * What is known of a stretch of text, whoever prints it: one object for all sentences of the same characters, language
 * and day.
 */
export interface Print {
  /** Where the sentence stands in its text that its details were found in. */
  base: number;
  details: Partial<Details>;
  /** What stages made of its words. */
  kept: unknown[];
}

/** Questions asked of every print. */
let questions = 0;

/** Remembers what a stage makes of a sentence's words alone: once for all sentences that print the same. */
export function oncePerPrint<T>(make: (sentence: AnnotatedSentence) => T): (sentence: AnnotatedSentence) => T {
  const place = questions++;
  return (sentence) => keep(sentence.print.kept, place, sentence, make);
}

/** Whether two sentences are the same character for character, so that offsets in one hold in the other. */
export function printsSame(a: AnnotatedSentence, b: AnnotatedSentence): boolean {
  return a.print === b.print;
}

/** Prints by text, day and language; emptied when full so that hostile input cannot grow it without end. */
const known = new Map<string, Print>();
const KNOWN_LIMIT = 20_000;
/** A longer text is not kept. */
const LONGEST_KEPT = 1_000;

export function printOf(start: number, end: number, { source, language, published = '' }: VersionContext): Print {
  const blank: Print = { base: start, details: {}, kept: new Array(questions) };
  if (end - start > LONGEST_KEPT) return blank;
  const key = `${language} ${published} ${source.slice(start, end)}`;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(key, blank);
  return blank;
}
