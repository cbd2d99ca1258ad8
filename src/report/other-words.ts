import { diffWords } from 'diff';
import type { Piece, Reading } from './model.ts';

/** Beyond this share of other words two sentences are told independently, and marking them all says nothing. */
const MOST_OTHER = 0.5;
/** Bounds the work of one comparison; the sentences of one claim are short. */
const MOST_EDITS = 400;

/** The readings of a claim, with the words noted that the base (for the base: the first other) does not have. */
export function noteOtherWords(readings: Reading[], base = 0): Reading[] {
  const bases = noted.get(readings) ?? new Map<number, Reading[]>();
  noted.set(readings, bases);
  const known = bases.get(base) ?? note(readings, base);
  bases.set(base, known);
  return known;
}

/** Comparing words is most of what a page costs, and readings that are shown once are shown again. */
const noted = new WeakMap<Reading[], Map<number, Reading[]>>();

function note(readings: Reading[], base: number): Reading[] {
  const texts = readings.map(textOf);
  const other = base === 0 ? 1 : 0;
  return readings.map((reading, index) => {
    const against = texts[index === base ? other : base];
    const spans = against === undefined ? [] : otherSpans(against, texts[index] ?? '');
    return { ...reading, sentences: cutSentences(reading, spans) };
  });
}

type Span = [start: number, end: number];

function textOf(reading: Reading): string {
  return reading.sentences.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' ');
}

/** Spans of `text` whose words are not in `base` at that place; none when most of it is otherwise. */
function otherSpans(base: string, text: string): Span[] {
  const parts = diffWords(base, text, { maxEditLength: MOST_EDITS }) ?? [];
  const spans: Span[] = [];
  let at = 0;
  let other = 0;
  for (const { added, removed, value } of parts) {
    if (removed) continue;
    if (added) {
      spans.push([at, at + value.length]);
      other += value.length;
    }
    at += value.length;
  }
  return other > text.length * MOST_OTHER ? [] : spans;
}

function cutSentences(reading: Reading, spans: Span[]): Reading['sentences'] {
  let at = 0;
  return reading.sentences.map((sentence) => {
    const pieces = sentence.pieces.flatMap((piece) => {
      const cut = piece.mark ? [piece] : split(piece, at, spans);
      at += piece.text.length;
      return cut;
    });
    at += 1;
    return { ...sentence, pieces };
  });
}

/** A plain piece that begins at `from`, cut where other words begin and end; blanks at their ends stay plain. */
function split(piece: Piece, from: number, spans: Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [first, last] of spans) {
    const start = Math.max(first - from, at);
    const end = Math.min(last - from, piece.text.length);
    if (end <= start) continue;
    const words = piece.text.slice(start, end);
    const begin = start + words.length - words.trimStart().length;
    const stop = begin + words.trim().length;
    if (stop === begin) continue;
    if (begin > at) pieces.push({ text: piece.text.slice(at, begin) });
    pieces.push({ text: piece.text.slice(begin, stop), other: true });
    at = stop;
  }
  if (at < piece.text.length) pieces.push({ text: piece.text.slice(at) });
  return pieces;
}
