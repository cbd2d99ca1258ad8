import { BE, PREPOSITIONS } from '../lexicon/function-words.ts';
import {
  AFTER_NO,
  AFTER_NOT,
  CLAUSE_ENDS,
  NEEDS_INFINITIVE,
  NEGATIVE_ADJECTIVES,
  NEGATIVE_DETERMINERS,
  NEGATIVE_PRONOUNS,
  NEGATIVE_VERBS,
  NEGATORS,
  NEVER_INFINITIVE,
} from '../lexicon/polarity-words.ts';
import { wordClass } from '../lexicon/wordnet.ts';
import { oncePerWord } from '../text/words.ts';
import type { DetailBase, Token, VersionContext } from '../types.ts';

/** A denial: its cue, the word it denies and how far it reaches. Indices into the sentence's tokens. */
export interface PolarityDetail extends DetailBase {
  /** 'not' by a function word, 'no' before a noun, 'verb' by what its verb means ('failed to'). */
  form: 'not' | 'no' | 'verb';
  cue: number;
  /** First word denied: 'gave no details' denies the giving too. */
  from: number;
  /** The denied word. */
  head: number;
  /** One past the last word in reach. */
  reach: number;
}

/** Words a denial reaches at the most. */
const LONGEST_REACH = 12;

/** Finds what a sentence denies, by cue words and by verbs such as 'failed to' (Horn's implicit negation). */
export function findPolarity(tokens: Token[], context: VersionContext): PolarityDetail[] {
  if (context.language !== 'en') return [];
  const found: PolarityDetail[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!mayDeny(tokens[i] as Token)) continue;
    const form = formOf(tokens, i);
    if (!form) continue;
    const head = headAfter(tokens, i, form);
    if (head < 0) continue;
    const cue = tokens[i] as Token;
    const denied = tokens[head] as Token;
    const { start, end, text } = cue;
    found.push({
      start,
      end,
      text,
      value: `not ${denied.stem}`,
      form,
      from: startOf(tokens, i, form),
      cue: i,
      head,
      reach: reachFrom(tokens, head),
    });
  }
  return found;
}

/** Whether a word can deny anything, whatever stands around it. */
const mayDeny = oncePerWord(
  ({ norm, stem }) =>
    norm === 'not' ||
    norm.endsWith("n't") ||
    NEGATORS.has(norm) ||
    NEGATIVE_PRONOUNS.has(norm) ||
    NEGATIVE_DETERMINERS.has(norm) ||
    norm === 'incapable' ||
    norm === 'yet' ||
    NEGATIVE_ADJECTIVES.has(norm) ||
    stem === 'rule' ||
    stem === 'turn' ||
    NEGATIVE_VERBS.has(stem),
);

function formOf(tokens: Token[], i: number): PolarityDetail['form'] | undefined {
  const token = tokens[i] as Token;
  const next = tokens[i + 1]?.norm ?? '';
  if (token.norm === 'not' || token.norm.endsWith("n't")) {
    return AFTER_NOT.has(next) ||
      isCounterfactual(tokens, i) ||
      isNamed(tokens, i) ||
      isShortTime(tokens, i) ||
      isAside(tokens, i)
      ? undefined
      : 'not';
  }
  if (NEGATORS.has(token.norm)) return 'not';
  if (NEGATIVE_PRONOUNS.has(token.norm)) return next === 'to' && tokens[i + 2]?.norm === 'do' ? undefined : 'not';
  if (NEGATIVE_DETERMINERS.has(token.norm)) return formOfNo(tokens, i, next);
  return isNegativeVerb(tokens, i) ? 'verb' : undefined;
}

function startOf(tokens: Token[], cue: number, form: PolarityDetail['form']): number {
  const before = tokens[cue - 1];
  return form === 'no' && before?.kind === 'word' && !before.stop ? cue - 1 : cue;
}

/** 'Not a week ago', 'not two miles away' say how near, and deny nothing. */
function isShortTime(tokens: Token[], i: number): boolean {
  const few = tokens[i + 1];
  const counted =
    few?.kind === 'number' || /^(?:an?|even|quite|one|two|three|four|five|six|ten)$/.test(few?.norm ?? '');
  if (!counted) return false;
  for (let k = i + 3; k <= i + 4; k++) {
    if (/^(?:ago|away|later|earlier)$/.test(tokens[k]?.norm ?? '')) return UNITS.has(tokens[k - 1]?.stem ?? '');
  }
  return false;
}

const UNITS = new Set(
  'minut hour dai day week month year decad mile kilometr kilomet metr meter block step'.split(' '),
);

/** 'Not counting the strike', and 'driven not by fear but by hunger', which denies the fear alone. */
function isAside(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1]?.norm ?? '';
  if (/^(?:counting|including)$/.test(next)) return !BE.has(tokens[i - 1]?.norm ?? '');
  return PREPOSITIONS.has(next) && tokens.slice(i + 2, i + 2 + LONGEST_REACH).some(({ norm }) => norm === 'but');
}

/** 'The Do Not Call list'. */
function isNamed(tokens: Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return (
    token?.capital === true && next?.capital === true && before?.capital === true && tokens[i - 2]?.capital === false
  );
}

/** 'Would not have come' says what did not happen in a world that is not. */
function isCounterfactual(tokens: Token[], i: number): boolean {
  const modal = tokens[i]?.norm === 'not' ? tokens[i - 1]?.norm : tokens[i]?.norm;
  return /^(?:would|could|should|might)(?:n't)?$/.test(modal ?? '') && tokens[i + 1]?.norm === 'have';
}

/** 'No 10' and 'no. 2' number things; 'no longer' denies the verb; 'no doubt' denies nothing. */
function formOfNo(tokens: Token[], i: number, next: string): PolarityDetail['form'] | undefined {
  if (next === 'longer' || next === 'one') return 'not';
  if (AFTER_NO.has(next) || tokens[i + 1]?.kind !== 'word') return undefined;
  return tokens[i + 1]?.kind === 'word' ? 'no' : undefined;
}

function isNegativeVerb(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (!next) return false;
  if (token.norm === 'incapable') return next.norm === 'of';
  if (NEGATIVE_ADJECTIVES.has(token.norm)) return token.norm === 'far' ? isFarFrom(tokens, i) : next.norm === 'to';
  if (token.stem === 'rule' && (next.norm === 'out' || tokens[i + 2]?.norm === 'out')) return true;
  if (token.stem === 'turn' && next.norm === 'down') return true;
  if (token.norm === 'yet' && next.norm === 'to') return true;
  if (!NEGATIVE_VERBS.has(token.stem) || token.kind !== 'word') return false;
  if (NEEDS_INFINITIVE.has(token.stem)) return next.norm === 'comment' || hasInfinitive(tokens, i);
  return NEVER_INFINITIVE.has(token.stem) && next.norm.endsWith('ing') && next.kind === 'word';
}

/** 'Far from over' denies, 'far from the only one' and 'far from home' measure. */
function isFarFrom(tokens: Token[], i: number): boolean {
  const after = tokens[i + 2];
  return tokens[i + 1]?.norm === 'from' && after?.stop === false && wordClass(after.stem) !== 'noun';
}

/** 'Declined to', and 'declined, through a spokesman, to'. */
function hasInfinitive(tokens: Token[], i: number): boolean {
  if (tokens[i + 1]?.norm !== ',') return tokens[i + 1]?.norm === 'to';
  for (let k = i + 2; k < Math.min(tokens.length, i + 9); k++) {
    if (tokens[k]?.norm === ',') return tokens[k + 1]?.norm === 'to';
  }
  return false;
}

/** The first word with content after the cue; adverbs are passed by. */
function headAfter(tokens: Token[], after: number, form: PolarityDetail['form']): number {
  const cue = form === 'verb' && tokens[after + 1]?.norm === ',' ? infinitiveAfter(tokens, after) : after;
  for (let i = cue + 1; i < tokens.length && i <= cue + 7; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punctuation') {
      if (token.norm === '"' || token.norm === "'") continue;
      return -1;
    }
    if (token.stop || (form !== 'no' && token.norm.endsWith('ly')) || token.norm === 'longer') continue;
    return form === 'no' ? participleAfter(tokens, i) : i;
  }
  return -1;
}

function infinitiveAfter(tokens: Token[], cue: number): number {
  const to = tokens.findIndex(({ norm }, k) => k > cue && norm === 'to');
  return to < 0 || to > cue + 9 ? cue : to;
}

/** 'No man dancing' denies the dancing, 'no details' the details. */
function participleAfter(tokens: Token[], noun: number): number {
  for (let i = noun + 1; i < tokens.length && i <= noun + 3; i++) {
    const token = tokens[i] as Token;
    if (token.stop || token.kind !== 'word') return noun;
    if (token.norm.length > 5 && token.norm.endsWith('ing')) return i;
  }
  return noun;
}

function reachFrom(tokens: Token[], head: number): number {
  let end = head + 1;
  while (end < tokens.length && end - head < LONGEST_REACH && !CLAUSE_ENDS.has(tokens[end]?.norm ?? '')) end++;
  return end;
}
