import type { NameDetail } from '../../annotate/names.ts';
import type { PairDifference, SentencePair } from '../../types.ts';
import { nearlySpelt } from './compatible.ts';

/** Names that are one but printed in two spellings. */
export function spellingVariants({ a, b }: SentencePair): Omit<PairDifference, 'rule' | 'kind'>[] {
  const found: Omit<PairDifference, 'rule' | 'kind'>[] = [];
  for (const x of a.details.names) {
    for (const y of b.details.names) {
      if (!isVariant(x, y)) continue;
      found.push({ level: 'wording', a: side(x), b: side(y), grade: 0.9 });
      break;
    }
  }
  return found;
}

function isVariant(x: NameDetail, y: NameDetail): boolean {
  if (x.type === 'role' || y.type === 'role') return false;
  if (x.value === y.value && x.parts.length === y.parts.length) {
    if (x.country) return x.stands === 'capital' && x.spelling.join(' ') !== y.spelling.join(' ');
    return x.spelling.join(' ') !== y.spelling.join(' ');
  }
  // Within the longer name, the same part printed otherwise: 'Sergei Petrov' beside 'Petroff'.
  return x.type !== 'organisation' && x.type === y.type && x.country === undefined && nearlySpelt(x, y);
}

function side({ start, end, text, spelling }: NameDetail) {
  return { start, end, text, value: spelling.join(' ') };
}
