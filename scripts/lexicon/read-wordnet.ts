import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stem } from '../../src/engine/text/stem.ts';

/** WordNet by stem instead of by lemma; synsets are named by their class and offset ('n00123456'). */
export interface WordNet {
  /** Stem → its most frequent senses. */
  senses: Map<string, string[]>;
  hypernyms: Map<string, string[]>;
  /** Stem → n, v, a, r or p (proper name): the class it is most often used in. */
  mainClass: Map<string, string>;
  antonyms: [string, string][];
  derivations: [string, string][];
  similar: [string, string][];
}

const CLASSES = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
/** Senses kept of one lemma in one class. */
const MOST_SENSES = { n: 3, v: 4, a: 3, r: 2 } as const;
type Class = keyof typeof CLASSES;

interface Pointer {
  symbol: string;
  target: string;
  /** Words of the two synsets it joins, from 1; 0 for the whole synset. */
  from: number;
  to: number;
}

interface Synset {
  words: string[];
  pointers: Pointer[];
}

export function readWordNet(folder: string): WordNet {
  const counts = readCounts(join(folder, 'index.sense'));
  const synsets = new Map<string, Synset>();
  const kept = new Map<string, { synset: string; weight: number }[]>();
  const classWeight = new Map<string, Map<Class | 'p', number>>();
  const rank = new Map<string, number>();
  for (const kind of Object.keys(CLASSES) as Class[]) {
    for (const line of lines(join(folder, `data.${CLASSES[kind]}`))) readSynset(line, kind, synsets);
    for (const line of lines(join(folder, `index.${CLASSES[kind]}`))) {
      const fields = line.trim().split(' ');
      const lemma = fields[0] ?? '';
      if (!/^[a-z]+$/.test(lemma)) continue;
      const base = stem(lemma);
      const offsets = fields.slice(-Number(fields[2]));
      for (const [i, offset] of offsets.entries()) {
        const key = `${kind}${offset}`;
        rank.set(`${lemma} ${key}`, i);
        const count = counts.get(`${lemma} ${key}`) ?? 0;
        const proper = synsets.get(key)?.words.some((word) => word.toLowerCase() === lemma && word !== lemma);
        const used = proper ? 'p' : kind;
        const weights = classWeight.get(base) ?? new Map<Class | 'p', number>();
        classWeight.set(base, weights.set(used, (weights.get(used) ?? 0) + count + 1 / (i + 2)));
        if (i >= MOST_SENSES[kind]) continue;
        kept.set(base, [...(kept.get(base) ?? []), { synset: key, weight: count + 1 / (i + 1) }]);
      }
    }
  }
  return {
    senses: new Map([...kept].map(([base, list]) => [base, distinctByWeight(list)])),
    hypernyms: new Map(
      [...synsets].map(([key, { pointers }]) => [
        key,
        pointers.filter((p) => p.symbol.startsWith('@')).map((p) => p.target),
      ]),
    ),
    mainClass: new Map(
      [...classWeight].map(([base, weights]) => [base, [...weights].sort((x, y) => y[1] - x[1])[0]?.[0] ?? '-']),
    ),
    antonyms: lexicalPairs(synsets, rank, (p) => p.symbol === '!', 3),
    derivations: lexicalPairs(synsets, rank, (p) => p.symbol === '+' || p.symbol === '\\', 3),
    similar: similarPairs(synsets, rank),
  };
}

/** 'lemma n00123456' → how often the sense was tagged in the corpus. */
function readCounts(path: string): Map<string, number> {
  const counts = new Map<string, number>();
  const kinds = ['', 'n', 'v', 'a', 'r', 'a'];
  for (const line of lines(path)) {
    const [key = '', offset = '', , count = '0'] = line.split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    const name = `${lemma} ${kinds[Number(rest[0])]}${offset}`;
    counts.set(name, Number(count));
  }
  return counts;
}

function readSynset(line: string, kind: Class, into: Map<string, Synset>): void {
  const fields = line.split(' | ')[0]?.split(' ') ?? [];
  const size = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: size }, (_, i) => (fields[4 + 2 * i] ?? '').replace(/\(.*\)$/, ''));
  const at = 4 + 2 * size;
  const pointers = Array.from({ length: Number(fields[at]) }, (_, i): Pointer => {
    const [symbol = '', offset = '', other = '', ends = '0000'] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i);
    return {
      symbol,
      target: `${other === 's' ? 'a' : other}${offset}`,
      from: Number.parseInt(ends.slice(0, 2), 16),
      to: Number.parseInt(ends.slice(2), 16),
    };
  });
  into.set(`${kind}${fields[0]}`, { words, pointers });
}

/** Pairs of stems joined by pointers between words, both in one of their `most` first senses. */
function lexicalPairs(
  synsets: Map<string, Synset>,
  rank: Map<string, number>,
  wanted: (pointer: Pointer) => boolean,
  most: number,
): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [key, { words, pointers }] of synsets) {
    for (const pointer of pointers) {
      if (!wanted(pointer) || pointer.from === 0) continue;
      const a = words[pointer.from - 1]?.toLowerCase() ?? '';
      const b = synsets.get(pointer.target)?.words[pointer.to - 1]?.toLowerCase() ?? '';
      if ((rank.get(`${a} ${key}`) ?? 99) >= most || (rank.get(`${b} ${pointer.target}`) ?? 99) >= most) continue;
      pairs.push([stem(a), stem(b)]);
    }
  }
  return pairs;
}

/** Adjectives near each other, verbs of one group, and what a verb entails or causes, first senses only. */
function similarPairs(synsets: Map<string, Synset>, rank: Map<string, number>): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [key, { words, pointers }] of synsets) {
    const own = words.map(lower).filter((word) => (rank.get(`${word} ${key}`) ?? 99) < 2);
    for (const { symbol, target } of pointers) {
      if (!['&', '$', '*', '>'].includes(symbol)) continue;
      const others = (synsets.get(target)?.words ?? [])
        .map(lower)
        .filter((word) => (rank.get(`${word} ${target}`) ?? 99) < 2);
      for (const a of own) for (const b of others) pairs.push([stem(a), stem(b)]);
    }
  }
  return pairs;
}

function lower(word: string): string {
  return word.toLowerCase();
}

function distinctByWeight(list: { synset: string; weight: number }[]): string[] {
  return [...new Set([...list].sort((x, y) => y.weight - x.weight).map(({ synset }) => synset))].slice(0, 8);
}

function lines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));
}
