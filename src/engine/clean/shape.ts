import { APOSTROPHE, classOf, DIGIT, KATAKANA, LOWER, MARK, SPACE, UPPER } from '../text/characters.ts';
import { type Script, scriptOf } from '../text/script.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Paragraph } from './paragraphs.ts';

/** What the rules see of a paragraph: its beginning, and how it is built. */
export interface Shape extends Paragraph {
  /** The first 600 characters, white space folded. */
  text: string;
  /**
   * A line of at most 45 words in lower case with straight quotes, without marks, arrows and counts around it: what
   * phrase lists are asked. Empty for a longer one.
   */
  phrase: string;
  /** Number of words; a long paragraph is counted by its length, text without spaces by two characters a word. */
  words: number;
  /** Share of words with a capital (or a figure) in front. */
  capitals: number;
  /** Share of English function words; for other languages always .3. */
  stops: number;
  /** Ends as sentences do. */
  ends: boolean;
  script: Script;
}

const HEAD = 600;
/** Characters whose words are counted; what follows is taken to be like them. */
const COUNTED = 180;
const LONGEST_PHRASE = 45;
/** Letters of the function words that are counted. */
const LONGEST_STOP = 5;
const UNSPACED: ReadonlySet<Script> = new Set(['Han', 'Kana', 'Thai']);
const SENTENCE_END =
  /[.!?…。！？؟۔।]["'”’»)\]」』]*(?:\s?\[\d+\])?(?:\s?(?:\p{Extended_Pictographic}\uFE0F?|~|[:;]-?[)D]))*$/u;
const CURLY = /[’‘ʼ]/gu;
const COUNT_BEHIND = /\s?\(\d{1,6}\)$/u;

export function shapeOf(source: string, paragraph: Paragraph, language: string): Shape {
  const { start, end, gap } = paragraph;
  const printed = source.slice(start, Math.min(end, start + HEAD));
  const text = isFolded(printed) ? printed : printed.replace(/\s+/gu, ' ').trim();
  const script = scriptOf(text);
  const spaced = !UNSPACED.has(script);
  const english = language === 'en';
  const counts = countWords(text.length > COUNTED ? text.slice(0, COUNTED) : text, english);
  const share = Math.max(1, (end - start) / COUNTED);
  const words = Math.ceil(spaced ? counts.words * share : (end - start) / 2);
  return {
    start,
    end,
    gap,
    text,
    phrase: words <= LONGEST_PHRASE ? phraseOf(text) : '',
    words,
    capitals: counts.words > 0 ? counts.capitals / counts.words : 0,
    stops: english && counts.words > 0 ? counts.stops / counts.words : 0.3,
    ends: SENTENCE_END.test(source.slice(Math.max(start, end - 12), end)),
    script,
  };
}

/** No white space but single spaces. */
function isFolded(text: string): boolean {
  let space = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) {
      if (space) return false;
      space = true;
    } else {
      if (code < 32 || (code > 126 && classOf(code) === SPACE)) return false;
      space = false;
    }
  }
  return !space;
}

function phraseOf(text: string): string {
  const lower = text.toLowerCase();
  const straight = lower.includes('’') || lower.includes('‘') ? lower.replace(CURLY, "'") : lower;
  let from = 0;
  let to = straight.length;
  while (from < to && !opens(straight.charCodeAt(from))) from += 1;
  while (to > from && !closes(straight.charCodeAt(to - 1))) to -= 1;
  const phrase = straight.slice(from, to);
  return phrase.endsWith(')') ? phrase.replace(COUNT_BEHIND, '') : phrase;
}

/** A letter, a figure, '©', '@' or '(' may begin a phrase. */
function opens(code: number): boolean {
  return isWordUnit(code) || code === 0xa9 || code === 64 || code === 40;
}

/** A letter, a figure or ')' may end one. */
function closes(code: number): boolean {
  return isWordUnit(code) || code === 41;
}

function isWordUnit(code: number): boolean {
  const kind = classOf(code);
  return kind === KATAKANA || (kind !== SPACE && kind < APOSTROPHE);
}

/** Words, those with a capital or a figure in front, and English function words, in one pass. */
function countWords(text: string, english: boolean): { words: number; capitals: number; stops: number } {
  let words = 0;
  let capitals = 0;
  let stops = 0;
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    // Most characters are small letters within a word.
    if (from >= 0 && code >= 97 && code <= 122) continue;
    const kind = classOf(code);
    if (from < 0) {
      if (kind !== UPPER && kind !== LOWER && kind !== DIGIT) continue;
      from = i;
      words += 1;
      if (kind !== LOWER) capitals += 1;
    } else if (kind !== UPPER && kind !== LOWER && kind !== DIGIT && kind !== MARK && !isInner(code)) {
      if (english && i - from <= LONGEST_STOP && isStopWord(text.slice(from, i).toLowerCase())) stops += 1;
      from = -1;
    }
  }
  return { words, capitals, stops };
}

/** Apostrophe, full stop and hyphen go on with a word. */
function isInner(code: number): boolean {
  return code === 39 || code === 45 || code === 46 || code === 0x2019;
}
