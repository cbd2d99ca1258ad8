import type { DateDetail } from '../../annotate/dates.ts';
import { isReporting, isVerb } from '../../annotate/predicate.ts';
import type { AnnotatedSentence, PairDifference, SentencePair } from '../../types.ts';
import { areTwo, dayNamedBefore, type KnownDay, knownDay, nameOf, shifted } from './story-day.ts';

type Found = Omit<PairDifference, 'rule' | 'kind'>;

/** Share of the words, of either sentence, that must be answered. */
const LEAST_COVER = 0.25;
const GRADE = 0.6;

/** Words of an undated sentence that say it looks back itself. */
const LOOKS_BACK = new Set('previously earlier before recently last ago since already formerly'.split(' '));

/**
 * One version tells it of the day before the story ('on the eve', as translations from Russian have it), the other
 * gives no date and so goes on with the day of the story. Only where both stories are of one day. 'Yesterday' is left
 * alone: an undated sentence is no witness against it.
 */
export function dayBeforeAgainstSameDay({ a, b, words }: SentencePair): Found[] {
  if (Math.max(words.coverA, words.coverB) < LEAST_COVER) return [];
  const forward = against(a, b);
  if (forward) return [{ a: forward.dated, b: forward.undated, level: 'discrepancy', grade: GRADE }];
  const backward = against(b, a);
  return backward ? [{ a: backward.undated, b: backward.dated, level: 'discrepancy', grade: GRADE }] : [];
}

function against(
  dated: AnnotatedSentence,
  undated: AnnotatedSentence,
): Record<'dated' | 'undated', Found['a']> | undefined {
  const date = dated.details.dates.find((found) => found.daysAway === -1 && /\beve$/i.test(found.text));
  if (!date || undated.tokens.some(({ norm }) => LOOKS_BACK.has(norm))) return undefined;
  if (undated.details.dates.some((other) => !isReporting(undated.tokens[other.event]))) return undefined;
  const story = storyDay(dated);
  const own = knownDay(date) ?? (story && shifted(story, -1));
  const told = storyDay(undated);
  if (!own || !told || areTwo(own, told) !== true || areTwo(shifted(own, 1), told) !== false) return undefined;
  const verb = undated.tokens.find((token, i) => isVerb(token, undated.tokens[i - 1])) ?? undated.tokens[0];
  if (!verb) return undefined;
  const { start, end, text } = date;
  return {
    dated: { start, end, text, value: nameOf(own) },
    undated: { start: verb.start, end: verb.end, text: verb.text, value: `no date, in a story of ${nameOf(told)}` },
  };
}

/** The day a sentence is told of: when it was said, if it tells; else the day last named before it. */
function storyDay(sentence: AnnotatedSentence): KnownDay | undefined {
  const said = sentence.details.dates.find(
    (date: DateDetail) => isReporting(sentence.tokens[date.event]) && !date.daysAway,
  );
  return (said && knownDay(said)) ?? dayNamedBefore(sentence);
}
