import { WEEKDAYS } from '../../lexicon/calendar.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  IRREGULAR_PASTS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../../lexicon/function-words.ts';
import { OFFICES } from '../../lexicon/titles.ts';
import type { Token } from '../../types.ts';
import { isInsideName, isVerbLike } from './looks.ts';
import { LONGEST, type Run } from './phrase.ts';

/** The noun phrase that begins at `start`: as far as the next comma, verb or end. */
export function phraseAfter(tokens: Token[], start: number, high: number): Run | null {
  const first = tokens[start];
  if (!first || start >= high) return null;
  if (SUBJECT_PRONOUNS.has(first.norm) && !first.text.includes('.')) return { from: start, to: start + 1 };
  if (first.kind === 'punctuation' || PREPOSITIONS.has(first.norm) || WEEKDAYS.has(first.norm)) return null;
  let i = start;
  for (; i < Math.min(high, start + LONGEST); i++) {
    const token = tokens[i] as Token;
    const { norm } = token;
    if (token.kind === 'punctuation') {
      if (isInsideName(tokens, i)) continue;
      if (token.text === '(') {
        const close = findAhead(tokens, i, Math.min(high, i + 8), ')');
        if (close > 0) {
          i = close;
          continue;
        }
      }
      // An aside on who the speaker is belongs to the phrase.
      if (norm === ',' && i > start) return { from: start, to: endOfAside(tokens, i, high) };
      break;
    }
    if (i > start && (WEEKDAYS.has(norm) || norm === 'yesterday' || norm === 'today')) break;
    if (i > start && (AUXILIARIES.has(norm) || (SUBORDINATORS.has(norm) && norm !== 'as' && norm !== 'who'))) break;
    if (i > start && SUBJECT_PRONOUNS.has(norm) && norm !== 'who') break;
    if (i > start && !token.capital && (IRREGULAR_PASTS.has(norm) || isVerbLike(tokens, i))) break;
    if (i > start && ENDING.has(norm) && !TYING_RIGHT.has(norm)) break;
    if (norm === 'who') return { from: start, to: high };
    if (norm === 'in' && TIME_OR_FORM.has(tokens[i + 1]?.norm ?? '') && i > start) break;
    if (norm === 'on' && WEEKDAYS.has(tokens[i + 1]?.norm ?? '')) break;
  }
  let to = i;
  while (to > start && (PREPOSITIONS.has(tokens[to - 1]?.norm ?? '') || tokens[to - 1]?.norm === 'and')) to--;
  return to > start ? { from: start, to } : null;
}

const ENDING = new Set([
  'during',
  'after',
  'before',
  'amid',
  'when',
  'while',
  'since',
  'following',
  'by',
  'through',
  'as',
  'upon',
  'late',
  'early',
  'last',
  'this',
  'earlier',
]);

const TYING_RIGHT = new Set(['of', 'for', 'at', 'in', 'with', 'from', 'on', 'to']);

const TIME_OR_FORM = new Set(['a', 'an', 'his', 'her', 'its', 'their', 'remarks', 'comments', 'response']);

function endOfAside(tokens: Token[], comma: number, high: number): number {
  const next = tokens[comma + 1];
  if (
    !next ||
    !(
      DETERMINERS.has(next.norm) ||
      next.norm === 'who' ||
      next.norm === 'whose' ||
      next.kind === 'number' ||
      isRoleStart(tokens, comma + 1)
    )
  ) {
    return comma;
  }
  const relative = next.norm === 'who' || next.norm === 'whose' || next.norm === 'which';
  for (let i = comma + 1; i < Math.min(high, comma + LONGEST); i++) {
    const token = tokens[i] as Token;
    // 'According to Berg, the dam held': a clause, not an aside.
    if (
      !relative &&
      i > comma + 1 &&
      (AUXILIARIES.has(token.norm) || IRREGULAR_PASTS.has(token.norm) || (!token.capital && isVerbLike(tokens, i)))
    )
      return comma;
    if (token.norm === ',' || token.norm === '"' || token.norm === ';' || token.norm === ':') return i;
    if (token.kind === 'punctuation' && token.text === '.' && !isInsideName(tokens, i)) return i;
  }
  return Math.min(high, comma + LONGEST);
}

/** 'head of the centrist Tax Policy Center', 'president of …': an office soon after the comma. */
function isRoleStart(tokens: Token[], at: number): boolean {
  if (tokens[at]?.capital) return false;
  for (let i = at; i < at + 4; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') return false;
    if (OFFICES.has(token.norm)) return true;
    if (PREPOSITIONS.has(token.norm) || SUBORDINATORS.has(token.norm) || AUXILIARIES.has(token.norm)) return false;
  }
  return false;
}

function findAhead(tokens: Token[], from: number, high: number, text: string): number {
  for (let i = from; i < high; i++) if (tokens[i]?.text === text) return i;
  return -1;
}
