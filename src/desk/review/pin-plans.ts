/** Which pins say what somebody means. Pure. */
import type { ClaimSentence } from '../../store/claims.ts';
import type { StoredPin } from '../../store/schema.ts';

/** A pin to be. */
export type Knot = Pick<StoredPin, 'relation' | 'a' | 'b'>;

/** A story's claims with their sentences, one entry a sentence of a claim. */
export type Standing = readonly Pick<ClaimSentence, 'claim' | 'sentence'>[];

type Named = Pick<ClaimSentence, 'sentence'>;

/** Those of a claim's sentences that have the words of the wanted ones, and the others. */
export function asideOf(
  sentences: ClaimSentence[],
  wanted: readonly string[],
): { out: ClaimSentence[]; rest: ClaimSentence[] } {
  const texts = new Set(sentences.filter(({ sentence }) => wanted.includes(sentence)).map(({ text }) => text));
  return {
    out: sentences.filter(({ text }) => texts.has(text)),
    rest: sentences.filter(({ text }) => !texts.has(text)),
  };
}

/** The sentence that stands in the fewest claims: pinned to it, others come to its claim and to no other. */
export function anchorOf<T extends Named>(sentences: readonly T[], all: Standing): T {
  const counts = new Map<string, number>();
  for (const { sentence } of all) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  const [first, ...others] = sentences;
  if (!first) throw new TypeError('There is no sentence to pin to.');
  const claimsOf = ({ sentence }: Named) => counts.get(sentence) ?? 0;
  return others.reduce((best, each) => (claimsOf(each) < claimsOf(best) ? each : best), first);
}

/** All in one claim. */
export function keepTogether(sentences: readonly Named[]): Knot[] {
  return sentences
    .slice(1)
    .map(({ sentence }, index) => ({ relation: 'together', a: sentences[index]?.sentence ?? '', b: sentence }));
}

/** One claim of the first, and none of the others in it. As many pins as sentences: pairs would be a product. */
export function keepApart(out: readonly Named[], rest: readonly Named[]): Knot[] {
  const [first] = out;
  if (!first) return [];
  return [
    ...keepTogether(out),
    ...rest.map(({ sentence }): Knot => ({ relation: 'apart', a: first.sentence, b: sentence })),
  ];
}

/** Ids of pins of these relations between two sets of sentences. */
export function mustGiveWay(
  pins: readonly StoredPin[],
  relations: readonly StoredPin['relation'][],
  some: readonly Named[],
  others: readonly Named[],
): string[] {
  const [left, right] = [some, others].map((each) => new Set(each.map(({ sentence }) => sentence))) as [
    Set<string>,
    Set<string>,
  ];
  return pins
    .filter(({ relation }) => relations.includes(relation))
    .filter(({ a, b }) => (left.has(a) && right.has(b)) || (left.has(b) && right.has(a)))
    .map(({ id }) => id);
}

/** Whether a sentence is one of these. */
export function isAmong({ sentence }: Named, sentences: readonly Named[]): boolean {
  return sentences.some((each) => each.sentence === sentence);
}
