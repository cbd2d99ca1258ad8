import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import { AUXILIARIES, SUBJECT_PRONOUNS } from '../../lexicon/function-words.ts';
import type { SayingClass } from '../../lexicon/saying-verbs.ts';
import type { Token } from '../../types.ts';
import type { Passage } from './content.ts';

interface ContentStart {
  at: number;
  /** Nothing follows the cue but the end of the sentence. */
  ends: boolean;
  /** A comma follows: the content goes on after it, or there is none. */
  comma: boolean;
  colon: boolean;
}

/** Where the content begins after a cue that ends at `at`: past times, addressees and 'in a statement'. */
export function contentStart(
  passage: Passage,
  at: number,
  use: SayingClass,
  lemma: string,
  high: number,
): ContentStart {
  const { tokens } = passage;
  let i = at;
  if (lemma === 'point' && tokens[i]?.norm === 'out') i++;
  if (use === 'tell') i = skipAddressee(passage, i, high);
  else if (
    (use === 'judge' || use === 'ask') &&
    PARTICLES.has(tokens[i]?.norm ?? '') &&
    !(use === 'ask' && tokens[i]?.norm === 'to')
  )
    i++;
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
    else if (ADJUNCT_STARTS.has(token.norm)) {
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

const ADJUNCT_STARTS = new Set('at in during on to of by when after before as from through via'.split(' '));
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
