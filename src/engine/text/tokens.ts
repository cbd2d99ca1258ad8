import type { Token, TokenKind } from '../types.ts';
import {
  APOSTROPHE,
  classOf,
  DIGIT,
  HYPHEN,
  KATAKANA,
  LOWER,
  MARK,
  SEPARATOR,
  SIGN,
  SILENT,
  SPACE,
  SURROGATE,
  UPPER,
} from './characters.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { type Word, wordOf } from './words.ts';

/** Words by spelling as printed; emptied when full so that hostile input cannot grow it without end. */
const words = new Map<string, Word>();
const WORD_LIMIT = 60_000;

/** Tokens made of one stretch at the most: no sentence of a text is longer. */
const MOST_TOKENS = 20_000;

/**
 * Words, numbers and marks of `source` between `start` and `end`, spans counting in `source`. One token each: a
 * hyphenated word, a word with its apostrophe ("didn't", "Putin's"), a number with its separators, 'U.S.', a letter
 * and digit name ('G7', 'COVID-19'), a sign of a script written without spaces. A word broken over a line end is
 * joined in `text` and `norm`. Past 20,000 tokens the rest of the stretch is left out.
 */
export function tokenise(source: string, start = 0, end = source.length): Token[] {
  const tokens: Token[] = [];
  let i = start;
  while (i < end && tokens.length < MOST_TOKENS) {
    const cls = classOf(source.charCodeAt(i));
    if (cls === SPACE) {
      i++;
      continue;
    }
    const from = i;
    i = endOfToken(source, from, end, cls);
    const word = readWord(source.slice(from, i));
    const { kind, text, norm, stem: base, stop, capital } = word;
    tokens.push({ start: from, end: i, kind, text, norm, stem: base, stop, capital, word });
  }
  tellAcronyms(tokens);
  return tokens;
}

function endOfToken(source: string, from: number, end: number, cls: number): number {
  if (cls === LOWER || cls === UPPER) return endOfWord(source, from, end);
  if (cls === DIGIT) return endOfNumber(source, from, end);
  if (cls === SIGN) return endOfMarks(source, from + 1, end);
  if (cls === KATAKANA) return endOfRun(source, from, end, KATAKANA);
  const code = source.charCodeAt(from);
  if (cls === SURROGATE) return endOfSurrogate(source, from, end, code);
  // `` and '' are typewriter quotation marks.
  if ((code === 0x60 || code === 0x27) && source.charCodeAt(from + 1) === code && from + 1 < end) return from + 2;
  return from + 1;
}

function endOfWord(source: string, from: number, end: number): number {
  let i = from + 1;
  while (i < end) {
    const cls = classOf(source.charCodeAt(i));
    if (cls === LOWER || cls === UPPER || cls === MARK || cls === SILENT || cls === DIGIT) {
      i++;
    } else if (cls === APOSTROPHE) {
      if (!isLetter(source, i + 1, end)) break;
      i += 2;
    } else if (cls === HYPHEN) {
      const next = afterHyphen(source, i + 1, end);
      if (next < 0) break;
      i = next + 1;
    } else if (cls === SEPARATOR && isInitials(source, from, i, end)) {
      i++;
    } else {
      break;
    }
  }
  return i;
}

/** Where the word goes on after a hyphen: at once, or on the next line; -1 when it does not. */
function afterHyphen(source: string, at: number, end: number): number {
  if (at >= end) return -1;
  const cls = classOf(source.charCodeAt(at));
  if (cls === LOWER || cls === UPPER || cls === DIGIT) return at;
  if (cls !== SPACE) return -1;
  let i = at;
  let lines = 0;
  // A line end may bring an indent with it; more than a few blanks are a gap, not an indent.
  while (i < end && i < at + 12 && classOf(source.charCodeAt(i)) === SPACE) {
    if (source.charCodeAt(i) === 10) lines++;
    i++;
  }
  return lines === 1 && isLetter(source, i, end) ? i : -1;
}

/** Whether the stop at `i` belongs to initials such as 'U.S.': single letters with a stop each, two at the least. */
function isInitials(source: string, from: number, i: number, end: number): boolean {
  if (source.charCodeAt(i) !== 46 || (i - from) % 2 !== 1 || i - from > 12) return false;
  for (let k = from; k < i; k += 2) {
    if (!isLetter(source, k, end) || (k > from && source.charCodeAt(k - 1) !== 46)) return false;
  }
  if (i - from > 1) return classOf(source.charCodeAt(from)) === UPPER || !isLetter(source, i + 1, end);
  const next = source.charCodeAt(i + 2);
  const upper = classOf(source.charCodeAt(from)) === UPPER;
  return i + 2 < end && isLetter(source, i + 1, end) && (next === 46 || (upper && isCapital(source, i + 1)));
}

function isCapital(source: string, i: number): boolean {
  return classOf(source.charCodeAt(i)) === UPPER && !isLetter(source, i + 1, source.length);
}

function endOfNumber(source: string, from: number, end: number): number {
  let i = from + 1;
  while (i < end) {
    const cls = classOf(source.charCodeAt(i));
    if (cls === DIGIT) i++;
    else if (cls === SEPARATOR && i + 1 < end && classOf(source.charCodeAt(i + 1)) === DIGIT) i += 2;
    else break;
  }
  return i;
}

function endOfMarks(source: string, from: number, end: number): number {
  let i = from;
  while (i < end && classOf(source.charCodeAt(i)) === MARK) i++;
  return i;
}

function endOfRun(source: string, from: number, end: number, wanted: number): number {
  let i = from + 1;
  while (i < end && classOf(source.charCodeAt(i)) === wanted) i++;
  return i;
}

function endOfSurrogate(source: string, from: number, end: number, code: number): number {
  const low = source.charCodeAt(from + 1);
  return code < 0xdc00 && from + 1 < end && low >= 0xdc00 && low <= 0xdfff ? from + 2 : from + 1;
}

function isLetter(source: string, i: number, end: number): boolean {
  if (i >= end) return false;
  const cls = classOf(source.charCodeAt(i));
  return cls === LOWER || cls === UPPER;
}

function readWord(printed: string): Word {
  const known = words.get(printed);
  if (known) return known;
  const word = makeWord(printed);
  if (words.size >= WORD_LIMIT) words.clear();
  if (printed.length <= 64) words.set(printed, word);
  return word;
}

function makeWord(printed: string): Word {
  const text = /\s|[\u00ad\u200c\u200d]/u.test(printed) ? joinBroken(printed) : printed;
  const norm = foldMarks(text.toLowerCase());
  const kind = kindOf(printed);
  return wordOf({
    kind,
    text,
    norm,
    stem: kind === 'word' ? stemOf(norm) : norm,
    stop: kind === 'punctuation' || (kind === 'word' && isStopWord(norm)),
    capital: /^[\p{Lu}\p{Lt}]/u.test(text),
  });
}

/** 'exam-\nple' → 'example', 'East-\nWest' → 'East-West'; silent characters go. */
function joinBroken(printed: string): string {
  return printed
    .replace(/[\u00ad\u200c\u200d]/gu, '')
    .replace(/[-‑‐]\s+(?=\p{Ll})/gu, '')
    .replace(/\s+/gu, '');
}

function foldMarks(lower: string): string {
  if (/^[a-z]+$/.test(lower)) return lower;
  return lower
    .replace(/^(?:``|'')$/, '"')
    .replace(/[’‘ʼ‛`´]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace('…', '...');
}

function kindOf(printed: string): TokenKind {
  const cls = classOf(printed.charCodeAt(0));
  if (cls === DIGIT) return 'number';
  if (cls === LOWER || cls === UPPER || cls === SIGN || cls === KATAKANA) return 'word';
  return cls === SURROGATE && /^[\p{L}\p{M}]/u.test(printed) ? 'word' : 'punctuation';
}

/** 'u.s.' and 'us' as a country share 'u.s.'; other initials lose their stops, so that 'U.N.' is 'UN'. */
function stemOf(norm: string): string {
  if (!norm.includes('.')) return stem(norm);
  const bare = norm.replaceAll('.', '').replace(/'s$/, '');
  return AMBIGUOUS.has(bare) ? `${[...bare].join('.')}.` : bare;
}

/** Acronyms that look like function words once they are lower case. */
const AMBIGUOUS = new Set(['us', 'who', 'it']);

/** 'US' and 'WHO' in capitals among lower-case words are names, not pronouns. */
function tellAcronyms(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token?.stop || !token.capital || token.text.length < 2 || !AMBIGUOUS.has(token.norm.replace(/'s$/, '')))
      continue;
    const bare = token.text.replace(/['’]s$/u, '');
    if (bare !== bare.toUpperCase() || !(isLowerWord(tokens[i - 1]) || isLowerWord(tokens[i + 1]))) continue;
    token.stop = false;
    token.stem = stemOf(`${bare.toLowerCase()}.`);
    token.word = nameFor(token);
  }
}

/** Acronyms by spelling: words of their own, few as they are. */
const acronyms = new Map<string, Word>();

function nameFor({ text, stem, stop, word }: Token): Word {
  const name = acronyms.get(text) ?? wordOf({ ...word, stem, stop });
  acronyms.set(text, name);
  return name;
}

function isLowerWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text !== token.text.toUpperCase();
}
