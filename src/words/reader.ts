/**
 * Whom the program is speaking to. The language belongs to a request, not to the functions that make its page: it is
 * set once where the request comes in and holds for all that is done for it. Where nobody is asking (the command line,
 * threads, the log) it is English.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

/** The languages there are, each with the ways of writing dates and numbers that are told apart; the first is usual. */
export const LOCALES = {
  en: ['en-GB', 'en-US'],
  de: ['de-DE', 'de-AT', 'de-CH'],
} as const;

export type Language = keyof typeof LOCALES;
export type Locale = (typeof LOCALES)[Language][number];

export interface Reader {
  language: Language;
  /** BCP 47. */
  locale: Locale;
}

export const LANGUAGES = Object.keys(LOCALES) as Language[];

const ENGLISH: Reader = { language: 'en', locale: 'en-GB' };

const readers = new AsyncLocalStorage<Reader>();

/** Does something for a reader: all that is said meanwhile is in their language. */
export function speakTo<T>(reader: Reader, act: () => T): T {
  return readers.run(reader, act);
}

/** Does something in English, whoever asked: what is kept, published or read by programs. */
export function inEnglish<T>(act: () => T): T {
  return readers.run(ENGLISH, act);
}

export function currentReader(): Reader {
  return readers.getStore() ?? ENGLISH;
}

/** A reader of one of these tags (BCP 47, the best first), in `chosen` where they chose one. */
export function readerOf(tags: readonly string[], chosen?: string): Reader {
  const wanted = tags.map((tag) => tag.toLowerCase());
  const language = LANGUAGES.find((each) => each === chosen) ?? firstSpoken(wanted) ?? 'en';
  const known: readonly Locale[] = LOCALES[language];
  const asked = wanted.map((tag) => known.find((each) => each.toLowerCase() === tag)).find((found) => found);
  return { language, locale: asked ?? LOCALES[language][0] };
}

function firstSpoken(tags: string[]): Language | undefined {
  for (const tag of tags) {
    const found = LANGUAGES.find((each) => tag === each || tag.startsWith(`${each}-`));
    if (found) return found;
  }
  return undefined;
}
