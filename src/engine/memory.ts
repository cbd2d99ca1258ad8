import type { Cleaned } from './clean/index.ts';
import { KeptDifferences } from './compare/kept.ts';
import { cleanVersion, type Reading, read } from './reading.ts';
import type { LeftOut, VersionInput } from './types.ts';

/** A version as it was read, with what it was read from. */
interface Kept {
  input: VersionInput;
  cleaned: Cleaned;
  storyDay: string | undefined;
  reading: Reading | undefined;
}

/** Versions kept; the one asked for longest ago goes first. */
const MOST_KEPT = 400;

/**
 * What one analysis leaves to the next: versions that were read and have not changed, and differences of claims that are
 * the same. A story that gains a version, a pin or a verdict is analysed anew without being read and compared anew. The
 * analysis is the same with it and without.
 */
export class Memory {
  /** Of the story analysed last. */
  readonly differences = new KeptDifferences();
  #kept = new Map<string, Kept>();

  clean(input: VersionInput): Cleaned {
    return this.#open(input).cleaned;
  }

  read(input: VersionInput, storyDay: string | undefined): Reading {
    const kept = this.#open(input);
    if (!kept.reading || kept.storyDay !== storyDay) {
      kept.reading = read(input, kept.cleaned, storyDay);
      kept.storyDay = storyDay;
    }
    return kept.reading;
  }

  #open(input: VersionInput): Kept {
    const known = this.#kept.get(input.id);
    this.#kept.delete(input.id);
    const kept =
      known && isSame(known.input, input)
        ? known
        : { input, cleaned: cleanVersion(input), storyDay: undefined, reading: undefined };
    this.#kept.set(input.id, kept);
    if (this.#kept.size > MOST_KEPT) {
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
    }
    return kept;
  }
}

function isSame(a: VersionInput, b: VersionInput): boolean {
  if (a === b) return true;
  const { text: textA, leftOut: leftOutA = [], ...restA } = a;
  const { text: textB, leftOut: leftOutB = [], ...restB } = b;
  return textA === textB && isSameLeftOut(leftOutA, leftOutB) && JSON.stringify(restA) === JSON.stringify(restB);
}

function isSameLeftOut(a: readonly LeftOut[], b: readonly LeftOut[]): boolean {
  return a.length === b.length && a.every(({ text, reason }, i) => text === b[i]?.text && reason === b[i]?.reason);
}
