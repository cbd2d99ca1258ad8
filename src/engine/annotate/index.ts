import { tokenise } from '../text/tokens.ts';
import type { AnnotatedSentence, Sentence, VersionContext } from '../types.ts';
import { LazyDetails } from './details.ts';

/** A sentence with its tokens and typed details, ready for alignment and comparison. */
export function annotate(sentence: Sentence, version: string, context: VersionContext): AnnotatedSentence {
  const tokens = tokenise(context.source, sentence.start, sentence.end);
  return {
    ...sentence,
    version,
    source: context.source,
    ...(context.published !== undefined && { published: context.published }),
    tokens,
    details: new LazyDetails(tokens, context),
  };
}
