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

/** The number a word was given last, and in whose numbering. */
const seatOf = oncePerWord(() => ({ turn: 0, number: -1 }));
let turns = 0;

/** Numbers stems from 0 on, in the order in which they turn up. Words of a stem that was seen are not looked up again. */
export class StemNumbers {
  #known = new Map<string, number>();
  /** A word holds on to this and not to the numbers, or it would keep every story it ever stood in. */
  #turn = ++turns;

  get size(): number {
    return this.#known.size;
  }

  known(stem: string): number | undefined {
    return this.#known.get(stem);
  }

  of(word: Word): number {
    const seat = seatOf({ word });
    if (seat.turn === this.#turn) return seat.number;
    let number = this.#known.get(word.stem);
    if (number === undefined) {
      number = this.#known.size;
      this.#known.set(word.stem, number);
    }
    seat.turn = this.#turn;
    seat.number = number;
    return number;
  }
}
