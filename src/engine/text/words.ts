import type { Token } from '../types.ts';
import { keep } from './kept.ts';

/** What every token of one spelling shares. */
export interface Word extends Pick<Token, 'kind' | 'text' | 'norm' | 'stem' | 'stop' | 'capital'> {
  /** What was looked up of it. */
  kept: unknown[];
}

/** Questions asked of every word. */
let questions = 0;

export function wordOf(form: Omit<Word, 'kept'>): Word {
  return { ...form, kept: new Array(questions) };
}

/** Looks something up once for all tokens of one spelling. */
export function oncePerWord<T>(look: (word: Word) => T): (token: Pick<Token, 'word'>) => T {
  const place = questions++;
  return ({ word }) => keep(word.kept, place, word, look);
}

interface Seat {
  numbers: StemNumbers | undefined;
  number: number;
}

const seatOf = oncePerWord((): Seat => ({ numbers: undefined, number: -1 }));

/** Numbers stems from 0 on, in the order in which they turn up. Words of a stem that was seen are not looked up again. */
export class StemNumbers {
  #known = new Map<string, number>();

  get size(): number {
    return this.#known.size;
  }

  known(stem: string): number | undefined {
    return this.#known.get(stem);
  }

  of(word: Word): number {
    const seat = seatOf({ word });
    if (seat.numbers === this) return seat.number;
    let number = this.#known.get(word.stem);
    if (number === undefined) {
      number = this.#known.size;
      this.#known.set(word.stem, number);
    }
    seat.numbers = this;
    seat.number = number;
    return number;
  }
}
