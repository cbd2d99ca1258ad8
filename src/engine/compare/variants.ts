import type { AnnotatedSentence } from '../types.ts';

/** One wording inside a claim with every sentence that prints it. */
export interface Variant {
  /** The sentence the rules read; the others print the same words. */
  first: AnnotatedSentence;
  members: AnnotatedSentence[];
  versions: Set<string>;
}

/**
 * Sentences of a claim → distinct wordings, most printed first. Two sentences of the same words are one wording only
 * when their versions came out on one day, as far as is known: 'on Tuesday' of two weeks is two statements.
 */
export function variantsOf(members: readonly AnnotatedSentence[], published: ReadonlyMap<string, string>): Variant[] {
  const byKey = new Map<string, Variant>();
  for (const sentence of members) {
    const key = `${sentence.text}\n${published.get(sentence.version) ?? ''}`;
    const variant = byKey.get(key);
    if (variant) {
      variant.members.push(sentence);
      variant.versions.add(sentence.version);
    } else {
      byKey.set(key, { first: sentence, members: [sentence], versions: new Set([sentence.version]) });
    }
  }
  return [...byKey.values()].sort(
    (a, b) =>
      b.versions.size - a.versions.size || (a.first.text < b.first.text ? -1 : a.first.text > b.first.text ? 1 : 0),
  );
}

/** Wordings compared with each other, pair by pair; of a claim with more, the rest is held against the commonest. */
const CLOSE = 6;
/** Wordings of one claim looked at, at the most. */
const MOST = 400;

/** Which wordings are compared: all pairs of the commonest few, then each further one with the two commonest. */
export function pairsToCompare(variants: readonly Variant[]): [Variant, Variant][] {
  const pairs: [Variant, Variant][] = [];
  for (const [j, b] of variants.slice(0, MOST).entries()) {
    const upTo = j < CLOSE ? j : 1;
    for (const a of variants.slice(0, upTo)) {
      // What one version prints twice it does not contradict; the words complete each other.
      if (![...b.versions].some((version) => a.versions.has(version))) pairs.push([a, b]);
    }
  }
  return pairs;
}

/** A span of `from` at the same words of `to`, which prints the same text with other white space. */
export function transfer(
  span: { start: number; end: number },
  from: AnnotatedSentence,
  to: AnnotatedSentence,
): { start: number; end: number } {
  if (from === to) return span;
  const first = from.tokens.findIndex((token) => token.end > span.start);
  const last = from.tokens.findLastIndex((token) => token.start < span.end);
  const a = from.tokens[first];
  const b = from.tokens[last];
  const toA = to.tokens[first];
  const toB = to.tokens[last];
  if (!a || !b || !toA || !toB || from.tokens.length !== to.tokens.length) return { start: to.start, end: to.end };
  return {
    start: Math.min(toA.end, Math.max(toA.start, toA.start + span.start - a.start)),
    end: Math.max(toB.start, Math.min(toB.end, toB.end + span.end - b.end)),
  };
}
