import type { Sentence } from '../engine/types.ts';
import { words } from '../words/words.ts';
import type { DifferenceData } from './data.ts';
import type { Piece } from './model.ts';

type Mark = NonNullable<Piece['mark']>;

const WEIGHT = { contradiction: 3, discrepancy: 2, wording: 1 };

/**
 * A sentence with the words marked on which the versions differ; where marks overlap, the graver one shows. A mere
 * wording of the whole sentence (nobody is named who said it) marks nothing: all of it marked says no more than none.
 */
export function markSentence(text: string, sentence: Sentence, differences: DifferenceData[]): Piece[] {
  const spans = differences.flatMap(({ kind, level, values }) =>
    values
      .filter((value) => value.sentence === sentence.id && value.end > value.start)
      .filter((value) => level !== 'wording' || !isWhole(text, sentence, value))
      .map(({ start, end }) => ({
        start: Math.max(start, sentence.start),
        end: Math.min(end, sentence.end),
        mark: { kind, level, word: words().kinds[kind] },
      })),
  );
  const edges = [sentence.start, sentence.end, ...spans.flatMap(({ start, end }) => [start, end])]
    .filter((edge) => edge >= sentence.start && edge <= sentence.end)
    .sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1] ?? start;
    if (end === start) continue;
    const covering = spans.filter((span) => span.start <= start && span.end >= end).map(({ mark }) => mark);
    append(pieces, text.slice(start, end), gravest(covering));
  }
  return foldEnds(pieces);
}

function isWhole(text: string, sentence: Sentence, { start, end }: { start: number; end: number }): boolean {
  const around = text.slice(sentence.start, start) + text.slice(end, sentence.end);
  return !/[\p{L}\p{N}]/u.test(around);
}

function gravest(marks: Mark[]): Mark | undefined {
  return marks.reduce<Mark | undefined>(
    (best, mark) => (!best || WEIGHT[mark.level] > WEIGHT[best.level] ? mark : best),
    undefined,
  );
}

function append(pieces: Piece[], text: string, mark: Mark | undefined): void {
  const last = pieces.at(-1);
  if (last && last.mark?.kind === mark?.kind && last.mark?.level === mark?.level) last.text += text;
  else pieces.push(mark ? { text, mark } : { text });
}

/** White space as a reader sees it: runs are one blank, none at either end. */
function foldEnds(pieces: Piece[]): Piece[] {
  const folded = pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/gu, ' ') }));
  const first = folded[0];
  const last = folded.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return folded.filter(({ text }) => text !== '');
}
