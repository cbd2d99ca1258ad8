/** Seeded damage to files: the same seed, the same damage. */

/** Mulberry32: numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function randomBytes(seed: number, length: number): Uint8Array {
  const random = seeded(seed);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

/** A copy with some bytes changed, or a stretch of it removed, doubled or cut off. */
export function mutate(seed: number, bytes: Uint8Array): Uint8Array {
  const random = seeded(seed);
  const at = () => Math.floor(random() * bytes.length);
  const copy = Uint8Array.from(bytes);
  const [start = 0, end = 0] = [at(), at()].sort((a, b) => a - b);
  switch (Math.floor(random() * 5)) {
    case 0:
      return copy.subarray(0, at());
    case 1:
      return Buffer.concat([copy.subarray(0, start), copy.subarray(end)]);
    case 2:
      return Buffer.concat([copy.subarray(0, end), copy.subarray(start)]);
    default:
      for (let n = 1 + Math.floor(random() * 20); n > 0; n--) copy[at()] = Math.floor(random() * 256);
      return copy;
  }
}
