import type { Span } from '../types.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentence spans of `source` between `start` and `end`, without the white space around them. */
export function segment(source: string, start = 0, end = source.length, _language = 'en'): Span[] {
  const spans: Span[] = [];
  for (const { segment: text, index } of segmenter.segment(source.slice(start, end))) {
    const lead = text.length - text.trimStart().length;
    const trimmed = text.trim();
    if (trimmed) spans.push({ start: start + index + lead, end: start + index + lead + trimmed.length });
  }
  return spans;
}
