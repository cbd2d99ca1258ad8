import { findDocumentAttributions } from '../../engine/annotate/attribution/document.ts';
import type { Task } from '../batch.ts';
import { textOf } from './row.ts';

/** Who says what in a whole article. */
export const attributionTask: Task = (row) => {
  const pairs = (spans: { start: number; end: number }[]) => spans.map(({ start, end }) => [start, end]);
  const attributions = findDocumentAttributions(textOf(row, 'text')).map(({ source, cue, content, kind }) => ({
    source: pairs(source),
    cue: pairs(cue),
    content: pairs(content),
    kind,
  }));
  return { attributions };
};
