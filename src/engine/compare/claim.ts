import type { AnnotatedSentence, PairDifference, Span } from '../types.ts';
import { findDifferences } from './pair.ts';
import { profileOf } from './profile.ts';
import { alignWords } from './words.ts';

/** Sentences of a text that are compared with the claim word by word. */
const MOST_COMPARED = 400;

/** Sentences handed back as the passage that bears on the claim. */
const MOST_BEST = 3;

/** From this score on a text supports a claim. */
export const SUPPORTED_FROM = 0.5;

export interface Support {
  supported: boolean;
  /** 0–1. */
  score: number;
  /** The sentences that bear most on the claim, best first. */
  best: Span[];
  /** What the rules find between the claim (a) and the best sentence (b). */
  differences: PairDifference[];
}

/** How the sentences of a text answer a claim. */
export interface Answer {
  sentence: AnnotatedSentence;
  /** Strength 0–1 with which each token of the claim is answered. */
  strengths: Float32Array;
  /** Share of the claim's weight that this sentence answers. */
  cover: number;
}

/** Does a text, given as its sentences, support a claim, and where? */
export function supportFor(claim: AnnotatedSentence, text: AnnotatedSentence[]): Support {
  const answers = answersTo(claim, text);
  const [first] = answers;
  if (!first) return { supported: false, score: 0, best: [], differences: [] };
  const pair = { a: claim, b: first.sentence, words: alignWords(claim, first.sentence) };
  const differences = findDifferences(pair, new Set()).filter(({ grade }) => grade >= 0.5);
  const score = scoreOf(claim, answers, differences);
  const best = answers.slice(0, MOST_BEST).map(({ sentence: { start, end } }) => ({ start, end }));
  return { supported: score >= SUPPORTED_FROM, score, best, differences };
}

/** Sentences by how much of the claim they answer, most first. */
export function answersTo(claim: AnnotatedSentence, text: AnnotatedSentence[]): Answer[] {
  return text
    .slice(0, MOST_COMPARED)
    .map((sentence): Answer => {
      const { strength, coverA } = alignWords(claim, sentence);
      return { sentence, strengths: strength, cover: coverA };
    })
    .sort((x, y) => y.cover - x.cover);
}

function scoreOf(claim: AnnotatedSentence, answers: Answer[], differences: PairDifference[]): number {
  const joint = jointCover(claim, answers.slice(0, MOST_BEST));
  const worst = Math.max(
    0,
    ...differences.map(
      ({ level, grade }) => (level === 'contradiction' ? 0.4 : level === 'discrepancy' ? 0.25 : 0) * grade,
    ),
  );
  return Math.max(0, Math.min(1, 0.6 * (answers[0]?.cover ?? 0) + 0.4 * joint - worst - 0.2));
}

/** Share of the claim's weight that several sentences answer together. */
export function jointCover(claim: AnnotatedSentence, answers: Answer[]): number {
  const { content, weights } = profileOf(claim);
  let all = 0;
  let answered = 0;
  for (const i of content) {
    const weight = weights[i] ?? 0;
    all += weight;
    answered += weight * Math.max(0, ...answers.map(({ strengths }) => strengths[i] ?? 0));
  }
  return all === 0 ? 1 : answered / all;
}
