import { clean } from '../clean/index.ts';
import { segment } from '../segment/index.ts';
import { foldSpace } from '../text/fold.ts';
import { tokenise } from '../text/tokens.ts';
import { countShared, hashSentence, type Shingles, shinglesOf } from './shingles.ts';

/** How much two texts share word for word: shares (0–1) of the shorter and of the longer one's running text. */
export interface Resemblance {
  ofShorter: number;
  ofLonger: number;
}

/** Compares one text with several; what was set aside and quotations do not count. */
export function resemblances(text: string, others: readonly string[]): Resemblance[] {
  const own = shinglesOfText(text);
  return others.map((other) => compare(own, shinglesOfText(other)));
}

function compare({ sorted: a }: Shingles, { sorted: b }: Shingles): Resemblance {
  const shared = countShared(a, b);
  const shorter = Math.min(a.length, b.length);
  return shorter === 0
    ? { ofShorter: 0, ofLonger: 0 }
    : { ofShorter: shared / shorter, ofLonger: shared / Math.max(a.length, b.length) };
}

function shinglesOfText(text: string): Shingles {
  const { blocks, language } = clean(text);
  const body = blocks.filter(({ kind }) => kind === 'body');
  const spans = body.flatMap(({ start, end }) => segment(text, start, end, language));
  const sentences = spans.map(({ start, end }) => ({
    text: foldSpace(text.slice(start, end)),
    hashes: hashSentence({ tokens: tokenise(text, start, end) }),
  }));
  return shinglesOf(sentences);
}
