import { vectorOf } from '../lexicon/vectors.ts';
import type { AnnotatedSentence, SentencePair } from '../types.ts';
import { areOpposite } from './opposition.ts';
import { profileOf } from './profile.ts';

/** Links of opposites are no stronger. */
const OPPOSITE = 0.35;

/** What the similarity of two sentences is made of. Each 0–1. */
export interface Likeness {
  /** Share of both sentences' weight that is answered. */
  cover: number;
  /** The less answered of the two. */
  least: number;
  /** The better answered of the two. */
  most: number;
  /** Dice coefficient of letter sequences. */
  grams: number;
  /** Cosine of the sums of the word vectors. */
  company: number;
}

export function likenessOf({ a, b, words }: SentencePair): Likeness {
  const [weightA, weightB] = [totalWeight(a), totalWeight(b)];
  const all = weightA + weightB;
  return {
    cover: all === 0 ? 1 : (words.coverA * weightA + words.coverB * weightB) / all,
    least: Math.min(words.coverA, words.coverB),
    most: Math.max(words.coverA, words.coverB),
    grams: dice(gramsOf(a), gramsOf(b)),
    company: companyOf(a, b),
  };
}

/** 0–1: how much of the meaning is shared, as a reader would grade it: other numbers and opposites tell more against it than other words. */
export function similarityOf(pair: SentencePair, { cover, grams, company }: Likeness): number {
  const [x, y] = [lonelyNumbers(pair.a, pair.words.aToB), lonelyNumbers(pair.b, pair.words.bToA)];
  const apart = 0.1 * Math.min(x, y) + 0.03 * Math.abs(x - y) + 0.15 * countOpposites(pair);
  return Math.max(0, 0.65 * cover + 0.15 * wordsKept(pair) + 0.1 * grams + 0.1 * company - apart);
}

/**
 * How far two sentences say no more and no less than each other, about 0–1.2: words kept, all words answered, less the
 * longest passages taken over. A passage copied leaves what is told besides it to differ; what is the same all through is
 * worded anew all through.
 */
export function literalLikeness(pair: SentencePair): number {
  return wordsKept(pair) + 0.3 * (leastAnswered(pair) - copied(pair));
}

/** 0–1: share of the words, function words too, that are answered; the lesser of the two sentences. */
function leastAnswered({ a, b, words }: SentencePair): number {
  let answered = 0;
  for (const [i, { kind }] of a.tokens.entries()) {
    const j = words.aToB[i] ?? -1;
    if (kind !== 'punctuation' && j >= 0 && b.tokens[j]?.kind !== 'punctuation') answered += words.strength[i] ?? 0;
  }
  const longer = Math.max(countWords(a), countWords(b));
  return longer === 0 ? 1 : answered / longer;
}

function countWords({ tokens }: AnnotatedSentence): number {
  return tokens.reduce((count, { kind }) => (kind === 'punctuation' ? count : count + 1), 0);
}

/** 0–1: share of a sentence's runs of three words that stand in the other; the greater of the two. */
function copied({ a, b }: SentencePair): number {
  const [x, y] = [runsOf(a), runsOf(b)];
  let shared = 0;
  for (const run of x) if (y.has(run)) shared++;
  return shared / Math.max(1, Math.min(x.size, y.size));
}

function runsOf({ tokens }: AnnotatedSentence): Set<string> {
  const words = tokens.filter(({ kind }) => kind !== 'punctuation');
  return new Set(words.slice(2).map(({ stem }, i) => `${words[i]?.stem} ${words[i + 1]?.stem} ${stem}`));
}

/** Words answered by their opposites, two at the most. */
function countOpposites({ a, b, words }: SentencePair): number {
  let count = 0;
  for (const [i, j] of words.aToB.entries()) {
    if (j >= 0 && (words.strength[i] ?? 1) <= OPPOSITE && areOpposite(a, i, b, j)) count++;
  }
  return Math.min(2, count);
}

/** Numbers that the other sentence does not have. */
function lonelyNumbers({ tokens }: AnnotatedSentence, links: readonly number[]): number {
  let count = 0;
  for (const [i, token] of tokens.entries()) if (token.kind === 'number' && links[i] === -1) count++;
  return Math.min(count, 4);
}

/**
 * 0–1: share of the words, function words too, that a sentence keeps of the other; the lesser of the two. A sentence
 * that says a good deal more keeps little.
 */
export function wordsKept({ a, b }: SentencePair): number {
  const counts = new Map<string, number>();
  let [lengthA, lengthB, shared] = [0, 0, 0];
  for (const { stem, kind } of a.tokens) {
    if (kind === 'punctuation') continue;
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
    lengthA++;
  }
  for (const { stem, kind } of b.tokens) {
    if (kind === 'punctuation') continue;
    lengthB++;
    const left = counts.get(stem) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(stem, left - 1);
    }
  }
  return lengthA + lengthB === 0 ? 1 : shared / Math.max(lengthA, lengthB);
}

function totalWeight(sentence: AnnotatedSentence): number {
  let sum = 0;
  for (const weight of profileOf(sentence).weights) sum += weight;
  return sum;
}

const grams = new WeakMap<AnnotatedSentence, Uint32Array>();

/** Hashes of the letter sequences of four over the words of a sentence, sorted, each once. */
function gramsOf(sentence: AnnotatedSentence): Uint32Array {
  let known = grams.get(sentence);
  if (known) return known;
  const found = new Set<number>();
  for (const { norm, kind } of sentence.tokens) {
    if (kind === 'punctuation') continue;
    const padded = ` ${norm} `;
    for (let i = 0; i + 4 <= padded.length || i === 0; i++) {
      let hash = 0;
      for (let k = i; k < Math.min(i + 4, padded.length); k++) hash = (hash * 31 + padded.charCodeAt(k)) >>> 0;
      found.add(hash);
    }
  }
  known = Uint32Array.from(found).sort();
  grams.set(sentence, known);
  return known;
}

function dice(x: Uint32Array, y: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const [p, q] = [x[i] as number, y[j] as number];
    if (p === q) shared++;
    if (p <= q) i++;
    if (q <= p) j++;
  }
  return x.length + y.length === 0 ? 1 : (2 * shared) / (x.length + y.length);
}

const sums = new WeakMap<AnnotatedSentence, Float32Array>();

function companyOf(a: AnnotatedSentence, b: AnnotatedSentence): number {
  const [x, y] = [sumOf(a), sumOf(b)];
  let dot = 0;
  for (let d = 0; d < x.length; d++) dot += (x[d] ?? 0) * (y[d] ?? 0);
  return Math.max(0, dot);
}

/** Unit sum of the word vectors, each by its weight. */
function sumOf(sentence: AnnotatedSentence): Float32Array {
  let sum = sums.get(sentence);
  if (sum) return sum;
  sum = new Float32Array(64);
  const { weights } = profileOf(sentence);
  for (const [i, token] of sentence.tokens.entries()) {
    const weight = weights[i] ?? 0;
    const vector = weight ? vectorOf(token.stem) : undefined;
    if (!vector) continue;
    for (let d = 0; d < vector.length; d++) sum[d] = (sum[d] ?? 0) + weight * (vector[d] ?? 0);
  }
  const length = Math.hypot(...sum) || 1;
  sum = sum.map((value) => value / length);
  sums.set(sentence, sum);
  return sum;
}
