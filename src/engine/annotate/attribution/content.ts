import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { ADVERBS, AUXILIARIES, SUBJECT_PRONOUNS } from '../../lexicon/function-words.ts';
import { SAYING_VERBS, type SayingClass } from '../../lexicon/saying-verbs.ts';
import type { Token } from '../../types.ts';
import type { QuotedRun } from '../quotations.ts';
import type { Run } from './phrase.ts';

/** A sentence or a paragraph with its quotations. */
export interface Passage {
  tokens: Token[];
  runs: QuotedRun[];
  /** Index into `runs` of the quotation a token stands in, marks included; -1 outside. */
  quoted: Int32Array;
}

interface ContentStart {
  at: number;
  /** Nothing follows the cue but the end of the sentence. */
  ends: boolean;
  /** A comma follows: the content goes on after it, or there is none. */
  comma: boolean;
  colon: boolean;
}

export const contentAfter = { start, spoken, object, clause, quotes, resumed, following };

/** Where the content begins after a cue that ends at `at`: past times, addressees and 'in a statement'. */
function start(passage: Passage, at: number, use: SayingClass, lemma: string, high: number): ContentStart {
  const { tokens } = passage;
  let i = at;
  if (lemma === 'point' && tokens[i]?.norm === 'out') i++;
  if (use === 'tell') i = skipAddressee(passage, i, high);
  else if ((use === 'judge' || use === 'ask') && PARTICLES.has(tokens[i]?.norm ?? '')) i++;
  else if (
    use === 'say' &&
    (tokens[i]?.norm === 'to' || tokens[i]?.norm === 'about' || tokens[i]?.norm === 'of') &&
    lemma !== 'say'
  )
    i++;
  if (use === 'judge' && tokens[i]?.norm === 'for' && tokens[i - 1]?.norm === 'out') i++;
  if (use === 'say' || use === 'tell' || use === 'think') i = skipAdjuncts(passage, i, high);
  const token = tokens[i];
  const last = i >= high || (i === high - 1 && token?.kind === 'punctuation') || !token;
  const colon = tokens[Math.min(i, high - 1)]?.text === ':' || token?.text === ':';
  if (last) return { at: i, ends: true, comma: false, colon };
  // '"…," he said. "…"' read as one sentence.
  if (token.text === '.' && quotesAhead(passage, i + 1)) return { at: i + 1, ends: false, comma: true, colon: false };
  if (colon) return { at: i + 1, ends: false, comma: false, colon };
  if (token.norm === ',' || token.norm === ';') {
    const quote = passage.quoted[i + 1] ?? -1;
    const fresh = quote !== -1 && passage.runs[quote]?.from === i + 1;
    return { at: i + 1, ends: false, comma: true, colon: fresh };
  }
  if (token.norm === '-') return { at: i + 1, ends: false, comma: true, colon: false };
  return { at: i, ends: false, comma: false, colon: false };
}

function quotesAhead(passage: Passage, at: number): boolean {
  return passage.runs[passage.quoted[at] ?? -1]?.from === at;
}

const PARTICLES = new Set([
  'for',
  'on',
  'against',
  'about',
  'out',
  'at',
  'off',
  'with',
  'to',
  'up',
  'upon',
  'from',
  'in',
]);
const FORMS = new Set(
  `statement interview tweet post speech email e-mail letter news conference briefing remarks report memo
  op-ed telephone phone video message press call testimony rally filing release facebook twitter response`.split(/\s+/),
);

function skipAdjuncts(passage: Passage, from: number, high: number): number {
  const { tokens, quoted } = passage;
  let i = from;
  for (let guard = 0; guard < 6 && i < high; guard++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1]?.norm ?? '';
    if (quoted[i] !== -1) return i;
    if (WEEKDAYS.has(token.norm) && token.capital) i += TIME_UNITS.has(next) ? 2 : 1;
    else if (token.norm === 'on' && WEEKDAYS.has(next)) i += TIME_UNITS.has(tokens[i + 2]?.norm ?? '') ? 3 : 2;
    else if ((token.norm === 'last' || token.norm === 'this' || token.norm === 'earlier') && TIME_UNITS.has(next))
      i += 2;
    else if (token.norm === 'earlier' && next === 'this' && TIME_UNITS.has(tokens[i + 2]?.norm ?? '')) i += 3;
    else if (token.norm === 'in' && (MONTHS.has(next) || /^(?:19|20)\d\d$/.test(next)))
      i += tokens[i + 2]?.kind === 'number' ? 3 : 2;
    else if (SKIPPED.has(token.norm)) i++;
    else if (
      token.norm === 'at' ||
      token.norm === 'in' ||
      token.norm === 'during' ||
      token.norm === 'on' ||
      token.norm === 'to' ||
      token.norm === 'of' ||
      token.norm === 'by' ||
      token.norm === 'when' ||
      token.norm === 'after' ||
      token.norm === 'before' ||
      token.norm === 'as' ||
      token.norm === 'from'
    ) {
      const end = endOfAdjunct(passage, i, high);
      if (end < 0) return i;
      i = end;
    } else if (token.norm === ',' && (tokens[i + 1]?.norm === 'referring' || tokens[i + 1]?.norm === 'speaking')) {
      const end = endOfAdjunct(passage, i + 1, high);
      if (end < 0) return i;
      i = end;
    } else return i;
    if (tokens[i]?.norm === ',' && (quoted[i + 1] ?? -1) !== -1) return i;
  }
  return i;
}

export const TIME_UNITS = new Set(
  'week month year night weekend spring summer fall winter autumn morning afternoon evening'.split(' '),
);
const SKIPPED = new Set(
  'yesterday today later then recently again once also here repeatedly earlier publicly privately bluntly'.split(' '),
);

/** A phrase such as 'in an interview with X': as far as 'that', a mark or the end, but only when one of them comes soon. */
function endOfAdjunct(passage: Passage, from: number, high: number): number {
  const { tokens, quoted } = passage;
  let form = false;
  for (let i = from + 1; i < Math.min(high, from + 22); i++) {
    const { norm, kind, text } = tokens[i] as Token;
    if (FORMS.has(norm)) form = true;
    if (norm === 'that' && i > from + 1) return i;
    if (quoted[i] !== -1) return i;
    if (text === ':' || norm === ',') return i;
    if (kind === 'punctuation' && i >= high - 1) return i;
    if (form && i > from + 2 && SUBJECT_PRONOUNS.has(norm) && norm !== 'who') return i;
    if (AUXILIARIES.has(norm)) return -1;
  }
  return -1;
}

/** 'told reporters on Friday that …': past the person addressed. */
function skipAddressee(passage: Passage, from: number, high: number): number {
  const { tokens, quoted } = passage;
  for (let i = from; i < Math.min(high, from + 24); i++) {
    const { norm, text, kind } = tokens[i] as Token;
    if (quoted[i] !== -1) return i;
    if (text === ':' || norm === ',' || (kind === 'punctuation' && i === high - 1)) return i;
    if (i === from) continue;
    if (
      norm === 'that' ||
      norm === 'to' ||
      norm === 'how' ||
      norm === 'whether' ||
      norm === 'why' ||
      norm === 'what' ||
      norm === 'about' ||
      norm === 'not' ||
      norm === 'never'
    )
      return i;
    if (SUBJECT_PRONOUNS.has(norm) && norm !== 'who') return i;
    if (AUXILIARIES.has(norm)) return from + 1;
    if (
      norm === 'the' &&
      i > from &&
      tokens[i - 1]?.kind === 'word' &&
      !NOT_BEFORE_CLAUSE.has(tokens[i - 1]?.norm ?? '')
    )
      return i;
  }
  return from + 1;
}

const NOT_BEFORE_CLAUSE = new Set(['of', 'in', 'at', 'on', 'to', 'for', 'with', 'and', 'from', 'during']);

/** What is said from `at` on: the quotation that stands there, or the clause. */
function spoken(passage: Passage, at: number, high: number): Run[] {
  const run = passage.runs[passage.quoted[at] ?? -1];
  if (run && run.from === at) {
    const next = passage.tokens[run.to];
    if (run.to >= high - 1 || !next || next.kind === 'punctuation' || next.norm === 'and')
      return quotes(passage, at, high);
  }
  return clause(passage, at, high);
}

/** The quotations from `at` to the end of the sentence. */
function quotes(passage: Passage, at: number, high: number): Run[] {
  const found: Run[] = [];
  for (const run of passage.runs) {
    if (run.to <= at || run.from >= high) continue;
    const between = found.at(-1);
    if (between && run.from - between.to > 4) break;
    found.push({ from: run.from, to: run.to });
  }
  return found;
}

/** After '…, he said, ' the content goes on unless something else begins. */
function resumed(passage: Passage, at: number, high: number): Run[] {
  const token = passage.tokens[at];
  if (!token || at >= high) return [];
  if (passage.quoted[at] !== -1) return quotes(passage, at, high);
  if ((token.norm === 'and' || token.norm === 'but') && at + 4 < high) {
    // '"…," she said, and still "…"'
    for (let i = at + 1; i < at + 4; i++) if (passage.quoted[i] !== -1) return quotes(passage, i, high);
  }
  if (token.norm.endsWith('ing') || STOPS_RESUMED.has(token.norm)) return [];
  return clause(passage, at, high);
}

const STOPS_RESUMED = new Set(
  'and but according who when as after before while although though with in at on during because citing a an the where which his her'.split(
    ' ',
  ),
);

/** From `at` to the end of the clause a speech verb governs. */
function clause(passage: Passage, at: number, high: number): Run[] {
  return trimmed(passage, at, endOfClause(passage, at, high, 'clause'));
}

/** From `at` to the end of the object a verb of judging or asking governs. */
function object(passage: Passage, at: number, high: number, use: SayingClass): Run[] {
  return trimmed(passage, at, endOfClause(passage, at, high, use === 'judge' ? 'object' : 'act'));
}

type Reach = 'clause' | 'act' | 'object';

function endOfClause(passage: Passage, at: number, high: number, reach: Reach): number {
  const short = reach !== 'clause';
  const { tokens, quoted } = passage;
  for (let i = at; i < high; i++) {
    const token = tokens[i] as Token;
    if (quoted[i] !== -1) {
      // '… is “true,” but': the comma stands inside the marks.
      if (tokens[i + 1]?.norm === 'but' && quoted[i + 1] === -1 && tokens[i - 1]?.norm === ',') return i + 1;
      continue;
    }
    if (token.text === ';') return i;
    if (reach === 'object' && i > at && endsObject(tokens, i)) return i;
    if (reach === 'object' && i > at && (token.text === ':' || token.norm === '-')) return i;
    if (token.norm !== ',' || i === at) continue;
    const next = tokens[i + 1]?.norm ?? '';
    const verb = SAYING_VERBS.get(next);
    if (verb?.form === 'ing') return i;
    if (next === 'according' || next === 'but') return i;
    if (short && SHORT_STOPS.has(next)) return i;
    if (endsAttributed(tokens, i + 1, high)) return i;
  }
  return high;
}

/** An object ends before what tells when or where, and before the next thing its speaker does. */
function endsObject(tokens: Token[], i: number): boolean {
  const norm = tokens[i]?.norm ?? '';
  const next = tokens[i + 1]?.norm ?? '';
  if (OBJECT_STOPS.has(norm)) return true;
  if (norm === 'in' || norm === 'at' || norm === 'on') return next === 'a' || next === 'an' || WEEKDAYS.has(next);
  const verb = norm === 'and' ? SAYING_VERBS.get(next) : undefined;
  return verb !== undefined && verb.form !== 'ing' && !verb.noun;
}

const OBJECT_STOPS = new Set('during while when until because although'.split(' '));
const SHORT_STOPS = new Set(
  'and yet while after as when who which where although though because since before with so saying'.split(' '),
);

/** '…, X said.' or '…, X said on Wednesday.' closes the sentence after this comma. */
function endsAttributed(tokens: Token[], from: number, high: number): boolean {
  const opens = tokens[from]?.capital || tokens[from]?.norm === 'the' || SUBJECT_PRONOUNS.has(tokens[from]?.norm ?? '');
  if (!opens) return false;
  for (let i = from + 1; i < Math.min(high, from + 9); i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punctuation' && token.text !== '.') return false;
    const verb = SAYING_VERBS.get(token.norm);
    if (!verb || verb.form === 'ing' || verb.form === 'base' || !(verb.classes.has('say') || verb.classes.has('tell')))
      continue;
    return endOfTrailer(tokens, i + 1, high) >= high - 1;
  }
  return false;
}

/** Past the time, the person told or the form after a closing 'X said'. */
function endOfTrailer(tokens: Token[], from: number, high: number): number {
  let i = from;
  if (high - i > 8) return i;
  while (i < high) {
    const { norm, kind } = tokens[i] as Token;
    if (kind === 'punctuation' || SUBJECT_PRONOUNS.has(norm) || norm === 'that' || AUXILIARIES.has(norm)) break;
    i++;
  }
  return i;
}

function trimmed(passage: Passage, from: number, to: number): Run[] {
  const { tokens, quoted } = passage;
  let start = from;
  let end = to;
  while (start < end && tokens[start]?.kind === 'punctuation' && quoted[start] === -1 && tokens[start]?.text !== '$')
    start++;
  while (
    end > start &&
    tokens[end - 1]?.kind === 'punctuation' &&
    quoted[end - 1] === -1 &&
    !/[)%]/.test(tokens[end - 1]?.text ?? '')
  )
    end--;
  return end > start ? [{ from: start, to: end }] : [];
}

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

/** 'He said:' ends its sentence: the quotation after it. */
function following(passage: Passage, high: number): Run[] {
  const run = passage.runs.find(({ from }) => from >= high && from <= high + 1);
  return run ? [{ from: run.from, to: run.to }] : [];
}

/** 'MOSCOW (Reuters) - ': past the dateline that opens a report. */
function afterDateline(tokens: Token[], low: number, end: number): number {
  if (!tokens[low]?.capital) return low;
  for (let i = low + 1; i < Math.min(end, low + 10); i++) {
    const token = tokens[i] as Token;
    if (token.norm === '-' && i > low) return tokens[low]?.text === tokens[low]?.text.toUpperCase() ? i + 1 : low;
  }
  return low;
}
