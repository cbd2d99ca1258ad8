import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import {
  ADVERBS,
  AUXILIARIES,
  IRREGULAR_PASTS,
  POSSESSIVE_PRONOUNS,
  SUBJECT_PRONOUNS,
} from '../../lexicon/function-words.ts';
import { SAYING_VERBS } from '../../lexicon/saying-verbs.ts';
import { HONORIFICS, OFFICES, SHORT_OFFICES } from '../../lexicon/titles.ts';
import { oncePerWord } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { cueOf, NUMBER_CUE } from '../cues.ts';
import { readGazetteer } from './gazetteer.ts';
import { isGivenName, isOnlyGivenName } from './given.ts';

/** A run of capitalised words that may hold one name or several: tokens[from] … tokens[to - 1]. */
export interface NameRun {
  from: number;
  to: number;
}

/** Small words inside a name: 'Department of State', 'Dominique de Villepin'. */
const PARTICLES = new Set(
  'of de la le du da dos del della di van von der den ter bin ibn al el ben zu for the to and & y e'.split(' '),
);
/** Particles that join only names of people, so that nothing but a capital need stand before them. */
const NOBILIARY = new Set('de la le du da dos del della di van von der den ter bin ibn al el ben zu'.split(' '));

/** Runs of capitalised words, the genitive ending one. Words that open a sentence count only when they look like names. */
export function findRuns(tokens: Token[]): NameRun[] {
  if (isTitleCase(tokens)) return headlineRuns(tokens);
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!opensName(tokens, i)) continue;
    const to = endOfRun(tokens, i);
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}

function opensName(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (!token.capital || token.kind !== 'word' || isCalendar(token)) return false;
  if (token.stop && !isInitials(token)) return false;
  // 'D-Va.', 'R-Texas': a party and a state.
  if (/^[dri]-[a-z]/.test(token.norm)) return false;
  if (!opensSentence(tokens, i)) return true;
  if (ADVERBS.has(token.norm) || SUBJECT_PRONOUNS.has(token.norm) || POSSESSIVE_PRONOUNS.has(token.norm)) return false;
  return looksLikeName(tokens, i);
}

/** The first word of a sentence or a quotation has its capital anyway. */
function looksLikeName(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (isInitials(token) || isAcronym(token) || token.norm.endsWith("'s")) return true;
  if (
    HONORIFICS.has(token.norm) ||
    SHORT_OFFICES.has(token.norm) ||
    isOnlyGivenName(token.norm) ||
    readGazetteer(tokens, i, tokens.length)
  )
    return true;
  const next = tokens[i + 1];
  if (next?.capital && next.kind === 'word' && !next.stop && !isCalendar(next)) return !token.norm.endsWith('ly');
  if (next?.text === '.' && next.start === token.end && HONORIFICS.has(token.norm)) return true;
  if (OFFICES.has(token.norm) || token.norm.endsWith('s') || token.norm.endsWith('ing') || token.norm.endsWith('ly'))
    return false;
  // 'Two died' counts; 'Seven West Media said' was heard above.
  if (cueOf(token.norm) & NUMBER_CUE) return false;
  const after = tokens[afterAdverbs(tokens, i + 1)];
  const verb = SAYING_VERBS.get(after?.norm ?? '');
  if (verb) return verb.form === 'past' || verb.form === 'third';
  return after !== undefined && (IRREGULAR_PASTS.has(after.norm) || AUXILIARIES.has(after.norm) || isPast(after));
}

/** Past 'also', 'specifically' and 'on Tuesday' between a subject and its verb. */
function afterAdverbs(tokens: Token[], from: number): number {
  let i = from;
  while (i < from + 4) {
    const norm = tokens[i]?.norm ?? '';
    if (norm === 'on' && WEEKDAYS.has(tokens[i + 1]?.norm ?? '')) i += 2;
    else if (
      norm.endsWith('self') ||
      ADVERBS.has(norm) ||
      WEEKDAYS.has(norm) ||
      (norm.length > 4 && norm.endsWith('ly'))
    )
      i++;
    else break;
  }
  return i;
}

function isPast(token: Token): boolean {
  return !token.capital && token.norm.length > 4 && token.norm.endsWith('ed');
}

function endOfRun(tokens: Token[], start: number): number {
  let to = start + 1;
  if (endsInGenitive(tokens[start])) return to;
  for (let i = start + 1; i < tokens.length && i < start + 24; i++) {
    const token = tokens[i] as Token;
    if (
      token.kind === 'word' &&
      token.capital &&
      !isCalendar(token) &&
      (!token.stop || isInitials(token) || token.text.length === 1)
    ) {
      to = i + 1;
      if (endsInGenitive(token)) break;
    } else if (token.text === '.' && isAbbreviated(tokens, i)) {
      to = i + 1;
    } else if (
      token.kind === 'number' &&
      token.end - token.start < 3 &&
      tokens[i - 1]?.kind === 'word' &&
      tokens[i - 1]?.capital &&
      to === i &&
      !tokens[i + 1]?.capital
    ) {
      break;
    } else if (!joins(tokens, i)) {
      break;
    }
  }
  return to;
}

/** A particle with a capital (or another particle and then one) after it. */
function joins(tokens: Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.text === '&') return tokens[i + 1]?.capital === true;
  if (token.norm === 'and') return joinsAnd(tokens, i);
  if (!PARTICLES.has(token.norm)) return false;
  const next = tokens[i + 1];
  if (!next) return false;
  const reaches =
    (next.capital && !isCalendar(next)) ||
    (PARTICLES.has(next.norm) &&
      next.norm !== 'and' &&
      tokens[i + 2]?.capital === true &&
      !isCalendar(tokens[i + 2] as Token));
  if (!reaches) return false;
  if (NOBILIARY.has(token.norm) || token.norm === 'the') return true;
  // 'Secretary for Asian Affairs', 'Assistant to the President', 'Bank of England': after an office or a body.
  if (token.norm === 'of') return true;
  return token.norm === 'for' || token.norm === 'to' ? hasOffice(tokens, i) : false;
}

/** 'European and Eurasian Affairs': an 'and' inside an office, after 'of' or 'for'. */
function joinsAnd(tokens: Token[], i: number): boolean {
  if (tokens[i]?.norm !== 'and' || !tokens[i + 1]?.capital || !tokens[i + 2]?.capital) return false;
  for (let k = i - 1; k > i - 5 && k > 0; k--) {
    const norm = tokens[k]?.norm;
    if (norm === 'of' || norm === 'for') return hasOffice(tokens, k) || norm === 'of';
  }
  return false;
}

function hasOffice(tokens: Token[], before: number): boolean {
  for (let k = before - 1; k >= Math.max(0, before - 5); k--) if (OFFICES.has(tokens[k]?.norm ?? '')) return true;
  return false;
}

function isAbbreviated(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!before || before.end !== tokens[i]?.start || !before.capital || !next?.capital || isCalendar(next)) return false;
  return before.text.length === 1 || HONORIFICS.has(before.norm) || ABBREVIATED.has(before.norm);
}

const ABBREVIATED = new Set('sen sens reps rep gov pres st jr sr dept asst atty supt ft mt'.split(' '));

function endsInGenitive(token: Token | undefined): boolean {
  return token !== undefined && (token.norm.endsWith("'s") || token.norm.endsWith("s'"));
}

function opensSentence(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    !before ||
    (before.kind === 'punctuation' &&
      (before.norm === '"' ||
        before.text === '.' ||
        before.text === ':' ||
        before.text === '?' ||
        before.text === '!' ||
        before.norm === "'" ||
        before.text === '(' ||
        before.text === '‘'))
  );
}

const isCalendar = oncePerWord(
  ({ norm }) =>
    WEEKDAYS.has(norm) || (MONTHS.has(norm) && norm !== 'mar') || norm === 'gmt' || norm === 'ad' || norm === 'bc',
);

function isInitials(token: Token): boolean {
  return token.text.includes('.') || (token.text.length > 1 && token.text === token.text.toUpperCase() && !token.stop);
}

/** Two to six capitals. */
export function isAcronym(token: Token): boolean {
  const { text } = token;
  return text.length > 1 && text.length < 8 && /^\p{Lu}[\p{Lu}\p{Nd}&.-]+$/u.test(text);
}

/** A headline in capitals tells nothing by its capitals. */
export function isTitleCase(tokens: Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.stop) continue;
    words++;
    if (token.capital) capitals++;
  }
  return words > 4 && capitals > words * 0.85;
}

/** In a headline only listed names and those that begin with a given name are sure. */
function headlineRuns(tokens: Token[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!token.capital || token.stop) continue;
    const listed = readGazetteer(tokens, i, tokens.length);
    const to = listed
      ? listed.to
      : isGivenName(token.norm) && tokens[i + 1]?.capital && !tokens[i + 1]?.stop
        ? i + 2
        : 0;
    if (to === 0) continue;
    runs.push({ from: i, to });
    i = to - 1;
  }
  return runs;
}
