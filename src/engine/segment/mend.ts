import type { SentenceMend, Span } from '../types.ts';

/** Sentence spans of one block with a reviewer's breaks put in and taken out. Offsets count in the text as received. */
export function mendSentences(spans: Span[], source: string, mends: readonly SentenceMend[]): Span[] {
  return mends.reduce(
    (mended, mend) => (mend.break === 'join' ? join(mended, mend.at) : split(mended, source, mend.at)),
    spans,
  );
}

/** The sentence that begins at `at` becomes the end of the one before it. */
function join(spans: Span[], at: number): Span[] {
  const index = spans.findIndex(({ start }) => start === at);
  const [before, after] = [spans[index - 1], spans[index]];
  if (!before || !after) return spans;
  return spans.toSpliced(index - 1, 2, { start: before.start, end: after.end });
}

/** The sentence around `at` becomes two, the second beginning at the first character from `at` on that is no blank. */
function split(spans: Span[], source: string, at: number): Span[] {
  const index = spans.findIndex(({ start, end }) => start < at && at < end);
  const whole = spans[index];
  if (!whole) return spans;
  const head = source.slice(whole.start, at);
  const tail = source.slice(at, whole.end);
  const first = { start: whole.start, end: whole.start + head.trimEnd().length };
  const second = { start: whole.end - tail.trimStart().length, end: whole.end };
  return first.start < first.end && second.start < second.end ? spans.toSpliced(index, 1, first, second) : spans;
}
