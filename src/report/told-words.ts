/** What is kept in English, as a fact, in the words of whoever asks: why something was set aside, and who told a field. */
import { WORDS, words } from '../words/words.ts';

/** English phrase → its name among the phrases. */
function namesIn(group: Record<string, unknown>): Map<unknown, string> {
  return new Map(Object.entries(group).map(([name, phrase]) => [phrase, name]));
}

const REASONS = namesIn(WORDS.en.reasons);
const TELLERS = namesIn(WORDS.en.tellers);

/** Why a block was set aside, or a part left out. What is not known here stays as it is kept. */
export function reasonInWords(kept: string): string {
  const { reasons } = words();
  const [, named] = /^the page names it ‘([^’]+)’$/u.exec(kept) ?? [];
  if (named !== undefined) return reasons.named(named);
  return phraseOf(reasons, REASONS.get(kept)) ?? kept;
}

/** Who told something of a text: 'the page', 'JSON-LD'. */
export function originInWords(kept: string): string {
  const { tellers } = words();
  const [, name] = /^the meta element ‘([^’]+)’$/u.exec(kept) ?? [];
  if (name !== undefined) return tellers.meta(name);
  return phraseOf(tellers, TELLERS.get(kept)) ?? kept;
}

function phraseOf(group: Record<string, unknown>, name: string | undefined): string | undefined {
  const phrase = name === undefined ? undefined : group[name];
  return typeof phrase === 'string' ? phrase : undefined;
}
