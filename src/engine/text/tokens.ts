import type { Token } from '../types.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

const TOKEN = /\p{Nd}[\p{Nd}.,:]*\p{Nd}|\p{Nd}|(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:['’\-‑][\p{L}\p{M}]+)*|\S/gu;

/** Words, numbers and marks of `source` between `start` and `end`, spans counting in `source`. */
export function tokenise(source: string, start = 0, end = source.length): Token[] {
  const tokens: Token[] = [];
  for (const match of source.slice(start, end).matchAll(TOKEN)) {
    const text = match[0];
    const from = start + match.index;
    const norm = text.toLowerCase().replace(/[’‘]/g, "'").replace(/[‑–—]/g, '-');
    const kind = /^\p{Nd}/u.test(text) ? 'number' : /^[\p{L}]/u.test(text) ? 'word' : 'punctuation';
    tokens.push({
      start: from,
      end: from + text.length,
      kind,
      text,
      norm,
      stem: kind === 'word' ? stem(norm) : norm,
      stop: kind !== 'number' && (kind === 'punctuation' || isStopWord(norm)),
      capital: /^\p{Lu}/u.test(text),
    });
  }
  return tokens;
}
