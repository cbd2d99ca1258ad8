import { segmentText } from '../../engine/index.ts';
import type { Task } from '../batch.ts';
import { textOf } from './row.ts';

export const segmentTask: Task = (row) => {
  const text = textOf(row, 'text');
  return { sentences: segmentText(text).map(({ start, end }) => ({ start, end, text: text.slice(start, end) })) };
};
