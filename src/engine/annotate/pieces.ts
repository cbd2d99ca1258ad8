import type { Span, Token } from '../types.ts';

/**
 * A token, or a part of one: '15-year-old' is five pieces, '$5bn' is three. Numbers and dates are read from
 * pieces, so that they do not depend on how the tokeniser treats hyphens, full stops and currency signs.
 */
export interface Piece extends Span {
  /** Lower case; '’' is "'", every dash is '-'. */
  norm: string;
  kind: 'word' | 'digits' | 'mark';
  /** Index of the token it belongs to. */
  token: number;
  /** Nothing stands between it and the piece before. */
  tight: boolean;
  /** Begins with a capital letter. */
  capital: boolean;
}

const PLAIN_WORD = /^[\p{L}\p{M}']+$/u;
const PART = /\p{Nd}+(?:[.,:'’]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\p{Nd}]/gu;

/** Tokens → pieces, in order; linear in the length of the text. */
export function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let end = -1;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'word' && PLAIN_WORD.test(token.norm)) {
      const { start, norm, capital } = token;
      pieces.push({ start, end: token.end, norm, kind: 'word', token: index, tight: start === end, capital });
    } else {
      for (const match of token.text.matchAll(PART)) pieces.push(partOf(match, token, index, end, pieces.length));
    }
    end = token.end;
  }
  return pieces;

  function partOf(match: RegExpExecArray, token: Token, index: number, lastEnd: number, count: number): Piece {
    const text = match[0];
    const start = token.start + match.index;
    const before = count > 0 ? (pieces[count - 1] as Piece) : undefined;
    const kind = /^\p{Nd}/u.test(text) ? 'digits' : /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'mark';
    return {
      start,
      end: Math.min(start + text.length, token.end),
      norm: foldPart(text, kind),
      kind,
      token: index,
      tight: start === lastEnd || before?.end === start,
      capital: kind === 'word' && /^\p{Lu}/u.test(text),
    };
  }
}

function foldPart(text: string, kind: Piece['kind']): string {
  if (kind === 'mark') return /[‐‑‒–—−]/.test(text) ? '-' : text;
  if (kind === 'digits') return text.replace(/[^\d.,:'’]/gu, asciiDigit);
  return text.toLowerCase().replaceAll('’', "'");
}

/** Zero of the decimal digits of scripts that newspapers print: Arabic, Persian, Devanagari, Bengali, Tamil, Thai, fullwidth. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50, 0xff10];

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? digit : String(code - zero);
}
