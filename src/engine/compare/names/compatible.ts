import type { NameDetail } from '../../annotate/names.ts';
import { COUNTRY_WORDS } from '../../lexicon/countries.ts';
import { ORGANISATION_WORDS } from '../../lexicon/titles.ts';
import { namesAlike } from '../../text/alike.ts';

/** Whether two names can mean the same: one may be the surname, the short form, the people or the seat of the other. */
export function compatible(x: NameDetail, y: NameDetail): boolean {
  if (x.value === y.value || x.head === y.head) return true;
  if (isOneCountry(x, y)) return true;
  if (sharesWord(x, y) || sharesWord(y, x)) return true;
  return isShortFor(x, y) || isShortFor(y, x) || nearlySpelt(x, y);
}

/** A country, its people, its capital and its seats of power stand for one another. */
export function isOneCountry(x: NameDetail, y: NameDetail): boolean {
  if (x.country === undefined || x.country !== y.country) return false;
  return !(isCity(x) && isCity(y)) && !(x.stands === 'seat' && y.stands === 'seat' && x.value !== y.value);
}

/** Two towns of one country are two places; a town and its country are not. */
function isCity(name: NameDetail): boolean {
  return name.stands === 'capital' || (name.type === 'place' && name.stands === undefined);
}

/** A shared word other than a given name, a country or a common part ('University') makes two names one thing. */
function sharesWord(x: NameDetail, y: NameDetail): boolean {
  const bothPersons = x.type === 'person' && y.type === 'person' && x.parts.length > 1 && y.parts.length > 1;
  if (bothPersons) return y.parts.includes(x.head) || x.parts.includes(y.head);
  if (isOtherBody(x, y)) return false;
  const [one, other] = [wordsOf(x), wordsOf(y)];
  // 'PG&E' within 'PG&E Corp'.
  if (one.every((word) => other.includes(word))) return true;
  return one.some((word) => word.length > 2 && isTelling(word) && other.includes(word));
}

/** Tells one name from another: no country, no common part of names. */
export function isTelling(part: string): boolean {
  return !COMMON.has(part) && !COUNTRY_WORDS.has(part) && part !== 'european';
}

/** 'European Commission' and 'European Parliament': two kinds of body, whatever word they share. */
function isOtherBody(x: NameDetail, y: NameDetail): boolean {
  const [one, other] = [x.parts.at(-1) ?? '', y.parts.at(-1) ?? ''];
  if (x.parts.length < 2 || y.parts.length < 2 || one === other) return false;
  if (!ORGANISATION_WORDS.has(one) || !ORGANISATION_WORDS.has(other)) return false;
  return !x.parts.includes(other) && !y.parts.includes(one);
}

const COMMON = new Set(
  `the and for university college ministry department street avenue road county city council court bank party police
  hospital school church club team company corp group international national new north south east west central
  saint general united states fire district park lake river mount center centre institute association`.split(/\s+/),
);

/** 'NATO' for 'North Atlantic Treaty Organization', 'AP' for 'Associated Press'. */
export function isShortFor(short: NameDetail, long: NameDetail): boolean {
  const words = wordsOf(long);
  const letters = lettersOf(short);
  if (words.length < 2 || letters.length < 2 || letters.length > 7) return false;
  return (
    startsAlike(letters, initialsOf(words)) ||
    startsAlike(letters, initialsOf(words.filter((word) => !SMALL.has(word))))
  );
}

/** 'NATO' → 'nato', 'S&P' → 'sp'; empty for a name of words. */
function lettersOf({ parts }: NameDetail): string {
  if (parts.length > 1 && parts.some((part) => part.length > 1)) return '';
  return parts.join('').replace(/[^a-z]/g, '');
}

function initialsOf(words: string[]): string {
  return words.map((word) => word[0]).join('');
}

/** Equal, or one a beginning of the other: 'CHOGM' may name one word more than the text writes out. */
function startsAlike(letters: string, initials: string): boolean {
  if (letters === initials) return true;
  return initials.length > 2 && (letters.startsWith(initials) || initials.startsWith(letters));
}

/** The words of a name, hyphens taken as spaces. */
function wordsOf({ parts }: NameDetail): string[] {
  return parts.some((part) => part.includes('-')) ? parts.flatMap((part) => part.split('-')) : parts;
}

const SMALL = new Set(['of', 'the', 'for', 'and', 'to', 'de', 'la']);

/** The last words are one word spelt otherwise, or a place and its people: 'Kozak' and 'Koazk', 'Fiji' and 'Fijian'. */
export function nearlySpelt(x: NameDetail, y: NameDetail): boolean {
  const [one, other] = [x.parts.at(-1) ?? '', y.parts.at(-1) ?? ''];
  return one !== other && (namesAlike(one, other) > 0 || isCutShort(one, other) || isCutShort(other, one));
}

/** 'Calif' for 'California'. */
function isCutShort(short: string, long: string): boolean {
  return short.length >= 4 && long.length > short.length && long.startsWith(short);
}
