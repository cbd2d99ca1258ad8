import { type Script, scriptOf } from '../text/script.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Paragraph } from './paragraphs.ts';

/** What the rules see of a paragraph: its beginning, and how it is built. */
export interface Shape extends Paragraph {
  /** The first 600 characters, white space folded. */
  text: string;
  /** `text` in lower case with straight quotes, without marks, arrows and counts around it: for phrase lists. */
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
const CHARACTERS_PER_WORD = 6;
const SENTENCE_END =
  /[.!?…。！？؟۔।]["'”’»)\]」』]*(?:\s?\[\d+\])?(?:\s?(?:\p{Extended_Pictographic}\uFE0F?|~|[:;]-?[)D]))*$/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
const DECORATION = /^[^\p{L}\p{N}©@(]+|[^\p{L}\p{N})]+$|\s*\(\d+\)$/gu;

export function shapeOf(source: string, paragraph: Paragraph, language: string): Shape {
  const { start, end } = paragraph;
  const text = source
    .slice(start, Math.min(end, start + HEAD))
    .replace(/\s+/gu, ' ')
    .trim();
  const tail = source.slice(Math.max(start, end - 12), end);
  const words = text.match(WORD) ?? [];
  const script = scriptOf(text);
  const spaced = !['Han', 'Kana', 'Thai'].includes(script);
  let capitals = 0;
  let stops = 0;
  for (const word of words) {
    if (/^[\p{Lu}\p{N}]/u.test(word)) capitals += 1;
    if (language === 'en' && isStopWord(word.toLowerCase())) stops += 1;
  }
  const counted = spaced ? words.length : text.length / 2;
  return {
    ...paragraph,
    text,
    phrase: text.slice(0, 300).toLowerCase().replace(/[’‘ʼ]/gu, "'").replace(DECORATION, ''),
    words: end - start > HEAD ? Math.round((end - start) / (spaced ? CHARACTERS_PER_WORD : 2)) : Math.ceil(counted),
    capitals: words.length > 0 ? capitals / words.length : 0,
    stops: language === 'en' && words.length > 0 ? stops / words.length : 0.3,
    ends: SENTENCE_END.test(tail),
    script,
  };
}
