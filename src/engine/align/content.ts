import { oncePerPrint } from '../annotate/prints.ts';
import type { Token } from '../types.ts';

/** Neither a function word nor a mark. */
export function isContent(token: Pick<Token, 'stop' | 'kind'>): boolean {
  return !token.stop && token.kind !== 'punctuation';
}

/** Words with content, in the order of the sentence. */
export const contentWords = oncePerPrint(({ tokens }) => tokens.filter(isContent).map(({ word }) => word));
