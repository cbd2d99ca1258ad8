import type { AnnotatedSentence, PairDifference, SentencePair } from '../types.ts';
import { strongestDenial } from './denials.ts';
import { profileOf } from './profile.ts';
import { strongestReplacement } from './replacements.ts';
import { alignWords } from './words.ts';

/** A text as claims are checked against it: its sentences, and every word in it as key and as stem. */
export interface Source {
  sentences: AnnotatedSentence[];
  keys: Set<string>;
  stems: Set<string>;
}

/** How a sentence of the text answers one sentence of a claim. */
export interface Answer {
  pair: SentencePair;
  cover: number;
}

/** Sentences of a text that are looked at, and those of them that are aligned word by word. */
const MOST_SENTENCES = 2_000;
const MOST_ALIGNED = 6;

export function readSource(sentences: AnnotatedSentence[]): Source {
  const source: Source = { sentences: sentences.slice(0, MOST_SENTENCES), keys: new Set(), stems: new Set() };
  for (const sentence of source.sentences) {
    for (const key of profileOf(sentence).keys) source.keys.add(key);
    for (const stem of stemsOf(sentence)) source.stems.add(stem);
  }
  return source;
}

/** The sentences that answer most of a claim's sentence, best first. */
export function answersTo(claim: AnnotatedSentence, { sentences }: Source): Answer[] {
  return sentences
    .map((sentence) => ({ sentence, share: exactShare(claim, new Set(profileOf(sentence).keys)) }))
    .sort((x, y) => y.share - x.share)
    .slice(0, MOST_ALIGNED)
    .map(({ sentence }): Answer => {
      const words = alignWords(claim, sentence);
      return { pair: { a: claim, b: sentence, words }, cover: words.coverA };
    })
    .sort((x, y) => y.cover - x.cover);
}

/** What speaks for and against a claim's sentence being borne out. Shares are 0–1. */
export interface Bearing {
  /** Words of the claim, in tokens. */
  length: number;
  /** Share of its words that the text has anywhere, also in other words. */
  anywhere: number;
  /** Share of its words and pairs of words that one sentence has as they stand. */
  inOne: number;
  /** 0–1: how surely the sentence that answers best, or the text as a whole, says something else. */
  differs: number;
}

export function bearingOf(
  claim: AnnotatedSentence,
  source: Source,
  answers: Answer[],
  found: PairDifference[],
): Bearing {
  const joint = jointCover(claim, bestStrengths(claim, answers.slice(0, 3)));
  const words = Math.max(0, ...answers.map(({ pair }) => plainShare(claim, stemsOf(pair.b))));
  const first = answers[0]?.pair;
  return {
    length: claim.tokens.length,
    anywhere: (exactShare(claim, source.keys) + plainShare(claim, source.stems) + joint) / 3,
    inOne: first ? (words + pairShare(claim, first.b)) / 2 : 0,
    differs: first ? howFarApart(first, found, claim, source) : 1,
  };
}

/** Findings of rules count whole; names and numbers the text nowhere has, denials and odd words as far as they tell. */
function howFarApart(pair: SentencePair, found: PairDifference[], claim: AnnotatedSentence, source: Source): number {
  return Math.max(
    strongest(found, 'contradiction'),
    strongest(found, 'discrepancy'),
    hasFresh(claim, source) ? 0.6 : 0,
    Math.min(1, 2 * (strongestDenial(pair)?.grade ?? 0)),
    0.5 * (strongestReplacement(pair, true)?.grade ?? 0),
  );
}

function strongest(found: PairDifference[], level: PairDifference['level']): number {
  return Math.max(0, ...found.filter((difference) => difference.level === level).map(({ grade }) => grade));
}

/** A name or number of the claim that the text nowhere has. */
function hasFresh(claim: AnnotatedSentence, { keys }: Source): boolean {
  const profile = profileOf(claim);
  return profile.content.some(
    (i) => !keys.has(profile.keys[i] ?? '') && (profile.names[i] === 1 || claim.tokens[i]?.kind === 'number'),
  );
}

/** By token of the claim, how strongly the best of the answers answers it. */
function bestStrengths(claim: AnnotatedSentence, answers: Answer[]): Float32Array {
  const best = new Float32Array(claim.tokens.length);
  for (const { pair } of answers) {
    for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i] ?? 0, pair.words.strength[i] ?? 0);
  }
  return best;
}

function jointCover(claim: AnnotatedSentence, strengths: Float32Array): number {
  const { content, weights } = profileOf(claim);
  let all = 0;
  let answered = 0;
  for (const i of content) {
    all += weights[i] ?? 0;
    answered += (weights[i] ?? 0) * (strengths[i] ?? 0);
  }
  return all === 0 ? 1 : answered / all;
}

function exactShare(claim: AnnotatedSentence, keys: ReadonlySet<string>): number {
  const profile = profileOf(claim);
  let all = 0;
  let shared = 0;
  for (const i of profile.content) {
    const weight = profile.weights[i] ?? 0;
    all += weight;
    if (keys.has(profile.keys[i] ?? '')) shared += weight;
  }
  return all === 0 ? 1 : shared / all;
}

/** Share of all words, function words too, that stand in a set. */
function plainShare(claim: AnnotatedSentence, stems: ReadonlySet<string>): number {
  const own = [...stemsOf(claim)];
  return own.length === 0 ? 1 : own.filter((stem) => stems.has(stem)).length / own.length;
}

function stemsOf({ tokens }: AnnotatedSentence): Set<string> {
  return new Set(tokens.filter(({ kind }) => kind !== 'punctuation').map(({ stem }) => stem));
}

/** Share of the claim's pairs of neighbouring words that a sentence has. */
function pairShare(claim: AnnotatedSentence, sentence: AnnotatedSentence): number {
  const own = pairsOf(claim);
  if (own.length === 0) return 1;
  const others = new Set(pairsOf(sentence));
  return own.filter((pair) => others.has(pair)).length / own.length;
}

function pairsOf({ tokens }: AnnotatedSentence): string[] {
  const words = tokens.filter(({ kind }) => kind !== 'punctuation').map(({ stem }) => stem);
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}
