import { oncePerPrint } from '../annotate/prints.ts';
import { ALIAS_STARTS, ALIASES, LONGEST_ALIAS } from '../lexicon/aliases.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import { rareness } from '../lexicon/rarity.ts';
import { lexiconIndex, wordClass } from '../lexicon/wordnet.ts';
import { stem } from '../text/stem.ts';
import { oncePerWord, type Word } from '../text/words.ts';
import type { Token } from '../types.ts';

/** What word alignment needs of one sentence, by token. Made once for all that print the same. */
export interface Profile {
  /** What the token is taken for: its stem, a number's digits, or the name an alias stands for. */
  keys: string[];
  /** How much the word says: 0 for function words, marks and the later words of an alias. */
  weights: number[];
  /** Place of a content word in the lexicon, -1 when unknown. */
  lexicon: number[];
  /** Tokens with weight, in order. */
  content: number[];
  /** By content word: a hash of its key, so that most unequal words are told apart without reading them. */
  hashes: number[];
  /** By content word: whether no other has its key. */
  once: boolean[];
  /** 1 for what is most likely a proper name. */
  names: number[];
  /** Tokens of two to six capitals. */
  acronyms: number[];
}

export const profileOf = oncePerPrint(({ tokens }) => makeProfile(tokens));

function makeProfile(tokens: readonly Token[]): Profile {
  const count = tokens.length;
  const keys: string[] = [];
  const weights: number[] = [];
  const lexicon: number[] = [];
  const names: number[] = [];
  const content: number[] = [];
  const hashes: number[] = [];
  const headline = isHeadlineCase(tokens);
  for (let i = 0; i < count; ) {
    const alias = aliasAt(tokens, i);
    const end = i + (alias?.covered ?? 1);
    for (let k = i; k < end; k++) {
      const token = tokens[k] as Token;
      const entry = entryOf(token);
      const name = entry.capital && ((k > 0 && !headline) || entry.alone);
      names.push(name ? 1 : 0);
      weights.push(0);
      lexicon.push(-1);
      if (alias) {
        keys.push(k === i ? alias.name : '');
        if (k === i) add(k, ALIAS_WEIGHT, hashOf(alias.name), lexiconIndex(alias.name));
        continue;
      }
      keys.push(entry.key);
      const weight = name ? entry.nameWeight : entry.weight;
      if (weight !== 0) add(k, weight, entry.hash, entry.place);
    }
    i = end;
  }
  const acronyms: number[] = [];
  for (let i = 0; i < count; i++) if (entryOf(tokens[i] as Token).acronym) acronyms.push(i);
  return {
    keys,
    weights,
    lexicon,
    content,
    hashes,
    once: onlyOnce(content.map((k) => keys[k] ?? '')),
    names,
    acronyms,
  };

  function add(k: number, weight: number, hash: number, place: number): void {
    weights[k] = Math.fround(weight);
    lexicon[k] = place;
    content.push(k);
    hashes.push(hash);
  }
}

/** Which keys stand in the list once; of a list that is too long, its beginning is looked at. */
function onlyOnce(keys: readonly string[]): boolean[] {
  const length = Math.min(keys.length, MOST_CONTENT);
  const places = new Map<string, number>();
  const once: boolean[] = [];
  for (let x = 0; x < length; x++) {
    const first = places.get(keys[x] as string);
    once.push(first === undefined);
    if (first === undefined) places.set(keys[x] as string, x);
    else once[first] = false;
  }
  return once;
}

/** Content words of a sentence that are looked at. */
export const MOST_CONTENT = 400;

const ALIAS_WEIGHT = 0.8;
const NUMBER_WEIGHT = 0.8;

/** What a word is in every sentence. */
interface Entry {
  key: string;
  hash: number;
  place: number;
  /** Begins with a capital, as names do. */
  capital: boolean;
  /** Is a name even where every word has a capital. */
  alone: boolean;
  /** What it says, as a common word and as a name. */
  weight: number;
  nameWeight: number;
  beginsAlias: boolean;
  acronym: boolean;
}

const entryOf = oncePerWord((word): Entry => {
  const { kind, stop, norm } = word;
  const key = keyOf(word);
  const capital = word.capital && !stop && kind === 'word';
  const use = capital ? wordClass(word.stem) : 'noun';
  const empty = stop || kind === 'punctuation';
  const rare = empty || kind === 'number' ? 0 : rareness(word.stem);
  const weigh = (least: number) => (empty ? 0 : kind === 'number' ? NUMBER_WEIGHT : least + 0.75 * rare * rare);
  return {
    key,
    hash: hashOf(key),
    place: lexiconIndex(key),
    capital,
    alone: use === undefined || use === 'name',
    weight: weigh(0.1),
    nameWeight: weigh(0.25),
    beginsAlias: ALIAS_STARTS.has(norm) && !(norm === 'us' && stop),
    acronym: kind === 'word' && word.capital && /^[A-Z]{2,6}$/.test(word.text),
  };
});

function hashOf(key: string): number {
  let hash = key.length;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash;
}

/** Words in lower case meet their digits, '10,000' meets '10000', 're-election' meets 'reelection'. */
function keyOf({ kind, norm, stem: base }: Word): string {
  if (kind === 'word' && norm.includes('-')) return stem(norm.replaceAll('-', ''));
  if (kind === 'number') return norm.replace(/(?<=\d),(?=\d{3})/g, '').replace(/\.0+$/, '');
  const cardinal = CARDINALS.get(norm);
  return cardinal === undefined || norm === 'one' ? base : String(cardinal);
}

/** The longest alias that begins at `i`: the name it stands for, and how many tokens it covers. */
function aliasAt(tokens: readonly Token[], i: number): { name: string; covered: number } | undefined {
  const first = tokens[i] as Token;
  if (!entryOf(first).beginsAlias) return undefined;
  let words = '';
  let found: { name: string; covered: number } | undefined;
  for (let k = 0; k < LONGEST_ALIAS && i + k < tokens.length; k++) {
    words = k === 0 ? first.norm : `${words} ${tokens[i + k]?.norm}`;
    const name = ALIASES.get(words);
    if (name !== undefined) found = { name, covered: k + 1 };
  }
  return found;
}

/** Most words begin with a capital: capitals say nothing about names. */
function isHeadlineCase(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.stop) continue;
    words++;
    if (token.capital) capitals++;
  }
  return words > 3 && capitals / words > 0.75;
}
