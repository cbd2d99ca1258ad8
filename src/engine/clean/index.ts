import type { Block, Metadata } from '../types.ts';
import { articleExtent } from './article.ts';
import { type Classified, classify } from './classify.ts';
import { languageOf } from './language.ts';
import { markOf } from './marks.ts';
import { metadataOf } from './metadata.ts';
import { splitParagraphs } from './paragraphs.ts';
import { shapeOf } from './shape.ts';

export interface Cleaned extends Metadata {
  blocks: Block[];
  language: string;
}

/**
 * Text as received → its blocks in order, and what it says of itself. Every character that is no white space is in
 * exactly one block; nothing is lost, what is no article is set aside with a reason.
 */
export function clean(text: string): Cleaned {
  const shapes = splitParagraphs(text).map((paragraph) => shapeOf(text, paragraph));
  const marks = shapes.map(markOf);
  const classified: Classified[] = classify(shapes, marks, articleExtent(shapes, marks));
  const { blocks, ...said } = metadataOf(text, classified);
  return { ...said, blocks, language: languageOf(text, blocks) };
}
