import { opposite } from '../lexicon/antonyms.ts';
import { related } from '../lexicon/wordnet.ts';
import type { AnnotatedSentence, SentencePair, Token } from '../types.ts';
import { profileOf } from './profile.ts';

/** Words that bring in somebody or something not spoken of before. */
const NEW = new Set(
  'a an one some two three four several many few there nobody no someone somebody people children men women kids dogs'.split(
    ' ',
  ),
);

/** Tokens after 'is' or 'no' in which the participle of a scene stands. */
const REACH = 8;

/** Words for people that are one to whoever looks on. */
const ALIKE = new Set(['ladi woman', 'woman ladi', 'gui man', 'man gui', 'kid child', 'child kid']);

/** How well a word must be answered to be taken for the same. */
const SAME = 0.75;

/**
 * Whether both sentences show what somebody is doing, and at least one of them speaks of somebody new: 'A man is
 * mending a net.' Nothing says that the two show the same person (Karttunen's discourse referents), so that they
 * exclude each other only where every word answers.
 */
export function areScenes({ a, b }: SentencePair): boolean {
  return (bringsIn(a) || bringsIn(b)) && showsDoing(a.tokens) && showsDoing(b.tokens);
}

/** Both sentences show how things stand with somebody new: what one is, another need not be. */
export function showStrangers({ a, b }: SentencePair): boolean {
  return bringsIn(a) && bringsIn(b) && showsNow(a.tokens) && showsNow(b.tokens);
}

function showsNow(tokens: readonly Token[]): boolean {
  return tokens.some(({ norm }) => /^(?:is|are|has|have)$/.test(norm));
}

function bringsIn({ tokens }: AnnotatedSentence): boolean {
  return NEW.has(tokens[0]?.norm ?? '');
}

function showsDoing(tokens: readonly Token[]): boolean {
  return tokens.some(({ norm }, i) => {
    if (!/^(?:is|are|isn't|aren't|no|nobody)$/.test(norm)) return false;
    return tokens.slice(i + 1, i + 1 + REACH).some((token) => token.norm.length > 4 && token.norm.endsWith('ing'));
  });
}

/**
 * Whether the other sentence answers every word from `from` up to `to` by one that means the same or less: who mends no
 * net mends no herring net, but who mends no herring net may mend a net. `skip` is left out.
 */
export function isWhollyAnswered(
  own: AnnotatedSentence,
  other: AnnotatedSentence,
  links: readonly number[],
  strengthOf: (own: number) => number,
  { from, to, skip }: { from: number; to: number; skip: number },
): boolean {
  const { weights, keys } = profileOf(own);
  const theirs = profileOf(other).keys;
  for (let i = from; i < Math.min(to, keys.length); i++) {
    if (!weights[i] || i === skip) continue;
    const j = links[i] ?? -1;
    const [x, y] = [keys[i] ?? '', theirs[j] ?? ''];
    if (j < 0 || opposite(x, y)) return false;
    if (strengthOf(i) < SAME && related(x, y) !== 'hypernym' && !ALIKE.has(`${x} ${y}`)) return false;
  }
  return true;
}
