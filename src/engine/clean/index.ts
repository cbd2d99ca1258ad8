import type { Block, Metadata } from '../types.ts';
import { articleExtent, wholeText } from './article.ts';
import { classify } from './classify.ts';
import { languageOf } from './language.ts';
import { marksOf } from './marks.ts';
import { metadataOf } from './metadata.ts';
import { splitParagraphs } from './paragraphs.ts';
import { shapeOf } from './shape.ts';

export interface Cleaned extends Metadata {
  blocks: Block[];
  language: string;
}

export interface CleanOptions {
  /** The text is an article alone, as read from a page's markup: nothing is set aside for where it stands. */
  article?: boolean;
  /** BCP 47 primary subtag, when it is known. */
  language?: string;
}

/**
 * Text as received → its blocks in order, and what it says of itself. Every character that is no white space is in
 * exactly one block; nothing is lost, what is no article is set aside with a reason.
 */
export function clean(text: string, { article = false, language: known }: CleanOptions = {}): Cleaned {
  const paragraphs = splitParagraphs(text);
  const language = known ?? languageOf(text, paragraphs);
  const shapes = paragraphs.map((paragraph) => shapeOf(text, paragraph, language));
  const marks = marksOf(shapes);
  const classified = classify(shapes, marks, article ? wholeText(shapes) : articleExtent(shapes, marks));
  return { ...metadataOf(text, classified), language };
}
