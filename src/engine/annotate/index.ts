import { tokenise } from '../text/tokens.ts';
import type { AnnotatedSentence, Details, Sentence, Token, VersionContext } from '../types.ts';
import { findAttributions } from './attribution.ts';
import { findCertainty } from './certainty.ts';
import { findDates } from './dates.ts';
import { findNames } from './names.ts';
import { findNumbers } from './numbers.ts';
import { findPolarity } from './polarity.ts';
import { findQuotations } from './quotations.ts';

/**
 * A sentence with its tokens and typed details, ready for alignment and comparison. Details are found when they are
 * first asked for: a sentence that no other version answers, and every copy of one that was read, never needs them.
 */
export function annotate(sentence: Sentence, version: string, context: VersionContext): AnnotatedSentence {
  const tokens = tokenise(context.source, sentence.start, sentence.end);
  let details: Details | undefined;
  return {
    ...sentence,
    version,
    source: context.source,
    ...(context.published !== undefined && { published: context.published }),
    tokens,
    get details() {
      details ??= findDetails(tokens, context);
      return details;
    },
  };
}

function findDetails(tokens: Token[], context: VersionContext): Details {
  const names = findNames(tokens, context);
  const dates = findDates(tokens, context);
  return {
    numbers: findNumbers(tokens, context, dates),
    dates,
    names,
    attributions: findAttributions(tokens, context, names),
    quotations: findQuotations(tokens, context),
    polarity: findPolarity(tokens, context),
    certainty: findCertainty(tokens, context),
  };
}
