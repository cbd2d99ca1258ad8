import type { Span } from '../types.ts';
import { partsOf } from './parts.ts';
import { nextStop, type Stop } from './stops.ts';
import { endsSentence } from './verdict.ts';

/**
 * Sentence spans of `source` between `start` and `end`, without the white space around them. A single
 * line break is white space (the text may be hard-wrapped); a blank line always ends a sentence. One pass,
 * linear in the length of the span.
 */
export function segment(source: string, start = 0, end = source.length, language = 'en'): Span[] {
  const text = start === 0 && end === source.length ? source : source.slice(start, end);
  const spans: Span[] = [];
  const parts = partsOf(text);
  let from = 0;
  let part = 0;
  let label = 0;
  const cut = (to: number) => {
    for (let next = parts[part]; next && next.at < to; next = parts[++part]) {
      pushTrimmed(spans, text, from, next.at, start);
      from = next.at;
    }
    pushTrimmed(spans, text, from, to, start);
    from = to;
  };
  let stop: Stop | undefined = nextStop(text, 0);
  while (stop) {
    while ((parts[label]?.end ?? text.length) <= stop.start) label += 1;
    const inside = (parts[label]?.at ?? text.length) <= stop.start;
    const to = inside ? -1 : endsSentence(text, from, stop, language);
    if (to > from) cut(to);
    stop = nextStop(text, Math.max(stop.end, to));
  }
  cut(text.length);
  return spans;
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number, offset: number): void {
  const body = text.slice(from, to);
  const trimmed = body.trim();
  if (!trimmed) return;
  const begin = offset + from + (body.length - body.trimStart().length);
  spans.push({ start: begin, end: begin + trimmed.length });
}
