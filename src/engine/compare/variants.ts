import { oncePerPrint, printsSame } from '../annotate/prints.ts';
import { CERTAINTY_WORDS } from '../lexicon/certainty-words.ts';
import { CARDINALS, FRACTIONS, VAGUE } from '../lexicon/number-words.ts';
import { NEGATIVE_DETERMINERS, NEGATIVE_PRONOUNS, NEGATORS } from '../lexicon/polarity-words.ts';
import { oncePerWord } from '../text/words.ts';
import type { AnnotatedSentence, Span, Token } from '../types.ts';

/** One wording inside a claim with every sentence that prints it. */
export interface Variant {
  /** The sentence the rules read; the others print the same words. */
  first: AnnotatedSentence;
  members: AnnotatedSentence[];
  versions: Set<string>;
  /** Wordings that hold the same facts and are not compared themselves. */
  echoes: Variant[];
}

/**
 * Sentences of a claim → distinct wordings, most printed first. Two sentences of the same words are one wording only
 * when their versions came out on one day, as far as is known: 'on Tuesday' of two weeks is two statements.
 */
export function variantsOf(members: readonly AnnotatedSentence[], published: ReadonlyMap<string, string>): Variant[] {
  const variants: Variant[] = [];
  const byText = new Map<string, Variant[]>();
  for (const sentence of members) {
    const day = published.get(sentence.version) ?? '';
    const alike = byText.get(sentence.text);
    const variant = alike?.find(({ first }) => (published.get(first.version) ?? '') === day);
    if (variant) {
      variant.members.push(sentence);
      variant.versions.add(sentence.version);
      continue;
    }
    const opened = { first: sentence, members: [sentence], versions: new Set([sentence.version]), echoes: [] };
    variants.push(opened);
    if (alike) alike.push(opened);
    else byText.set(sentence.text, [opened]);
  }
  return variants.sort(
    (a, b) =>
      b.versions.size - a.versions.size || (a.first.text < b.first.text ? -1 : a.first.text > b.first.text ? 1 : 0),
  );
}

/** Wordings compared with each other, pair by pair; of a claim with more, the rest is held against the commonest. */
const CLOSE = 6;
/** Wordings of one claim looked at, at the most. */
const MOST = 400;

/** What a wording may tell beyond the commonest one. */
const BESIDES = ['dates', 'numbers', 'attributions', 'quotations'] as const;

/**
 * Which wordings are compared: all pairs of the commonest few, then each further one with the commonest, and with the first
 * that tells of a day, a number, a speaker or a quotation where the commonest tells of none.
 */
export function pairsToCompare(variants: readonly Variant[]): [Variant, Variant][] {
  const pairs: [Variant, Variant][] = [];
  const firstToTell = new Map<string, Variant>();
  const lacking =
    variants.length > CLOSE ? BESIDES.filter((kind) => variants[0]?.first.details[kind].length === 0) : [];
  for (const [j, b] of variants.slice(0, MOST).entries()) {
    const others = new Set(variants.slice(0, j < CLOSE ? j : 1));
    for (const kind of lacking) {
      if (b.first.details[kind].length === 0) continue;
      const first = firstToTell.get(kind);
      if (!first) firstToTell.set(kind, b);
      else others.add(first);
    }
    for (const a of others) {
      // What one version prints twice it does not contradict; the words complete each other.
      if (!shareVersion(a, b)) pairs.push([a, b]);
    }
  }
  return pairs;
}

function shareVersion(a: Variant, b: Variant): boolean {
  for (const version of b.versions) if (a.versions.has(version)) return true;
  return false;
}

/**
 * Beyond the commonest few, wordings that hold the same facts are compared once: the first stands for its echoes. Facts are
 * what a word more or less cannot change: numbers, names, days, negations and hedges.
 */
export function gatherEchoes(variants: readonly Variant[]): Variant[] {
  if (variants.length <= CLOSE) return [...variants];
  const kept = variants.slice(0, CLOSE);
  const byFacts = new Map<string, Variant>();
  for (const variant of variants.slice(CLOSE)) {
    const facts = factsOf(variant.first);
    const same = byFacts.get(facts);
    if (same) {
      same.echoes.push(variant);
      continue;
    }
    byFacts.set(facts, variant);
    kept.push(variant);
  }
  return kept;
}

const factsOf = oncePerPrint(({ tokens }) => {
  const facts: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punctuation') continue;
    const isName = token.capital && i > 0 && !token.stop;
    if (token.kind === 'number' || isName || isTelling(token)) facts.push(token.norm);
  }
  return facts.sort().join(' ');
});

const isTelling = oncePerWord(
  ({ norm }) =>
    NEGATORS.has(norm) ||
    NEGATIVE_DETERMINERS.has(norm) ||
    NEGATIVE_PRONOUNS.has(norm) ||
    CERTAINTY_WORDS.has(norm) ||
    CARDINALS.has(norm) ||
    VAGUE.has(norm) ||
    FRACTIONS.has(norm) ||
    norm.endsWith("n't"),
);

/** A span of `from` at the same words of other sentences, which print the same text with other white space. */
export function transferFrom(span: Span, from: AnnotatedSentence): (to: AnnotatedSentence) => Span {
  let found: { first: number; last: number; a: Token; b: Token } | undefined | null = null;
  const find = () => {
    const first = from.tokens.findIndex((token) => token.end > span.start);
    const last = from.tokens.findLastIndex((token) => token.start < span.end);
    const [a, b] = [from.tokens[first], from.tokens[last]];
    return a && b ? { first, last, a, b } : undefined;
  };
  return (to) => {
    if (from === to) return span;
    if (found === null) found = find();
    if (!found) return { start: to.start, end: to.end };
    const { first, last, a, b } = found;
    const before = Math.max(0, span.start - a.start);
    const after = Math.max(0, b.end - span.end);
    if (printsSame(from, to)) {
      const shift = to.start - from.start;
      return { start: a.start + shift + before, end: b.end + shift - after };
    }
    const [toA, toB] = [to.tokens[first], to.tokens[last]];
    if (!toA || !toB || from.tokens.length !== to.tokens.length) return { start: to.start, end: to.end };
    return { start: Math.min(toA.end, toA.start + before), end: Math.max(toB.start, toB.end - after) };
  };
}
