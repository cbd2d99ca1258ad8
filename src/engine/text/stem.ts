import { IRREGULAR, WHOLE_WORDS } from '../lexicon/irregular.ts';

/**
 * Porter's stemmer (M. F. Porter, 'An algorithm for suffix stripping', Program 14, 1980), with two things done first:
 * British spellings take their American form, and common irregular forms take their base form, since outlets of
 * different countries and tenses report one event.
 */

/** Stems kept ready; emptied when full so that hostile input cannot grow it without end. */
const cache = new Map<string, string>();
const CACHE_LIMIT = 60_000;

/** Longest word stemmed; anything longer is no word of a language. */
const LONGEST = 40;

/** Porter stem of a lower-case word; words that are not plain a–z (other scripts, accents) come back unchanged. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const made = makeStem(word);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, made);
  return made;
}

function makeStem(word: string): string {
  let bare = word;
  if (bare.endsWith("'s")) bare = bare.slice(0, -2);
  else if (bare.endsWith("'")) bare = bare.slice(0, -1);
  if (bare.length < 3 || bare.length > LONGEST || !/^[a-z]+$/.test(bare)) return bare;
  const base = IRREGULAR.get(bare) ?? bare;
  if (WHOLE_WORDS.has(base)) return base;
  const singular = base.endsWith('s') ? base.slice(0, -1) : base;
  return WHOLE_WORDS.has(singular) ? singular : porter(americanise(base));
}

const BRITISH: readonly [RegExp, string][] = [
  [/^([a-z]{3,})our(s|ed|ing|er|ers|ly|ful|able|ably|ite|ites|hood|hoods|less)?$/, '$1or$2'],
  [/^([a-z]{3,})is(e|es|ed|ing|er|ers|ation|ations)$/, '$1iz$2'],
  [/^([a-z]{3,})ys(e|es|ed|ing)$/, '$1yz$2'],
  [/^([a-z]{2,}t)re(s|d)?$/, '$1er$2'],
  [/^(de|of|pret)fence(s|less)?$/, '$1fense$2'],
];

function americanise(word: string): string {
  for (const [pattern, american] of BRITISH) {
    if (pattern.test(word)) return word.replace(pattern, american);
  }
  return word;
}

function porter(word: string): string {
  let w = step1(word);
  w = replaceEnding(w, STEP_2);
  w = replaceEnding(w, STEP_3);
  return step5(step4(w));
}

/** Plurals, -ed and -ing, and a final y. */
function step1(word: string): string {
  let w = word;
  if (w.endsWith('sses') || w.endsWith('ies')) w = w.slice(0, -2);
  else if (w.endsWith('s') && !w.endsWith('ss')) w = w.slice(0, -1);
  if (w.endsWith('eed')) {
    if (measure(w.slice(0, -3)) > 0) w = w.slice(0, -1);
  } else {
    const cut = w.endsWith('ed') ? 2 : w.endsWith('ing') ? 3 : 0;
    const rest = w.slice(0, w.length - cut);
    if (cut > 0 && hasVowel(rest)) w = mendAfterCut(rest);
  }
  if (w.endsWith('y') && hasVowel(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  return w;
}

function mendAfterCut(w: string): string {
  if (w.endsWith('at') || w.endsWith('bl') || w.endsWith('iz')) return `${w}e`;
  if (endsDouble(w) && !/[lsz]$/.test(w)) return w.slice(0, -1);
  return measure(w) === 1 && endsShort(w) ? `${w}e` : w;
}

const STEP_2: readonly [string, string][] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];

const STEP_3: readonly [string, string][] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

/** The first ending that fits is the one tried; it goes when a whole syllable stands before it. */
function replaceEnding(word: string, endings: readonly [string, string][]): string {
  for (const [ending, by] of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length);
    return measure(rest) > 0 ? rest + by : word;
  }
  return word;
}

const STEP_4 = 'al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize'.split(' ');

function step4(word: string): string {
  if (word.endsWith('ion')) {
    const rest = word.slice(0, -3);
    return /[st]$/.test(rest) && measure(rest) > 1 ? rest : word;
  }
  for (const ending of STEP_4) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length);
    return measure(rest) > 1 ? rest : word;
  }
  return word;
}

function step5(word: string): string {
  let w = word;
  if (w.endsWith('e')) {
    const rest = w.slice(0, -1);
    const m = measure(rest);
    if (m > 1 || (m === 1 && !endsShort(rest))) w = rest;
  }
  return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w;
}

function isConsonant(word: string, i: number): boolean {
  const letter = word[i];
  if (letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u') return false;
  return letter !== 'y' || i === 0 || !isConsonant(word, i - 1);
}

/** Porter's m: how many vowel–consonant sequences the word holds. */
function measure(word: string): number {
  let m = 0;
  let afterVowel = false;
  for (let i = 0; i < word.length; i++) {
    const consonant = isConsonant(word, i);
    if (consonant && afterVowel) m++;
    afterVowel = !consonant;
  }
  return m;
}

function hasVowel(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isConsonant(word, i)) return true;
  return false;
}

function endsDouble(word: string): boolean {
  const n = word.length;
  return n > 1 && word[n - 1] === word[n - 2] && isConsonant(word, n - 1);
}

/** Consonant, vowel, consonant at the end, the last not w, x or y. */
function endsShort(word: string): boolean {
  const n = word.length;
  if (n < 3 || !isConsonant(word, n - 1) || isConsonant(word, n - 2) || !isConsonant(word, n - 3)) return false;
  return !/[wxy]$/.test(word);
}
