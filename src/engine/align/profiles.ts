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

/** How two versions compare as wholes. `lead` and `names` are absolute (0–1); `x` is what the learned weights read. */
export interface VersionPair {
  a: number;
  b: number;
  lead: number;
  names: number;
  x: number[];
}

/** What the learned weights read, in this order. */
export const PAIR_FEATURES = ['leadAboveMean', 'wholeAboveMean', 'numbers', 'leadNumbers', 'own'] as const;

/** Every pair of versions. Quadratic in the versions: for tens of them, not for hundreds. */
export function versionPairs(versions: readonly (readonly AnnotatedSentence[])[]): VersionPair[] {
  const profiles = versions.map(profileOf);
  weighOwn(profiles);
  const found: VersionPair[] = [];
  const leadSums = new Float64Array(versions.length);
  const wholeSums = new Float64Array(versions.length);
  const wholes: number[] = [];
  for (const [b, right] of profiles.entries()) {
    for (const [a, left] of profiles.slice(0, b).entries()) {
      const lead = cosine(left.lead, right.lead);
      const whole = cosine(left.whole, right.whole);
      for (const version of [a, b]) {
        leadSums[version] = (leadSums[version] as number) + lead;
        wholeSums[version] = (wholeSums[version] as number) + whole;
      }
      wholes.push(whole);
      const x = [
        0,
        0,
        jaccard(left.numbers, right.numbers, () => 1),
        jaccard(left.leadNumbers, right.leadNumbers, () => 1),
      ];
      found.push({
        a,
        b,
        lead,
        names: jaccard(left.names, right.names, weightOf),
        x: [...x, cosine(left.own, right.own)],
      });
    }
  }
  const others = Math.max(1, versions.length - 1);
  for (const [n, { a, b, lead, x }] of found.entries()) {
    x[0] = lead - ((leadSums[a] as number) + (leadSums[b] as number)) / others / 2;
    x[1] = (wholes[n] as number) - ((wholeSums[a] as number) + (wholeSums[b] as number)) / others / 2;
  }
  return found;
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
