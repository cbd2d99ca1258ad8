import { oncePerPrint } from '../annotate/prints.ts';
import type { Word } from '../text/words.ts';
import type { Token } from '../types.ts';

/** Neither a function word nor a mark. */
export function isContent(token: Pick<Token, 'stop' | 'kind'>): boolean {
  return !token.stop && token.kind !== 'punctuation';
}

/** Words with content, in the order of the sentence. */
export const contentWords = oncePerPrint(({ tokens }) => tokens.filter(isContent).map(({ word }) => word));

/** The same, each stem once. */
export const contentStems = oncePerPrint((sentence) => eachStemOnce(contentWords(sentence)));

export function eachStemOnce(words: readonly Word[]): Word[] {
  const stems = new Set<string>();
  return words.filter(({ stem }) => stems.size < stems.add(stem).size);
}
