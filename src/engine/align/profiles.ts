import type { AnnotatedSentence } from '../types.ts';
import { weightOf } from './units.ts';

/** Sentences a news text needs to say what happened. */
const LEAD = 4;

/** What a version is about, as weighted bags of stems. */
interface Profile {
  lead: Map<string, number>;
  whole: Map<string, number>;
  /** Weighted by how few versions share the stem. */
  own: Map<string, number>;
  names: Set<string>;
  numbers: Set<string>;
  leadNumbers: Set<string>;
}

/** How two versions compare as wholes. `x` is what the learned weights read; all else is absolute (0–1). */
export interface VersionPair {
  a: number;
  b: number;
  lead: number;
  names: number;
  numbers: number;
  x: number[];
}

/**
 * What the learned weights read, in this order: how much more two versions share than either does with the others. What
 * the topic has in common counts for nothing, and a version unlike all others is not pushed to the side of another one.
 */
export const PAIR_FEATURES = ['lead', 'whole', 'numbers', 'leadNumbers', 'own'] as const;

/** Versions held against each other. */
export interface Versions {
  pairs: VersionPair[];
  /** The content stems of each. */
  stems: ReadonlySet<string>[];
}

/** Every pair of versions. Quadratic in the versions: for tens of them, not for hundreds. */
export function readVersions(versions: readonly (readonly AnnotatedSentence[])[]): Versions {
  const profiles = versions.map(profileOf);
  const stems = profiles.map(({ own }) => new Set(own.keys()));
  weighOwn(profiles);
  const found: VersionPair[] = [];
  for (const [b, right] of profiles.entries()) {
    for (const [a, left] of profiles.slice(0, b).entries()) {
      const lead = cosine(left.lead, right.lead);
      const numbers = jaccard(left.numbers, right.numbers, () => 1);
      const leadNumbers = jaccard(left.leadNumbers, right.leadNumbers, () => 1);
      const x = [lead, cosine(left.whole, right.whole), numbers, leadNumbers, cosine(left.own, right.own)];
      found.push({ a, b, lead, names: jaccard(left.names, right.names, weightOf), numbers, x });
    }
  }
  takeMeansOff(found, versions.length);
  return { pairs: found, stems };
}

/** Subtracts from each feature what is usual for the two versions. */
function takeMeansOff(pairs: readonly VersionPair[], versions: number): void {
  const means = PAIR_FEATURES.map(() => new Float64Array(versions));
  const others = Math.max(1, versions - 1);
  for (const { a, b, x } of pairs) {
    for (const [k, mean] of means.entries()) {
      for (const version of [a, b]) mean[version] = (mean[version] as number) + (x[k] as number) / others;
    }
  }
  for (const { a, b, x } of pairs) {
    for (const [k, mean] of means.entries()) x[k] = (x[k] as number) - ((mean[a] as number) + (mean[b] as number)) / 2;
  }
}

function profileOf(sentences: readonly AnnotatedSentence[]): Profile {
  const profile: Profile = {
    lead: new Map(),
    whole: new Map(),
    own: new Map(),
    names: new Set(),
    numbers: new Set(),
    leadNumbers: new Set(),
  };
  for (const [i, sentence] of sentences.entries()) {
    for (const [k, token] of sentence.tokens.entries()) {
      if (token.stop || token.kind === 'punctuation') continue;
      const weight = weightOf(token.stem) ** 2;
      add(profile.whole, token.stem, weight);
      add(profile.own, token.stem, 1);
      if (i < LEAD) add(profile.lead, token.stem, weight);
      if (token.kind === 'number') {
        profile.numbers.add(token.norm);
        if (i < LEAD) profile.leadNumbers.add(token.norm);
      } else if (token.capital && k > 0) {
        profile.names.add(token.stem);
      }
    }
  }
  return profile;
}

function weighOwn(profiles: readonly Profile[]): void {
  const versions = new Map<string, number>();
  for (const { own } of profiles) for (const stem of own.keys()) add(versions, stem, 1);
  for (const { own } of profiles) {
    for (const [stem, count] of own) {
      const share = Math.log((profiles.length + 1) / ((versions.get(stem) ?? 0) + 0.3));
      own.set(stem, (1 + Math.log(count)) * share * weightOf(stem));
    }
  }
}

function add(map: Map<string, number>, key: string, value: number): void {
  map.set(key, (map.get(key) ?? 0) + value);
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  let normA = 0;
  let normB = 0;
  for (const [key, value] of a) {
    normA += value * value;
    dot += value * (b.get(key) ?? 0);
  }
  for (const value of b.values()) normB += value * value;
  return dot / (Math.sqrt(normA * normB) || 1);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (key: string) => number): number {
  let both = 0;
  let all = 0;
  for (const key of a) {
    all += weight(key);
    if (b.has(key)) both += weight(key);
  }
  for (const key of b) if (!a.has(key)) all += weight(key);
  return all > 0 ? both / all : 0;
}
