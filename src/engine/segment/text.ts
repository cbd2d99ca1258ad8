import { splitParagraphs } from '../clean/paragraphs.ts';
import type { Span } from '../types.ts';
import { segment } from './index.ts';

/** Sentence spans of a text of several paragraphs: blank lines and lines that were not wrapped end sentences. */
export function segmentText(text: string, language = 'en'): Span[] {
  return splitParagraphs(text).flatMap(({ start, end }) => segment(text, start, end, language));
}
