import { opposite } from '../lexicon/antonyms.ts';
import type { AnnotatedSentence, Span, Token } from '../types.ts';
import { profileOf } from './profile.ts';

/** Whether an odd number of denials reach a token. */
export function isDenied(sentence: AnnotatedSentence, at: number): boolean {
  let count = 0;
  for (const { from, head, reach } of sentence.details.polarity) {
    if (at === head || (at >= from && at < reach)) count++;
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
