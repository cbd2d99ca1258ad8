import type { Token } from '../types.ts';
import type { Unit } from './units.ts';

export interface Names {
  /** Term → 1 when it mostly stands in capitals inside a sentence. */
  isName: Uint8Array;
  /**
   * Term → what its weights are multiplied with: a person named with all titles ('Deputy Foreign Minister Sergei Ryabkov')
   * is one thing, not five, or two sentences were alike for naming the same person.
   */
  held: Float64Array;
}

/** Finds out which of a story's terms are names, and how long the names are that they stand in. */
export class NameReader {
  #lengths: number[] = [];
  #places: number[] = [];
  #capitals: number[] = [];

  /** One sentence's tokens with the term of each, -1 for those without content. */
  read(tokens: readonly Token[], terms: readonly number[]): void {
    for (let from = 0; from < tokens.length; ) {
      let to = from;
      let length = 0;
      // A sentence's first word has a capital whatever it is.
      while (to > 0 && to < tokens.length && tokens[to]?.capital) if ((terms[to++] as number) >= 0) length++;
      to = Math.max(to, from + 1);
      for (; from < to; from++) {
        const id = terms[from] as number;
        if (id < 0) continue;
        this.#places[id] = (this.#places[id] ?? 0) + 1;
        this.#lengths[id] = (this.#lengths[id] ?? 0) + Math.max(1, length);
        this.#capitals[id] = (this.#capitals[id] ?? 0) + (length > 0 ? 1 : 0);
      }
    }
  }

  names(): Names {
    return {
      isName: Uint8Array.from(this.#places, (count, id) => Number(2 * (this.#capitals[id] as number) > count)),
      held: Float64Array.from(this.#lengths, (sum, id) => Math.sqrt((this.#places[id] as number) / sum)),
    };
  }
}

/** Whether two units share a word that is no name: who is named alone says nothing of what happened. */
export function shareMoreThanNames(a: Unit, b: Unit, isName: Uint8Array): boolean {
  let i = 0;
  let j = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const x = a.terms[i] as number;
    const y = b.terms[j] as number;
    if (x === y && isName[x] === 0) return true;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return false;
}
