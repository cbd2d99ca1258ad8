import { oncePerPrint } from '../annotate/prints.ts';
import { oncePerWord } from '../text/words.ts';
import type { AnnotatedSentence } from '../types.ts';

/** Words of a shingle (A. Broder, 'On the resemblance and containment of documents', 1997). */
const LENGTH = 5;

/** A version's running text as hashes of five neighbouring words, quotations left out. */
export interface Shingles {
  /** Sorted without repeats. */
  sorted: Int32Array;
  /** In the order of the text; a 0 parts sentences. */
  running: Int32Array;
  /** All sentences, quotations too: equal for equal texts, empty for a text that says nothing. */
  text: string;
}

/** Shingles of versions that were read, for as long as somebody holds their sentences. */
const known = new WeakMap<readonly AnnotatedSentence[], Shingles>();

/** The shingles of a version's body; made once a version. */
export function shinglesOfVersion(sentences: readonly AnnotatedSentence[]): Shingles {
  let shingles = known.get(sentences);
  if (!shingles) {
    const body = sentences.filter((sentence) => sentence.kind === 'body');
    shingles = shinglesOf(body.map((sentence) => ({ text: sentence.text, hashes: hashesOf(sentence) })));
    known.set(sentences, shingles);
  }
  return shingles;
}

const hashesOf = oncePerPrint(hashSentence);

/** A sentence as the hashes of its shingles. */
interface Hashed {
  text: string;
  hashes: Int32Array;
}

/**
 * Body sentences → shingles. Words inside quotation marks are left out: two outlets that quote one statement at length
 * are still two sources.
 */
export function shinglesOf(sentences: readonly Hashed[]): Shingles {
  const running = new Int32Array(sentences.reduce((sum, { hashes }) => sum + hashes.length + 1, 0));
  let at = 0;
  for (const { hashes } of sentences) {
    running.set(hashes, at);
    at += hashes.length + 1;
  }
  return { sorted: sortedDistinct(running), running, text: sentences.map(({ text }) => text).join('\n') };
}

export function hashSentence({ tokens }: Pick<AnnotatedSentence, 'tokens'>): Int32Array {
  const words: number[] = [];
  let marks = 0;
  for (const token of tokens) if (token.norm === '"') marks++;
  // A sentence that only opens or only closes a quotation gives no telling what is inside.
  const paired = marks % 2 === 0;
  let inside = false;
  for (const token of tokens) {
    if (token.norm === '"') inside = !inside;
    else if (token.kind !== 'punctuation' && !(paired && inside)) words.push(hashOf(token));
  }
  const out = new Int32Array(Math.max(0, words.length - LENGTH + 1));
  for (let i = 0; i < out.length; i++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < LENGTH; k++) hash = Math.imul(hash ^ (words[i + k] as number), 0x01000193) + (hash >>> 15);
    out[i] = hash | 0 || 1;
  }
  return out;
}

const hashOf = oncePerWord(({ norm }) => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < norm.length; i++) hash = Math.imul(hash ^ norm.charCodeAt(i), 0x01000193);
  return hash;
});

function sortedDistinct(values: Int32Array): Int32Array {
  const sorted = values.slice().sort();
  let n = 0;
  for (const value of sorted) if (value !== 0 && (n === 0 || sorted[n - 1] !== value)) sorted[n++] = value;
  return sorted.slice(0, n);
}

/** How many shingles two versions share. */
export function countShared(a: Int32Array, b: Int32Array): number {
  let i = 0;
  let j = 0;
  let both = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}

/** Words of the longest passage inside one sentence that also stands in the other version. */
export function longestPassage(a: Shingles, b: Shingles): number {
  const other = new Set(b.sorted);
  let best = 0;
  let run = 0;
  for (const hash of a.running) {
    run = hash !== 0 && other.has(hash) ? run + 1 : 0;
    if (run > best) best = run;
  }
  return best === 0 ? 0 : best + LENGTH - 1;
}
