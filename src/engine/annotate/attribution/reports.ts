import { AUXILIARIES, IRREGULAR_PASTS } from '../../lexicon/function-words.ts';
import { SAYING_NOUNS, SAYING_VERBS, type SayingClass } from '../../lexicon/saying-verbs.ts';
import { oncePerWord } from '../../text/words.ts';
import type { Token } from '../../types.ts';
import { verbReport } from './active.ts';
import type { Passage } from './content.ts';
import { accordingTo, headlineReport, nounReport, quotedAsSaying } from './forms.ts';
import { isSubject } from './looks.ts';
import type { Run } from './phrase.ts';
import { MINDS, mindReport, putReport } from './states.ts';
import { canBeVerb, isNounHere } from './verbs.ts';

/** Somebody is given words, by token index. */
export interface Report {
  source: Run | null;
  cue: Run;
  content: Run[];
  lemma: string;
  use: SayingClass;
  /** The outlet or document through which it came: 'Interfax quoted Ushakov as saying'. */
  via?: Run;
  /** 'He said:' ends the paragraph: what he said stands in the next one. */
  awaits?: true;
  /** The words stand in the passive: nobody in particular says them. */
  passive?: true;
}

/** Reports of one sentence at the most. */
const MOST_REPORTS = 60;

/** All reports of one sentence of a passage. */
export function findReports(passage: Passage, low: number, high: number): Report[] {
  const reports: Report[] = [];
  const headed = headlineReport(passage, low, high);
  if (headed) return [headed];
  for (let i = low; i < high && reports.length < MOST_REPORTS; i++) {
    const token = passage.tokens[i] as Token;
    if (!mayReport(token) || passage.quoted[i] !== -1) continue;
    const found = reportAt(passage, i, low, high, reports);
    if (found) for (const report of found) if (isWhole(passage, report)) reports.push(report);
  }
  for (const report of reports) endBeforeNext(passage, report, reports);
  return reports;
}

/** Whether a word can be what tells that somebody says something. */
const mayReport = oncePerWord(
  ({ norm, kind }) =>
    kind === 'word' &&
    (norm === 'according' || norm === 'put' || SAYING_VERBS.has(norm) || SAYING_NOUNS.has(norm) || MINDS.has(norm)),
);

function reportAt(passage: Passage, i: number, low: number, high: number, earlier: Report[]): Report[] | null {
  const { tokens } = passage;
  const { norm } = tokens[i] as Token;
  if (norm === 'according' && tokens[i + 1]?.norm === 'to') return accordingTo(passage, i, low, high);
  if (norm === 'put') return putReport(passage, i, low, high);
  const verb = SAYING_VERBS.get(norm);
  const mind = mindReport(passage, i, low, high);
  if (mind) return mind;
  if (SAYING_NOUNS.has(norm) && (!verb || isNounHere(tokens, i, low))) return nounReport(passage, i, low, high);
  if (!verb) return null;
  if (verb.form === 'ing' ? tokens[i + 1]?.norm === 'of' : isNounHere(tokens, i, low)) return null;
  if (norm === 'quoted' || norm === 'cited') {
    const quoted = quotedAsSaying(passage, i, low, high);
    if (quoted) return quoted;
  }
  return canBeVerb(tokens, i, verb, low) ? verbReport(passage, i, verb, low, high, earlier) : null;
}

/** 'Republicans said A and Democrats accused B': what the first said ends before the second speaker. */
function endBeforeNext({ tokens, quoted }: Passage, report: Report, reports: Report[]): void {
  const last = report.content.at(-1);
  if (!last || last.from < report.cue.from) return;
  for (const { source, cue } of reports) {
    if (!source || source.from <= last.from + 1 || source.to > last.to || source.from > cue.from) continue;
    if (!hasFinite(tokens, last.from, source.from)) continue;
    const joint = tokens[source.from - 1];
    if ((joint?.norm !== 'and' && joint?.norm !== 'but') || quoted[source.from] !== -1) continue;
    if (isSubject(tokens[source.from]?.norm ?? '')) continue;
    last.to = source.from - 1;
    if (tokens[last.to - 1]?.norm === ',') last.to--;
  }
}

function hasFinite(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { norm, capital } = tokens[i] as Token;
    if (
      AUXILIARIES.has(norm) ||
      IRREGULAR_PASTS.has(norm) ||
      (!capital && norm.length > 4 && norm.endsWith('ed')) ||
      /'(?:re|ve|ll|d)$/.test(norm)
    )
      return true;
  }
  return false;
}

/** It has content, and that does not begin in the middle of a clause ('the talks it demands do not …'). */
function isWhole({ tokens }: Passage, { content, passive, cue, awaits }: Report): boolean {
  if (awaits) return true;
  const first = content[0];
  if (!first) return false;
  return (
    passive === true ||
    first.from < cue.from ||
    !AUXILIARIES.has(tokens[first.from]?.norm ?? '') ||
    tokens[first.from]?.capital === true
  );
}
