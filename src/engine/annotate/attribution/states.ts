import { ADVERBS, AUXILIARIES, BE } from '../../lexicon/function-words.ts';
import { clauseFrom, objectFrom } from './clause.ts';
import { contentBefore, type Passage } from './content.ts';
import { contentStart } from './content-start.ts';
import { isAdverb } from './looks.ts';
import { phraseBefore } from './phrase.ts';
import type { Report } from './reports.ts';
import { isClauseStart } from './uses.ts';

/** Adjectives that tell what somebody believes or feels. */
export const MINDS = new Set(
  `convinced confident certain sure aware unaware concerned worried skeptical sceptical hopeful optimistic pessimistic
  afraid fearful doubtful adamant outraged incensed angry furious alarmed shocked surprised pleased disappointed glad
  proud committed opposed determined unwilling willing reluctant eager ready supportive critical dismissive`.split(
    /\s+/,
  ),
);
const MIND_TIES = new Set(['that', 'about', 'of', 'to', 'by', 'with', 'over']);

/** 'Republicans are convinced that …', 'She was worried about …'. */
export function mindReport(passage: Passage, i: number, low: number, high: number): Report[] | null {
  const { tokens } = passage;
  if (!MINDS.has(tokens[i]?.norm ?? '')) return null;
  const next = tokens[i + 1]?.norm ?? '';
  if (!MIND_TIES.has(next) && !isClauseStart(tokens, i + 1)) return null;
  let at = i;
  while (at - 1 > low && isAdverb(tokens[at - 1]?.norm ?? '')) at--;
  if (!BE.has(tokens[at - 1]?.norm ?? '') && !/'(?:re|m)$/.test(tokens[at - 1]?.norm ?? '')) return null;
  const contracted = !BE.has(tokens[at - 1]?.norm ?? '');
  while (
    !contracted &&
    at - 1 > low &&
    (AUXILIARIES.has(tokens[at - 1]?.norm ?? '') || ADVERBS.has(tokens[at - 1]?.norm ?? ''))
  )
    at--;
  const source = phraseBefore(tokens, at, low);
  if (!source || source.from < low) return null;
  const start = next === 'that' || next === 'to' || !MIND_TIES.has(next) ? i + 1 : i + 2;
  const content =
    next === 'that' || !MIND_TIES.has(next)
      ? clauseFrom(passage, start, high)
      : objectFrom(passage, start, high, 'judge');
  return [
    {
      source,
      cue: { from: at, to: start === i + 2 ? i + 2 : i + 1 },
      content,
      lemma: tokens[i]?.norm ?? '',
      use: 'think',
    },
  ];
}

/** '… the better, as Mr. Rosenthal put it': what stands before is what he said. */
export function putReport(passage: Passage, i: number, low: number, high: number): Report[] | null {
  const { tokens } = passage;
  if (tokens[i]?.norm !== 'put' || (tokens[i + 1]?.norm !== 'it' && tokens[i + 1]?.norm !== 'this')) return null;
  let at = i;
  while (
    at - 1 > low &&
    (ADVERBS.has(tokens[at - 1]?.norm ?? '') ||
      AUXILIARIES.has(tokens[at - 1]?.norm ?? '') ||
      isAdverb(tokens[at - 1]?.norm ?? ''))
  )
    at--;
  const source = phraseBefore(tokens, at, low);
  if (!source) return null;
  const as = tokens[source.from - 1]?.norm === 'as';
  const cue = { from: at, to: i + 2 };
  if (as && source.from - 1 > low)
    return [{ source, cue, content: contentBefore(passage, source.from - 1, low), lemma: 'put', use: 'say' }];
  const after = contentStart(passage, i + 2, 'say', 'say', high);
  const content = after.ends ? [] : clauseFrom(passage, after.at, high);
  return [{ source, cue, content, lemma: 'put', use: 'say' }];
}
