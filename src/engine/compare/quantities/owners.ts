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

/** The last person, or other name before a verb ('Vaughn finished'), shortly before the number. */
function ownerOf({ details, tokens }: AnnotatedSentence, { first }: NumberDetail): NameDetail | undefined {
  return details.names.findLast(
    ({ type, to }) => to <= first && first - to <= REACH && (type === 'person' || isSubject(tokens, to)),
  );
}

/** A verb that says more than that somebody speaks stands next, past an auxiliary. */
function isSubject(tokens: readonly Token[], after: number): boolean {
  const verb = tokens[after]?.stop ? tokens[after + 1] : tokens[after];
  return verb !== undefined && !verb.capital && isVerb(verb) && !isReporting(verb);
}

function isNamedIn({ details }: AnnotatedSentence, { head, parts }: NameDetail): boolean {
  return details.names.some(
    (name) =>
      name.head === head || name.parts.includes(head) || parts.includes(name.head) || namesAlike(name.head, head) > 0,
  );
}
