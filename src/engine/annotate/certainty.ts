import { CERTAINTY_WORDS, type Certainty, NEEDS_TO } from '../lexicon/certainty-words.ts';
import { CLAUSE_ENDS } from '../lexicon/polarity-words.ts';
import { oncePerWord } from '../text/words.ts';
import type { DetailBase, Token, VersionContext } from '../types.ts';

/** A hedge: its cue, the word it hedges and how far it reaches. Indices into the sentence's tokens. */
export interface CertaintyDetail extends DetailBase {
  /** The rung of the ladder, which is also the value. */
  rung: Certainty;
  cue: number;
  head: number;
  /** One past the last word in reach. */
  reach: number;
}

const LONGEST_REACH = 12;

/** Finds what a sentence does not state outright (a ladder after Saurí and Pustejovsky's FactBank, 2009). */
export function findCertainty(tokens: Token[], context: VersionContext): CertaintyDetail[] {
  if (context.language !== 'en') return [];
  const found: CertaintyDetail[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const rung = rungOf(token);
    if (!rung || isNoHedge(tokens, i)) continue;
    const head = headAfter(tokens, i);
    if (head < 0) continue;
    const { start, end, text } = token;
    found.push({ start, end, text, value: rung, rung, cue: i, head, reach: reachFrom(tokens, head) });
  }
  return found;
}

const rungOf = oncePerWord(({ norm }) => CERTAINTY_WORDS.get(norm));

/** 'Could not' as inability, the month of May, 'he thought', 'expected' as a plain verb. */
function isNoHedge(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token;
  const next = tokens[i + 1]?.norm ?? '';
  if (token.norm === 'could' && next === 'not') return true;
  if (token.norm === 'may' && token.capital) return i > 0 || tokens[i + 1]?.kind === 'number';
  if (NEEDS_TO.has(token.norm))
    return next !== 'to' && !(token.norm === 'feared' && /^(?:dead|lost|drowned)$/.test(next));
  if (token.norm === 'likely') return /^(?:more|less|un)$/.test(tokens[i - 1]?.norm ?? '');
  if (token.norm === 'fears' || token.norm === 'fear') return true;
  return false;
}

function headAfter(tokens: Token[], cue: number): number {
  for (let i = cue + 1; i < tokens.length && i <= cue + 6; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punctuation') return -1;
    if (!token.stop && !token.norm.endsWith('ly')) return i;
  }
  return -1;
}

function reachFrom(tokens: Token[], head: number): number {
  let end = head + 1;
  while (end < tokens.length && end - head < LONGEST_REACH && !CLAUSE_ENDS.has(tokens[end]?.norm ?? '')) end++;
  return end;
}
