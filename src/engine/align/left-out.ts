import { annotate } from '../annotate/index.ts';
import { likenessOf, similarityOf } from '../compare/similarity.ts';
import { alignWords } from '../compare/words.ts';
import { segmentText } from '../segment/text.ts';
import { foldSpace } from '../text/fold.ts';
import { tokenise } from '../text/tokens.ts';
import type { AnnotatedSentence, Gap, LeftOut, Span } from '../types.ts';
import { FEWEST_STEMS, stemsOf } from './stems.ts';

/** A sentence of a part that was left out of a version's text; the span counts in the part's. */
export interface LeftOutPassage extends Span {
  index: number;
  passage: string;
  reason: string;
  stems: ReadonlySet<string>;
}

/** A claim that versions are silent on. */
export interface SilentClaim {
  claim: string;
  telling: AnnotatedSentence;
  stems: ReadonlySet<string>;
  /** Versions that report it, or seem to in their text. */
  told: ReadonlySet<string>;
}

interface Version {
  id: string;
  language: string;
  leftOut: readonly LeftOutPassage[];
}

/** Of a version, however much stood around its text. */
const MOST_CHARACTERS = 150_000;
const MOST_PASSAGES = 1_000;
/** Claims one passage is held against: more share a rare word with it only where all say the same. */
const MOST_CLAIMS = 200;

/** Passages a version is searched for in each claim: the best may be of the matter and not tell it. */
const MOST_LOOKED_AT = 3;
/** Looked into word by word; a story with more, whose pages are all alike, takes the rest by their weight alone. */
const MOST_COMPARED = 600;
/** Likeness from which a passage tells a claim: teasers on the same matter, of which pages are full, stay below. */
const TELLS = 0.74;

/** The parts' sentences, each once, however often the page printed it. */
export function passagesIn(leftOut: readonly LeftOut[], language: string): LeftOutPassage[] {
  const found = new Map<string, LeftOutPassage>();
  let left = MOST_CHARACTERS;
  for (const [index, { text, reason }] of leftOut.entries()) {
    const read = text.slice(0, left);
    left -= read.length;
    for (const { start, end } of segmentText(read, language)) {
      const passage = foldSpace(read.slice(start, end));
      if (found.has(passage)) continue;
      const stems = stemsOf(tokenise(read, start, end));
      if (stems.size >= FEWEST_STEMS) found.set(passage, { index, start, end, passage, reason, stems });
      if (found.size === MOST_PASSAGES) return [...found.values()];
    }
  }
  return [...found.values()];
}

/**
 * For each claim and version silent on it, the left-out passage that tells it: with `enough` of the claim's weight, and
 * alike word by word. Each passage is held only against claims it can have enough of: it has at least one of any stems
 * that together weigh more than what it may lack.
 */
export function findInLeftOut(
  silent: readonly SilentClaim[],
  versions: readonly Version[],
  weigh: (stem: string) => number,
  enough: number,
): Gap[] {
  if (versions.every(({ leftOut }) => leftOut.length === 0)) return [];
  const wanted = silent.filter(({ stems }) => stems.size >= FEWEST_STEMS).map((claim) => weighed(claim, weigh, enough));
  const byStem = indexTellers(wanted);
  let compared = 0;
  const tells = (claim: Wanted, { passage }: LeftOutPassage, language: string): boolean =>
    compared++ >= MOST_COMPARED || isTold(claim.telling, passage, language);
  return versions.flatMap(({ id, language, leftOut }) => {
    const found = new Map<Wanted, { passage: LeftOutPassage; share: number }[]>();
    for (const passage of leftOut) {
      for (const claim of candidates(passage, byStem)) {
        if (claim.told.has(id)) continue;
        const share = shareOf(claim, passage.stems);
        if (share >= enough)
          found.set(claim, [...(found.get(claim) ?? []), { passage, share }].sort(byShare).slice(0, MOST_LOOKED_AT));
      }
    }
    return [...found].flatMap(([claim, passages]): Gap[] => {
      const telling = passages.find(({ passage }) => tells(claim, passage, language));
      if (!telling) return [];
      const { index, passage, reason, start, end } = telling.passage;
      return [{ claim: claim.claim, version: id, kind: 'removed', start, end, part: { index, passage, reason } }];
    });
  });
}

function byShare(a: { share: number }, b: { share: number }): number {
  return b.share - a.share;
}

function isTold(telling: AnnotatedSentence, passage: string, language: string): boolean {
  const sentence = { id: 'left-out', start: 0, end: passage.length, kind: 'body', text: passage } as const;
  const read = annotate(sentence, 'left-out', { source: passage, language });
  const pair = { a: telling, b: read, words: alignWords(telling, read) };
  return similarityOf(pair, likenessOf(pair)) >= TELLS;
}

interface Wanted extends SilentClaim {
  weights: { stem: string; weight: number }[];
  whole: number;
  /** One of these at least is in every passage that has enough. */
  tellers: string[];
}

function weighed(claim: SilentClaim, weigh: (stem: string) => number, enough: number): Wanted {
  const weights = [...claim.stems].map((stem) => ({ stem, weight: weigh(stem) })).sort((a, b) => b.weight - a.weight);
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  const tellers: string[] = [];
  let reached = 0;
  for (const { stem, weight } of weights) {
    if (reached > (1 - enough) * whole * (1 + SLACK)) break;
    reached += weight;
    tellers.push(stem);
  }
  return { ...claim, weights, whole, tellers };
}

/** Sums in another order differ in their last digits. */
const SLACK = 1e-9;

function indexTellers(wanted: readonly Wanted[]): Map<string, Wanted[]> {
  const byStem = new Map<string, Wanted[]>();
  for (const claim of wanted) {
    for (const stem of claim.tellers) {
      const list = byStem.get(stem);
      if (list) list.push(claim);
      else byStem.set(stem, [claim]);
    }
  }
  return byStem;
}

function candidates({ stems }: LeftOutPassage, byStem: ReadonlyMap<string, Wanted[]>): Set<Wanted> {
  const found = new Set<Wanted>();
  for (const stem of stems) {
    for (const claim of byStem.get(stem) ?? []) {
      found.add(claim);
      if (found.size === MOST_CLAIMS) return found;
    }
  }
  return found;
}

function shareOf({ weights, whole }: Wanted, stems: ReadonlySet<string>): number {
  let shared = 0;
  for (const { stem, weight } of weights) if (stems.has(stem)) shared += weight;
  return shared / whole;
}
