import type { AnnotatedSentence, Claim, Pin, PreviousClaim } from '../types.ts';

export interface AlignInput {
  /** One array a version, in the order given; only the sentences that may join claims. */
  versions: AnnotatedSentence[][];
  /** Version id → family id, so that a claim's independent sources can be counted. */
  familyOf: ReadonlyMap<string, string>;
  pins?: Pin[];
  previous?: PreviousClaim[];
}

/** Sentences of N versions → claims: sentences that state the same thing. Independent of the order of versions. */
export function align({ versions, familyOf }: AlignInput): Claim[] {
  const groups = new Map<string, AnnotatedSentence[]>();
  for (const sentence of versions.flat()) {
    const group = groups.get(sentence.text);
    if (group) group.push(sentence);
    else groups.set(sentence.text, [sentence]);
  }
  return [...groups.values()].map((group, index) => ({
    id: `c${index + 1}`,
    sentences: group.map((sentence) => sentence.id),
    independent: new Set(group.map((sentence) => familyOf.get(sentence.version))).size,
    confidence: 1,
  }));
}
