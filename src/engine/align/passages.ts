import { tokenise } from '../text/tokens.ts';
import { StemNumbers, type Word } from '../text/words.ts';
import type { AnnotatedSentence, Gap, Sentence } from '../types.ts';
import { contentStems, eachStemOnce, isContent } from './content.ts';
import { FEWEST_STEMS } from './stems.ts';
import type { VersionSet } from './version-set.ts';

/** A version as its passages are read. */
export interface PassageVersion {
  source: string;
  /** Sentences that may join claims, with their tokens. */
  speaking: readonly AnnotatedSentence[];
  /** Sentences of what was set aside. */
  aside: readonly Sentence[];
}

/** Share of a claim's weight a passage must have to count as telling it, too. */
export const ENOUGH: Record<Gap['kind'], number> = { removed: 0.6, unaligned: 0.55 };
/** A stem in more passages than this tells nothing apart; the bound keeps the work linear. */
const MOST_POSTINGS = 60;

export interface Passage {
  version: number;
  kind: Gap['kind'];
  start: number;
  end: number;
}

/** What passages say that print the same: its stems by number, each once, in order, and where it stands. */
interface Wording {
  stems: readonly number[];
  passages: Passage[];
}

/** All passages of a story, found by their stems. Versions go by number. */
export class Passages {
  #numbers = new StemNumbers();
  #wordings: Wording[] = [];
  /** Passages in all. */
  #count = 0;
  /** By stem: the wordings that have it, and how many passages print them. */
  #places: number[][] = [];
  #spread: number[] = [];
  /** By wording: what it would have of the claim's weight with every common stem, and the first rare stem found in it. */
  #most: Float64Array;
  #first: Int32Array;
  /** By stem: the wording it was last seen in. */
  #seen: Int32Array;

  constructor(versions: readonly PassageVersion[]) {
    const byPrint = new Map<object, Wording>();
    for (const [version, { source, speaking, aside }] of versions.entries()) {
      for (const sentence of speaking) {
        let wording = byPrint.get(sentence.print);
        if (!wording) {
          wording = this.#add(contentStems(sentence));
          byPrint.set(sentence.print, wording);
        }
        this.#place(wording, version, 'unaligned', sentence);
      }
      for (const sentence of aside) {
        const words = tokenise(source, sentence.start, sentence.end).filter(isContent);
        this.#place(this.#add(eachStemOnce(words.map(({ word }) => word))), version, 'removed', sentence);
      }
    }
    for (const [index, { stems, passages }] of this.#wordings.entries()) {
      if (stems.length < FEWEST_STEMS) continue;
      this.#count += passages.length;
      for (const stem of stems) {
        const places = this.#places[stem];
        if (places) places.push(index);
        else this.#places[stem] = [index];
        this.#spread[stem] = (this.#spread[stem] ?? 0) + passages.length;
      }
    }
    this.#most = new Float64Array(this.#wordings.length);
    this.#first = new Int32Array(this.#wordings.length).fill(-1);
    this.#seen = new Int32Array(this.#numbers.size).fill(-1);
  }

  /** The best passage of each version outside `reporting` that has enough of the stems' weight. */
  best(telling: AnnotatedSentence, reporting: VersionSet): Passage[] {
    const stems = this.#stemsOf(contentStems(telling));
    if (stems.length < FEWEST_STEMS) return [];
    const weights = stems.map((stem) => this.#weigh(stem));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const told: { passage: Passage; share: number; first: number }[] = [];
    for (const index of this.#likely(stems, weights, whole)) {
      const { passages } = this.#wordings[index] as Wording;
      const first = this.#first[index] as number;
      this.#first[index] = -1;
      if ((this.#most[index] as number) < LEAST_ENOUGH * whole) continue;
      const share = this.#weightIn(index, stems, weights) / whole;
      for (const passage of passages) {
        if (share >= ENOUGH[passage.kind] && !reporting.has(passage.version)) told.push({ passage, share, first });
      }
    }
    told.sort((a, b) => a.first - b.first || a.passage.version - b.passage.version || byPlace(a.passage, b.passage));
    const best = new Map<number, { passage: Passage; share: number }>();
    for (const { passage, share } of told) {
      if (share > (best.get(passage.version)?.share ?? 0)) best.set(passage.version, { passage, share });
    }
    return [...best.values()].map(({ passage }) => passage);
  }

  /** How much a stem tells by how few passages have it. */
  weigh(stem: string): number {
    return this.#weigh(this.#numbers.known(stem) ?? -1);
  }

  #weigh(stem: number): number {
    return Math.log(1 + this.#count / (1 + (this.#spread[stem] ?? 0)));
  }

  /** Wordings that have a rare stem of the claim. */
  #likely(stems: readonly number[], weights: readonly number[], whole: number): number[] {
    const rare = Array.from(stems, (stem) =>
      (this.#spread[stem] ?? 0) <= MOST_POSTINGS ? this.#places[stem] : undefined,
    );
    // What a passage would have if it had every common stem: most have too little even so.
    let common = SLACK * whole;
    for (let k = 0; k < stems.length; k++) if (!rare[k]) common += weights[k] as number;
    const found: number[] = [];
    for (let k = 0; k < stems.length; k++) {
      for (const index of rare[k] ?? []) {
        if (this.#first[index] === -1) {
          this.#first[index] = k;
          this.#most[index] = common;
          found.push(index);
        }
        this.#most[index] = (this.#most[index] as number) + (weights[k] as number);
      }
    }
    return found;
  }

  #weightIn(index: number, stems: readonly number[], weights: readonly number[]): number {
    for (const stem of (this.#wordings[index] as Wording).stems) this.#seen[stem] = index;
    let shared = 0;
    for (let k = 0; k < stems.length; k++) if (this.#seen[stems[k] as number] === index) shared += weights[k] as number;
    return shared;
  }

  #add(words: readonly Word[]): Wording {
    const wording: Wording = { stems: this.#stemsOf(words), passages: [] };
    this.#wordings.push(wording);
    return wording;
  }

  #place({ passages }: Wording, version: number, kind: Gap['kind'], { start, end }: Sentence): void {
    passages.push({ version, kind, start, end });
  }

  #stemsOf(words: readonly Word[]): number[] {
    return words.map((word) => this.#numbers.of(word));
  }
}

/** In the order of the version: what speaks before what was set aside. */
function byPlace(a: Passage, b: Passage): number {
  return Number(a.kind === 'removed') - Number(b.kind === 'removed') || a.start - b.start;
}

const LEAST_ENOUGH = Math.min(...Object.values(ENOUGH));
/** Sums in another order differ in their last digits. */
const SLACK = 1e-9;
