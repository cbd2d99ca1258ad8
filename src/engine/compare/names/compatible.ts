import type { NameDetail } from '../../annotate/names.ts';
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
  return x.country !== undefined && x.country === y.country && !(isCity(x) && isCity(y));
}

/** Two towns of one country are two places; a town and its country are not. */
function isCity(name: NameDetail): boolean {
  return name.stands === 'capital' || (name.type === 'place' && name.stands === undefined);
}

/** A shared word other than a given name or a common part ('University', 'Department') makes two names one thing. */
function sharesWord(x: NameDetail, y: NameDetail): boolean {
  const bothPersons = x.type === 'person' && y.type === 'person' && x.parts.length > 1 && y.parts.length > 1;
  if (bothPersons) return y.parts.includes(x.head) || x.parts.includes(y.head);
  return x.parts.some((part) => part.length > 2 && !COMMON.has(part) && y.parts.includes(part));
}

const COMMON = new Set(
  `the and for university college ministry department street avenue road county city council court bank party police
  hospital school church club team company corp group international national new north south east west central
  saint general united states fire district park lake river mount center centre institute association`.split(/\s+/),
);

/** 'NATO' for 'North Atlantic Treaty Organization', 'AP' for 'Associated Press'. */
export function isShortFor(short: NameDetail, long: NameDetail): boolean {
  if (short.parts.length !== 1) return false;
  const letters = (short.parts[0] ?? '').replace(/[^a-z]/g, '');
  const words = long.parts.flatMap((part) => part.split('-'));
  if (words.length < 2 || letters.length < 2 || letters.length > 7) return false;
  const initials = words
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join('');
  // 'CHOGM' may name one word more than the text writes out.
  return (
    initials === letters || (initials.length > 2 && (letters.startsWith(initials) || initials.startsWith(letters)))
  );
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
