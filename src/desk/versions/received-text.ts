import { InvalidInput } from '../../errors.ts';
import { words } from '../../words/words.ts';

/** UTF-16 units a version's text may have: some 150,000 words, far beyond any article. */
export const MOST_CHARACTERS = 1_000_000;

const FEWEST_WORDS = 3;

/** Says what keeps a text from being a version, or nothing when it can be one. */
export function objectionTo(text: string): string | undefined {
  const { texts } = words();
  if (text.trim() === '') return texts.empty;
  if (text.includes('\0')) return texts.nul;
  if (!text.isWellFormed()) return texts.broken;
  if (text.length > MOST_CHARACTERS) return texts.tooLong(text.length, MOST_CHARACTERS);
  if (!hasWords(text)) return texts.tooShort;
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
  let found = 0;
  for (const _ of text.matchAll(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu)) {
    found++;
    if (found === FEWEST_WORDS) return true;
  }
  return false;
}
