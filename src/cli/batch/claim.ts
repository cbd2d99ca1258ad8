import { checkClaim } from '../../engine/index.ts';
import type { Task } from '../batch.ts';
import { textOf } from './row.ts';

export const claimTask: Task = (row) => {
  const text = textOf(row, 'text');
  const { supported, score, best, differences } = checkClaim(textOf(row, 'claim'), text);
  return {
    supported,
    score,
    best: best.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
    differences,
  };
};
