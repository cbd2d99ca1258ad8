/** Words that lists of stolen passwords begin with, and the name of this program; in lower case, letters only. */
const COMMON =
  'password passwort passw qwerty qwertz azerty letmein welcome iloveyou admin administrator monkey dragon football baseball basketball sunshine princess superman batman trustno master shadow michael jennifer charlie hello login secret changeme default guest test starwars whatever computer internet google facebook crossread factcheck factchecker newsroom reporter journalist editor'.split(
    ' ',
  );
/** Rows of keys and of the alphabet that fingers run along. */
const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'q1w2e3r4t5y6u7i8o9p0',
];
const FEWEST_DIFFERENT = 4;
/** Letters of a password beyond its common words from which it counts as somebody's own. */
const OWN_LETTERS = 4;

/** Whether a password is among the first that anybody would try: long enough, and no secret. */
export function isWeak(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
  if (new Set(plain).size < FEWEST_DIFFERENT) return true;
  if (RUNS.some((run) => isRun(plain, run))) return true;
  // '3' for e, '0' for o, '@' for a: everybody's second thought.
  const letters = [...plain].map((sign) => SAME[sign] ?? sign).join('');
  return [plain, letters].some((word) => ownLetters(word) < OWN_LETTERS);
}

const SAME: Record<string, string> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };

/** A row forwards, backwards, or again and again. */
function isRun(plain: string, run: string): boolean {
  const backwards = [...run].reverse().join('');
  const piece = plain.slice(0, Math.ceil(plain.length / 2));
  const repeated = plain === piece + piece.slice(0, plain.length - piece.length);
  return [run, backwards].some((each) => each.includes(plain) || (repeated && each.includes(piece)));
}

/** How many letters are left when common words are taken out; enough where there is none of them. */
function ownLetters(word: string): number {
  const rest = COMMON.reduce((left, common) => left.replaceAll(common, ''), word);
  return rest === word ? OWN_LETTERS : rest.replace(/\P{L}/gu, '').length;
}
