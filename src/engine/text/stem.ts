import { IRREGULAR, WHOLE_WORDS } from '../lexicon/irregular.ts';

/** Distinct words remembered at the most; beyond it the memory starts afresh. */
const MOST_REMEMBERED = 60_000;

const remembered = new Map<string, string>();

/**
 * Porter's stem of an English word in lower case (M. F. Porter, 'An algorithm for suffix stripping', Program 14(3),
 * 1980), after its possessive is dropped and an irregular form is led back to its base: 'went' and 'goes' meet.
 */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const stemmed = stemAfresh(word);
  remembered.set(word, stemmed);
  return stemmed;
}

function stemAfresh(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : word;
  const base = IRREGULAR.get(bare) ?? bare;
  if (base.length < 3 || base.length > 40 || !/^[a-z]+$/.test(base)) return base;
  const whole = WHOLE_WORDS.has(base)
    ? base
    : base.endsWith('s') && WHOLE_WORDS.has(base.slice(0, -1))
      ? base.slice(0, -1)
      : '';
  return whole || porter(base);
}

function porter(word: string): string {
  return shorten(derive(simplify(turnY(dropPast(dropPlural(word))))));
}

/** Step 1a. */
function dropPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Step 1b. */
function dropPast(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  if (cut === 0 || !hasVowel(word.slice(0, -cut))) return word;
  const rest = word.slice(0, -cut);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (endsDouble(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

/** Step 1c. */
function turnY(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

const STEP_2: [string, string][] = [
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

const STEP_3: [string, string][] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

/** Steps 2 and 3. */
function simplify(word: string): string {
  return replaceEnding(replaceEnding(word, STEP_2), STEP_3);
}

function replaceEnding(word: string, endings: [string, string][]): string {
  for (const [ending, instead] of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    return measure(rest) > 0 ? rest + instead : word;
  }
  return word;
}

const STEP_4 = 'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'.split(' ');

/** Step 4. */
function derive(word: string): string {
  for (const ending of STEP_4) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (ending === 'ion' && !/[st]$/.test(rest)) return word;
    return measure(rest) > 1 ? rest : word;
  }
  return word;
}

/** Step 5. */
function shorten(word: string): string {
  let short = word;
  if (short.endsWith('e')) {
    const rest = short.slice(0, -1);
    const m = measure(rest);
    if (m > 1 || (m === 1 && !endsShort(rest))) short = rest;
  }
  return short.endsWith('ll') && measure(short) > 1 ? short.slice(0, -1) : short;
}

/** Porter's m: how many times a vowel group is followed by a consonant group. */
function measure(word: string): number {
  let m = 0;
  let afterVowel = false;
  for (let i = 0; i < word.length; i++) {
    const vowel = isVowel(word, i);
    if (!vowel && afterVowel) m++;
    afterVowel = vowel;
  }
  return m;
}

function isVowel(word: string, at: number): boolean {
  const letter = word.charCodeAt(at);
  if (letter === 121) return at > 0 && !isVowel(word, at - 1); // y
  return letter === 97 || letter === 101 || letter === 105 || letter === 111 || letter === 117;
}

function hasVowel(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isVowel(word, i)) return true;
  return false;
}

function endsDouble(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word[last] === word[last - 1] && !isVowel(word, last);
}

/** Porter's *o: consonant, vowel, consonant, the last not w, x or y. */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  if (last < 2) return false;
  return !isVowel(word, last) && isVowel(word, last - 1) && !isVowel(word, last - 2) && !/[wxy]$/.test(word);
}
