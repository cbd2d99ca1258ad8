import { WEEKDAYS } from '../../lexicon/calendar.ts';
import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  IRREGULAR_PASTS,
  POSSESSIVE_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../../lexicon/function-words.ts';
import { SAYING_VERBS } from '../../lexicon/saying-verbs.ts';
import type { Token } from '../../types.ts';
import { isAdverb, isNoun, isSubject, isVerbLike } from './looks.ts';

/** A run of tokens: tokens[from] … tokens[to - 1]. */
export interface Run {
  from: number;
  to: number;
}

/** No phrase that names a speaker is longer. */
export const LONGEST = 45;

/** With all that hangs on it, none reaches farther back. */
const FARTHEST = 120;

/** Prepositions that tie a noun to what comes after it: 'attorneys for the family'. */
const TYING = new Set(['of', 'for', 'at', 'in', 'with', 'from', 'on', 'to', 'behind', 'against', 'about', 'who']);

/** The noun phrase that ends right before `end` and not before `low`: who says it. */
export function phraseBefore(tokens: Token[], end: number, low: number): Run | null {
  const near = Math.max(low, end - FARTHEST);
  const found = plainPhraseBefore(tokens, end, near);
  const cut = relativeBefore(tokens, found?.from ?? end, near);
  const whole = cut > near ? plainPhraseBefore(tokens, cut, near) : null;
  return whole ? { from: whole.from, to: end } : found;
}

/**
 * 'Sources who knew of the bidding said', 'A poll conducted in late August found': where the clause begins that hangs on
 * the noun and holds the phrase found so far; -1 when there is none.
 */
function relativeBefore(tokens: Token[], from: number, low: number): number {
  for (let i = from - 1; i >= Math.max(low, from - 8); i--) {
    const token = tokens[i] as Token;
    if (token.kind === 'punctuation') return -1;
    if (token.norm === 'who') return SAYING_VERBS.get(tokens[i + 1]?.norm ?? '')?.classes.has('say') ? -1 : i;
    if (REDUCED.has(token.norm) && isNoun(tokens[i - 1], tokens[i - 2]) && !DETERMINERS.has(tokens[i - 1]?.norm ?? ''))
      return i;
  }
  return -1;
}

/** Participles that hang on a report or a person without 'which was'. */
const REDUCED = new Set(
  `released published issued conducted commissioned obtained filed posted reviewed led based made signed funded compiled
  prepared taken familiar involved briefed close interviewed contacted`.split(/\s+/),
);

function plainPhraseBefore(tokens: Token[], end: number, low: number): Run | null {
  let last = end - 1;
  const token = tokens[last];
  if (!token || last < low) return null;
  if (token.text === ')') {
    const open = findBack(tokens, last - 1, low, (t) => t.text === '(');
    const before = open < 0 ? null : phraseBefore(tokens, open, low);
    return before && { from: before.from, to: end };
  }
  if (token.norm === ',' && tokens[last - 1]?.text === ')') {
    const before = plainPhraseBefore(tokens, last, low);
    return before && { from: before.from, to: end };
  }
  if (token.norm === ',' || token.norm === '-') return beforeAside(tokens, last, low);
  if (token.kind === 'punctuation' && token.text !== '.' && token.text !== "'" && token.text !== '’') return null;
  if (isSubject(token.norm)) return { from: last, to: end };
  const stop = Math.max(low, last - LONGEST);
  let from = -1;
  for (; last >= stop; last--) {
    const step = stepBack(tokens, last, stop, from, end);
    if (step === STOP) break;
    if (step < last) last = step;
    from = last;
    if (step === DONE) break;
  }
  return from < 0 ? null : trimFront(tokens, { from, to: end });
}

/** The token is no part of the phrase; it is, and is the first. */
const STOP = 1e9;
const DONE = 2e9;

/** Whether the token at `at` belongs to the phrase begun at its right: the index reached, STOP or DONE. */
function stepBack(tokens: Token[], at: number, low: number, from: number, end: number): number {
  const token = tokens[at] as Token;
  const { norm } = token;
  if (token.kind === 'punctuation') return stepOverMark(tokens, at, low, from);
  if (token.kind === 'number') return isYear(token) && from < 0 ? STOP : at;
  if (SUBJECT_PRONOUNS.has(norm) && !token.capital) return STOP;
  if (POSSESSIVE_PRONOUNS.has(norm) || DETERMINERS.has(norm))
    return isTied(tokens, at, low) ? at : from < 0 && at < end - 1 ? STOP : DONE;
  if (norm === 'and' || norm === 'or' || norm === '&') return stepOverAnd(tokens, at, low, from);
  if (TYING.has(norm) && from >= 0 && norm !== 'who')
    return at > low && isNoun(tokens[at - 1], tokens[at - 2]) ? at : STOP;
  if (PREPOSITIONS.has(norm) || SUBORDINATORS.has(norm) || AUXILIARIES.has(norm)) return STOP;
  if (WEEKDAYS.has(norm)) return STOP;
  if (ADVERBS.has(norm) && !token.capital) return STOP;
  if (!token.capital && isVerbLike(tokens, at)) return STOP;
  return at;
}

function stepOverMark(tokens: Token[], at: number, low: number, from: number): number {
  const token = tokens[at] as Token;
  const previous = tokens[at - 1];
  if (token.text === '.' && previous && previous.end === token.start && previous.capital && previous.text.length <= 4)
    return at;
  if ((token.text === "'" || token.text === '’') && previous?.end === token.start) return at;
  if (token.text === '/' || token.text === '&' || (token.text === '$' && from >= 0)) return at;
  if (token.text === ')' && from >= 0) {
    const open = findBack(tokens, at - 1, low, (t) => t.text === '(');
    return open >= 0 && at - open < 8 ? open : STOP;
  }
  // 'Chapel Hill, N.C., police' and lists 'A, B and C'.
  if (token.norm === ',' && from >= 0 && previous?.capital && isListed(tokens, at, from)) return at;
  return STOP;
}

function isListed(tokens: Token[], comma: number, from: number): boolean {
  if (!tokens[comma + 1]?.capital && !DETERMINERS.has(tokens[comma + 1]?.norm ?? '')) return false;
  for (let i = comma + 1; i < Math.min(from + 12, tokens.length); i++) {
    const norm = tokens[i]?.norm;
    if (norm === 'and') return i - comma < 8;
    if (norm && SAYING_VERBS.has(norm)) return false;
  }
  return false;
}

function stepOverAnd(tokens: Token[], at: number, low: number, from: number): number {
  if (from < 0 || at <= low || !isNoun(tokens[at - 1], tokens[at - 2])) return STOP;
  if (SUBJECT_PRONOUNS.has(tokens[at + 1]?.norm ?? '')) return STOP;
  const left = phraseBefore(tokens, at, low);
  if (!left) return STOP;
  const before = tokens[left.from - 1];
  const free = left.from <= low || !before || before.kind === 'punctuation' || SUBORDINATORS.has(before.norm);
  return free ? left.from : STOP;
}

/** A determiner that hangs on a noun to its left: 'attorneys for the family', 'one of the lawyers'. */
function isTied(tokens: Token[], at: number, low: number): boolean {
  const tie = tokens[at - 1];
  if (!tie || at - 2 < low) return false;
  if (tie.norm === 'of') return tokens[at - 2]?.kind === 'word';
  return (TYING.has(tie.norm) || tie.norm === 'and') && isNoun(tokens[at - 2], tokens[at - 3]);
}

/** 'Ronald Fieldstone, a Miami lawyer, said': the phrase before an aside that ends at `close`. */
function beforeAside(tokens: Token[], close: number, low: number): Run | null {
  const mark = tokens[close]?.norm;
  const open = findBack(tokens, close - 1, Math.max(low, close - LONGEST), (t) => t.norm === mark);
  if (open <= low) return null;
  const first = tokens[open + 1];
  if (
    !first ||
    first.kind === 'punctuation' ||
    (tokens[open - 1]?.kind === 'punctuation' && tokens[open - 1]?.text !== ')' && tokens[open - 1]?.text !== '.')
  )
    return null;
  const before = phraseBefore(tokens, open, low);
  if (!before) return null;
  // 'PeopleSoft, of Pleasanton, California, said', 'officials in Palm Beach County, Fla., where …, said'.
  const lead = tokens[before.from - 1];
  const hung = lead !== undefined && PREPOSITIONS.has(lead.norm) && tokens[before.from - 2]?.norm === ',';
  const comma = hung ? before.from - 2 : lead?.norm === ',' && before.to - before.from <= 2 ? before.from - 1 : -1;
  const further = comma > low && tokens[comma - 1]?.kind === 'word' ? phraseBefore(tokens, comma, low) : null;
  return { from: further && (hung || tokens[comma - 1]?.capital) ? further.from : before.from, to: close + 1 };
}

/** The subject of the sentence that begins at `low`: the phrase before its first finite verb, past a leading adverbial. */
export function subjectBefore(tokens: Token[], low: number, end: number): Run | null {
  for (let i = low + 1; i < Math.min(end, low + 60); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.capital) continue;
    const known = SAYING_VERBS.get(token.norm);
    const finite =
      AUXILIARIES.has(token.norm) ||
      IRREGULAR_PASTS.has(token.norm) ||
      (known !== undefined && known.form !== 'ing' && known.form !== 'base') ||
      isVerbLike(tokens, i);
    if (!finite) continue;
    const found = phraseBefore(tokens, i, low);
    if (found) return found;
  }
  return null;
}

/** Leading adverbs and conjunctions are no part of a phrase: 'But the Kremlin'. */
function trimFront(tokens: Token[], run: Run): Run | null {
  let { from } = run;
  while (from < run.to) {
    const norm = tokens[from]?.norm ?? '';
    const kind = tokens[from]?.kind;
    if (
      kind === 'punctuation' ||
      SUBORDINATORS.has(norm) ||
      norm === 'and' ||
      norm === 'or' ||
      (ADVERBS.has(norm) && norm !== 'both') ||
      (isAdverb(norm) && from < run.to - 1)
    )
      from++;
    else break;
  }
  return from < run.to ? { from, to: run.to } : null;
}

function isYear(token: Token): boolean {
  return /^(?:19|20)\d\d$/.test(token.norm);
}

function findBack(tokens: Token[], from: number, low: number, wanted: (token: Token) => boolean): number {
  for (let i = from; i >= low; i--) {
    const token = tokens[i];
    if (token && wanted(token)) return i;
  }
  return -1;
}
