import type { AnnotatedSentence, WordAlignment } from '../types.ts';

/** Which words of two sentences answer each other, one to one. */
export function alignWords(a: AnnotatedSentence, b: AnnotatedSentence): WordAlignment {
  const aToB = new Int32Array(a.tokens.length).fill(-1);
  const bToA = new Int32Array(b.tokens.length).fill(-1);
  const strength = new Float32Array(a.tokens.length);
  for (const [i, token] of a.tokens.entries()) {
    const j = b.tokens.findIndex((other, k) => bToA[k] === -1 && other.stem === token.stem);
    if (j < 0) continue;
    aToB[i] = j;
    bToA[j] = i;
    strength[i] = 1;
  }
  return { aToB, bToA, strength, coverA: cover(a, aToB), coverB: cover(b, bToA) };
}

function cover(sentence: AnnotatedSentence, links: Int32Array): number {
  let all = 0;
  let answered = 0;
  for (const [i, token] of sentence.tokens.entries()) {
    if (token.stop) continue;
    all++;
    if ((links[i] ?? -1) >= 0) answered++;
  }
  return all === 0 ? 1 : answered / all;
}
