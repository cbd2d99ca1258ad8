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

/** 'he', 'who', and 'he’s' with what it is short for. */
export function isSubject(norm: string): boolean {
  if (SUBJECT_PRONOUNS.has(norm)) return true;
  const cut = norm.indexOf("'");
  return cut > 0 && SUBJECT_PRONOUNS.has(norm.slice(0, cut));
}

export function isNoun(token: Token | undefined, before: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'number') return true;
  if (token.text === '.' || token.text === ')') return before?.kind === 'word';
  if (token.kind !== 'word') return false;
  const { norm } = token;
  if (token.capital) return !PREPOSITIONS.has(norm) && !SUBORDINATORS.has(norm);
  if (SUBJECT_PRONOUNS.has(norm) || AUXILIARIES.has(norm) || PREPOSITIONS.has(norm) || SUBORDINATORS.has(norm))
    return false;
  return !(norm.endsWith('ed') || norm.endsWith('ing') || isAdverb(norm));
}

/** A finite verb by its look: a known verb of saying, or '-ed' after something that can be its subject. */
export function isVerbLike(tokens: Token[], at: number): boolean {
  const { norm } = tokens[at] as Token;
  const previous = tokens[at - 1];
  const known = SAYING_VERBS.get(norm);
  const subject =
    previous !== undefined &&
    (SUBJECT_PRONOUNS.has(previous.norm) ||
      (isNoun(previous, tokens[at - 2]) && !DETERMINERS.has(previous.norm) && !POSSESSIVE_PRONOUNS.has(previous.norm)));
  if (known && subject && (known.form === 'past' || (known.form === 'third' && !known.noun))) return true;
  return subject && (IRREGULAR_PASTS.has(norm) || (norm.endsWith('ed') && norm.length > 4));
}

export function isInsideName(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (!previous || previous.end !== token.start) return token.text === '&';
  if (token.text === '.')
    return next !== undefined && previous.capital && previous.text.length <= 4 && next.kind === 'word';
  return token.text === "'" || token.text === '’' || token.text === '/';
}

export function isPlural(norm: string): boolean {
  return (
    PLURALS.has(norm) || (norm.endsWith('s') && !norm.endsWith('ss') && !norm.endsWith("'s") && !norm.endsWith('us'))
  );
}

const PLURALS = new Set(['people', 'police', 'women', 'men', 'media', 'majority', 'public', 'children']);

export function isTitleCase(tokens: Token[], low: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = low; i < Math.min(tokens.length, low + 20); i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    words++;
    if (token.capital) capitals++;
  }
  return capitals >= words * 0.7;
}

/** A listed adverb, or a word in -ly that is no noun. */
export function isAdverb(norm: string): boolean {
  return ADVERBS.has(norm) || (norm.length > 4 && norm.endsWith('ly') && !NOUNS_IN_LY.has(norm));
}

const NOUNS_IN_LY = new Set(
  'family ally rally assembly supply reply italy july monopoly anomaly bully belly jelly butterfly folly'.split(' '),
);
