import { annotate } from './annotate/index.ts';
import type { ReadSentence } from './annotate/read-sentence.ts';
import { type Support, supportFor } from './compare/claim.ts';
import { segmentText } from './segment/text.ts';
import { foldSpace } from './text/fold.ts';
import type { Sentence } from './types.ts';

/** Does a text support a claim, where, and what differs there? The language of both is taken to be English. */
export function checkClaim(claim: string, text: string): Support {
  return supportFor(readText(claim, 'claim'), readText(text, 'text'));
}

/** A loose text → its annotated sentences. */
export function readText(text: string, id: string): ReadSentence[] {
  return segmentText(text).map((span, index) => {
    const folded = foldSpace(text.slice(span.start, span.end));
    const sentence: Sentence = { id: `${id}.s${index + 1}`, ...span, kind: 'body', text: folded };
    return annotate(sentence, id, { source: text, language: 'en' });
  });
}
