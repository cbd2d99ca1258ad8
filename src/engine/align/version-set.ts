/** Versions of one story, by number. */
export class VersionSet {
  #bits: Uint32Array;

  constructor(versions: number) {
    this.#bits = new Uint32Array((versions + 31) >>> 5);
  }

  add(version: number): void {
    this.#bits[version >>> 5] = (this.#bits[version >>> 5] as number) | (1 << (version & 31));
  }

  has(version: number): boolean {
    return ((this.#bits[version >>> 5] as number) & (1 << (version & 31))) !== 0;
  }

  addAll(other: VersionSet): void {
    const bits = this.#bits;
    for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] as number) | (other.#bits[i] as number);
  }

  meets(other: VersionSet): boolean {
    const bits = this.#bits;
    const others = other.#bits;
    for (let i = 0; i < bits.length; i++) if (((bits[i] as number) & (others[i] as number)) !== 0) return true;
    return false;
  }

  get size(): number {
    let size = 0;
    for (let bits of this.#bits) for (; bits !== 0; bits &= bits - 1) size++;
    return size;
  }
}
