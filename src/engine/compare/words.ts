import { opposite } from '../lexicon/antonyms.ts';
import { PairCache } from '../lexicon/pair-cache.ts';
import { cosine } from '../lexicon/vectors.ts';
import { related, relatedAt, type WordRelation } from '../lexicon/wordnet.ts';
import { formsAlike, namesAlike } from '../text/alike.ts';
import type { AnnotatedSentence, Token, WordAlignment } from '../types.ts';
import { MOST_CONTENT, type Profile, profileOf } from './profile.ts';

/** How far two related words mean the same. Antonyms and siblings answer each other: they fill one slot. */
const STRENGTH: Record<WordRelation, number> = {
  synonym: 0.9,
  derivation: 0.95,
  similar: 0.75,
  hypernym: 0.7,
  hyponym: 0.7,
  sibling: 0.45,
  antonym: 0.3,
};

/** Cosine from which word vectors alone join two words, and what a cosine of 1 is then worth. */
const LEAST_COSINE = 0.55;
const VECTOR_WORTH = 0.7;

/** Soft links below this, with their neighbours counted in, are no links. */
const LEAST_LINK = 0.42;

/** Content words of a sentence that soft matching looks at. */
const MOST_SOFT = 60;

/** Pairs of places of words that stand in several that are looked at. */
const MOST_REPEATED = 2_000;

interface Sides {
  a: Profile;
  b: Profile;
  aToB: number[];
  bToA: number[];
  /** In single precision: so they are held against thresholds. */
  strength: number[];
}

/**
 * Which words of two sentences answer each other, one to one: equal words first, those with one place only before
 * those with several, then words that are related or keep like company, then function words beside answered ones
 * (after Sultan, Bethard and Sumner, 'Back to Basics for Monolingual Alignment', TACL 2014).
 */
export function alignWords(a: AnnotatedSentence, b: AnnotatedSentence): WordAlignment {
  const sides: Sides = {
    a: profileOf(a),
    b: profileOf(b),
    aToB: filled(a.tokens.length, -1),
    bToA: filled(b.tokens.length, -1),
    strength: filled(a.tokens.length, 0),
  };
  linkEqual(sides);
  linkAcronyms(a.tokens, sides.a.acronyms, sides.aToB, b.tokens, sides.bToA, (i, j, first) => {
    sides.bToA[j] = i;
    if (first) sides.aToB[i] = j;
    sides.strength[i] = Math.fround(ACRONYM);
  });
  linkAcronyms(b.tokens, sides.b.acronyms, sides.bToA, a.tokens, sides.aToB, (j, i, first) => {
    sides.aToB[i] = j;
    if (first) sides.bToA[j] = i;
    sides.strength[i] = Math.fround(ACRONYM);
  });
  linkRelated(sides);
  linkFunctionWords(a, b, sides);
  const { aToB, bToA, strength } = sides;
  const soft: number[] = [];
  for (let i = 0; i < aToB.length; i++) if (aToB[i] !== -1 && strength[i] !== 1) soft.push(i);
  return { aToB, bToA, strength, soft, coverA: coverOfA(sides), coverB: coverOfB(sides) };
}

function filled(length: number, value: number): number[] {
  const list: number[] = [];
  for (let i = 0; i < length; i++) list.push(value);
  return list;
}

/** Equal content words; a word that stands in several places takes the place whose neighbours answer best. */
function linkEqual(sides: Sides): void {
  const { a, b } = sides;
  const repeated: [number, number][] = [];
  const [lengthA, lengthB] = [Math.min(a.content.length, MOST_CONTENT), Math.min(b.content.length, MOST_CONTENT)];
  for (let x = 0; x < lengthA; x++) {
    const i = a.content[x] as number;
    const hash = a.hashes[x];
    const key = a.keys[i] ?? '';
    let first = -1;
    let places = 0;
    for (let y = 0; y < lengthB; y++) {
      if (b.hashes[y] !== hash) continue;
      const j = b.content[y] as number;
      if (b.keys[j] !== key) continue;
      if (first < 0) first = j;
      if (places++ > 0 && repeated.length < MOST_REPEATED) repeated.push([i, j]);
    }
    if (places === 0) continue;
    if (places === 1 && a.once[x]) link(sides, i, first, 1);
    else if (repeated.length < MOST_REPEATED) repeated.push([i, first]);
  }
  if (repeated.length > 0) linkRepeated(sides, repeated);
}

function linkRepeated(sides: Sides, repeated: [number, number][]): void {
  const options = repeated.map(([i, j]): [number, number, number] => [i, j, context(sides, i, j)]);
  options.sort((x, y) => y[2] - x[2] || x[0] - y[0] || x[1] - y[1]);
  for (const [i, j] of options) if (sides.aToB[i] === -1 && sides.bToA[j] === -1) link(sides, i, j, 1);
}

/** Strength of an acronym with the words it is made of. */
const ACRONYM = 0.95;

/** 'PNG' answers each word of 'Papua New Guinea': the one link of this kind that is not one to one. */
function linkAcronyms(
  own: Token[],
  acronyms: readonly number[],
  ownLinks: readonly number[],
  other: Token[],
  otherLinks: readonly number[],
  join: (own: number, other: number, first: boolean) => void,
): void {
  for (const i of acronyms) {
    if (ownLinks[i] !== -1) continue;
    const span = spelledOut((own[i] as Token).text, other, otherLinks);
    for (const [place, j] of span.entries()) join(i, j, place === 0);
  }
}

/** Indices of unanswered words in capitals whose first letters are the acronym's; small words between are passed by. */
function spelledOut(acronym: string, tokens: Token[], links: readonly number[]): number[] {
  for (let start = 0; start < Math.min(tokens.length, MOST_CONTENT); start++) {
    const found: number[] = [];
    for (let j = start; j < tokens.length && j < start + 2 * acronym.length; j++) {
      const { text, stop, capital } = tokens[j] as Token;
      if (capital && links[j] === -1 && text[0] === acronym[found.length] && text.length > 1) found.push(j);
      else if (found.length === 0 || !stop) break;
      if (found.length === acronym.length) return found;
    }
  }
  return [];
}

/** Words not equal but related, strongest first, what stands around them helping. */
function linkRelated(sides: Sides): void {
  const { a, b } = sides;
  const openA = openWords(a, sides.aToB);
  const openB = openWords(b, sides.bToA);
  const options: [number, number, number, number][] = [];
  for (const i of openA) {
    for (const j of openB) {
      const strength = likeness(a, i, b, j);
      if (strength === 0) continue;
      const score = strength + 0.12 * context(sides, i, j);
      if (score >= LEAST_LINK) options.push([i, j, strength, score]);
    }
  }
  options.sort((x, y) => y[3] - x[3]);
  for (const [i, j, strength] of options) if (sides.aToB[i] === -1 && sides.bToA[j] === -1) link(sides, i, j, strength);
}

/** The first content words that nothing answers yet, less the numbers: they answer nothing but themselves. */
function openWords({ content, keys }: Profile, links: readonly number[]): number[] {
  const open: number[] = [];
  let count = 0;
  for (let x = 0; x < content.length && count < MOST_SOFT; x++) {
    const i = content[x] as number;
    if (links[i] !== -1) continue;
    count++;
    if (!isDigit(keys[i] as string)) open.push(i);
  }
  return open;
}

/** 0–1: how far two different words mean the same. Names do only when spelt or derived alike. */
function likeness(a: Profile, i: number, b: Profile, j: number): number {
  const x = a.keys[i] as string;
  const y = b.keys[j] as string;
  const nameA = a.names[i] === 1;
  const nameB = b.names[j] === 1;
  const placeX = a.lexicon[i] as number;
  const placeY = b.lexicon[j] as number;
  if (!nameA && !nameB) return wordLikeness(x, y, placeX, placeY);
  const relation = relatedAt(placeX, placeY);
  if (relation === 'derivation' || relation === 'synonym') return STRENGTH[relation];
  return nameA && nameB ? namesAlike(x, y) : 0;
}

/** Answers by two places in the lexicon; a later one takes the place of an earlier. */
const likenesses = new PairCache(Float64Array, 16);

function wordLikeness(x: string, y: string, indexX: number, indexY: number): number {
  if (indexX < 0 || indexY < 0) return makeLikeness(x, y);
  const known = likenesses.get(indexX, indexY);
  if (known >= 0) return known;
  return likenesses.set(indexX, indexY, makeLikeness(x, y));
}

function makeLikeness(x: string, y: string): number {
  if (opposite(x, y)) return STRENGTH.antonym;
  const relation = related(x, y);
  if (relation) return STRENGTH[relation];
  const near = cosine(x, y);
  return Math.max(formsAlike(x, y), near >= LEAST_COSINE ? near * VECTOR_WORTH : 0);
}

function isDigit(key: string): boolean {
  const code = key.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** 0–2: how well the nearest content words on either side answer each other, closeness breaking ties. */
function context(sides: Sides, i: number, j: number): number {
  const { a, b, aToB } = sides;
  let score = 0;
  const before = neighbour(a, i, -1);
  const after = neighbour(a, i, 1);
  if (before >= 0 && aToB[before] !== -1 && aToB[before] === neighbour(b, j, -1)) score += 1;
  if (after >= 0 && aToB[after] !== -1 && aToB[after] === neighbour(b, j, 1)) score += 1;
  const drift = Math.abs(i / Math.max(1, aToB.length) - j / Math.max(1, sides.bToA.length));
  return score + 0.1 * (1 - drift);
}

/** Nearest token with weight before (-1) or after (1); -1 when there is none. */
function neighbour({ weights }: Profile, at: number, step: number): number {
  for (let i = at + step; i >= 0 && i < weights.length; i += step) if (weights[i]) return i;
  return -1;
}

/** Function words and marks that are equal and stand beside an answered pair, from left and from right. */
function linkFunctionWords(a: AnnotatedSentence, b: AnnotatedSentence, sides: Sides): void {
  const count = a.tokens.length;
  for (const step of [1, -1]) {
    for (let n = 0; n < count; n++) {
      const i = step === 1 ? n : count - 1 - n;
      if (sides.aToB[i] !== -1 || sides.a.weights[i]) continue;
      const anchor = i - step;
      const j =
        anchor < 0 || anchor >= count ? (step === 1 ? 0 : b.tokens.length - 1) : (sides.aToB[anchor] ?? -1) + step;
      if ((anchor >= 0 && anchor < count && sides.aToB[anchor] === -1) || sides.bToA[j] !== -1) continue;
      if (a.tokens[i]?.norm === b.tokens[j]?.norm) link(sides, i, j, 1);
    }
  }
}

function link({ aToB, bToA, strength }: Sides, i: number, j: number, worth: number): void {
  aToB[i] = j;
  bToA[j] = i;
  strength[i] = Math.fround(worth);
}

function coverOfA({ a, aToB, strength }: Sides): number {
  let all = 0;
  let answered = 0;
  for (const i of a.content) {
    const weight = a.weights[i] ?? 0;
    all += weight;
    if (aToB[i] !== -1) answered += weight * (strength[i] ?? 0);
  }
  return all === 0 ? 1 : answered / all;
}

function coverOfB({ b, bToA, strength }: Sides): number {
  let all = 0;
  let answered = 0;
  for (const j of b.content) {
    const weight = b.weights[j] ?? 0;
    all += weight;
    const i = bToA[j] ?? -1;
    if (i !== -1) answered += weight * (strength[i] ?? 0);
  }
  return all === 0 ? 1 : answered / all;
}
