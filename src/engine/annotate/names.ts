import { type CountryRole, PLACE_SPELLINGS } from '../lexicon/countries.ts';
import { SHORT_OFFICES } from '../lexicon/titles.ts';
import { foldName } from '../lexicon/transliteration.ts';
import { foldSpace } from '../text/fold.ts';
import type { DetailBase, Token, VersionContext } from '../types.ts';
import { bare } from './names/gazetteer.ts';
import { type ReadName, readRun } from './names/read.ts';
import { findRuns } from './names/runs.ts';

export type NameType = 'person' | 'place' | 'organisation' | 'role' | 'other';

/** A name with what it is compared by. `value` folds case, honorifics and transliteration. */
export interface NameDetail extends DetailBase {
  type: NameType;
  /** The word that tells it from others: a surname, a country's code, the whole name otherwise. */
  head: string;
  /** The words of the name, folded for transliteration. */
  parts: string[];
  /** The words as printed, lower case. */
  spelling: string[];
  /** Office and honorific before a person, lower case: 'russian deputy foreign minister'. */
  role?: string;
  /** Where that office begins. */
  roleStart?: number;
  /** Code of the country it names, belongs to or stands for: 'ru' for Russia, Russian, Moscow, the Kremlin. */
  country?: string;
  /** How it stands for that country. */
  stands?: CountryRole;
  /** Tokens of the name alone: the first, and the one past the last. */
  from: number;
  to: number;
}

/** Finds the names of one sentence. */
export function findNames(tokens: Token[], context: VersionContext): NameDetail[] {
  if (context.language !== 'en' && context.language !== 'und') return [];
  const names: NameDetail[] = [];
  let done = -1;
  for (const run of findRuns(tokens)) {
    for (const name of readRun(tokens, run)) {
      if (name.from < done) continue;
      names.push(describe(tokens, name, context.source));
      done = Math.max(done, name.to);
    }
  }
  return names;
}

function describe(tokens: Token[], name: ReadName, source: string): NameDetail {
  const { from, to, type, listed, role } = name;
  const spelling = wordsOf(tokens, from, to);
  const parts = type === 'person' || type === 'other' ? spelling.map(foldName) : spelling;
  const start = tokens[from]?.start ?? 0;
  const end = endWithoutGenitive(tokens[to - 1]);
  const value = listed?.value ?? parts.join(' ');
  return {
    start,
    end,
    text: foldSpace(source.slice(start, end)),
    value,
    type,
    head: type === 'person' || type === 'other' ? surname(parts) : value,
    parts,
    spelling,
    from,
    to,
    ...(role && { role: officeOf(tokens, role.from, role.to), roleStart: tokens[role.from]?.start ?? start }),
    ...(listed?.country && { country: listed.country }),
    ...(listed?.stands && { stands: listed.stands }),
  };
}

function wordsOf(tokens: Token[], from: number, to: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    if (tokens[i]?.kind === 'punctuation') continue;
    const word = bare(tokens[i]);
    if (word.includes('.')) words.push(...(PLACE_SPELLINGS.get(word)?.split(' ') ?? [word.replaceAll('.', '')]));
    else words.push(word);
  }
  return words;
}

/** An office, short forms written out: 'Sen.' → 'senator'. */
function officeOf(tokens: Token[], from: number, to: number): string {
  return wordsOf(tokens, from, to)
    .map((word) => SHORT_OFFICES.get(word) ?? word)
    .join(' ');
}

/** The last word that is no 'Jr'. */
function surname(parts: string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && /^(?:jr|sr|ii|iii|iv)$/.test(last) ? (parts.at(-2) ?? last) : last;
}

function endWithoutGenitive(token: Token | undefined): number {
  if (!token) return 0;
  return token.norm.endsWith("'s") ? token.end - 2 : token.norm.endsWith("s'") ? token.end - 1 : token.end;
}
