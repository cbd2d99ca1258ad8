/** Spreads the hashes over a table (Knuth, 'The Art of Computer Programming' 3, 6.4). */
const SPREAD = 0x9e3779b1;

/** Bits of the table to begin with; it grows as it fills. */
const FIRST_BITS = 10;

/** Numbers hashes from 0 on, in the order in which they turn up. */
class Numbers {
  /** By number. */
  hashes = new Int32Array(2 ** (FIRST_BITS - 1));
  count = 0;
  #bits = FIRST_BITS;
  /** One more than the number that stands there; 0 for none. */
  #table = new Int32Array(2 ** FIRST_BITS);

  of(hash: number): number {
    const at = this.#placeOf(hash);
    const known = this.#table[at] as number;
    if (known !== 0) return known - 1;
    this.hashes[this.count] = hash;
    this.#table[at] = ++this.count;
    if (this.count === this.hashes.length) this.#grow();
    return this.count - 1;
  }

  #placeOf(hash: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let at = Math.imul(hash, SPREAD) >>> (32 - this.#bits);
    for (let n = table[at] as number; n !== 0 && this.hashes[n - 1] !== hash; n = table[at] as number)
      at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const hashes = new Int32Array(2 * this.count);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.#table = new Int32Array(4 * this.count);
    this.#bits++;
    for (let n = 0; n < this.count; n++) this.#table[this.#placeOf(hashes[n] as number)] = n + 1;
  }
}

/** Lists of hashes with their hashes numbered, so that whatever is counted of them goes into arrays. */
export function numberHashes(lists: readonly Int32Array[]): { numbered: Int32Array[]; hashes: Int32Array } {
  const numbers = new Numbers();
  const numbered = lists.map((list) => {
    const own = new Int32Array(list.length);
    for (let k = 0; k < list.length; k++) own[k] = numbers.of(list[k] as number);
    return own;
  });
  return { numbered, hashes: numbers.hashes.subarray(0, numbers.count) };
}
