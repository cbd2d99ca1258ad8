import { tokenise } from '../text/tokens.ts';
import type { FormerSentence, Sentence } from '../types.ts';

/** Share of the words of both that a reworded sentence has in common with the former one. */
const STILL_THE_SAME = 0.5;
/** Reworded sentences are looked for this far from where the former one stood. */
const REACH = 12;

/**
 * Sentences of a revised text for those of the text before it: former id → id now. The same words first, then, among
 * what is left, the sentence nearby that shares the most. Former sentences that are gone have no entry.
 */
export function carryOver(former: readonly FormerSentence[], sentences: readonly Sentence[]): Map<string, string> {
  const carried = new Map<string, string>();
  if (former.length === 0) return carried;
  const taken = new Set<number>();
  const places = new Map<string, number[]>();
  for (const [index, { text }] of sentences.entries()) {
    const list = places.get(text);
    if (list) list.push(index);
    else places.set(text, [index]);
  }
  for (const { id, text } of former) {
    const index = places.get(text)?.shift();
    if (index === undefined) continue;
    taken.add(index);
    carried.set(id, sentences[index]?.id ?? id);
  }
  for (const [index, sentence] of former.entries()) {
    if (carried.has(sentence.id)) continue;
    const found = findReworded(sentence, Math.round((index / former.length) * sentences.length), sentences, taken);
    if (found === undefined) continue;
    taken.add(found);
    carried.set(sentence.id, sentences[found]?.id ?? sentence.id);
  }
  return carried;
}

function findReworded(
  { text }: FormerSentence,
  near: number,
  sentences: readonly Sentence[],
  taken: ReadonlySet<number>,
): number | undefined {
  const words = wordsOf(text);
  let best: { index: number; share: number } | undefined;
  for (let index = Math.max(0, near - REACH); index < Math.min(sentences.length, near + REACH); index++) {
    if (taken.has(index)) continue;
    const share = overlap(words, wordsOf(sentences[index]?.text ?? ''));
    if (share >= STILL_THE_SAME && share > (best?.share ?? 0)) best = { index, share };
  }
  return best?.index;
}

/** Dice's coefficient of two sets of words. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(tokenise(text).flatMap(({ kind, stem }) => (kind === 'punctuation' ? [] : [stem])));
}
