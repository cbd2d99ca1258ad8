import { COUNTRY_WORDS } from '../../lexicon/countries.ts';
import { REPORTING_STEMS } from '../../lexicon/reporting.ts';
import type { AnnotatedSentence, PairDifference, Rule, SentencePair } from '../../types.ts';
import { spanOf } from '../opposition.ts';
import { profileOf } from '../profile.ts';
import { tellSides } from '../tell.ts';
import { GENERAL_KINDS } from './description.ts';

type Found = Omit<PairDifference, 'rule' | 'kind'>;

/** Tokens of a statement short enough to say one thing, and of a sentence that can be held against it. */
const SHORT = 10;
const LONG = 60;

/** Tokens at the beginning of the longer sentence among which its subject stands. */
const SUBJECT = 6;

/** 'Undiscovered' denies by itself: the other sentence may do so in other words. */
const DENYING = /^(?:un|non|dis)/;

/** Below this strength a word has no answer. */
const ANSWERED = 0.3;

const predicate: Rule = {
  name: 'stated-otherwise',
  kind: 'role',
  summary:
    'A short plain statement about a named subject ends with a word that the other sentence, on the same subject, has no answer for, while it answers all the rest. Read so where two sentences are held against each other, never between the articles of a story: there a sentence may say more.',
  flags: [
    'Velmora was recorded in Oslo by the Aalto Quartet during the winter of the great strike.',
    'Velmora was recorded by gardeners.',
  ],
  passes: [
    'Velmora was recorded in Oslo by the Aalto Quartet during the winter of the great strike.',
    'Velmora was recorded in Oslo.',
  ],
  languages: ['en'],
  compare: compareStatements,
  explain: (sides) => `${tellSides(sides)}: they do not state the same of it.`,
};

export const predicateRules: Rule[] = [predicate];

function compareStatements({ a, b, words }: SentencePair): Found[] {
  const swapped = a.tokens.length < b.tokens.length;
  const [long, short] = swapped ? [b, a] : [a, b];
  if (short.tokens.length > SHORT || !isPlain(short) || speaks(short) || !isPlain(long) || long.tokens.length > LONG)
    return [];
  const links = swapped ? words.aToB : words.bToA;
  const strengthOf = (i: number) => words.strength[swapped ? i : (links[i] ?? -1)] ?? 0;
  const { content, names } = profileOf(short);
  const [first = -1, last = -1] = [content[0], content.at(-1)];
  if (content.length < 2 || first > 0 || names[first] !== 1 || !sharesSubject(long, links[first] ?? -1)) return [];
  const open = content.filter((i) => (links[i] ?? -1) < 0 || strengthOf(i) < ANSWERED);
  const token = short.tokens[last];
  if (open.length !== 1 || open[0] !== last || !token) return [];
  if (token.kind === 'number' || GENERAL_KINDS.has(token.stem) || DENYING.test(token.norm)) return [];
  if (mayContain(short, last, long)) return [];
  const stated = { ...spanOf(short, last), value: token.stem };
  const other = { start: long.start, end: long.end, text: long.text, value: long.text };
  const found = { level: 'contradiction', grade: 0.6, pairOnly: true } as const;
  return [{ ...found, a: swapped ? stated : other, b: swapped ? other : stated }];
}

/** A place may lie in the other's place ('in Lapland', 'of Kiruna'), unless each sentence names a country of its own. */
function mayContain({ tokens }: AnnotatedSentence, last: number, long: AnnotatedSentence): boolean {
  const before = tokens[last - 1]?.norm === 'the' ? tokens[last - 2] : tokens[last - 1];
  if (!/^(?:in|at|near|from|of)$/.test(before?.norm ?? '') || !tokens[last]?.capital) return false;
  const country = COUNTRY_WORDS.get(tokens[last].norm)?.country;
  return !country || !long.tokens.some(({ norm }) => (COUNTRY_WORDS.get(norm)?.country ?? country) !== country);
}

/** One whole sentence that ends with a full stop. */
function isPlain({ tokens, text }: AnnotatedSentence): boolean {
  return tokens.at(-1)?.norm === '.' && !/[.!?]["']? +[A-Z]/.test(text);
}

/** It denies, quotes or reports: what it states, it does not state plainly. */
function speaks({ tokens, details }: AnnotatedSentence): boolean {
  return (
    details.polarity.length > 0 || tokens.some(({ norm, stem }) => /["“”]/.test(norm) || REPORTING_STEMS.has(stem))
  );
}

function sharesSubject({ tokens }: AnnotatedSentence, at: number): boolean {
  return (at >= 0 && at < SUBJECT) || /^(?:he|she|it|they|his|her|its|their)$/.test(tokens[0]?.norm ?? '');
}
