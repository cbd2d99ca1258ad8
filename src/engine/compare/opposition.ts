import { opposite } from '../lexicon/antonyms.ts';
import type { AnnotatedSentence, SentencePair, Span, Token } from '../types.ts';
import { profileOf } from './profile.ts';

/** Least share of each sentence the other answers before a denial in one of them speaks of the other. */
export const LEAST_COVER = 0.5;

/** A denied word of one sentence whose partner in the other is not denied. Indices into the tokens. */
export interface Denial {
  /** Which sentence denies. */
  side: 'a' | 'b';
  cue: number;
  head: number;
  partner: number;
}

/** Denials of one sentence that the other does not share, in order; double negation counts as none. */
export function unsharedDenials(pair: SentencePair): Denial[] {
  return [...deniedBy(pair, 'a'), ...deniedBy(pair, 'b')];
}

function deniedBy({ a, b, words }: SentencePair, side: 'a' | 'b'): Denial[] {
  const [from, to] = side === 'a' ? [a, b] : [b, a];
  const links = side === 'a' ? words.aToB : words.bToA;
  const found: Denial[] = [];
  for (const { cue, head } of from.details.polarity) {
    const partner = links[head] ?? -1;
    if (partner < 0 || !isDenied(from, head) || isDenied(to, partner)) continue;
    const strength = words.strength[side === 'a' ? head : partner] ?? 0;
    if (strength < 0.6 || areOpposite(from, head, to, partner)) continue;
    found.push({ side, cue, head, partner });
  }
  return found;
}

/** Whether an odd number of denials reach a token. */
export function isDenied(sentence: AnnotatedSentence, at: number): boolean {
  let count = 0;
  for (const { cue, head, reach } of sentence.details.polarity) {
    if (at === head || (at > cue && at < reach)) count++;
  }
  return count % 2 === 1;
}

/** Whether two tokens say the opposite. */
export function areOpposite(a: AnnotatedSentence, i: number, b: AnnotatedSentence, j: number): boolean {
  return opposite(profileOf(a).keys[i] ?? '', profileOf(b).keys[j] ?? '');
}

/** The span and text from one token to another. */
export function spanOf(sentence: AnnotatedSentence, from: number, to = from): Span & { text: string } {
  const start = (sentence.tokens[from] as Token).start;
  const end = (sentence.tokens[to] as Token).end;
  return { start, end, text: sentence.source.slice(start, end) };
}
