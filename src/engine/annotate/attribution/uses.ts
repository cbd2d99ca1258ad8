import { WEEKDAYS } from '../../lexicon/calendar.ts';
import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  IRREGULAR_PASTS,
  POSSESSIVE_PRONOUNS,
  PREPOSITIONS,
} from '../../lexicon/function-words.ts';
import type { SayingClass, SayingVerb } from '../../lexicon/saying-verbs.ts';
import type { Token } from '../../types.ts';
import type { Passage } from './content.ts';
import { contentStart } from './content-start.ts';
import { isAdverb, isSubject } from './looks.ts';

/** Which use of an ambiguous verb stands here, by what follows; null when it does not report. */
export function useOf(passage: Passage, i: number, verb: SayingVerb, high: number): SayingClass | null {
  const { tokens } = passage;
  const { classes, lemma } = verb;
  // 'confirmed on Monday that': the day stands between.
  const dated = tokens[i + 1]?.norm === 'on' && WEEKDAYS.has(tokens[i + 2]?.norm ?? '') ? i + 2 : i;
  const next = tokens[dated + 1];
  const after = next?.norm ?? '';
  if (lemma === 'point') return after === 'out' ? 'say' : after === 'to' && verb.form !== 'base' ? 'judge' : null;
  if (lemma === 'charge') return hasAhead(tokens, i, 'with', 14) || after === 'that' ? 'judge' : null;
  if (classes.has('tell')) return 'tell';
  if (after === 'to' && isInfinitive(tokens[i + 2])) return useBeforeInfinitive(verb);
  const clause =
    after === 'that' ||
    after === ':' ||
    (dated + 1 < high && passage.quoted[dated + 1] !== -1) ||
    isClauseStart(tokens, dated + 1);
  const reported = PREPOSITIONS.has(after) ? pastAdjunct(passage, i, lemma, high) : 'none';
  if (classes.has('say') && reported !== 'none') return 'say';
  if (reported === 'clause' && (classes.has('think') || classes.has('show')))
    return classes.has('think') ? 'think' : 'show';
  const ends = i + 1 >= high || next?.kind === 'punctuation';
  if (classes.has('say') && (clause || ends || LOOSE.has(lemma) || (next?.capital && WEEKDAYS.has(after))))
    return 'say';
  if (classes.has('show') && clause) return 'show';
  if (classes.has('think') && (clause || isTrailing(tokens, i, high))) return 'think';
  if (ends && after !== '"' && after !== '$') return null;
  if (classes.has('judge')) return 'judge';
  if (classes.has('ask')) return 'ask';
  // 'The recording shows an officer', 'They fear a new war'.
  const thing = classes.has('show') || NAMED_THOUGHTS.has(lemma);
  return thing && verb.form !== 'ing' && !verb.participle && isObjectStart(next) ? 'judge' : null;
}

/** What stands after 'in an interview' and the like: a clause with 'that' or a quotation, the end, or neither. */
function pastAdjunct(passage: Passage, i: number, lemma: string, high: number): 'clause' | 'end' | 'none' {
  const { at, ends } = contentStart(passage, i + 1, 'say', lemma, high);
  if (at <= i + 2) return 'none';
  if (ends) return 'end';
  return passage.tokens[at]?.norm === 'that' || passage.quoted[at] !== -1 ? 'clause' : 'none';
}

/** Verbs of thinking that take a thing: 'They fear a new war'. */
const NAMED_THOUGHTS = new Set(
  'fear expect understand know recognize doubt foresee anticipate trust regret suspect dispute want'.split(' '),
);

/** What may begin an object: no preposition, no auxiliary, no adverb. */
function isObjectStart(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || WEEKDAYS.has(token.norm)) return false;
  return (
    token.capital ||
    DETERMINERS.has(token.norm) ||
    POSSESSIVE_PRONOUNS.has(token.norm) ||
    (!PREPOSITIONS.has(token.norm) &&
      !AUXILIARIES.has(token.norm) &&
      !ADVERBS.has(token.norm) &&
      !isAdverb(token.norm) &&
      !token.stop)
  );
}

function isInfinitive(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' && !token.capital && !DETERMINERS.has(token.norm) && !POSSESSIVE_PRONOUNS.has(token.norm)
  );
}

function useBeforeInfinitive({ classes, lemma }: SayingVerb): SayingClass | null {
  if (classes.has('vow')) return 'vow';
  if (classes.has('ask')) return 'ask';
  return classes.has('think') && lemma !== 'know' ? 'think' : null;
}

const LOOSE = new Set(
  `say claim announce argue insist deny acknowledge warn state explain emphasize stress predict caution
  concede contend admit assert note declare remark reiterate`.split(/\s+/),
);

function hasAhead(tokens: Token[], i: number, norm: string, reach: number): boolean {
  for (let k = i + 1; k < i + reach; k++) if (tokens[k]?.norm === norm) return true;
  return false;
}

function isTrailing(tokens: Token[], i: number, high: number): boolean {
  return i >= high - 2 && tokens[i + 1]?.text === '.';
}

/** What may begin a clause without 'that': a pronoun, or a noun with a verb not far behind. */
export function isClauseStart(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'punctuation') return false;
  if (CLAUSE_STARTS.has(token.norm) || isSubject(token.norm)) return true;
  return !PREPOSITIONS.has(token.norm) && !AUXILIARIES.has(token.norm) && hasVerbAhead(tokens, at);
}

const CLAUSE_STARTS = new Set('that there how why whether what when where if'.split(' '));

function hasVerbAhead(tokens: Token[], at: number): boolean {
  for (let i = at + 1; i < at + 9; i++) {
    const token = tokens[i];
    if (
      !token ||
      token.kind === 'punctuation' ||
      token.norm === 'who' ||
      token.norm === 'which' ||
      token.norm === 'that'
    )
      return false;
    if (AUXILIARIES.has(token.norm) || IRREGULAR_PASTS.has(token.norm)) return true;
    if (!token.capital && token.norm.length > 5 && token.norm.endsWith('ed')) return true;
  }
  return false;
}
