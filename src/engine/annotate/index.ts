import type { Sentence, VersionContext } from '../types.ts';
import { ReadSentence } from './read-sentence.ts';

/** A sentence with its tokens and typed details, ready for alignment and comparison. Each is made when first asked for. */
export function annotate(sentence: Sentence, version: string, context: VersionContext): ReadSentence {
  return new ReadSentence(sentence, version, context);
}
