import type { Shingles } from './shingles.ts';

/** Meetings of two versions in one shingle that are counted at the most, in all. */
const MOST_MEETINGS = 1_000_000;
/** Distinct texts held against each other; of a larger collection only equal texts are found beyond it. */
const MOST_TEXTS = 2_000;

/**
 * Pairs of versions that may share at least `least` of the shorter one's shingles, likeliest first. Works on a sample of
 * the shingles, thinned until the count stays bounded; texts that are the same need no counting.
 */
export function likelyPairs(shingles: readonly Shingles[], least: number): [number, number][] {
  const { pairs, rest } = sameTexts(shingles);
  const sample = thin(shingles, rest);
  const holders = new Map<number, number[]>();
  for (const [slot, hashes] of sample.entries()) {
    for (const hash of hashes) {
      const list = holders.get(hash);
      if (list) list.push(slot);
      else holders.set(hash, [slot]);
    }
  }
  const counts = new Uint32Array(rest.length * rest.length);
  for (const list of holders.values()) {
    for (let x = 0; x < list.length; x++) {
      for (let y = x + 1; y < list.length; y++) {
        const cell = (list[x] as number) * rest.length + (list[y] as number);
        counts[cell] = (counts[cell] as number) + 1;
      }
    }
  }
  const likely: { a: number; b: number; share: number }[] = [];
  for (let x = 0; x < rest.length; x++) {
    for (let y = x + 1; y < rest.length; y++) {
      const count = counts[x * rest.length + y] as number;
      if (count === 0) continue;
      const shorter = Math.min(sample[x]?.length ?? 0, sample[y]?.length ?? 0);
      // The sample may run low by chance; a pair is let through at half of what is asked.
      if (count / shorter >= least / 2)
        likely.push({ a: rest[x] as number, b: rest[y] as number, share: count / shorter });
    }
  }
  likely.sort((p, q) => q.share - p.share || p.a - q.a || p.b - q.b);
  return [...pairs, ...likely.map(({ a, b }): [number, number] => [a, b])];
}

/** Versions with the very same text, tied to the first of them; and one version of each such text. */
function sameTexts(shingles: readonly Shingles[]): { pairs: [number, number][]; rest: number[] } {
  const first = new Map<string, number>();
  const pairs: [number, number][] = [];
  const rest: number[] = [];
  for (const [index, { sorted, text }] of shingles.entries()) {
    const same = text === '' ? undefined : first.get(text);
    if (same !== undefined) {
      pairs.push([same, index]);
      continue;
    }
    first.set(text, index);
    if (sorted.length > 0 && rest.length < MOST_TEXTS) rest.push(index);
  }
  return { pairs, rest };
}

function thin(shingles: readonly Shingles[], rest: readonly number[]): Int32Array[] {
  let sample = rest.map((index) => shingles[index]?.sorted ?? new Int32Array());
  for (let step = 1; step < 16; step++) {
    const seen = new Map<number, number>();
    let meetings = 0;
    for (const hashes of sample) {
      for (const hash of hashes) {
        const count = seen.get(hash) ?? 0;
        meetings += count;
        seen.set(hash, count + 1);
      }
    }
    if (meetings <= MOST_MEETINGS) break;
    const mask = 2 ** step - 1;
    sample = sample.map((hashes) => hashes.filter((hash) => ((hash >>> 7) & mask) === 0));
  }
  return sample;
}
