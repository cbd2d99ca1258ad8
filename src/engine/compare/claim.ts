import type { AnnotatedSentence, PairDifference, Span } from '../types.ts';
import { findDifferences } from './pair.ts';
import { type Answer, answersTo, type Bearing, bearingOf, readSource, type Source } from './support.ts';

/** Sentences handed back as the passage that bears on the claim. */
const MOST_BEST = 3;

/** From this score on a text supports a claim. */
const SUPPORTED_FROM = 0.5;

/** How sure a rule must be for its finding to count. */
const SHOWN = 0.5;

export interface Support {
  supported: boolean;
  /** 0–1. */
  score: number;
  /** The sentences that bear most on the claim, best first. */
  best: Span[];
  /** What the rules find between the claim (a) and the sentence that answers it best (b). */
  differences: PairDifference[];
}

/** Does a text, given as its sentences, support a claim of one or more sentences, and where? */
export function supportFor(claim: AnnotatedSentence[], text: AnnotatedSentence[]): Support {
  const source = readSource(text);
  const parts = claim.map((sentence) => weighPart(sentence, source));
  const score = text.length === 0 || claim.length === 0 ? 0 : scoreOf(parts.map(({ bearing }) => bearing));
  const best = distinct(parts.flatMap(({ answers }) => answers)).slice(0, MOST_BEST);
  return {
    supported: score >= SUPPORTED_FROM,
    score,
    best: best.map(({ pair: { b } }) => ({ start: b.start, end: b.end })),
    differences: parts.flatMap(({ differences }) => differences),
  };
}

function weighPart(sentence: AnnotatedSentence, source: Source) {
  const answers = answersTo(sentence, source);
  const differences = differencesFrom(answers);
  return { answers, differences, bearing: bearingOf(sentence, source, answers, differences) };
}

/** Tokens from which words without a full stop are a whole sentence and no note; a full stop counts for so many. */
const SENTENCE = 16;
const FULL_STOP = 12;
/** Tokens over which the one passes into the other. */
const PASSAGE = 4;
/** Tokens about which a sentence is a summary. */
const SUMMARY = 26;

/** Shares from which a note, and a whole sentence, are borne out. */
const ANYWHERE_FROM = 0.6;
const IN_ONE_FROM = 0.8;

/**
 * 0–1. A bare note of a fact is borne out when the text has its words anywhere, a sentence when one sentence has its
 * words and their order; a summary words everything anew, so that only what differs speaks against it. In between both
 * count.
 */
function scoreOf(bearings: Bearing[]): number {
  const length = bearings.reduce((sum, bearing) => sum + bearing.length, 0);
  const whole = share((length + (bearings.at(-1)?.closed ? FULL_STOP : 0) - SENTENCE) / PASSAGE);
  const summary = logistic((length - SUMMARY) / 1.5);
  const anywhere = Math.min(...bearings.map((bearing) => bearing.anywhere)) - ANYWHERE_FROM;
  const inOne = Math.min(...bearings.map((bearing) => bearing.inOne)) - IN_ONE_FROM;
  const apart = Math.max(...bearings.map((bearing) => bearing.differs));
  const cover = (1 - whole) * anywhere + whole * inOne;
  return logistic(10 * ((1 - summary) * cover + summary * 0.3 * (0.5 - apart)));
}

function share(x: number): number {
  return Math.min(1, Math.max(0, x));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function differencesFrom([first]: Answer[]): PairDifference[] {
  return first ? findDifferences(first.pair, new Set()).filter(({ grade }) => grade >= SHOWN) : [];
}

function distinct(answers: Answer[]): Answer[] {
  const byStart = new Map<number, Answer>();
  for (const answer of answers) {
    const known = byStart.get(answer.pair.b.start);
    if (!known || known.cover < answer.cover) byStart.set(answer.pair.b.start, answer);
  }
  return [...byStart.values()].sort((x, y) => y.cover - x.cover);
}
