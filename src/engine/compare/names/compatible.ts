import type { NameDetail } from '../../annotate/names.ts';

/** Whether two names can mean the same: one may be the surname, the short form, the people or the seat of the other. */
export function compatible(x: NameDetail, y: NameDetail): boolean {
  if (x.value === y.value || x.head === y.head) return true;
  if (x.country && x.country === y.country) return !(isCity(x) && isCity(y));
  if (sharesWord(x, y) || sharesWord(y, x)) return true;
  return isShortFor(x, y) || isShortFor(y, x) || nearlySpelt(x, y);
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
function isShortFor(short: NameDetail, long: NameDetail): boolean {
  if (short.parts.length !== 1 || long.parts.length < 2) return false;
  const letters = (short.parts[0] ?? '').replaceAll('.', '');
  if (letters.length < 2 || letters.length > long.parts.length + 1) return false;
  const initials = long.parts
    .filter((part) => part.length > 3 || !SMALL.has(part))
    .map((part) => part[0])
    .join('');
  return initials === letters || initials.startsWith(letters) || long.parts.map((part) => part[0]).join('') === letters;
}

const SMALL = new Set(['of', 'the', 'for', 'and', 'to', 'de', 'la']);

/** One or two letters apart: a misprint or another romanisation. */
export function nearlySpelt(x: NameDetail, y: NameDetail): boolean {
  const [one, other] = [x.head, y.head];
  if (one === other || Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 2) return false;
  return (
    one[0] === other[0] &&
    editDistance(one, other) <= (Math.min(one.length, other.length) > 7 ? 2 : 1) + transposed(one, other)
  );
}

/** 'Koazk' and 'Kozak': two letters that changed places count once. */
function transposed(one: string, other: string): number {
  return one.length === other.length && [...one].sort().join('') === [...other].sort().join('') ? 1 : 0;
}

/** Levenshtein's distance; words longer than 24 letters are not compared. */
function editDistance(one: string, other: string): number {
  if (one.length > 24 || other.length > 24) return 24;
  let row = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[other.length] ?? 24;
}
