import type { NameDetail } from '../../annotate/names.ts';
import { isWithin } from '../../text/alike.ts';
import type { PairDifference, SentencePair } from '../../types.ts';

/** Names that are one but printed in two spellings. */
export function spellingVariants({ a, b }: SentencePair): Omit<PairDifference, 'rule' | 'kind'>[] {
  if (a.details.names.length === 0 || b.details.names.length === 0) return [];
  const found: Omit<PairDifference, 'rule' | 'kind'>[] = [];
  const [inA, inB] = [new Set(a.details.names.map(printed)), new Set(b.details.names.map(printed))];
  for (const x of a.details.names) {
    if (inB.has(printed(x))) continue;
    const y = b.details.names.find((name) => isVariant(x, name));
    if (y && !inA.has(printed(y))) found.push({ level: 'wording', a: side(x), b: side(y), grade: 0.9 });
  }
  return found;
}

function isVariant(x: NameDetail, y: NameDetail): boolean {
  if (x.type === 'role' || y.type === 'role' || x.stands === 'people' || x.stands === 'name') return false;
  if (x.value === y.value && x.parts.length === y.parts.length) return printed(x) !== printed(y);
  if (x.type === 'organisation' || x.type !== y.type || x.country !== undefined) return false;
  return isMisprint(x.parts.at(-1) ?? '', y.parts.at(-1) ?? '');
}

/** One or two letters apart, neither being the other with an ending: 'Kozak' and 'Koazk', not 'West' and 'Western'. */
function isMisprint(one: string, other: string): boolean {
  if (one === other || one[0] !== other[0] || one.startsWith(other) || other.startsWith(one)) return false;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 5 && isWithin(one, other, shorter >= 8 ? 2 : 1);
}

/** Kept by the words, which copies of a sentence share. */
const shownAs = new WeakMap<string[], string>();

/** A name as printed, in one form of Unicode. */
export function printed({ spelling }: NameDetail): string {
  let text = shownAs.get(spelling);
  if (text === undefined) {
    text = spelling.join(' ').normalize('NFC');
    shownAs.set(spelling, text);
  }
  return text;
}

function side({ start, end, text, spelling }: NameDetail) {
  return { start, end, text, value: spelling.join(' ') };
}
