import type { SentencePair, Token } from '../types.ts';

/** Where two details stand, by token (inclusive). */
export interface Place {
  first: number;
  last: number;
}

/** How far the neighbourhood of a detail reaches, in tokens. */
const WINDOW = 6;
/** How far from the other detail the answer of a neighbour may stand. */
const ANSWER_REACH = 9;
const SIDE = 3;

/**
 * 0–1: how far the content words around two details answer each other, near ones counting more. Half when there are
 * no content words to go by.
 */
export function nearAgreement(pair: SentencePair, x: Place, y: Place): number {
  const one = oneWay(pair.a.tokens, pair.words.aToB, x, y);
  const other = oneWay(pair.b.tokens, pair.words.bToA, y, x);
  return (one + other) / 2;
}

function oneWay(tokens: readonly Token[], links: readonly number[], own: Place, other: Place): number {
  let all = 0;
  let answered = 0;
  const to = Math.min(tokens.length - 1, own.last + WINDOW);
  for (let i = Math.max(0, own.first - WINDOW); i <= to; i++) {
    if (i >= own.first && i <= own.last) continue;
    const token = tokens[i] as Token;
    if (token.stop || token.kind !== 'word') continue;
    const distance = i < own.first ? own.first - i : i - own.last;
    const weight = 1 / (1 + distance / 3);
    all += weight;
    const link = links[i] ?? -1;
    if (link >= other.first - ANSWER_REACH && link <= other.last + ANSWER_REACH && link >= 0) answered += weight;
  }
  return all === 0 ? 0.5 : answered / all;
}

/**
 * 0–1: how far two details stand in the same slot, by the very words on both sides: up to three each, the sentence's
 * edge counting as one. 1 means that only the detail itself was exchanged; without a content word it is no slot.
 */
export function slotAgreement({ a, b }: SentencePair, x: Place, y: Place): number {
  const left = run(a.tokens, x.first - 1, b.tokens, y.first - 1, -1);
  const right = run(a.tokens, x.last + 1, b.tokens, y.last + 1, 1);
  if (left.content + right.content === 0) return 0;
  const share = (left.length + right.length) / (2 * SIDE);
  return left.length === 0 || right.length === 0 ? share / 2 : share;
}

function run(
  a: readonly Token[],
  i: number,
  b: readonly Token[],
  j: number,
  step: -1 | 1,
): { length: number; content: number } {
  let content = 0;
  for (let length = 0; length < SIDE; length++) {
    const [one, other] = [a[i + step * length], b[j + step * length]];
    // Both sentences end here: nothing more could differ.
    if (!one && !other) return { length: length === 0 || content > 0 ? SIDE : length, content };
    if (!one || !other || one.norm !== other.norm) return { length, content };
    if (!one.stop && one.kind !== 'punctuation') content++;
  }
  return { length: SIDE, content };
}

/** Links weaker than this join words alike in kind, not in meaning: 'points' and 'rebounds'. */
const SAME_MEANING = 0.75;

/** Whether token `i` of a means what token `j` of b means: one stem, or a strong link. */
export function answers({ a, b, words }: SentencePair, i: number, j: number): boolean {
  const [one, other] = [a.tokens[i], b.tokens[j]];
  if (!one || !other) return false;
  return one.stem === other.stem || (words.aToB[i] === j && (words.strength[i] ?? 0) >= SAME_MEANING);
}
