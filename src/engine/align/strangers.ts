import { rarityOf } from '../lexicon/rarity.ts';
import type { AnnotatedSentence } from '../types.ts';

/** Content words below which a version is too short to tell what it is about. */
const SHORTEST = 25;

/**
 * A version that is less near to the others than this, and less than this share of what is usual among them, is about
 * something else. On ECB+ (CC BY 3.0) one version in a hundred of one event lies below .29 and .42, and one of an unrelated
 * event above .09 and .18; half of those of a look-alike event lie between.
 */
const FAR = 0.22;
const FAR_FOR_THE_STORY = 0.35;

/** What a stranger is told by. */
export interface Stranger {
  language: string;
  sentences: readonly AnnotatedSentence[];
}

/** Versions, by number, that seem to be about another event than the rest. Only versions of one language are compared. */
export function findStrangers(versions: readonly Stranger[]): number[] {
  const strangers: number[] = [];
  const byLanguage = Map.groupBy(versions.keys(), (i) => versions[i]?.language ?? 'und');
  for (const indexes of byLanguage.values()) {
    const near = nearness(indexes.map((i) => versions[i]?.sentences ?? []));
    const told = near.filter((value) => value !== undefined).sort((a, b) => a - b);
    const usual = told[told.length >> 1] ?? 0;
    for (const [k, value] of near.entries()) {
      const far = value !== undefined && value < FAR && (value < FAR_FOR_THE_STORY * usual || told.length === 2);
      if (far) strangers.push(indexes[k] as number);
    }
  }
  return strangers.sort((a, b) => a - b);
}

/** How near each version is to all others taken together, 0–1; undefined where it is too short to tell. Linear. */
function nearness(versions: readonly (readonly AnnotatedSentence[])[]): (number | undefined)[] {
  const bags = versions.map(bagOf);
  const all = new Map<string, number>();
  for (const { weights } of bags) for (const [stem, weight] of weights) all.set(stem, (all.get(stem) ?? 0) + weight);
  let allSquares = 0;
  for (const weight of all.values()) allSquares += weight * weight;
  return bags.map(({ weights, words }) => {
    if (words < SHORTEST) return undefined;
    let dot = 0;
    let squares = 0;
    for (const [stem, weight] of weights) {
      dot += weight * (all.get(stem) ?? 0);
      squares += weight * weight;
    }
    // The others are all but this one.
    const others = allSquares - 2 * dot + squares;
    return others <= 0 ? undefined : (dot - squares) / Math.sqrt(others * squares || 1);
  });
}

/** Rarity of each stem squared, so that names and things count and common words do not; length 1. */
function bagOf(sentences: readonly AnnotatedSentence[]): { weights: Map<string, number>; words: number } {
  const weights = new Map<string, number>();
  let words = 0;
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      if (token.stop || token.kind !== 'word') continue;
      words++;
      const weight = Math.min(1, Math.max(0.1, (rarityOf(token.stem) - 5) / 7)) ** 2;
      weights.set(token.stem, (weights.get(token.stem) ?? 0) + weight);
    }
  }
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const norm = Math.sqrt(squares) || 1;
  for (const [stem, weight] of weights) weights.set(stem, weight / norm);
  return { weights, words };
}
