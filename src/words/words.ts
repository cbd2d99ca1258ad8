/**
 * What the interface says, in the language of whoever is asking. `en.ts` holds every phrase, `de.ts` the same ones in
 * German; the compiler misses none. A phrase with something in it is a function. Phrases are plain text: `[…]` becomes
 * a link and `**…**` bold where a view says so (web/rich.ts).
 */
import { de } from './de.ts';
import { en } from './en.ts';
import { currentReader, type Language } from './reader.ts';

export type Words = typeof en;

export const WORDS: Record<Language, Words> = { en, de };

/** The words for whoever is asking; never to be kept beyond this request, nor written into what is stored. */
export function words(): Words {
  return WORDS[currentReader().language];
}
