import type { Token } from '../types.ts';
import { keep } from './kept.ts';

/** What every token of one spelling shares. */
export interface Word extends Pick<Token, 'kind' | 'text' | 'norm' | 'stem' | 'stop' | 'capital'> {
  /** What was looked up of it. */
  kept: unknown[];
}

/** Questions asked of every word. */
let questions = 0;

export function wordOf(form: Omit<Word, 'kept'>): Word {
  return { ...form, kept: new Array(questions) };
}

/** Looks something up once for all tokens of one spelling. */
export function oncePerWord<T>(look: (word: Word) => T): (token: Pick<Token, 'word'>) => T {
  const place = questions++;
  return ({ word }) => keep(word.kept, place, word, look);
}
