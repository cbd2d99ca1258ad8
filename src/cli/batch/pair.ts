import { comparePair, readSentence } from '../../engine/index.ts';
import type { Task } from '../batch.ts';
import { textOf } from './row.ts';

export const pairTask: Task = (row) => {
  const a = readSentence(textOf(row, 'a'), 'a');
  const b = readSentence(textOf(row, 'b'), 'b');
  const { similarity, aligned, relation, differences, marks } = comparePair(a, b);
  const pairs = (spans: { start: number; end: number }[]) => spans.map(({ start, end }) => [start, end]);
  return { similarity, aligned, relation, differences, marks: { a: pairs(marks.a), b: pairs(marks.b) } };
};
