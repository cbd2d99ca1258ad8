import { WEEKDAYS } from '../../lexicon/calendar.ts';
import { DETERMINERS, PREPOSITIONS } from '../../lexicon/function-words.ts';
import { SAYING_VERBS, type SayingVerb } from '../../lexicon/saying-verbs.ts';
import type { Token } from '../../types.ts';
import { clauseFrom, quotesFrom } from './clause.ts';
import { contentBefore, contentOf, type Passage } from './content.ts';
import { passiveReport } from './forms.ts';
import { phraseBefore, type Run, subjectBefore } from './phrase.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Report } from './reports.ts';
import { useOf } from './uses.ts';
import { type CueStart, cueStart } from './verbs.ts';

export function verbReport(
  passage: Passage,
  i: number,
  verb: SayingVerb,
  low: number,
  high: number,
  earlier: Report[],
): Report[] | null {
  const { tokens } = passage;
  const start = cueStart(tokens, i, low);
  const cue = { from: start.at, to: i + 1 };
  const { lemma } = verb;
  if (start.passive) return passiveReport(passage, cue, lemma, useOf(passage, i, verb, high) ?? 'say', low, high);
  const use = useOf(passage, i, verb, high);
  if (!use || (verb.participle && start.at === i)) return null;
  if (use !== 'tell' && verb.classes.has('say') && verb.form !== 'ing') {
    const inverted = invertedReport(passage, i, lemma, low, high);
    if (inverted) return [inverted];
  }
  if (start.infinitive) return null;
  const source = sourceAfterQuotation(passage, start, low) ?? sourceOf(passage, start, verb, low, earlier);
  if (!source) return null;
  const whole = { from: Math.min(source.from, cue.from), to: i + 1 };
  if (source.to <= low || source.from >= cue.from || source.to < cue.from - 12) whole.from = cue.from;
  const content = contentOf(passage, whole, use, lemma, low, high);
  const awaits = content.length === 0 && (use === 'say' || use === 'tell') && tokens[high - 1]?.text === ':';
  return [{ source, cue, content, lemma, use, ...(awaits && { awaits: true as const }) }];
}

/** '"…," said X', '…, said X', 'Said X: …'. */
function invertedReport(passage: Passage, i: number, lemma: string, low: number, high: number): Report | null {
  const { tokens } = passage;
  const before = tokens[i - 1];
  const closing = i > low && (before?.norm === '"' || before?.norm === "'" || passage.quoted[i - 1] !== -1);
  const comma = i > low + 2 && before?.norm === ',';
  if (!closing && !comma && i !== low) return null;
  const source = phraseAfter(tokens, i + 1, high);
  if (!source) return null;
  const next = tokens[source.to];
  if (comma && source.to < high - 1 && endsAside(tokens, i - 1, low)) return null;
  if (!endsSource(tokens, source.to, high, comma) || (comma && tokens[i + 1]?.norm === 'it')) return null;
  const cue = { from: i, to: i + 1 };
  if (i === low) {
    const content = next?.text === ':' ? clauseFrom(passage, source.to + 1, high) : [];
    return content.length ? { source, cue, content, lemma, use: 'say' } : null;
  }
  const content = contentBefore(passage, i, low);
  if (next?.norm === ',' || next?.norm === ':') {
    const rest = passage.quoted[source.to + 1] ?? -1;
    if (rest !== -1 && source.to + 1 < high) content.push(...quotesFrom(passage, source.to + 1, high));
  }
  return { source, cue, content, lemma, use: 'say' };
}

/** 'Rep. Scott, one of the nine, said the nation …': the comma before the verb closes an aside on the speaker. */
function endsAside(tokens: Token[], comma: number, low: number): boolean {
  const aside = phraseBefore(tokens, comma + 1, low);
  if (!aside) return false;
  for (let k = comma - 1; k > aside.from; k--) {
    if (tokens[k]?.norm !== ',') continue;
    const first = tokens[k + 1];
    return first !== undefined && (DETERMINERS.has(first.norm) || first.norm === 'who' || first.kind === 'number');
  }
  return false;
}

/** What may follow the speaker of an inverted 'said X': after a quotation nearly anything, after a comma the end. */
function endsSource(tokens: Token[], at: number, high: number, comma: boolean): boolean {
  const next = tokens[at];
  if (!next || at >= high - 1) return true;
  if (WEEKDAYS.has(next.norm) || TIMES.has(next.norm)) return true;
  if (comma) return next.norm === ',' || ((next.norm === 'on' || next.norm === 'in') && high - at < 8);
  return (
    next.kind === 'punctuation' ||
    PREPOSITIONS.has(next.norm) ||
    next.norm.endsWith('ing') ||
    AFTER_SOURCE.has(next.norm)
  );
}

const AFTER_SOURCE = new Set(['and', 'who', 'when']);

const TIMES = new Set([
  'yesterday',
  'today',
  'tuesday',
  'last',
  'this',
  'late',
  'early',
  'earlier',
  'later',
  'recently',
]);

/** '“…,” Elliott Maynard, with all that is said of him, said.': all between a quotation that opens the sentence and the verb. */
function sourceAfterQuotation({ tokens, runs, quoted }: Passage, { phraseEnd }: CueStart, low: number): Run | null {
  const run = runs[quoted[low] ?? -1];
  if (!run || run.to >= phraseEnd || phraseEnd - run.to > 45) return null;
  // A shorter phrase reads itself; somebody else's verb between belongs to somebody else.
  if (phraseEnd - run.to < 8) return null;
  for (let i = run.to; i < phraseEnd; i++) {
    const other = SAYING_VERBS.get(tokens[i]?.norm ?? '');
    if (quoted[i] !== -1 || (other && other.form !== 'base' && !other.noun)) return null;
  }
  const first = tokens[run.to];
  return first?.capital || DETERMINERS.has(first?.norm ?? '') ? { from: run.to, to: phraseEnd } : null;
}

/** Who speaks: the phrase before the verb; for '…, adding' and 'and said' the speaker before. */
function sourceOf(passage: Passage, start: CueStart, verb: SayingVerb, low: number, earlier: Report[]): Run | null {
  const { tokens } = passage;
  const before = tokens[start.phraseEnd - 1];
  const last = earlier.at(-1)?.source ?? null;
  if (start.phraseEnd - 1 < low) return null;
  const joined = before?.norm === 'and' || before?.norm === 'but' || before?.norm === 'then' || before?.norm === 'yet';
  if (verb.form === 'ing') {
    const loose =
      before?.norm === ',' ||
      before?.norm === '"' ||
      before?.norm === '-' ||
      joined ||
      ['while', 'by', 'in', 'before', 'after', 'for', 'when'].includes(before?.norm ?? '');
    if (loose) return last ?? subjectBefore(tokens, low, start.at);
    // 'Iran denies seeking …': the complement of another verb.
    const other = SAYING_VERBS.get(before?.norm ?? '');
    if (before?.norm.endsWith('ed') || (other && other.form !== 'ing' && !other.noun)) return null;
    return phraseBefore(tokens, start.phraseEnd, low);
  }
  if (joined) return last ?? subjectBefore(tokens, low, start.at);
  return phraseBefore(tokens, start.phraseEnd, low);
}
