import { clean, foldSpace } from '../../engine/index.ts';
import type { Task } from '../batch.ts';
import { textOf } from './row.ts';

/** The article alone: body and sub-headings; the headline, byline and date are fields of their own. */
export const cleanTask: Task = (row) => {
  const text = textOf(row, 'text');
  const { blocks, headline, byline, published, agency } = clean(text);
  const title = headline === undefined ? undefined : blocks.find(({ kind }) => kind === 'headline');
  const isArticle = (block: (typeof blocks)[number]) =>
    block.kind === 'body' || (block.kind === 'headline' && block !== title);
  return {
    text: blocks
      .filter(isArticle)
      .map(({ start, end }) => foldSpace(text.slice(start, end)))
      .join('\n\n'),
    headline,
    byline,
    published,
    agency,
    removed: blocks
      .filter((block) => !isArticle(block) && block !== title)
      .map(({ start, end, kind, reason }) => ({ start, end, reason: reason ?? kind })),
  };
};
