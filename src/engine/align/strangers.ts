import { oncePerWord, StemNumbers, type Word } from '../text/words.ts';
import type { AnnotatedSentence } from '../types.ts';
import { contentWords } from './content.ts';
import { weightOf } from './units.ts';

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
  const numbers = new StemNumbers();
  const bags = versions.map((sentences) => {
    const { stems, weights, words } = bagOf(sentences);
    return { stems: stems.map((word) => numbers.of(word)), weights, words };
  });
  const all = new Float64Array(numbers.size);
  for (const { stems, weights } of bags) {
    for (let k = 0; k < stems.length; k++) all[stems[k] as number] = (all[stems[k] as number] ?? 0) + (weights[k] ?? 0);
  }
  let allSquares = 0;
  for (const weight of all) allSquares += weight * weight;
  return bags.map(({ stems, weights, words }) => {
    if (words < SHORTEST) return undefined;
    let dot = 0;
    let squares = 0;
    for (let k = 0; k < stems.length; k++) {
      const weight = weights[k] as number;
      dot += weight * (all[stems[k] as number] as number);
      squares += weight * weight;
    }
    // The others are all but this one.
    const others = allSquares - 2 * dot + squares;
    return others <= 0 ? undefined : (dot - squares) / Math.sqrt(others * squares || 1);
  });
}

/** Stems of one version, each once by one of its words, with their weights; all together of length 1. */
interface Bag {
  stems: Word[];
  weights: Float64Array;
  words: number;
}

/** Bags of versions that were read, for as long as somebody holds their sentences. */
const bags = new WeakMap<readonly AnnotatedSentence[], Bag>();

function bagOf(sentences: readonly AnnotatedSentence[]): Bag {
  let bag = bags.get(sentences);
  if (!bag) {
    bag = makeBag(sentences);
    bags.set(sentences, bag);
  }
  return bag;
}

/** Rarity of a stem squared, so that names and things count and common words do not. */
const telling = oncePerWord(({ stem }) => weightOf(stem) ** 2);

function makeBag(sentences: readonly AnnotatedSentence[]): Bag {
  const numbers = new StemNumbers();
  const stems: Word[] = [];
  const sums: number[] = [];
  let words = 0;
  for (const sentence of sentences) {
    for (const word of contentWords(sentence)) {
      if (word.kind !== 'word') continue;
      words++;
      const number = numbers.of(word);
      if (number === stems.length) stems.push(word);
      sums[number] = (sums[number] ?? 0) + telling({ word });
    }
  }
  const weights = Float64Array.from(sums);
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const norm = Math.sqrt(squares) || 1;
  for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] as number) / norm;
  return { stems, weights, words };
}
