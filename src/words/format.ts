import { currentReader, type Locale } from './reader.ts';

/** Formatters are dear to make and cheap to use. */
function perLocale<T>(make: (locale: Locale) => T): () => T {
  const made = new Map<Locale, T>();
  return () => {
    const { locale } = currentReader();
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

const numbers = perLocale((locale) => new Intl.NumberFormat(locale));
const shares = perLocale(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const percents = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));
const languages = perLocale((locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }));
const lists = perLocale((locale) => new Intl.ListFormat(locale));
const months = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const days = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

/** '1,234' or '1.234', as the reader writes numbers. */
export function number(value: number): string {
  return numbers().format(value);
}

/** '0.96' or '0,96': of what lies between none and all. */
export function share(value: number): string {
  return shares().format(value);
}

/** '96%' or '96 %'. */
export function percent(share: number): string {
  return percents().format(share);
}

/** '1 claim', '1,234 claims'. */
export function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** 'A, B and C'. */
export function list(items: readonly string[]): string {
  return lists().format(items);
}

/** 'December 2021', as the reader writes months. */
export function month(date: Date): string {
  return months().format(date);
}

/** '15 December 2021', as the reader writes dates. */
export function day(date: Date): string {
  return days().format(date);
}

/** 'German' or 'Deutsch' for 'de'; nothing for what is no language that has a name. */
export function languageNamed(tag: string): string | undefined {
  return languages().of(tag);
}
