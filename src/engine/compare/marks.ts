import { isGivenName } from '../annotate/names/given.ts';
import { PREPOSITIONS } from '../lexicon/function-words.ts';
import { wordClass } from '../lexicon/wordnet.ts';
import type { AnnotatedSentence, SentencePair, Span, Token } from '../types.ts';
import { profileOf } from './profile.ts';

/** From this strength on two words mean the same to a reader. */
const SAME = 0.7;

/** Tokens from `from` up to, not with, `to` that make one phrase. */
interface Phrase {
  from: number;
  to: number;
}

/**
 * Spans of both sentences that differ in meaning, by phrase: a phrase whose words are all answered by words that mean
 * the same, and that answers a phrase with nothing more in it, is not marked.
 */
export function markDifferences(pair: SentencePair): { a: Span[]; b: Span[] } {
  const { a, b, words } = pair;
  const [phrasesA, phrasesB] = [phrasesOf(a), phrasesOf(b)];
  const strengthB = new Float32Array(b.tokens.length);
  for (const [j, i] of words.bToA.entries()) if (i >= 0) strengthB[j] = words.strength[i] ?? 0;
  return {
    a: mark(a, phrasesA, phrasesB, words.aToB, words.strength, b, words.bToA, strengthB),
    b: mark(b, phrasesB, phrasesA, words.bToA, strengthB, a, words.aToB, words.strength),
  };
}

function mark(
  own: AnnotatedSentence,
  phrases: Phrase[],
  otherPhrases: Phrase[],
  links: readonly number[],
  strengths: ArrayLike<number>,
  other: AnnotatedSentence,
  backLinks: readonly number[],
  backStrengths: ArrayLike<number>,
): Span[] {
  const marked = new Uint8Array(own.tokens.length);
  for (const phrase of phrases) {
    const whole = isAnswered(own, phrase, links, strengths);
    const partners = otherPhrases.filter(({ from, to }) => {
      for (let i = phrase.from; i < phrase.to; i++) {
        const j = links[i] ?? -1;
        if (j >= from && j < to && profileOf(own).weights[i]) return true;
      }
      return false;
    });
    const same = whole && partners.every((partner) => isAnswered(other, partner, backLinks, backStrengths));
    if (!same) marked.fill(1, phrase.from + sharedBeginning(phrase, links, strengths), phrase.to);
  }
  takeInPunctuation(own.tokens, marked, links);
  return join(own.tokens, marked);
}

/**
 * Tokens with which both sentences begin alike: mostly the subject. A verb is not always known as one, so that the phrase of
 * a headline's subject may run on into what is said of it.
 */
function sharedBeginning({ from, to }: Phrase, links: readonly number[], strengths: ArrayLike<number>): number {
  if (from > 0) return 0;
  let length = 0;
  while (length < to && links[length] === length && (strengths[length] ?? 0) >= SAME) length++;
  return length;
}

/** Every word with weight is answered by one that means the same. Function words alone must be answered themselves. */
function isAnswered(
  sentence: AnnotatedSentence,
  { from, to }: Phrase,
  links: readonly number[],
  strengths: ArrayLike<number>,
): boolean {
  const { weights, keys } = profileOf(sentence);
  let content = 0;
  let bare = 0;
  for (let i = from; i < to; i++) {
    const linked = (links[i] ?? -1) >= 0;
    if (weights[i]) {
      content++;
      if (!linked && isNameOfLinked(sentence.tokens, i, links, to)) continue;
      if (!linked || (strengths[i] ?? 0) < SAME) return false;
    } else if (!linked && keys[i] !== '') bare++;
  }
  return content > 0 || bare === 0;
}

/** 'Desmond' before an answered 'Tutu': the surname stands for both. */
function isNameOfLinked(tokens: Token[], i: number, links: readonly number[], to: number): boolean {
  const [given, surname] = [tokens[i], tokens[i + 1]];
  if (i + 1 >= to || !surname?.capital || (links[i + 1] ?? -1) < 0) return false;
  return given?.capital === true && isGivenName(given.norm);
}

/** Noun phrases with their preposition, verbs with their auxiliaries, marks of punctuation: cheap, by word class. */
function phrasesOf({ tokens }: AnnotatedSentence): Phrase[] {
  const phrases: Phrase[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && !beginsPhrase(tokens, i)) continue;
    phrases.push({ from, to: i });
    from = i;
  }
  return phrases;
}

function beginsPhrase(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const before = tokens[i - 1] as Token;
  if (token.kind === 'punctuation' || before.kind === 'punctuation') return true;
  if (PREPOSITIONS.has(before.norm)) return false;
  if (PREPOSITIONS.has(token.norm) || /^(?:and|or|but|that|which|who|'s)$/.test(token.norm)) return true;
  if (before.stop) return false;
  if (isVerb(tokens, i - 1)) return true;
  return token.stop || isVerb(tokens, i);
}

/** A word mostly used as a verb, unless it ends a noun phrase here: 'the visit', 'air strikes on'. */
function isVerb(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.stop || token.kind !== 'word' || wordClass(token.stem) !== 'verb') return false;
  const before = tokens[i - 1];
  if (before && /^(?:a|an|the|this|his|her|its|their|of|in|on|'s)$/.test(before.norm)) return false;
  if (token.norm.endsWith('ed') || !before || before.stop) return true;
  if (token.norm.endsWith('s') && !before.norm.endsWith('s')) return true;
  const after = tokens[i + 1];
  return after !== undefined && after.kind !== 'punctuation' && !PREPOSITIONS.has(after.norm);
}

/** A mark of punctuation goes with what stands beside it; a quotation mark that only one sentence has tells by itself. */
function takeInPunctuation(tokens: Token[], marked: Uint8Array, links: readonly number[]): void {
  for (const [i, { kind, norm }] of tokens.entries()) {
    if (kind !== 'punctuation') continue;
    const lone = (norm === '"' || norm === "'") && (links[i] ?? -1) < 0;
    marked[i] = lone || marked[i - 1] || marked[i + 1] ? 1 : 0;
  }
}

/** Marked tokens side by side → one span. */
function join(tokens: Token[], marked: Uint8Array): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const [i, { start, end }] of tokens.entries()) {
    if (!marked[i]) open = undefined;
    else if (open) open.end = end;
    else {
      open = { start, end };
      spans.push(open);
    }
  }
  return spans;
}
