import { wordClass } from '../lexicon/wordnet.ts';
import type { AnnotatedSentence } from '../types.ts';

/** Where a denial stands in its sentence, and the word that answers the denied one (-1: none). Indices into the tokens. */
interface Placed {
  cue: number;
  head: number;
  partner: number;
}

/** Whether a denial says nothing against the other sentence: taken back, supposed only, or of a kind not spoken of. */
export function isMoot(sentence: AnnotatedSentence, denial: Placed): boolean {
  return isTakenBack(sentence, denial) || isSupposed(sentence, denial) || isOtherKind(sentence, denial);
}

/** 'Aalto is not a sailor' denies nothing of a sentence that speaks of no sailor. */
function isOtherKind({ tokens }: AnnotatedSentence, { cue, head, partner }: Placed): boolean {
  const { norm = '', stem = '' } = tokens[head] ?? {};
  if (partner >= 0 || wordClass(stem) !== 'noun' || /(?:ing|ed)$/.test(norm)) return false;
  const copula = tokens[cue]?.norm === 'not' ? tokens[cue - 1]?.norm : tokens[cue]?.norm;
  return /^(?:is|are|was|were)(?:n't)?$/.test(copula ?? '');
}

/** 'If the mill does not close' supposes it. */
function isSupposed(sentence: AnnotatedSentence, { cue }: Placed): boolean {
  const clause = sentence.tokens.slice(clauseStart(sentence, cue), cue);
  return clause.some(({ norm }) => norm === 'if' || norm === 'unless');
}

/** 'Did not fail to sign' denies nothing. */
function isTakenBack({ details }: AnnotatedSentence, { cue, head }: Placed): boolean {
  return details.polarity.some((other) => other.cue !== cue && (other.head === cue || other.cue === head));
}

/** The first token of the clause, as far as marks tell. */
export function clauseStart({ tokens }: AnnotatedSentence, from: number): number {
  let start = from;
  while (start > 0 && tokens[start - 1]?.kind !== 'punctuation') start--;
  return start;
}
