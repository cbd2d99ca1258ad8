import { LIGHT_VERBS, SOFT_NEGATIVES } from '../lexicon/polarity-words.ts';
import { REPORTING_STEMS } from '../lexicon/reporting.ts';
import { wordClass } from '../lexicon/wordnet.ts';
import type { AnnotatedSentence, SentencePair, Token } from '../types.ts';
import { profileOf } from './profile.ts';
import { relateSpeakers, spoken, within } from './speech/speakers.ts';

/**
 * Whether one sentence states of a thing what the other denies of it, word `i` of a against word `j` of b: in the same
 * mood, of the same person, by the same mouth. A question, an order or an 'if' states nothing, 'will' does not deny
 * 'is', and what two people hold against each other is no contradiction of those who report it.
 */
export function areStatements(pair: SentencePair, i: number, j: number): boolean {
  const { a, b } = pair;
  if (!isOnePredicate(pair, i, j)) return false;
  if (isQuestion(a.tokens, i) || isQuestion(b.tokens, j)) return false;
  if (isTooMuch(a.tokens, i) || isTooMuch(b.tokens, j)) return false;
  const [mood, otherMood] = [moodOf(a.tokens, i), moodOf(b.tokens, j)];
  if (mood === 'if' || mood !== otherMood) return false;
  return samePerson(a.tokens, i, b.tokens, j) && sameSubject(pair, i, j) && sameMouth(pair, i, j);
}

/** 'Too simple' denies as 'not that simple' does. */
function isTooMuch(tokens: Token[], at: number): boolean {
  return tokens[at - 1]?.norm === 'too';
}

/** Marks between which a clause stands. */
const BREAKS = new Set('. ! ? ; : , " ( ) - –'.split(' '));

/** Least share, by weight, of each clause that the other clause answers. */
const LEAST_CLAUSE = 0.55;

/** The very same word, no name and none that says little, in clauses that answer each other. */
function isOnePredicate({ a, b, words }: SentencePair, i: number, j: number): boolean {
  const [one, other] = [a.tokens[i], b.tokens[j]];
  if (!one || !other || one.stem !== other.stem || isNominal(one) !== isNominal(other)) return false;
  if (LIGHT_VERBS.has(one.stem) || REPORTING_STEMS.has(one.stem)) return false;
  if (profileOf(a).names[i] === 1 || profileOf(b).names[j] === 1) return false;
  if (saysNo(a, i) && saysNo(b, j)) return false;
  return answeredInClause(a, i, b, j, words.aToB) && answeredInClause(b, j, a, i, words.bToA);
}

/** Its clause denies, or says no in its own way: 'an attack is unlikely'. */
function saysNo({ tokens, details }: AnnotatedSentence, at: number): boolean {
  const [from, to] = [clauseStart(tokens, at), clauseEnd(tokens, at)];
  if (details.polarity.some(({ cue }) => cue >= from && cue < to)) return true;
  return tokens.slice(from, to).some(({ stem }, k) => from + k !== at && SOFT_NEGATIVES.has(stem));
}

function isNominal({ norm }: Token): boolean {
  return /(?:tions?|ments?|ness|ance|ence)$/.test(norm);
}

/** Most of the clause is answered within the other clause, and not the word alone. */
function answeredInClause(
  own: AnnotatedSentence,
  i: number,
  other: AnnotatedSentence,
  j: number,
  links: readonly number[],
) {
  const { weights } = profileOf(own);
  const [from, to] = [clauseStart(other.tokens, j), clauseEnd(other.tokens, j)];
  let [all, answered, count] = [0, 0, 0];
  for (let k = clauseStart(own.tokens, i); k < clauseEnd(own.tokens, i); k++) {
    const weight = weights[k] ?? 0;
    const link = links[k] ?? -1;
    all += weight;
    if (weight === 0 || link < from || link >= to) continue;
    answered += weight;
    if (k !== i) count++;
  }
  return count > 0 && answered >= all * LEAST_CLAUSE;
}

function clauseEnd(tokens: Token[], at: number): number {
  let end = at + 1;
  while (end < tokens.length && end - at < LONGEST_CLAUSE && !BREAKS.has(tokens[end]?.norm ?? '')) end++;
  return end;
}

/** Tokens from the beginning of a clause to the word, at the most. */
const LONGEST_CLAUSE = 14;

function clauseStart(tokens: Token[], at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_CLAUSE && !BREAKS.has(tokens[start - 1]?.norm ?? '')) start--;
  return start;
}

function isQuestion(tokens: Token[], at: number): boolean {
  for (let k = at + 1; k < tokens.length; k++) {
    const mark = tokens[k]?.norm ?? '';
    if (mark === '?') return true;
    if (mark === '.' || mark === '!' || mark === '"') break;
  }
  return false;
}

/** A bare verb that begins its clause. */
function isOrder(tokens: Token[], at: number): boolean {
  let first = clauseStart(tokens, at);
  while (first < at && ORDER_WORDS.has(tokens[first]?.norm ?? '')) first++;
  const { norm = '', stem = '' } = tokens[at] ?? {};
  if (first !== at || norm !== stem) return false;
  return wordClass(stem) === 'verb' || DETERMINERS.has(tokens[at + 1]?.norm ?? '');
}

const DETERMINERS = new Set('the a an this that these your our my'.split(' '));
const ORDER_WORDS = new Set(["don't", 'do', 'not', 'never', 'please', 'just']);

type Mood = 'is' | 'will' | 'may' | 'should' | 'if' | 'order';

const MOODS = new Map<string, Mood>(
  (
    [
      ['will', "will 'll won't would 'd wouldn't shall going"],
      ['may', "may might could mightn't couldn't whether"],
      ['should', "should shouldn't must mustn't ought"],
      ['if', 'if unless'],
    ] as const
  ).flatMap(([mood, words]) => words.split(' ').map((word) => [word, mood] as const)),
);

/** How a word is said to hold: by the nearest modal before it, past adverbs and auxiliaries, or an 'if' in its clause. */
function moodOf(tokens: Token[], at: number): Mood {
  if (isOrder(tokens, at)) return 'order';
  const before = tokens[at - 1]?.norm ?? '';
  if (before === 'to' || (before.endsWith('ly') && tokens[at - 2]?.norm === 'to')) return 'will';
  const start = clauseStart(tokens, at);
  let mood: Mood | undefined;
  for (let k = at - 1; k >= start; k--) {
    const known = MOODS.get(tokens[k]?.norm ?? '');
    if (known === 'if') return 'if';
    if (known && at - k <= 4) mood ??= known;
  }
  return mood ?? 'is';
}

const PERSONS = new Map([
  ['i', 1],
  ['we', 1],
  ["i'm", 1],
  ["we're", 1],
  ['you', 2],
  ["you're", 2],
]);

/** What 'you might think' and what 'I don't think' are two people's thoughts. */
function samePerson(tokens: Token[], i: number, others: Token[], j: number): boolean {
  return personOf(tokens, i) === personOf(others, j);
}

function personOf(tokens: Token[], at: number): number | undefined {
  for (let k = at - 1; k >= Math.max(0, at - 6) && !BREAKS.has(tokens[k]?.norm ?? ''); k--) {
    const { norm = '', text = '' } = tokens[k] ?? {};
    const person = PERSONS.get(norm);
    if (person && (norm.startsWith('i') || text === norm || k === 0 || BREAKS.has(tokens[k - 1]?.norm ?? '')))
      return person;
  }
  return undefined;
}

/** What comes before the word in its clause is of one thing: a name of its own on one side needs a shared word on the other. */
function sameSubject({ a, b, words }: SentencePair, i: number, j: number): boolean {
  const [x, y] = [subjectBefore(a, i, words.aToB), subjectBefore(b, j, words.bToA)];
  return !(x === 'own name' && y !== 'shared') && !(y === 'own name' && x !== 'shared');
}

function subjectBefore(
  sentence: AnnotatedSentence,
  at: number,
  links: readonly number[],
): 'shared' | 'own name' | 'other' {
  const { names, weights } = profileOf(sentence);
  let subject: 'own name' | 'other' = 'other';
  for (let k = clauseStart(sentence.tokens, at); k < at; k++) {
    if (STANDS_FOR.has(sentence.tokens[k]?.norm ?? '')) return 'shared';
    if (weights[k] && (links[k] ?? -1) >= 0) return 'shared';
    if (names[k] === 1) subject = 'own name';
  }
  return subject;
}

/** Pronouns that may stand for the other sentence's subject. */
const STANDS_FOR = new Set('he she it they who which'.split(' '));

function sameMouth(pair: SentencePair, i: number, j: number): boolean {
  const [x, y] = [speakerAt(pair.a, i), speakerAt(pair.b, j)];
  return !x || !y || relateSpeakers(pair, x, y) !== 'different';
}

function speakerAt(sentence: AnnotatedSentence, at: number) {
  const token = sentence.tokens[at];
  return token && spoken(sentence).findLast(({ content }) => within(token, content));
}
