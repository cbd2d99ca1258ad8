import { MONTH_NAMES, WEEKDAY_NAMES } from '../lexicon/calendar.ts';
import { DATE_WORDS, MAGNITUDE_WORDS } from '../lexicon/calendar-words.ts';

/** Words of one language that dates and numbers are read by → the English word. */
type Translation = ReadonlyMap<string, string>;

const translations = new Map<string, Translation>();
const NOTHING: Translation = new Map();
const KNOWN = new Set(Object.keys(DATE_WORDS));

/** For a language the reader knows some words of; empty for English, which needs none, and for all others. */
export function translationOf(language: string): Translation {
  if (!KNOWN.has(language)) return NOTHING;
  let found = translations.get(language);
  if (!found) {
    found = translate(language);
    translations.set(language, found);
  }
  return found;
}

/** Names of months, alone and beside a day ('декабрь', 'декабря'), and of weekdays, after CLDR. */
function translate(language: string): Translation {
  const words = new Map([...MAGNITUDE_WORDS, ...Object.entries(DATE_WORDS[language] ?? {})]);
  const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', weekday: 'long', timeZone: 'UTC' });
  const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  for (const [month, english] of MONTH_NAMES.entries()) {
    const at = new Date(Date.UTC(2024, month, 1));
    for (const { type, value } of parts.formatToParts(at))
      if (type === 'month') words.set(value.toLowerCase(), english.toLowerCase());
    words.set(alone.format(at).toLowerCase(), english.toLowerCase());
  }
  // 1 January 2024 is a Monday.
  for (const [day, english] of WEEKDAY_NAMES.entries()) {
    const at = new Date(Date.UTC(2024, 0, 1 + day));
    const name = parts
      .formatToParts(at)
      .find(({ type }) => type === 'weekday')
      ?.value.toLowerCase();
    if (name && !name.includes('-')) words.set(name, english.toLowerCase());
  }
  return words;
}
