import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { FRACTION_SIGNS } from '../lexicon/number-words.ts';
import { oncePerWord } from '../text/words.ts';
import type { Span, Token } from '../types.ts';
import { cueOf, DATE_CUE, NUMBER_CUE } from './cues.ts';
import { translationOf } from './translate.ts';

/**
 * A token, or a part of one: '15-year-old' is five pieces, '$5bn' is three. Numbers and dates are read from
 * pieces, so that they do not depend on how the tokeniser treats hyphens, full stops and currency signs.
 */
export interface Piece extends Span {
  /** Lower case; '’' is "'", every dash is '-', digits of any script are ASCII. */
  norm: string;
  kind: 'word' | 'digits' | 'mark';
  /** Index of the token it belongs to. */
  token: number;
  /** Nothing stands between it and the piece before. */
  tight: boolean;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Whether a date or a number may begin here: bits of cues.ts. */
  cue: number;
}

const PART = /\p{Nd}+(?:[.,:'’]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\p{Nd}]/gu;
const NONE: readonly Piece[] = [];

/** The last sentence read: its dates and its numbers are found one after the other. */
let last: { tokens: readonly Token[]; language: string; pieces: readonly Piece[] } = {
  tokens: [],
  language: '',
  pieces: NONE,
};

/** Tokens → pieces, in order; none at all when nothing in the sentence can begin a date or a number. */
export function piecesOf(tokens: readonly Token[], language: string): readonly Piece[] {
  if (last.tokens !== tokens || last.language !== language) {
    const english = language === 'en' || language === 'und';
    last = { tokens, language, pieces: english ? readEnglish(tokens) : readOther(tokens, language) };
  }
  return last.pieces;
}

function readEnglish(tokens: readonly Token[]): readonly Piece[] {
  return tokens.some((token) => lookOf(token).begins) ? split(tokens) : NONE;
}

/** Pieces whose months, weekdays and the like carry their English name. */
function readOther(tokens: readonly Token[], language: string): readonly Piece[] {
  const words = translationOf(language);
  if (words.size === 0) return readEnglish(tokens);
  return split(tokens).map((piece) => {
    const norm = piece.kind === 'word' ? words.get(piece.norm) : undefined;
    if (norm === undefined) return piece;
    return { ...piece, norm, cue: cueOf(norm), capital: piece.capital || MONTHS.has(norm) || WEEKDAYS.has(norm) };
  });
}

/** What a word is to dates and numbers. */
const lookOf = oncePerWord(({ kind, norm }) => {
  const plain = kind === 'word' && isPlain(norm);
  const cue = cueOf(norm);
  // 'A' alone begins nothing: what follows it must.
  const begins = kind === 'number' || (kind === 'word' && (((norm.length > 2 || norm >= HAN) && cue !== 0) || !plain));
  return { plain, cue, begins };
});

/** From here on a character is a word: Chinese and the like. */
export const HAN = '\u2e80';

/** Letters and apostrophes only: nothing to cut. */
function isPlain(norm: string): boolean {
  for (let i = 0; i < norm.length; i++) {
    const code = norm.charCodeAt(i);
    if (!((code >= 97 && code <= 122) || code === 39 || code > 0xbf)) return false;
  }
  return true;
}

function split(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let end = -1;
  for (let token = 0; token < tokens.length; token++) {
    const { kind, start, end: to, norm, capital, text } = tokens[token] as Token;
    const { plain, cue } = lookOf(tokens[token] as Token);
    if (plain) {
      pieces.push({ start, end: to, norm, kind: 'word', token, tight: start === end, capital, cue });
    } else if (kind === 'punctuation' && text.length === 1) {
      pieces.push(mark(text, start, to, token, start === end));
    } else {
      cut(tokens[token] as Token, token, end, pieces);
    }
    end = to;
  }
  return pieces;
}

function mark(text: string, start: number, end: number, token: number, tight: boolean): Piece {
  const norm = DASH.test(text) ? '-' : text;
  return {
    start,
    end,
    norm,
    kind: 'mark',
    token,
    tight,
    capital: false,
    cue: FRACTION_SIGNS.has(text) ? NUMBER_CUE : 0,
  };
}

const DASH = /[‐‑‒–—−]/;

function cut({ text, start: from, end: to }: Token, token: number, lastEnd: number, pieces: Piece[]): void {
  let end = lastEnd;
  for (const match of text.matchAll(PART)) {
    const part = match[0];
    const start = Math.min(from + match.index, to);
    const stop = Math.min(start + part.length, to);
    const tight = start === end;
    if (DIGITS.test(part)) {
      const norm = part.replace(OTHER_DIGITS, asciiDigit);
      const piece: Piece = { start, end: stop, norm, kind: 'digits', token, tight, capital: false, cue: BOTH };
      if (!joinDecimal(pieces, piece)) pieces.push(piece);
    } else if (LETTERS.test(part)) {
      const norm = part.toLowerCase().replaceAll('’', "'");
      const capital = part[0] !== norm[0];
      pieces.push({ start, end: stop, norm, kind: 'word', token, tight, capital, cue: cueOf(norm) });
    } else {
      pieces.push(mark(part, start, stop, token, tight));
    }
    end = stop;
  }
}

const BOTH = DATE_CUE | NUMBER_CUE;

/** 'Magnitude-5.9' may come cut at its point: '5', '.', '9' with nothing between is one number. */
function joinDecimal(pieces: Piece[], piece: Piece): boolean {
  const [whole, point] = pieces.slice(-2);
  if (!piece.tight || point?.norm !== '.' || !point.tight || whole?.kind !== 'digits' || whole.norm.includes('.'))
    return false;
  pieces.length -= 2;
  pieces.push({ ...whole, end: piece.end, norm: `${whole.norm}.${piece.norm}` });
  return true;
}

const DIGITS = /^\p{Nd}/u;
const LETTERS = /^[\p{L}\p{M}]/u;
const OTHER_DIGITS = /[^\d.,:'’]/gu;

/** Zero of the decimal digits newspapers print: Arabic, Persian, Devanagari, Bengali, Tamil, Thai, fullwidth. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xff10];

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}
