import { stem } from '../text/stem.ts';
import type { AnnotatedSentence, PairDifference, SentencePair, Token } from '../types.ts';
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

/** What a name or number that the text nowhere has, and a denial that is sure, take from a share. */
const FRESH_COST = 0.2;
const DENIAL_COST = 0.1;

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
    for (const stem of wordsOf(sentence)) source.stems.add(stem);
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
  /** It ends with a full stop or another closing mark. */
  closed: boolean;
  /** Share of its words that the text has anywhere; less when a name or a number is among the rest. */
  anywhere: number;
  /** Share of its words, pairs of words and words in their order that one sentence has; less when that denies it. */
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
  const others = answers.map(({ pair }) => wordsOf(pair.b));
  const own = wordsOf(claim);
  const first = answers[0]?.pair;
  const denied = first ? (strongestDenial(first)?.grade ?? 0) : 0;
  const fresh = hasFresh(claim, source);
  return {
    length: claim.tokens.length,
    closed: /^[.!?"”]$/.test(claim.tokens.at(-1)?.norm ?? ''),
    anywhere: (contentShare(claim, source) + plainShare(own, source.stems)) / 2 - (fresh ? FRESH_COST : 0),
    inOne: inOneSentence(own, others) - DENIAL_COST * denied,
    differs: first ? howFarApart(first, found, fresh, denied) : 1,
  };
}

/** Findings of rules count whole; names and numbers the text nowhere has, denials and odd words as far as they tell. */
function howFarApart(pair: SentencePair, found: PairDifference[], fresh: boolean, denied: number): number {
  return Math.max(
    strongest(found, 'contradiction'),
    strongest(found, 'discrepancy'),
    fresh ? 0.6 : 0,
    Math.min(1, 2 * denied),
    0.5 * (strongestReplacement(pair, true)?.grade ?? 0),
  );
}

function strongest(found: PairDifference[], level: PairDifference['level']): number {
  return Math.max(0, ...found.filter((difference) => difference.level === level).map(({ grade }) => grade));
}

/** A name or number of the claim that the text nowhere has. */
function hasFresh(claim: AnnotatedSentence, { keys, stems }: Source): boolean {
  const profile = profileOf(claim);
  return profile.content.some((i) => {
    const token = claim.tokens[i];
    if (!token || keys.has(profile.keys[i] ?? '') || (profile.names[i] !== 1 && token.kind !== 'number')) return false;
    return !hasParts(token, stems);
  });
}

function hasParts(token: Token | undefined, stems: ReadonlySet<string>): boolean {
  const parts = token ? partsOf(token) : [];
  return parts.length > 1 && parts.every((part) => stems.has(part));
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

/** Share of the content words, each counting as much as the next, that stand in a set. */
function contentShare(claim: AnnotatedSentence, { keys, stems }: Source): number {
  const profile = profileOf(claim);
  let shared = 0;
  for (const i of profile.content) if (keys.has(profile.keys[i] ?? '') || hasParts(claim.tokens[i], stems)) shared++;
  return profile.content.length === 0 ? 1 : shared / profile.content.length;
}

/** How well any one sentence has a claim's words, its pairs of neighbouring words and its words in their order. */
function inOneSentence(own: string[], others: string[][]): number {
  const pairs = pairsOf(own);
  const most = (measure: (words: string[]) => number) => Math.max(0, ...others.map(measure));
  const words = most((other) => plainShare(own, new Set(other)));
  const neighbours = most((other) => plainShare(pairs, new Set(pairsOf(other))));
  return (words + neighbours + most((other) => inOrder(own, other))) / 3;
}

/** Share of words, function words too, that stand in a set. */
function plainShare(own: string[], others: ReadonlySet<string>): number {
  return own.length === 0 ? 1 : own.filter((word) => others.has(word)).length / own.length;
}

/** Words looked at for their order: it takes time with the product of the two lengths. */
const MOST_ORDERED = 200;

/** Share of a claim's words in the longest sequence that both have, whatever stands between. */
function inOrder(own: string[], other: string[]): number {
  const [x, y] = [own.slice(0, MOST_ORDERED), other.slice(0, MOST_ORDERED)];
  const longest = new Uint16Array(y.length + 1);
  for (const word of x) {
    let before = 0;
    for (let j = 1; j <= y.length; j++) {
      const above = longest[j] ?? 0;
      longest[j] = word === y[j - 1] ? before + 1 : Math.max(above, longest[j - 1] ?? 0);
      before = above;
    }
  }
  return x.length === 0 ? 1 : (longest[y.length] ?? 0) / x.length;
}

/** The stems of a sentence; one article is as good as another, and 'team-mate' is 'team - mate'. */
function wordsOf({ tokens }: AnnotatedSentence): string[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'punctuation') return [];
    const parts = partsOf(token);
    if (parts.length > 1) return parts;
    return token.norm === 'a' || token.norm === 'an' ? 'the' : token.stem;
  });
}

/** What a hyphen, a comma between thousands or a decimal point holds together. */
function partsOf({ norm, kind }: Token): string[] {
  const parts = norm.split(kind === 'number' ? /[-–.,]/ : /[-–]/).filter(Boolean);
  return parts.length > 1 ? parts.map((part) => stem(part)) : parts;
}

function pairsOf(words: string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}
