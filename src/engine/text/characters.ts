/** What a character is to the tokeniser. */
export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
export const DIGIT = 4;
/** Continues a word and is kept: combining marks. */
export const MARK = 5;
/** A sign of a script written without spaces: a word by itself. */
export const SIGN = 6;
export const APOSTROPHE = 7;
export const HYPHEN = 8;
/** Stops and commas that may stand inside a number. */
export const SEPARATOR = 9;
export const OTHER = 10;
export const SURROGATE = 11;
/** Continues a word and is dropped from it: soft hyphen, zero-width joiners. */
export const SILENT = 12;
/** Katakana runs are words. */
export const KATAKANA = 13;

/** Class by UTF-16 unit, filled as characters turn up: a full table would cost every start some milliseconds. */
const classes = new Uint8Array(0x10000);

/** The class of one UTF-16 unit. */
export function classOf(code: number): number {
  const known = classes[code];
  if (known) return known;
  const made = classify(code);
  classes[code] = made;
  return made;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  if (code < 0x20) return SPACE;
  const char = String.fromCharCode(code);
  if (/[\s\u200b\u200e\u200f\u2028-\u202f\u2060-\u2069\ufeff]/u.test(char)) return SPACE;
  if (char === "'" || char === '’' || char === 'ʼ') return APOSTROPHE;
  if (char === '-' || char === '‑' || char === '‐') return HYPHEN;
  if (/[.,:٫٬]/u.test(char)) return SEPARATOR;
  if (/[\u00ad\u200c\u200d]/u.test(char)) return SILENT;
  if (/[\u30a1-\u30ff\uff66-\uff9f]/u.test(char)) return KATAKANA;
  if (/[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u309f\u3400-\u9fff\uf900-\ufaff]/u.test(char)) return SIGN;
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(char)) {
    if (/\p{M}/u.test(char)) return MARK;
    if (/\p{L}/u.test(char)) return SIGN;
  }
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/\p{M}/u.test(char)) return MARK;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return UPPER;
  return /\p{L}/u.test(char) ? LOWER : OTHER;
}
