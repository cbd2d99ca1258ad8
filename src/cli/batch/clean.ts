import { clean, foldSpace } from '../../engine/index.ts';
import type { Task } from '../batch.ts';
import { textOf } from './row.ts';

/** The article alone: body and sub-headings; the headline, byline and date are fields of their own. */
export const cleanTask: Task = (row) => {
  const text = textOf(row, 'text');
  const { blocks, headline, byline, published, agency } = clean(text);
  const first = blocks.findIndex(({ kind }) => kind === 'body');
  const article = blocks.filter(({ kind }, i) => kind === 'body' || (kind === 'headline' && i > first));
  const removed = blocks.filter(({ kind }) => kind !== 'body' && kind !== 'headline');
  return {
    text: article.map(({ start, end }) => foldSpace(text.slice(start, end))).join('\n\n'),
    headline,
    byline,
    published,
    agency,
    removed: removed.map(({ start, end, kind, reason }) => ({ start, end, reason: reason ?? kind })),
  };
};
