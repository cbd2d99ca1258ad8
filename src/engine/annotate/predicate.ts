import { NOT_VERBS, REPORTING, VERB_STEMS } from '../lexicon/event-words.ts';
import { oncePerWord } from '../text/words.ts';
import type { Token } from '../types.ts';

/** How far a date or number may stand from the verb that carries it, in tokens. */
const REACH = 24;

/** Words that stand between a verb and its date or number without belonging to either. */
const DETERMINERS = new Set('the a an its his her their this that our whose'.split(' '));

/**
 * Index of the word for what happened at a date: the noun a date stands before ('the Dec. 6 killing'), else the
 * nearest verb before it, else the nearest after. −1 when there is none. No part-of-speech tags: a verb is a word
 * of the list or one ending in -ed.
 */
export function eventOf(tokens: readonly Token[], first: number, last: number): number {
  const before = tokens[first - 1];
  const possessive = tokens[last]?.norm.endsWith("'s") === true;
  if (possessive || (before && (DETERMINERS.has(before.norm) || before.norm.endsWith("'s")))) {
    const noun = nounAfter(tokens, last + 1);
    if (noun >= 0) return noun;
  }
  for (let i = first - 1; i >= 0 && i >= first - REACH; i--) {
    if (isVerb(tokens[i] as Token, tokens[i - 1])) return i;
    if (tokens[i]?.norm === ';' && !isInBrackets(tokens, i)) break;
  }
  for (let i = last + 1; i < tokens.length && i <= last + REACH; i++)
    if (isVerb(tokens[i] as Token, tokens[i - 1])) return i;
  return -1;
}

/** 'Berg (born Anna Maria Berg; May 3, 1941)': the mark parts a name from its day, no clauses. */
function isInBrackets(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    if (tokens[i]?.norm === '(') return true;
    if (tokens[i]?.norm === ')') return false;
  }
  return false;
}

/** Nouns made of verbs, which share their stem: 'election', 'announcement', 'shooter'. */
const NOUN_ENDING = /(?:ions?|ments?|(?:t|d|l|n|v|k)ers?|ances?|ences?|als?|ings)$/;

const PROGRESSIVE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'by', 'after', 'before']);

/** A verb of saying: its date is when somebody spoke, not when anything happened. */
export function isReporting(token: Token | undefined): boolean {
  return token !== undefined && reports(token);
}

const reports = oncePerWord(({ stem }) => REPORTING.has(stem));

/** `before` is the word before: 'is unveiling' has a verb, 'the opening' has none. */
export function isVerb(token: Token, before?: Token): boolean {
  const use = useOf(token);
  return use === 'verb' || (use === 'progressive' && before !== undefined && PROGRESSIVE.has(before.norm));
}

/** What a word is by itself: a verb, one after 'is', or none. */
const useOf = oncePerWord(({ kind, capital, stop, norm, stem }) => {
  if (kind !== 'word' || capital || stop || NOT_VERBS.has(norm) || NOUN_ENDING.test(norm)) return 'none';
  if (VERB_STEMS.has(stem) || REPORTING.has(stem) || (norm.length > 4 && norm.endsWith('ed'))) return 'verb';
  return norm.endsWith('ing') ? 'progressive' : 'none';
});

function nounAfter(tokens: readonly Token[], from: number): number {
  let found = -1;
  for (let i = from; i < tokens.length && i < from + 4; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || token.stop || (found >= 0 && isVerb(token))) break;
    found = i;
  }
  return found;
}
