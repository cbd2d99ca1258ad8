/** Writing systems told apart; 'None' for text without letters. */
export type Script = (typeof SCRIPTS)[number][0] | 'None' | 'Other';

const SCRIPTS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Han', /\p{Script=Han}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Bengali', /\p{Script=Bengali}/u],
  ['Tamil', /\p{Script=Tamil}/u],
  ['Telugu', /\p{Script=Telugu}/u],
  ['Gujarati', /\p{Script=Gujarati}/u],
  ['Gurmukhi', /\p{Script=Gurmukhi}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Ethiopic', /\p{Script=Ethiopic}/u],
  ['Khmer', /\p{Script=Khmer}/u],
  ['Myanmar', /\p{Script=Myanmar}/u],
  ['Sinhala', /\p{Script=Sinhala}/u],
] as const;

const LETTER = /\p{L}/gu;
const SAMPLE = 400;

/** The writing system most letters of a text belong to, judged by its first 400 letters. */
export function scriptOf(text: string): Script {
  const counts = countScripts(text);
  let best: Script = 'None';
  let most = 0;
  for (const [script, count] of counts) {
    if (count > most) {
      best = script;
      most = count;
    }
  }
  // Japanese is Han with a share of kana.
  return best === 'Han' && (counts.get('Kana') ?? 0) * 8 > most ? 'Kana' : best;
}

/** Letters by writing system, over the first 400 letters. */
export function countScripts(text: string): Map<Script, number> {
  const counts = new Map<Script, number>();
  LETTER.lastIndex = 0;
  for (let seen = 0; seen < SAMPLE; seen++) {
    const match = LETTER.exec(text);
    if (!match) break;
    const script = scriptOfLetter(match[0]);
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return counts;
}

function scriptOfLetter(letter: string): Script {
  const code = letter.charCodeAt(0);
  if (code < 0x250) return 'Latin';
  return SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'Other';
}
