import {
  AFTER_CLOCK,
  BEFORE_NUMBERS,
  CLOCK,
  EXCLAIMED_NAMES,
  OTHER_ABBREVIATIONS,
  PLAIN_WHEN_LOWER,
  SAYING,
  SHORT_WORDS,
  STARTERS,
  TITLES,
} from '../lexicon/abbreviations.ts';
import type { Stop } from './stops.ts';

/** How far around a stop the rules look. */
const WINDOW = 60;
const OPENERS = /^["“”‘'«‹([{¿¡„「『（【《—–-]+\s?/u;
const WORD_BEFORE = /[\p{L}\p{M}\d°&'’.]+$/u;
const NEXT_WORD = /^[\p{L}\p{M}\d'’-]+/u;

/** What follows a stop: its first character that is no quote or bracket, and the word there. */
interface Following {
  /** Quotes, brackets and dashes before the word. */
  opening: string;
  first: string;
  word: string;
  lower: boolean;
  digit: boolean;
  letter: boolean;
}

/** Where the sentence begun at `from` ends when it ends at `stop`, or -1 when it goes on. */
export function endsSentence(text: string, from: number, stop: Stop, language: string): number {
  if (stop.kind === 'blank') return stop.end;
  if (stop.kind === 'rule') return stop.start > from && text.slice(from, stop.start).trim() ? stop.start : stop.end;
  if (stop.close >= text.length) return text.length;
  if (stop.kind === 'full') return continuesQuotation(text, stop) ? -1 : stop.close;
  if (!/\s/u.test(text.charAt(stop.close))) return endsWithoutSpace(text, stop) ? stop.close : -1;
  const after = text.slice(stop.close, stop.close + WINDOW).trimStart();
  if (!after) return stop.close;
  const next = following(after);
  if (stop.kind === 'smile') return next.letter && !next.lower ? stop.close : -1;
  switch (stop.kind) {
    case 'ellipsis':
      return afterEllipsis(text, stop, next);
    case 'question':
    case 'exclamation':
      return afterShout(text, stop, next, after) ? stop.close : -1;
    default:
      return afterPeriod(text, from, stop, next, language) ? stop.close : -1;
  }
}

function following(after: string): Following {
  const opening = OPENERS.exec(after)?.[0] ?? '';
  const rest = after.slice(opening.length);
  const word = NEXT_WORD.exec(rest)?.[0] ?? '';
  const first = word ? word.charAt(0) : String.fromCodePoint(rest.codePointAt(0) ?? 32);
  return {
    opening,
    first,
    word: word.toLowerCase().replace(/['’].*$/u, ''),
    lower: /\p{Ll}/u.test(first) && !/^\p{Ll}+\p{Lu}/u.test(word),
    digit: /\p{Nd}/u.test(first),
    letter: /\p{L}/u.test(first),
  };
}

/** '。」と述べた', '。”他说': the quotation ends, the sentence that holds it goes on. */
function continuesQuotation(text: string, stop: Stop): boolean {
  const after = text.slice(stop.close, stop.close + 16);
  if (
    stop.close > stop.end &&
    /^(?:[とのをはがにもで]|\p{Script=Han}{0,6}(?:说|說|表示|称|稱|指出|道|强调))/u.test(after)
  )
    return true;
  if (/^[」』”）)、，,]/u.test(after)) return true;
  return stop.close > stop.end && /^\s*\p{Ll}/u.test(after);
}

/** 'a small country....It is', 'the box.Other people': the space was lost. Not within addresses and file names. */
function endsWithoutSpace(text: string, stop: Stop): boolean {
  const after = text.slice(stop.close, stop.close + 3);
  if (!/^\p{Lu}/u.test(after) && !(stop.kind === 'question' && /^\p{Ll}{3}/u.test(after))) return false;
  let from = stop.start;
  while (from > 0 && stop.start - from < WINDOW && !/\s/u.test(text.charAt(from - 1))) from -= 1;
  const token = text.slice(from, stop.start);
  const rest = text.slice(stop.close, stop.close + WINDOW);
  if (/[@/\\_]|www|\d$/u.test(token) || /^(?:[^\s,]*[@=&/]|(?:com|net|org|js)\b)/iu.test(rest)) return false;
  if (stop.kind === 'ellipsis') return /^\p{Lu}[\p{Ll}\s']/u.test(after) || stop.end - stop.start > 3;
  if (stop.kind === 'period') return /^[\p{L}'’,-]*\p{Ll}{3}$/u.test(token) && /^\p{Lu}\p{Ll}|^[AI]\s/u.test(after);
  return /\p{L}$/u.test(token);
}

/** Omission within a sentence when it goes on in lower case; else its end. */
function afterEllipsis(text: string, stop: Stop, next: Following): number {
  const omitted = text.charAt(stop.close - 1);
  if (
    stop.close > stop.end &&
    /[\])]/u.test(omitted) &&
    /[[(]\s?$/u.test(text.slice(Math.max(0, stop.start - 2), stop.start))
  ) {
    return -1;
  }
  if (!next.letter || next.lower || next.opening.startsWith('(')) return -1;
  // 'I' is always a capital: it says nothing.
  if (/^i(?:$|')/u.test(next.word) && stop.end - stop.start !== 4 && /\s/u.test(text.charAt(stop.start - 1))) return -1;
  // 'compounds. . . . The practice': a full stop, then the omission that opens the next sentence (Chicago 13.53).
  const spaced = /^\.(?: \.){3}$/u.test(text.slice(stop.start, stop.end));
  if (spaced && /\p{L}/u.test(text.charAt(stop.start - 1)) && stop.close === stop.end) return stop.start + 1;
  return stop.close;
}

/** '?' and '!': an end, unless a quotation is followed by who said it, or the mark belongs to a name. */
function afterShout(text: string, stop: Stop, next: Following, after: string): boolean {
  if (/^[,;:)\]]/u.test(after)) return false;
  const quoted = stop.close > stop.end && /["”’'»]/u.test(text.slice(stop.end, stop.close));
  if (quoted && (next.lower || saysWho(after))) return false;
  if (stop.close > stop.end && next.lower) return false;
  const word = wordBefore(text, stop);
  if (next.lower && stop.kind === 'exclamation') return !/^\p{Lu}/u.test(word);
  return !(EXCLAIMED_NAMES.has(word.toLowerCase()) && !STARTERS.has(next.word));
}

/** A name of up to four words and a verb of saying: 'Smith asked', 'Foreign Minister Ana Silva said'. */
function saysWho(after: string): boolean {
  const words = after.split(/\s+/u, 6);
  if (!/^\p{Lu}/u.test(words[0] ?? '') || STARTERS.has((words[0] ?? '').toLowerCase())) return false;
  return words.slice(1, 5).some((word) => SAYING.has(word.toLowerCase().replace(/[^\p{L}]/gu, '')));
}

function afterPeriod(text: string, from: number, stop: Stop, next: Following, language: string): boolean {
  const closed = stop.close > stop.end;
  if (next.lower) return !closed && lowerStart(text, stop);
  if (!next.letter && !next.digit && !next.opening && /[,;:)\]%]/u.test(next.first)) return false;
  // '“… a long game.” – Matthew Ingram': who said it.
  if (closed) return !(/^[–—-]/u.test(next.opening) && /["”’]/u.test(text.slice(stop.end, stop.close)));
  const printed = wordBefore(text, stop);
  const word = printed.toLowerCase();
  if (next.digit && !next.opening) return !beforeNumber(text, from, stop, printed, word);
  if (/^\d+$/u.test(word)) return !isOrdinal(text, from, stop, word, next, language);
  if (word.length === 1 && /\p{L}/u.test(word)) return afterInitial(text, from, stop, printed, next);
  if (TITLES.has(word)) return false;
  if (CLOCK.has(word)) return !AFTER_CLOCK.has(next.word) && !next.opening.startsWith('(') && isLong(text, from, stop);
  if (isAbbreviation(word, printed)) return startsNew(next) && isLong(text, from, stop);
  return true;
}

/** Unedited writing begins sentences in lower case: believed after a plain word that is no abbreviation. */
function lowerStart(text: string, stop: Stop): boolean {
  const word = wordBefore(text, stop).toLowerCase();
  if (SHORT_WORDS.has(word) || /^\d{4,}$|^\d+(?:st|nd|rd|th)$/u.test(word)) return true;
  if (word.length < 3 || word.includes('.')) return false;
  return !(
    isAbbreviation(word, word) ||
    TITLES.has(word) ||
    BEFORE_NUMBERS.has(word) ||
    CLOCK.has(word) ||
    /^[\d°]/u.test(word)
  );
}

/** 'No. 5', 'p. 55', 'Sept. 11', 'ext. 37', 'Inc. 500': an abbreviation and its number. */
function beforeNumber(text: string, from: number, stop: Stop, printed: string, word: string): boolean {
  if (BEFORE_NUMBERS.has(word) || TITLES.has(word) || OTHER_ABBREVIATIONS.has(word)) return true;
  if (/^\d+$/u.test(word)) return standsFirst(text, from, stop, word);
  return /^\p{Lu}$/u.test(printed) || /\./u.test(word);
}

/** '1. First item' at the beginning; '15. Dezember' where days and ranks are written with a stop. */
function isOrdinal(text: string, from: number, stop: Stop, word: string, next: Following, language: string): boolean {
  if (standsFirst(text, from, stop, word)) return true;
  return word.length <= 2 && ORDINAL_STOP.has(language) && !STARTERS.has(next.word);
}

/** Nothing but a bullet stands before the word in its sentence. */
function standsFirst(text: string, from: number, stop: Stop, word: string): boolean {
  return stop.start - from < WINDOW && text.slice(from, stop.start).replace(/^[\s•⁃*-]+/u, '') === word;
}

const ORDINAL_STOP = new Set([
  'de',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'et',
  'cs',
  'sk',
  'sl',
  'hr',
  'bs',
  'sr',
  'hu',
  'lv',
  'is',
  'tr',
]);

/** 'Jonas E. Smith' against 'you and I. Did you': an initial is followed by a name. */
function afterInitial(text: string, from: number, stop: Stop, printed: string, next: Following): boolean {
  if (/\p{Ll}/u.test(printed) && !startsNew(next)) return false;
  if (!startsNew(next)) return false;
  return isLong(text, from, stop);
}

/** A quotation that opens, a bracket, or a capitalised function word. */
function startsNew(next: Following): boolean {
  return STARTERS.has(next.word) || /["“«¿¡„]/u.test(next.opening);
}

function isAbbreviation(word: string, printed: string): boolean {
  if (PLAIN_WHEN_LOWER.has(word)) return printed !== word;
  return OTHER_ABBREVIATIONS.has(word) || /^\p{L}(?:\.\p{L}{1,2})+$/u.test(word);
}

/** At least four words stand before the stop: 'At 5 a.m.' is no sentence. */
function isLong(text: string, from: number, stop: Stop): boolean {
  return (
    text
      .slice(Math.max(from, stop.start - WINDOW), stop.start)
      .trim()
      .split(/\s+/u, 4).length > 3
  );
}

function wordBefore(text: string, stop: Stop): string {
  return WORD_BEFORE.exec(text.slice(Math.max(0, stop.start - 24), stop.start))?.[0].replace(/^['’.&]+/u, '') ?? '';
}
