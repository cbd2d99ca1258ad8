import { WEEKDAYS } from '../../lexicon/calendar.ts';
import { COUNTRY_WORDS } from '../../lexicon/countries.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BE,
  DETERMINERS,
  POSSESSIVE_PRONOUNS,
  SUBJECT_PRONOUNS,
} from '../../lexicon/function-words.ts';
import { SAYING_VERBS, type SayingVerb } from '../../lexicon/saying-verbs.ts';
import type { Token } from '../../types.ts';
import { TIME_UNITS } from './content-start.ts';
import { isAdverb, isPlural, isSubject, isTitleCase } from './looks.ts';
import { phraseBefore, type Run } from './phrase.ts';
import { isClauseStart } from './uses.ts';

/** Whether a form that is also a noun ('state', 'questions', 'Press') can be the verb here. */
export function canBeVerb(tokens: Token[], i: number, verb: SayingVerb, low: number): boolean {
  const token = tokens[i] as Token;
  // A capital inside a sentence is a name's, except in headlines, where every word has one.
  if (token.capital && i > low && !(tokens[i - 1]?.capital && tokens[i + 1]?.capital && isTitleCase(tokens, low)))
    return false;
  if (verb.form === 'past') return true;
  // 'the opposing party'
  if (verb.form === 'ing') return !DETERMINERS.has(tokens[i - 1]?.norm ?? '');
  let k = i - 1;
  while (k > low && isAdverb(tokens[k]?.norm ?? '')) k--;
  const before = tokens[k];
  if (!before || k < low) return false;
  const { norm } = before;
  // '…, state media said.'
  if (before.kind !== 'word' && verb.noun && verb.form === 'base' && !beginsReport(tokens[i + 1])) return false;
  if (before.kind !== 'word') return norm === ',' || norm === ')' || norm === '"' || norm === '-';
  if (isSubject(norm)) return !(verb.form === 'base' && verb.noun && norm === 'which') || isClauseStart(tokens, i + 1);
  if (verb.form === 'base') {
    if (verb.noun && tokens[i + 1]?.kind === 'punctuation' && tokens[i + 1]?.norm !== '"') return false;
    if (AUXILIARIES.has(norm)) return !BE.has(norm);
    if (norm === 'to' || norm === 'others' || norm === 'some' || norm === 'many' || norm === 'yet' || norm === 'whom')
      return true;
    return (
      isPlural(norm) || ((!verb.noun || verb.lemma === 'say') && hasPlural(tokens, phraseBefore(tokens, k + 1, low)))
    );
  }
  // 'European states' are no statement.
  if (verb.noun && COUNTRY_WORDS.get(norm)?.role === 'people') return false;
  if (before.capital || !verb.noun) return !isPlural(norm) || before.capital;
  const next = tokens[i + 1]?.norm ?? '';
  return !isPlural(norm) && (next === 'that' || next === '"' || DETERMINERS.has(next) || SUBJECT_PRONOUNS.has(next));
}

/** 'that', a mark, a pronoun or an article: what a verb of saying is followed by and a noun is not. */
function beginsReport(next: Token | undefined): boolean {
  const norm = next?.norm ?? '';
  return norm === 'that' || norm === '"' || isSubject(norm) || DETERMINERS.has(norm);
}

/** A plural noun or two nouns joined: 'leaked documents from his tax return', 'Mr. Grassley and Mr. Leahy'. */
function hasPlural(tokens: Token[], phrase: Run | null): boolean {
  if (!phrase) return false;
  for (let i = phrase.from; i < phrase.to; i++) {
    const norm = tokens[i]?.norm ?? '';
    if (norm === 'and' || (isPlural(norm) && !DETERMINERS.has(norm) && norm.length > 3)) return true;
  }
  return false;
}

/** 'the claim', 'his demand', 'of report': a noun, by what stands before it. */
export function isNounHere(tokens: Token[], i: number, low: number): boolean {
  if (i - 1 < low) return false;
  const { norm, kind } = tokens[i - 1] as Token;
  if (kind !== 'word') return false;
  if (DETERMINERS.has(norm) && !QUANTIFIERS.has(norm)) return true;
  if (norm === 'that') return false;
  return (
    POSSESSIVE_PRONOUNS.has(norm) ||
    norm === 'of' ||
    norm === 'for' ||
    norm === 'with' ||
    norm === 'in' ||
    norm === 'no' ||
    (/'s$/.test(norm) && !isSubject(norm))
  );
}

const QUANTIFIERS = new Set(['some', 'many', 'several', 'most', 'all', 'both', 'others', 'few', 'that', 'each']);

export interface CueStart {
  at: number;
  /** Where the phrase of the speaker ends. */
  phraseEnd: number;
  passive: boolean;
  infinitive: boolean;
}

/** Steps back over auxiliaries, adverbs and times between the speaker and the verb at `i`. */
export function cueStart(tokens: Token[], i: number, low: number): CueStart {
  let at = i;
  let passive = false;
  let infinitive = false;
  const participle = SAYING_VERBS.get(tokens[i]?.norm ?? '')?.form === 'past';
  while (at - 1 >= low) {
    const { norm, kind } = tokens[at - 1] as Token;
    if (kind !== 'word' || (norm === 'yet' && tokens[at - 2]?.norm === ',')) break;
    if (participle && at === i && BE.has(norm)) passive = true;
    if (norm === 'to' && SAYING_VERBS.get(tokens[i]?.norm ?? '')?.form === 'base' && at === i) {
      infinitive = true;
      break;
    }
    if (participle && BE.has(norm)) passive = true;
    if (
      (AUXILIARIES.has(norm) && !(norm === 'may' && tokens[at - 1]?.capital)) ||
      ADVERBS.has(norm) ||
      (isAdverb(norm) && !tokens[at - 1]?.capital)
    )
      at--;
    else break;
  }
  let phraseEnd = at;
  if (phraseEnd - 1 > low && WEEKDAYS.has(tokens[phraseEnd - 1]?.norm ?? '')) {
    phraseEnd--;
    if (tokens[phraseEnd - 1]?.norm === 'on' || tokens[phraseEnd - 1]?.norm === 'last') phraseEnd--;
  }
  if (
    TIME_UNITS.has(tokens[phraseEnd - 1]?.norm ?? '') &&
    ['last', 'this', 'next'].includes(tokens[phraseEnd - 2]?.norm ?? '')
  ) {
    phraseEnd -= 2;
  }
  return { at, phraseEnd, passive, infinitive };
}
