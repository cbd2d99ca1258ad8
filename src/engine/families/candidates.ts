import { numberHashes } from '../text/number-hashes.ts';
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
  const { lengths, shared } = sampleOf(rest.map((index) => shingles[index]?.sorted ?? NONE));
  const likely: { a: number; b: number; share: number }[] = [];
  for (let x = 0; x < rest.length; x++) {
    for (let y = x + 1; y < rest.length; y++) {
      const count = shared[x * rest.length + y] as number;
      if (count === 0) continue;
      const shorter = Math.min(lengths[x] as number, lengths[y] as number);
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

const NONE = new Int32Array();

/** A sample of the shingles: how many of it each version has, and how many of it each two versions share. */
interface Sample {
  lengths: Int32Array;
  /** Row by row, versions by versions; the upper triangle counts. */
  shared: Uint32Array;
}

/** Thins the shingles until versions meet in few enough of them, then counts. */
function sampleOf(lists: readonly Int32Array[]): Sample {
  const { numbered, hashes } = numberHashes(lists);
  const holders = new Int32Array(hashes.length);
  for (const list of numbered) for (const n of list) holders[n] = (holders[n] as number) + 1;
  for (let step = 1; step < 16; step++) {
    let meetings = 0;
    for (const count of holders) meetings += (count * (count - 1)) / 2;
    if (meetings <= MOST_MEETINGS) break;
    const mask = 2 ** step - 1;
    for (let n = 0; n < hashes.length; n++) if ((((hashes[n] as number) >>> 7) & mask) !== 0) holders[n] = 0;
  }
  const lengths = Int32Array.from(numbered, (list) => list.reduce((sum, n) => sum + (holders[n] === 0 ? 0 : 1), 0));
  return { lengths, shared: countMeetings(numbered, holders) };
}

function countMeetings(lists: readonly Int32Array[], holders: Int32Array): Uint32Array {
  const starts = new Int32Array(holders.length + 1);
  for (let n = 0; n < holders.length; n++) starts[n + 1] = (starts[n] as number) + (holders[n] as number);
  const next = starts.slice();
  const slots = new Int32Array(starts[holders.length] as number);
  const shared = new Uint32Array(lists.length * lists.length);
  for (const [slot, list] of lists.entries()) {
    for (const n of list) {
      if (holders[n] === 0) continue;
      const at = next[n] as number;
      for (let k = starts[n] as number; k < at; k++) {
        const cell = (slots[k] as number) * lists.length + slot;
        shared[cell] = (shared[cell] as number) + 1;
      }
      slots[at] = slot;
      next[n] = at + 1;
    }
  }
  return shared;
}
