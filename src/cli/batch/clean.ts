import { clean } from '../../engine/index.ts';
import type { Task } from '../batch.ts';
import { textOf } from './row.ts';

export const cleanTask: Task = (row) => {
  const text = textOf(row, 'text');
  const { blocks, headline, byline, published, agency } = clean(text);
  const kept = blocks.filter((block) => block.kind !== 'furniture');
  const removed = blocks.filter((block) => block.kind === 'furniture');
  return {
    text: kept.map(({ start, end }) => text.slice(start, end)).join('\n\n'),
    headline,
    byline,
    published,
    agency,
    removed: removed.map(({ start, end, reason }) => ({ start, end, reason })),
  };
};
