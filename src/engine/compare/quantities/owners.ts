import type { NameDetail } from '../../annotate/names.ts';
import type { NumberDetail } from '../../annotate/numbers.ts';
import { isReporting, isVerb } from '../../annotate/predicate.ts';
import { namesAlike } from '../../text/alike.ts';
import type { AnnotatedSentence, SentencePair, Token } from '../../types.ts';

/** Tokens between a person and a number that is told of them, at the most. */
const REACH = 14;

/** Two people are told of, each with a number of their own: 'Lind scored 20 points', 'Berg scored nine'. */
export function haveTwoOwners({ a, b }: SentencePair, x: NumberDetail, y: NumberDetail): boolean {
  const [one, other] = [ownerOf(a, x), ownerOf(b, y)];
  return one !== undefined && other !== undefined && !isNamedIn(b, one) && !isNamedIn(a, other);
}

/** One is where a change began, the other where it led: 'fell from a high of $5.02', 'fell to $4.75'. */
export function areStartAndEnd({ a, b }: SentencePair, x: NumberDetail, y: NumberDetail): boolean {
  return isStart(a, x) !== isStart(b, y);
}

/** 'From' stands before the number and nothing but words of its own phrase between. */
function isStart({ tokens }: AnnotatedSentence, { first }: NumberDetail): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 6; i--) {
    const { norm, kind } = tokens[i] as Token;
    if (norm === 'from') return true;
    if (kind !== 'word' || norm === 'to' || norm === 'by' || norm === 'at') return false;
  }
  return false;
}

/** The last person, or other name before a verb ('Vaughn finished'), shortly before the number. */
function ownerOf({ details, tokens }: AnnotatedSentence, { first }: NumberDetail): NameDetail | undefined {
  return details.names.findLast(
    ({ type, to }) => to <= first && first - to <= REACH && (type === 'person' || isSubject(tokens, to)),
  );
}

/** A verb that says more than that somebody speaks stands next, past auxiliaries and adverbs: 'Berg had already missed'. */
function isSubject(tokens: readonly Token[], after: number): boolean {
  let at = after;
  while (at < after + 3 && (tokens[at]?.stop || ADVERBS.has(tokens[at]?.norm ?? ''))) at++;
  const verb = tokens[at];
  return verb !== undefined && !verb.capital && isVerb(verb) && !isReporting(verb);
}

const ADVERBS = new Set('already also now never still then later only'.split(' '));

function isNamedIn({ details }: AnnotatedSentence, { head, parts }: NameDetail): boolean {
  return details.names.some(
    (name) =>
      name.head === head || name.parts.includes(head) || parts.includes(name.head) || namesAlike(name.head, head) > 0,
  );
}
