import { InvalidInput } from '../../errors.ts';

/** UTF-16 units a version's text may have: some 150,000 words, far beyond any article. */
export const MOST_CHARACTERS = 1_000_000;

const FEWEST_WORDS = 3;

/** Says what keeps a text from being a version, or nothing when it can be one. */
export function objectionTo(text: string): string | undefined {
  if (text.trim() === '') return 'There is no text yet. Paste the article as the outlet printed it.';
  if (text.includes('\0'))
    return 'The text holds NUL characters; it was probably copied out of a file that is not text.';
  if (!text.isWellFormed())
    return 'The text holds broken characters (half of a UTF-16 pair). Copy it again from the source.';
  if (text.length > MOST_CHARACTERS) {
    return `The text has ${text.length.toLocaleString('en')} characters; a version may have at most ${MOST_CHARACTERS.toLocaleString('en')}. Paste the one article only.`;
  }
  if (!hasWords(text)) return 'This is too short to compare: a version needs at least one sentence.';
  return undefined;
}

/** The text, if it can be a version. Throws InvalidInput for `field` otherwise. */
export function checkText(text: string, field: string): string {
  const objection = objectionTo(text);
  if (objection !== undefined) throw new InvalidInput({ [field]: objection });
  return text;
}

/** Enough words to be a sentence, wherever they begin; scripts without spaces count by character. */
function hasWords(text: string): boolean {
  let words = 0;
  for (const _ of text.matchAll(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu)) {
    words++;
    if (words === FEWEST_WORDS) return true;
  }
  return false;
}
