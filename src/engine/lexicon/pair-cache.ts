/**
 * Answers about two words, by their places in the lexicon. Of fixed size: an answer is kept until another falls on its
 * place, so that no input can grow it and none has to be emptied. Answers are no less than 0; -1 is none.
 */
export class PairCache {
  #keys: Uint32Array;
  #answers: Float64Array | Uint8Array;
  #shift: number;

  constructor(kind: typeof Float64Array | typeof Uint8Array, bits: number) {
    this.#keys = new Uint32Array(2 ** bits);
    this.#answers = new kind(2 ** bits);
    this.#shift = 32 - bits;
  }

  /** Both places below 65,535. */
  get(i: number, j: number): number {
    const key = keyOf(i, j);
    const at = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    return this.#keys[at] === key ? (this.#answers[at] as number) : -1;
  }

  set(i: number, j: number, answer: number): number {
    const key = keyOf(i, j);
    const at = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    this.#keys[at] = key;
    this.#answers[at] = answer;
    return answer;
  }
}

/** Never 0, which marks a place that nothing fell on. */
function keyOf(i: number, j: number): number {
  return (((i << 16) | j) + 1) >>> 0;
}
