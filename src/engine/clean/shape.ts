import { classOf, DIGIT, LOWER, MARK, SPACE, UPPER } from '../text/characters.ts';
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
const LONGEST_PHRASE = 45;
const CHARACTERS_PER_WORD = 6;
const UNSPACED: ReadonlySet<Script> = new Set(['Han', 'Kana', 'Thai']);
const SENTENCE_END =
  /[.!?…。！？؟۔।]["'”’»)\]」』]*(?:\s?\[\d+\])?(?:\s?(?:\p{Extended_Pictographic}\uFE0F?|~|[:;]-?[)D]))*$/u;
const FOLDING = /[^\S ]|\s\s/u;
const CURLY = /[’‘ʼ]/gu;
const DECORATION = /^[^\p{L}\p{N}©@(]+|[^\p{L}\p{N})]+$|\s*\(\d+\)$/gu;

export function shapeOf(source: string, paragraph: Paragraph, language: string): Shape {
  const { start, end } = paragraph;
  const printed = source.slice(start, Math.min(end, start + HEAD));
  const text = FOLDING.test(printed) ? printed.replace(/\s+/gu, ' ').trim() : printed;
  const script = scriptOf(text);
  const spaced = !UNSPACED.has(script);
  const english = language === 'en';
  const counts = countWords(text, english);
  const counted = spaced ? counts.words : Math.ceil(text.length / 2);
  const words = end - start > HEAD ? Math.round((end - start) / (spaced ? CHARACTERS_PER_WORD : 2)) : counted;
  return {
    ...paragraph,
    text,
    phrase: words <= LONGEST_PHRASE ? phraseOf(text) : '',
    words,
    capitals: counts.words > 0 ? counts.capitals / counts.words : 0,
    stops: english && counts.words > 0 ? counts.stops / counts.words : 0.3,
    ends: SENTENCE_END.test(source.slice(Math.max(start, end - 12), end)),
    script,
  };
}

function phraseOf(text: string): string {
  const lower = text.toLowerCase();
  const straight = lower.includes('’') || lower.includes('‘') ? lower.replace(CURLY, "'") : lower;
  return isLetter(straight, 0) && isLetter(straight, straight.length - 1) ? straight : straight.replace(DECORATION, '');
}

function isLetter(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === LOWER || kind === UPPER;
}

/** Words, those with a capital or a figure in front, and English function words, in one pass. */
function countWords(text: string, english: boolean): { words: number; capitals: number; stops: number } {
  let words = 0;
  let capitals = 0;
  let stops = 0;
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? classOf(text.charCodeAt(i)) : SPACE;
    if (from < 0) {
      if (kind !== UPPER && kind !== LOWER && kind !== DIGIT) continue;
      from = i;
      words += 1;
      if (kind !== LOWER) capitals += 1;
    } else if (kind !== UPPER && kind !== LOWER && kind !== DIGIT && kind !== MARK && !isInner(text.charCodeAt(i))) {
      if (english && i - from < 8 && isStopWord(text.slice(from, i).toLowerCase())) stops += 1;
      from = -1;
    }
  }
  return { words, capitals, stops };
}

/** Apostrophe, full stop and hyphen go on with a word. */
function isInner(code: number): boolean {
  return code === 39 || code === 45 || code === 46 || code === 0x2019;
}
