import type { PolarityDetail } from '../annotate/polarity.ts';
import { LIGHT_VERBS, SOFT_NEGATIVES } from '../lexicon/polarity-words.ts';
import { REPORTING_STEMS } from '../lexicon/reporting.ts';
import type { AnnotatedSentence, SentencePair } from '../types.ts';
import { type Features, MODELS, weigh } from './logistic.ts';
import { clauseStart, isMoot } from './moot.ts';
import { areOpposite, isDenied } from './opposition.ts';
import { profileOf } from './profile.ts';
import { areScenes, isWhollyAnswered } from './scenes.ts';

/** A denial in one sentence seen against the other sentence. Indices into the tokens. */
export interface Denial {
  /** Which sentence denies. */
  side: 'a' | 'b';
  cue: number;
  head: number;
  /** The word of the other sentence that answers the denied one; -1 when none does. */
  partner: number;
  /** 0–1: how sure it is that the other sentence states what this one denies. */
  grade: number;
}

/** The denial of either sentence that the other most likely contradicts. */
export function strongestDenial(pair: SentencePair): Denial | undefined {
  let best: Denial | undefined;
  const scenes = areScenes(pair);
  for (const { features, whole: _, ...denial } of standingDenials(pair)) {
    const grade = weigh(MODELS.denial, features);
    if ((scenes || grade < SURE) && isLoose(pair, features)) continue;
    if (!best || grade > best.grade) best = { ...denial, grade };
  }
  return best;
}

/** The denials that nothing in either sentence takes back, says as well or makes another matter. */
export function standingDenials(pair: SentencePair): ReturnType<typeof denialsOf> {
  const scenes = areScenes(pair);
  return denialsOf(pair).filter(({ features, whole, ...denial }) => {
    if (features.opposite || features.echoed || features.excused || (scenes && !whole)) return false;
    return !isMoot(denial.side === 'a' ? pair.a : pair.b, denial) && !isOfAnother(viewFrom(pair, denial.side), denial);
  });
}

/**
 * What is denied is another figure than the one stated ('will not take three years', 'takes four'), or the opposite of
 * what is stated ('did not want it small', 'large is best'): both may well be true.
 */
function isOfAnother({ own, other, links, backLinks }: View, { cue, head }: Pick<Denial, 'cue' | 'head'>): boolean {
  const reach = own.details.polarity.find((detail) => detail.cue === cue && detail.head === head)?.reach ?? head + 1;
  for (let i = head + 1; i < reach; i++) {
    const j = links[i] ?? -1;
    if (j >= 0 && areOpposite(own, i, other, j) && isDenied(own, i) !== isDenied(other, j)) return true;
    const figure = j < 0 ? figureAt(own, i) : undefined;
    if (figure !== undefined && other.tokens.some((_, k) => backLinks[k] === -1 && isOtherFigure(figure, other, k)))
      return true;
  }
  return false;
}

function figureAt(sentence: AnnotatedSentence, at: number): number | undefined {
  const { keys, weights } = profileOf(sentence);
  const figure = weights[at] ? Number.parseFloat(keys[at] ?? '') : Number.NaN;
  return Number.isNaN(figure) ? undefined : figure;
}

/** How far two figures may lie apart, as a share of the greater, and be one told roughly: '49,000', 'almost 50,000'. */
const ROUGHLY = 0.1;

function isOtherFigure(figure: number, sentence: AnnotatedSentence, at: number): boolean {
  const other = figureAt(sentence, at);
  return other !== undefined && Math.abs(figure - other) > ROUGHLY * Math.max(figure, other);
}

/** Short sentences must deny and state the same clause, of the same object: between them every word counts. Tokens. */
const SHORT = 16;
const LEAST_CLAUSE = 0.5;

/** From this grade on a denial stands though little of its clause is answered. */
const SURE = 0.4;

function isLoose({ a, b }: SentencePair, { clauseShare = 0, object = 0 }: Features): boolean {
  return a.tokens.length <= SHORT && b.tokens.length <= SHORT && Math.min(clauseShare, object) < LEAST_CLAUSE;
}

/** Every denial of both sentences with what speaks for and against a contradiction. */
export function denialsOf(pair: SentencePair): (Omit<Denial, 'grade'> & { features: Features; whole: boolean })[] {
  return (['a', 'b'] as const).flatMap((side) => {
    const view = viewFrom(pair, side);
    return view.own.details.polarity.map((detail) => ({
      side,
      cue: detail.cue,
      head: detail.head,
      partner: view.links[detail.head] ?? -1,
      features: featuresOf(view, detail),
      whole: isWhole(view, detail),
    }));
  });
}

/** The other sentence answers the whole clause that is denied. */
function isWhole({ own, other, links, strengthOf }: View, { cue, reach }: PolarityDetail): boolean {
  const clause = { from: clauseStart(own, cue), to: reach, skip: cue };
  return isWhollyAnswered(own, other, links, strengthOf, clause);
}

/** A pair as the denying sentence sees it. */
interface View {
  own: AnnotatedSentence;
  other: AnnotatedSentence;
  links: readonly number[];
  backLinks: readonly number[];
  strengthOf: (own: number) => number;
  coverOwn: number;
  coverOther: number;
}

function viewFrom({ a, b, words }: SentencePair, side: 'a' | 'b'): View {
  const { aToB, bToA, strength, coverA, coverB } = words;
  if (side === 'a') {
    const strengthOf = (i: number) => strength[i] ?? 0;
    return { own: a, other: b, links: aToB, backLinks: bToA, strengthOf, coverOwn: coverA, coverOther: coverB };
  }
  const strengthOf = (j: number) => strength[bToA[j] ?? -1] ?? 0;
  return { own: b, other: a, links: bToA, backLinks: aToB, strengthOf, coverOwn: coverB, coverOther: coverA };
}

function featuresOf(view: View, detail: PolarityDetail): Features {
  const { cue, head, reach, form } = detail;
  const { own, other, links, coverOwn, coverOther } = view;
  const partner = links[head] ?? -1;
  const strength = partner >= 0 ? view.strengthOf(head) : 0;
  const free =
    partner >= 0 && !isDenied(other, partner) && !areOpposite(own, head, other, partner) && isDenied(own, head);
  const open = (own.details.polarity.length - other.details.polarity.length) % 2 === 0 ? 0 : 1;
  const start = clauseStart(own, cue);
  const headStem = own.tokens[head]?.stem ?? '';
  const least = Math.min(coverOwn, coverOther);
  const answered = free ? strength : 0;
  const rivals = rivalry(view, head, reach);
  const clauseShare = shareAnswered(view, start, reach);
  return {
    verbForm: form === 'verb' ? 1 : 0,
    nounForm: form === 'no' ? 1 : 0,
    answered,
    firm: free && strength >= 0.9 ? 1 : 0,
    shared: partner >= 0 && isDenied(other, partner) ? 1 : 0,
    opposite: partner >= 0 && areOpposite(own, head, other, partner) ? 1 : 0,
    echoed: isEchoed(view, detail) ? 1 : 0,
    excused: isExcused(view, detail) ? 1 : 0,
    light: LIGHT_VERBS.has(headStem) || REPORTING_STEMS.has(headStem) ? 1 : 0,
    asserted: partner >= 0 && isAsserted(other, partner) ? 1 : 0,
    object: shareAnswered(view, head + 1, reach),
    subject: shareAnswered(view, start, cue),
    rivals,
    clauseShare,
    clause: answered * clauseShare,
    clauseFree: clauseShare * open,
    coverOwn,
    coverOther,
    least,
    both: coverOwn * coverOther,
    leastSquared: least * least,
    answeredOwn: answered * coverOwn,
    answeredUnequal: answered * open,
    whole: answered * coverOwn * coverOther,
    wholeOwn: answered * coverOwn * coverOwn,
    unequal: open,
    unequalWhole: open * least,
    ...lengthFeatures(own.tokens.length, other.tokens.length, least, answered),
    shortLoose: Math.max(0, 3 - Math.log(own.tokens.length + 1)) * (1 - clauseShare),
    shortLooseOther: Math.max(0, 3 - Math.log(other.tokens.length + 1)) * (1 - clauseShare),
    swapped: countSwapped(view, start, reach),
    perfect: free && strength > 0.84 && clauseShare > 0.95 ? 1 : 0,
  };
}

/** The other sentence denies something whose partner stands in the reach of this denial: they deny one thing. */
function isEchoed({ other, backLinks }: View, { from, reach }: PolarityDetail): boolean {
  return other.details.polarity.some(({ head }) => {
    const back = backLinks[head] ?? -1;
    return back >= from && back < reach;
  });
}

/** The other sentence says no in its own way ('without', 'suspended') shortly before the answered word. */
function isExcused({ own, other, links }: View, { head }: PolarityDetail): boolean {
  const partner = links[head] ?? -1;
  if (partner < 0) return false;
  for (let j = Math.max(0, partner - 6); j < Math.min(other.tokens.length, partner + 3); j++) {
    const { stem = '', kind } = other.tokens[j] ?? {};
    if (j === partner || kind !== 'word' || !SOFT_NEGATIVES.has(stem) || isSmall(other, j)) continue;
    if (!own.tokens.some((token) => token.stem === stem)) return true;
  }
  return false;
}

/** 'A little boy', 'the little girls': a size, where 'little hope' says no. */
function isSmall({ tokens }: AnnotatedSentence, at: number): boolean {
  return (
    tokens[at]?.norm === 'little' && /^(?:an?|the|this|that|one|two|some|his|her)$/.test(tokens[at - 1]?.norm ?? '')
  );
}

/** A long sentence answers more by chance and says more besides. Lengths about 20 words count as 0. */
function lengthFeatures(own: number, other: number, least: number, answered: number): Features {
  const [x, y] = [Math.log(own + 1) - 3, Math.log(other + 1) - 3];
  const [overX, overY] = [Math.max(0, x), Math.max(0, y)];
  return {
    lengthOwn: x,
    lengthOther: y,
    shorter: Math.min(x, y),
    longOwn: overX,
    longOther: overY,
    longBoth: overX * overY,
    longOwnLeast: overX * least,
    longOtherLeast: overY * least,
    longOwnAnswered: overX * answered,
    longOtherAnswered: overY * answered,
  };
}

/** Share of the weight of a stretch that the other sentence answers; 1 for a stretch without content. */
function shareAnswered({ own, links, strengthOf }: View, from: number, to: number): number {
  const { weights } = profileOf(own);
  let all = 0;
  let answered = 0;
  for (let i = from; i < to; i++) {
    const weight = weights[i] ?? 0;
    all += weight;
    if ((links[i] ?? -1) >= 0) answered += weight * strictly(strengthOf(i));
  }
  return all === 0 ? 1 : answered / all;
}

/** Words of a stretch that another of their kind answers: what is denied of garlic is not denied of onions. */
function countSwapped({ links, strengthOf }: View, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if ((links[i] ?? -1) >= 0 && strengthOf(i) < 0.6) count++;
  return count;
}

/** What is denied of one thing is not denied of its like: only words that mean the same count whole. */
function strictly(strength: number): number {
  return strength >= 0.85 ? 1 : strength >= 0.65 ? 0.6 : 0;
}

/** 0–1: words in reach that the other sentence lacks while it has others of its own to put there. */
function rivalry({ own, other, links, backLinks, strengthOf }: View, from: number, to: number): number {
  const mine = profileOf(own).weights;
  const theirs = profileOf(other).weights;
  let lacking = 0;
  for (let i = from; i < to; i++) {
    const linked = (links[i] ?? -1) >= 0;
    lacking += (mine[i] ?? 0) * (linked ? 1 - strictly(strengthOf(i)) : 1);
  }
  let unanswered = 0;
  for (let j = 0; j < theirs.length; j++) if (backLinks[j] === -1) unanswered += theirs[j] ?? 0;
  return Math.min(1, lacking, unanswered + lacking / 2);
}

const NOT_ASSERTED = /^(?:to|may|might|could|would|should|can|if|whether|will|must)$/;

/** No modal, infinitive or condition stands right before the word. */
function isAsserted({ tokens }: AnnotatedSentence, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) if (NOT_ASSERTED.test(tokens[i]?.norm ?? '')) return false;
  return true;
}
