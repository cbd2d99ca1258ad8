import { ADVERBS, PREPOSITIONS, SUBORDINATORS } from '../../lexicon/function-words.ts';
import { SAYING_VERBS, type SayingClass } from '../../lexicon/saying-verbs.ts';
import type { Token } from '../../types.ts';
import type { QuotedRun } from '../quotations.ts';
import { objectFrom, quotationAfter, quotesFrom, resumedFrom, spokenFrom } from './clause.ts';
import { contentStart } from './content-start.ts';
import type { Run } from './phrase.ts';

/** A sentence or a paragraph with its quotations. */
export interface Passage {
  tokens: Token[];
  runs: QuotedRun[];
  /** Index into `runs` of the quotation a token stands in, marks included; -1 outside. */
  quoted: Int32Array;
}

/** The content of an active verb: after it, before it, or around it ("…," he said, "…"). */
export function contentOf(
  passage: Passage,
  whole: Run,
  use: SayingClass,
  lemma: string,
  low: number,
  high: number,
): Run[] {
  const { tokens } = passage;
  const at = contentStart(passage, whole.to, use, lemma, high);
  const before = tokens[whole.from - 1];
  const trails =
    whole.from > low + 1 &&
    before !== undefined &&
    (before.norm === ',' ||
      before.norm === '"' ||
      before.norm === '-' ||
      before.norm === "'" ||
      passage.quoted[whole.from - 1] !== -1);
  const speaks = use === 'say' || use === 'tell' || use === 'think' || use === 'show';
  // '…, as police have said.'
  if (speaks && at.ends && before?.norm === 'as' && tokens[whole.from - 2]?.norm === ',') {
    return contentBefore(passage, whole.from - 2, low);
  }
  const told = passage.quoted[whole.from - 1] !== -1;
  const aside = told && (isAside(tokens, at.at) || (isAside(tokens, whole.to) && !at.comma));
  if (speaks && trails && (at.ends || at.comma || aside)) {
    const left = contentBefore(passage, whole.from, low);
    if (!at.comma) return left;
    const quoted = passage.quoted[whole.from - 1] !== -1;
    const next = tokens[at.at]?.norm ?? '';
    const onward = quoted && (next.endsWith('ing') || SAYING_VERBS.has(next));
    const right = onward ? [] : quoted ? quotesFrom(passage, at.at, high) : resumedFrom(passage, at.at, high);
    // 'Asked about it later, Berg said, "…"'
    return !quoted && at.colon && isLead(tokens, left[0]) ? right : [...left, ...right];
  }
  if (at.ends) return at.colon ? quotationAfter(passage, high) : [];
  if (use === 'say' || use === 'tell' || use === 'think' || use === 'show') return spokenFrom(passage, at.at, high);
  return objectFrom(passage, at.at, high, use);
}

/** What stands before the speaker only tells when or on what occasion. */
function isLead(tokens: Token[], left: Run | undefined): boolean {
  const norm = tokens[left?.from ?? -1]?.norm ?? '';
  return PREPOSITIONS.has(norm) || SUBORDINATORS.has(norm) || norm.endsWith('ed') || norm.endsWith('ing');
}

/** What follows '"…," X said' without being said. */
function isAside(tokens: Token[], at: number): boolean {
  return ASIDES.has(tokens[at]?.norm ?? '');
}

const ASIDES = new Set(
  'after before during when while as in on at by of about following who from to with amid'.split(' '),
);

/** What stands before a trailing attribution: the quotation that ends there, whole, or the sentence so far. */
export function contentBefore(passage: Passage, before: number, low: number): Run[] {
  const { tokens, quoted, runs } = passage;
  let end = before;
  while (end > low && tokens[end - 1]?.kind === 'punctuation' && quoted[end - 1] === -1) end--;
  if (end <= low) return [];
  const run = runs[quoted[end - 1] ?? -1];
  // A quotation that fills the sentence so far may have begun in an earlier sentence.
  if (
    run &&
    run.to === end &&
    (run.from <= low || endsLead(tokens, low, run.from) || hasReport(tokens, low, run.from))
  ) {
    return [{ from: run.from, to: run.to }];
  }
  let from = afterDateline(tokens, low, end);
  while (
    from < end &&
    (LEADS.has(tokens[from]?.norm ?? '') || (ADVERBS.has(tokens[from]?.norm ?? '') && tokens[from + 1]?.norm === ','))
  )
    from++;
  while (from < end && tokens[from]?.kind === 'punctuation' && quoted[from] === -1) from++;
  return end > from ? [{ from, to: end }] : [];
}

/** Only 'But' or a mark stands before the quotation. */
function endsLead(tokens: Token[], low: number, from: number): boolean {
  if (from > low + 2) return false;
  for (let i = low; i < from; i++)
    if (tokens[i]?.kind !== 'punctuation' && !LEADS.has(tokens[i]?.norm ?? '')) return false;
  return true;
}

/** Somebody else speaks before the quotation: it alone is what this speaker says. */
function hasReport(tokens: Token[], low: number, from: number): boolean {
  for (let i = low; i < from; i++) {
    const verb = SAYING_VERBS.get(tokens[i]?.norm ?? '');
    if (verb && verb.form !== 'base' && verb.classes.has('say')) return true;
  }
  return false;
}

const LEADS = new Set(['but', 'and', 'so', 'yet']);

/** 'MOSCOW (Reuters) - ': past the dateline that opens a report. */
function afterDateline(tokens: Token[], low: number, end: number): number {
  if (!tokens[low]?.capital) return low;
  for (let i = low + 1; i < Math.min(end, low + 10); i++) {
    const token = tokens[i] as Token;
    if (token.norm === '-' && i > low) return tokens[low]?.text === tokens[low]?.text.toUpperCase() ? i + 1 : low;
  }
  return low;
}
