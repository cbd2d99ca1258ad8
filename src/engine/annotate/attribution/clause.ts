import { WEEKDAYS } from '../../lexicon/calendar.ts';
import { AUXILIARIES, DETERMINERS, IRREGULAR_PASTS, SUBJECT_PRONOUNS } from '../../lexicon/function-words.ts';
import { SAYING_VERBS, type SayingClass } from '../../lexicon/saying-verbs.ts';
import type { Token } from '../../types.ts';
import type { Passage } from './content.ts';
import { isSubject } from './looks.ts';
import type { Run } from './phrase.ts';

/** What is said from `at` on: the quotation that stands there, or the clause. */
export function spokenFrom(passage: Passage, at: number, high: number): Run[] {
  const run = passage.runs[passage.quoted[at] ?? -1];
  if (run && run.from === at) {
    const next = passage.tokens[run.to];
    if (run.to >= high - 1 || !next || next.kind === 'punctuation' || next.norm === 'and')
      return quotesFrom(passage, at, high);
  }
  return clauseFrom(passage, at, high);
}

/** The quotations from `at` to the end of the sentence. */
export function quotesFrom({ runs, quoted }: Passage, at: number, high: number): Run[] {
  const found: Run[] = [];
  for (let i = at; i < Math.min(high, at + LONGEST); i++) {
    const run = runs[quoted[i] ?? -1];
    if (!run) continue;
    const before = found.at(-1);
    if (before && run.from - before.to > 4) break;
    found.push({ from: run.from, to: run.to });
    i = run.to - 1;
  }
  return found;
}

/** After '…, he said, ' the content goes on unless something else begins. */
export function resumedFrom(passage: Passage, at: number, high: number): Run[] {
  const token = passage.tokens[at];
  if (!token || at >= high) return [];
  if (passage.quoted[at] !== -1) return quotesFrom(passage, at, high);
  if ((token.norm === 'and' || token.norm === 'but') && at + 4 < high) {
    // '"…," she said, and still "…"'
    for (let i = at + 1; i < at + 4; i++) if (passage.quoted[i] !== -1) return quotesFrom(passage, i, high);
  }
  if (token.norm.endsWith('ing') || STOPS_RESUMED.has(token.norm)) return [];
  return clauseFrom(passage, at, high);
}

const STOPS_RESUMED = new Set(
  'and but according who when as after before while although though with in at on during because citing a an the where which his her'.split(
    ' ',
  ),
);

/** From `at` to the end of the clause a speech verb governs. */
export function clauseFrom(passage: Passage, at: number, high: number): Run[] {
  return trimmed(passage, at, endOfClause(passage, at, high, 'clause'));
}

/** From `at` to the end of the object a verb of judging or asking governs. */
export function objectFrom(passage: Passage, at: number, high: number, use: SayingClass): Run[] {
  return trimmed(passage, at, endOfClause(passage, at, high, use === 'judge' ? 'object' : 'act'));
}

/** Tokens of one clause at the most. */
const LONGEST = 400;

/** After 'and', the speaker of the clause before goes on speaking. */
const SAYS = new Set(['say', 'says', 'said', 'added', 'adds', 'insisted', 'insists', 'warned', 'warns']);

type Reach = 'clause' | 'act' | 'object';

function endOfClause(passage: Passage, at: number, high: number, reach: Reach): number {
  const short = reach !== 'clause';
  const { tokens, quoted } = passage;
  const last = Math.min(high, at + LONGEST);
  for (let i = at; i < last; i++) {
    const token = tokens[i] as Token;
    if (quoted[i] !== -1) {
      // '… is “true,” but': the comma stands inside the marks.
      if (tokens[i + 1]?.norm === 'but' && quoted[i + 1] === -1 && tokens[i - 1]?.norm === ',') return i + 1;
      continue;
    }
    if (token.text === ';') return i;
    // '… in the workplace: “…,” the union wrote.'
    const run = token.text === ':' ? passage.runs[quoted[i + 1] ?? -1] : undefined;
    if (run && i > at && endsAttributed(tokens, run.to, high)) return i;
    if (reach === 'object' && i > at && endsObject(tokens, i)) return i;
    if (reach === 'object' && i > at && (token.text === ':' || token.norm === '-')) return i;
    if (i > at && (token.norm === 'and' || token.norm === 'but') && SAYS.has(tokens[i + 1]?.norm ?? '')) return i;
    if (token.norm !== ',' || i === at) continue;
    const next = tokens[i + 1]?.norm ?? '';
    const verb = SAYING_VERBS.get(next);
    if (verb?.form === 'ing') return i;
    if (next === 'according' || next === 'but') return i;
    if (short && (SHORT_STOPS.has(next) || beginsClause(tokens, i + 1, high))) return i;
    if (endsAttributed(tokens, i + 1, high)) return i;
  }
  return last;
}

/** ', the union called …': somebody else does something after this comma. */
function beginsClause(tokens: Token[], from: number, high: number): boolean {
  const first = tokens[from];
  if (!first || !(first.capital || DETERMINERS.has(first.norm) || isSubject(first.norm))) return false;
  for (let i = from + 1; i < Math.min(high, from + 9); i++) {
    const { norm, kind } = tokens[i] as Token;
    if (kind === 'punctuation' || norm === 'and' || norm === 'who' || norm === 'which') return false;
    const verb = SAYING_VERBS.get(norm);
    if (AUXILIARIES.has(norm) || IRREGULAR_PASTS.has(norm) || (verb?.form === 'past' && !verb.participle)) return true;
  }
  return false;
}

/** An object ends before what tells when or where, and before the next thing its speaker does. */
function endsObject(tokens: Token[], i: number): boolean {
  const norm = tokens[i]?.norm ?? '';
  const next = tokens[i + 1]?.norm ?? '';
  if (OBJECT_STOPS.has(norm)) return true;
  if (norm === 'in' || norm === 'at' || norm === 'on') return next === 'a' || next === 'an' || WEEKDAYS.has(next);
  const verb = norm === 'and' ? SAYING_VERBS.get(next) : undefined;
  return verb !== undefined && (verb.form === 'past' || (verb.form !== 'ing' && !verb.noun));
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

/** 'He said:' ends its sentence: the quotation after it. */
export function quotationAfter({ runs, quoted }: Passage, high: number): Run[] {
  const run = runs[quoted[high] ?? -1] ?? runs[quoted[high + 1] ?? -1];
  return run && run.from >= high ? [{ from: run.from, to: run.to }] : [];
}
