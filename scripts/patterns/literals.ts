/** Finds the regular expressions written in a source file. A scanner, not a parser: it knows strings, templates, comments. */

export interface Literal {
  source: string;
  flags: string;
  /** Line in the file, from 1. */
  line: number;
}

/** After these a slash begins an expression; after a value it divides. */
const BEFORE = /(?:^|[=(,:[!&|?{};+\-*%~^<>]|=>|\b(?:return|typeof|case|of|in|do|else|yield|await|void|delete))$/;

export function findLiterals(text: string): Literal[] {
  const found: Literal[] = [];
  // What stands open: '`' for a template, '{' for a brace within code.
  const open: string[] = [];
  let before = '';
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    const two = text.slice(at, at + 2);
    if (two === '//') at = endOf(text, '\n', at);
    else if (two === '/*') at = endOf(text, '*/', at) + 2;
    else if (char === "'" || char === '"') {
      at = endOfQuoted(text, at, char);
      before = 'x';
    } else if (char === '`' || (char === '}' && open.at(-1) === '`')) {
      if (char === '}') open.pop();
      const end = endOfTemplatePart(text, at + 1);
      if (text[end] === '$') {
        open.push('`');
        at = end + 2;
        before = '(';
      } else {
        at = end + 1;
        before = 'x';
      }
    } else if (char === '/' && BEFORE.test(before)) {
      const end = endOfExpression(text, at + 1);
      const flags = /^[a-z]*/.exec(text.slice(end + 1, end + 10))?.[0] ?? '';
      found.push({ source: text.slice(at + 1, end), flags, line: text.slice(0, at).split('\n').length });
      at = end + 1 + flags.length;
      before = 'x';
    } else {
      if (char === '{') open.push('{');
      if (char === '}') open.pop();
      if (!/\s/.test(char))
        before =
          (/\w/.test(char) && /\w$/.test(text.slice(Math.max(0, at - 1), at)) ? before : before.slice(-2)) + char;
      at++;
    }
  }
  return found;
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end;
}

function endOfQuoted(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}

/** Where the template ends, or its next value begins. */
function endOfTemplatePart(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '`' || text.slice(at, at + 2) === '${') return at;
  }
  return text.length;
}

function endOfExpression(text: string, from: number): number {
  let inClass = false;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return at;
  }
  return text.length;
}
