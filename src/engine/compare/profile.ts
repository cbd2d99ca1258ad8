import { ALIAS_STARTS, ALIASES, LONGEST_ALIAS } from '../lexicon/aliases.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import { rareness } from '../lexicon/rarity.ts';
import { lexiconIndex, wordClass } from '../lexicon/wordnet.ts';
import { stem } from '../text/stem.ts';
import type { AnnotatedSentence, Token } from '../types.ts';

/** What word alignment needs of one sentence, by token. Made once a sentence. */
export interface Profile {
  /** What the token is taken for: its stem, a number's digits, or the name an alias stands for. */
  keys: string[];
  /** How much the word says: 0 for function words, marks and the later words of an alias. */
  weights: Float32Array;
  /** Place of a content word in the lexicon, -1 when unknown. */
  lexicon: Int32Array;
  /** Tokens with weight, in order. */
  content: Int32Array;
  /** By content word: a hash of its key, so that most unequal words are told apart without reading them. */
  hashes: Int32Array;
  /** 1 for what is most likely a proper name. */
  names: Uint8Array;
}

const profiles = new WeakMap<AnnotatedSentence, Profile>();

export function profileOf(sentence: AnnotatedSentence): Profile {
  let profile = profiles.get(sentence);
  if (!profile) {
    profile = makeProfile(sentence.tokens);
    profiles.set(sentence, profile);
  }
  return profile;
}

function makeProfile(tokens: Token[]): Profile {
  const count = tokens.length;
  const keys = tokens.map(keyOf);
  const weights = new Float32Array(count);
  const lexicon = new Int32Array(count);
  const names = new Uint8Array(count);
  const content: number[] = [];
  const headline = isHeadlineCase(tokens);
  for (let i = 0; i < count; ) {
    const covered = nameAlias(tokens, keys, i);
    const end = i + Math.max(covered, 1);
    for (let k = i; k < end; k++) {
      const token = tokens[k] as Token;
      names[k] = isName(token, k > 0 && !headline) ? 1 : 0;
      weights[k] = k === i ? weigh(token, covered > 0, names[k] === 1) : 0;
      lexicon[k] = -1;
      if (!weights[k]) continue;
      content.push(k);
      lexicon[k] = lexiconIndex(keys[k] ?? '');
    }
    i = end;
  }
  const hashes = Int32Array.from(content, (k) => hashOf(keys[k] ?? ''));
  return { keys, weights, lexicon, content: Int32Array.from(content), hashes, names };
}

function hashOf(key: string): number {
  let hash = key.length;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash;
}

/** A capital says so inside running text; at its start and in a headline the word itself must. */
function isName(token: Token, telling: boolean): boolean {
  if (!token.capital || token.stop || token.kind !== 'word') return false;
  if (telling) return true;
  const known = wordClass(token.stem);
  return known === undefined || known === 'name';
}

/** Words in lower case meet their digits, '10,000' meets '10000', 're-election' meets 'reelection'. */
function keyOf(token: Token): string {
  if (token.kind === 'word' && token.norm.includes('-')) return stem(token.norm.replaceAll('-', ''));
  if (token.kind === 'number') return token.norm.replace(/(?<=\d),(?=\d{3})/g, '').replace(/\.0+$/, '');
  const cardinal = CARDINALS.get(token.norm);
  return cardinal === undefined || token.norm === 'one' ? token.stem : String(cardinal);
}

/** Sets the key of an alias that begins at `i`; how many tokens it covers, 0 when none begins here. */
function nameAlias(tokens: Token[], keys: string[], i: number): number {
  const first = tokens[i] as Token;
  if (!ALIAS_STARTS.has(first.norm) || (first.norm === 'us' && first.stop)) return 0;
  let words = '';
  let found = 0;
  for (let k = 0; k < LONGEST_ALIAS && i + k < tokens.length; k++) {
    words = k === 0 ? first.norm : `${words} ${tokens[i + k]?.norm}`;
    const name = ALIASES.get(words);
    if (name === undefined) continue;
    keys[i] = name;
    found = k + 1;
  }
  for (let k = 1; k < found; k++) keys[i + k] = '';
  return found;
}

function weigh(token: Token, alias: boolean, name: boolean): number {
  if (alias) return 0.8;
  if (token.stop || token.kind === 'punctuation') return 0;
  if (token.kind === 'number') return 0.8;
  const rare = rareness(token.stem);
  return (name ? 0.25 : 0.1) + 0.75 * rare * rare;
}

/** Most words begin with a capital: capitals say nothing about names. */
function isHeadlineCase(tokens: Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.stop) continue;
    words++;
    if (token.capital) capitals++;
  }
  return words > 3 && capitals / words > 0.75;
}
