import type { NumberDetail } from '../../annotate/numbers.ts';
import { isVerb } from '../../annotate/predicate.ts';
import { ALIKE_IN_COUNTS, PART_OF_PEOPLE, PEOPLE } from '../../lexicon/event-words.ts';
import type { SentencePair, Token } from '../../types.ts';
import { answers, nearAgreement, slotAgreement } from '../context.ts';
import type { Verdict } from './compatible.ts';

/** How sure it is that two numbers tell of one thing. */
export interface Binding {
  /** 0–1. */
  grade: number;
  /** The same noun, and the same said of it, beyond doubt. */
  bound: boolean;
}

/** From here on the words on both sides show that only the number was exchanged. */
const ONE_SLOT = 0.5;

/** Measures whose number is nothing without its noun: the others say themselves what they measure. */
const NEEDS_NOUN = new Set<NumberDetail['measure']>(['count', 'rank', 'label', 'age']);

/**
 * Whether number `x` of a and number `y` of b, of one measure, tell of one thing; undefined when they surely do not.
 * `ratio` is how many times the greater is the less. Evidence: the counted noun, what is said to have happened to it,
 * the words around, the very same slot. Then each reason for doubt takes its share.
 */
export function tellOfOneThing(
  pair: SentencePair,
  x: NumberDetail,
  y: NumberDetail,
  verdict: Verdict,
  ratio: number,
): Binding | undefined {
  const slot = slotAgreement(pair, x, y);
  const exchanged = slot >= ONE_SLOT;
  const noun = nounAgreement(pair, x, y);
  if (areTwoThings(pair, x, y) || (!exchanged && mayBeTwoThings(x, y, noun))) return undefined;
  const near = nearAgreement(pair, x, y);
  const sameFate = x.fate !== undefined && x.fate === y.fate;
  let grade = 0.45 * noun + 0.55 * near;
  if (sameFate) grade = Math.max(grade, 0.6 + 0.2 * near + 0.2 * noun);
  grade *= fateDoubt(x, y, near);
  if (exchanged) grade = Math.max(grade, 0.5 + slot / 2);
  else grade = (grade * doubtOf(pair, x, y, verdict) + uniqueness(pair, x, y, noun, ratio)) * likelihoodOf(ratio);
  if ((x.weak || y.weak) && slot < 0.8) grade *= 0.6;
  const named = noun === 1 || (noun === MEASURE_ALONE && (x.measure !== 'duration' || near >= 0.8));
  return { grade: Math.min(1, grade), bound: named && (sameFate || near >= 0.6 || slot >= 0.6) };
}

/** Told of other fates, denied on one side, or of another person. */
function areTwoThings(pair: SentencePair, x: NumberDetail, y: NumberDetail): boolean {
  if ((x.fate && y.fate && x.fate !== y.fate) || x.negated !== y.negated) return true;
  return x.measure === 'age' && isOtherGivenName(pair, x, y);
}

/** Other nouns, denied numbers, a span against a distance in time: two things unless the slot says otherwise. */
function mayBeTwoThings(x: NumberDetail, y: NumberDetail, noun: number): boolean {
  if (noun === 0 || x.negated) return true;
  if (x.measure === 'age' && noun < 0.8) return true;
  return (x.distance === undefined) !== (y.distance === undefined);
}

/** How strongly a measure that needs no noun speaks for one thing. */
const MEASURE_ALONE = 0.7;

/** 1 the same noun, less when one is missing, 0 when they count different things. */
function nounAgreement(pair: SentencePair, x: NumberDetail, y: NumberDetail): number {
  if (x.measure === 'money' && x.counts !== y.counts) return isPartOfSum(pair, x, y) ? 0.5 : MEASURE_ALONE;
  if (!NEEDS_NOUN.has(x.measure)) return MEASURE_ALONE;
  const sameFate = x.fate !== undefined && x.fate === y.fate;
  if (x.measure === 'count' && isGeneric(x) !== isGeneric(y)) return sameFate && areAllOfThem(pair, x, y) ? 0.7 : 0;
  if (x.counts === undefined && y.counts === undefined) return sameFate ? 0.9 : 0.5;
  if (x.counts === undefined || y.counts === undefined) return sameFate ? 0.9 : 0.25;
  if (x.counts === y.counts || answers(pair, x.countsAt ?? -1, y.countsAt ?? -1)) return 1;
  if (PEOPLE.has(x.counts) && PEOPLE.has(y.counts)) return 1;
  const group = ALIKE_IN_COUNTS.get(x.counts);
  return group !== undefined && group === ALIKE_IN_COUNTS.get(y.counts) ? 1 : 0;
}

/** '$281 million in cash' may be a part of '$334 million': a sum with a noun of its own. */
function isPartOfSum(pair: SentencePair, x: NumberDetail, y: NumberDetail): boolean {
  return x.counts === undefined || y.counts === undefined || !answers(pair, x.countsAt ?? -1, y.countsAt ?? -1);
}

/**
 * '300 workers were arrested' and '250 were arrested': one says which people, the other does not. The same people
 * where nobody else is told to have met that fate, and the noun is none that sets apart a part ('two women').
 */
function areAllOfThem({ a, b }: SentencePair, x: NumberDetail, y: NumberDetail): boolean {
  const only = (numbers: readonly NumberDetail[]) => numbers.filter(({ fate }) => fate === x.fate).length === 1;
  const noun = isGeneric(x) ? y.counts : x.counts;
  return noun !== undefined && !PART_OF_PEOPLE.has(noun) && only(a.details.numbers) && only(b.details.numbers);
}

/** Counts people without saying which: '33 people', '33 dead', '33 were killed'. 'Three women' may be a part of them. */
function isGeneric({ counts, fate }: NumberDetail): boolean {
  return counts === undefined ? fate !== undefined : PEOPLE.has(counts);
}

/** 'Anna Lind, 20' and 'Peter Lind, 23' are two people. */
function isOtherGivenName({ a, b }: SentencePair, x: NumberDetail, y: NumberDetail): boolean {
  const [one, other] = [a.tokens[(x.countsAt ?? 0) - 1], b.tokens[(y.countsAt ?? 0) - 1]];
  const named = one?.capital && other?.capital && one.kind === 'word' && other.kind === 'word';
  return named === true && one?.norm[0] !== other?.norm[0];
}

/** 'Killed' on one side only: those on board are not the dead. Nothing on either: then the words around must speak. */
function fateDoubt(x: NumberDetail, y: NumberDetail, near: number): number {
  if (x.fate === undefined && y.fate === undefined) return near < 0.4 ? 0.75 : 1;
  if (x.fate === y.fate) return 1;
  return isGeneric(x) && isGeneric(y) ? 0.55 : 0.7;
}

/** Reasons to think of two things, each with what it leaves. */
function doubtOf(pair: SentencePair, x: NumberDetail, y: NumberDetail, verdict: Verdict): number {
  let left = 1;
  if (verdict !== 'compatible' && saidElsewhere(pair, x, y)) left *= 0.6;
  if (x.other !== y.other && !(x.fate && x.fate === y.fate)) left *= 0.6;
  // Two outlets that count back from now may write on two days.
  if (x.distance === 'now' && y.distance === 'now') left *= 0.6;
  // 'The last five years' and 'the last twenty' are two windows on one thing.
  if (x.measure === 'duration' && isWindow(pair.a.tokens, x) && isWindow(pair.b.tokens, y)) left *= 0.5;
  // He needed nine points and scored twenty.
  if (haveOtherVerbs(pair, x, y)) left *= 0.75;
  // 'The first' is seldom of the same row as 'the fourth'.
  if (x.measure === 'rank' && (x.amount === 1) !== (y.amount === 1)) left *= 0.7;
  return left;
}

const WINDOWS = new Set(['last', 'past', 'next', 'coming', 'recent', 'previous']);

function isWindow(tokens: readonly Token[], { first }: NumberDetail): boolean {
  return WINDOWS.has(tokens[first - 1]?.norm ?? '');
}

/** Each follows a verb, and the verbs do not answer each other. */
function haveOtherVerbs(pair: SentencePair, x: NumberDetail, y: NumberDetail): boolean {
  const [i, j] = [verbBefore(pair.a.tokens, x.first), verbBefore(pair.b.tokens, y.first)];
  return i >= 0 && j >= 0 && x.fate === undefined && y.fate === undefined && !answers(pair, i, j);
}

/** The verb right before a number, one small word between them or none; −1 where another word stands there. */
function verbBefore(tokens: readonly Token[], first: number): number {
  for (let i = first - 1; i >= Math.max(0, first - 2); i--) {
    const token = tokens[i] as Token;
    if (isVerb(token, tokens[i - 1])) return i;
    if (!token.stop && token.norm !== 'just' && token.norm !== 'only') return -1;
  }
  return -1;
}

/** Whether either value stands somewhere in the other sentence too: then the two are told apart by something else. */
function saidElsewhere({ a, b }: SentencePair, x: NumberDetail, y: NumberDetail): boolean {
  const has = (numbers: readonly NumberDetail[], one: NumberDetail) =>
    numbers.some((other) => other.measure === one.measure && other.amount === one.amount);
  return has(b.details.numbers, x) || has(a.details.numbers, y);
}

/** What it adds that each is the only number of its kind in its sentence; more when they are near each other. */
function uniqueness({ a, b }: SentencePair, x: NumberDetail, y: NumberDetail, noun: number, ratio: number): number {
  if (x.measure === 'score' || x.measure === 'rank' || x.measure === 'label' || x.unit !== y.unit) return 0;
  if (x.measure === 'count' && (noun < 1 || isGeneric(x) || x.other !== y.other)) return 0;
  const alone = (numbers: readonly NumberDetail[], one: NumberDetail) =>
    numbers.every((other) => other === one || other.measure !== one.measure || isOther(other, one));
  if (!alone(a.details.numbers, x) || !alone(b.details.numbers, y)) return 0;
  return ratio <= 1.35 ? 0.2 : 0.12;
}

function isOther(other: NumberDetail, one: NumberDetail): boolean {
  return one.measure === 'count' && other.counts !== one.counts;
}

/** Two accounts of one figure are seldom more than a few times apart. */
function likelihoodOf(ratio: number): number {
  return ratio > 20 ? 0.7 : ratio > 6 ? 0.85 : 1;
}
