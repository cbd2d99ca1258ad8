/** Writing systems told apart; 'None' for text without letters. */
export type Script = (typeof NAMES)[number];

const NAMES = [
  'None',
  'Latin',
  'Cyrillic',
  'Arabic',
  'Kana',
  'Han',
  'Hangul',
  'Devanagari',
  'Greek',
  'Hebrew',
  'Thai',
  'Bengali',
  'Tamil',
  'Telugu',
  'Gujarati',
  'Gurmukhi',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'Khmer',
  'Myanmar',
  'Sinhala',
  'Other',
] as const;
const NONE = 0;
const LATIN = 1;
const KANA = NAMES.indexOf('Kana');
const HAN = NAMES.indexOf('Han');
const OTHER = NAMES.indexOf('Other');
const SAMPLE = 160;
const ENOUGH = 40;

/** Index into NAMES plus one by UTF-16 unit, filled as characters turn up. */
const known = new Uint8Array(0x10000);

/** The writing system most letters of a text belong to, judged by its first 160 characters. */
export function scriptOf(text: string): Script {
  if (isLatin(text)) return 'Latin';
  const counts = new Uint16Array(NAMES.length);
  const length = Math.min(text.length, SAMPLE);
  for (let i = 0; i < length; i++) {
    const script = scriptOfUnit(text.charCodeAt(i));
    counts[script] = (counts[script] ?? 0) + 1;
  }
  let best = NONE;
  for (let script = LATIN; script < counts.length; script++) {
    if ((counts[script] ?? 0) > (best === NONE ? 0 : (counts[best] ?? 0))) best = script;
  }
  // Japanese is Han with a share of kana.
  if (best === HAN && (counts[KANA] ?? 0) * 8 > (counts[HAN] ?? 0)) best = KANA;
  return NAMES[best] ?? 'None';
}

/** The first letters are all of the Latin alphabet: no need to count. */
function isLatin(text: string): boolean {
  let letters = 0;
  for (let i = 0; i < text.length && letters < ENOUGH; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x250 && (code < 0x2000 || code > 0x20cf)) return false;
    if ((code | 32) >= 97 && (code | 32) <= 122) letters += 1;
  }
  return letters === ENOUGH;
}

function scriptOfUnit(code: number): number {
  if (code < 0x80) return (code | 32) >= 97 && (code | 32) <= 122 ? LATIN : NONE;
  const cached = known[code];
  if (cached) return cached - 1;
  const script = lookUp(String.fromCharCode(code));
  known[code] = script + 1;
  return script;
}

function lookUp(letter: string): number {
  if (!/\p{L}/u.test(letter)) return NONE;
  for (let script = LATIN; script < OTHER; script++) {
    const name = NAMES[script] ?? '';
    const property = name === 'Kana' ? String.raw`\p{Script=Hiragana}\p{Script=Katakana}` : `\\p{Script=${name}}`;
    if (new RegExp(`[${property}]`, 'u').test(letter)) return script;
  }
  return OTHER;
}
