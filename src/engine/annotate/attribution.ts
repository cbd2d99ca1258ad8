import { POSSESSIVE_PRONOUNS } from '../lexicon/function-words.ts';
import type { SayingClass } from '../lexicon/saying-verbs.ts';
import { foldSpace } from '../text/fold.ts';
import type { DetailBase, Span, Token, VersionContext } from '../types.ts';
import type { Passage } from './attribution/content.ts';
import type { Run } from './attribution/phrase.ts';
import { findReports, type Report } from './attribution/reports.ts';
import { type SourceKind, type Speaker, speakerOf } from './attribution/speaker.ts';
import type { NameDetail } from './names.ts';
import { findQuotedRuns } from './quotations.ts';

export interface AttributionDetail extends DetailBase {
  source: Span[];
  cue: Span[];
  content: Span[];
  kind: SourceKind;
  /** How the verb reports: saying, thinking, asking, vowing, judging, showing. */
  use: SayingClass;
  /** Base form of the verb, or the noun: 'say', 'claim', 'according'. */
  lemma: string;
  /** The speaker has a name in the phrase, not only a description. */
  name?: true;
  /** Who brought it, normalised: 'interfax' in 'Interfax quoted Ushakov as saying'. */
  via?: string;
  /** The source is a pronoun, and `value` empty unless the person was found. */
  pronoun?: true;
  /** The words between the speaker and what is said stand inside another attribution's content. */
  nested?: true;
}

export type { SourceKind } from './attribution/speaker.ts';

/** Finds who says what in one sentence. */
export function findAttributions(tokens: Token[], context: VersionContext, names: NameDetail[]): AttributionDetail[] {
  if (context.language !== 'en' && context.language !== 'und') return [];
  return attributionsOf(tokens, [0], context.source, names).filter(({ content }) => content.length > 0);
}

/**
 * Who says what in a paragraph; `starts` holds the index of each sentence's first token. An attribution without
 * content waits for the next paragraph ('He said:').
 */
export function attributionsOf(
  tokens: Token[],
  starts: number[],
  source: string,
  names: NameDetail[],
): AttributionDetail[] {
  const passage = passageOf(tokens);
  const reports: Report[] = [];
  for (const [s, low] of starts.entries()) {
    const high = starts[s + 1] ?? tokens.length;
    const found = findReports(passage, low, high);
    if (found.length === 0) continueQuotation(passage, low, high, lastQuoting(passage, reports));
    reports.push(...found);
  }
  return reports.map((report, r) =>
    describe(report, reports.slice(Math.max(0, r - NEAR), r + NEAR), tokens, source, names),
  );
}

/** Reports before and after one that may hold it, and sentences back to a speaker that goes on. */
const NEAR = 12;

/** The last report of a paragraph whose content holds quoted words. */
function lastQuoting({ quoted }: Passage, reports: Report[]): Report | undefined {
  return reports
    .slice(-NEAR)
    .findLast(({ content }) => content.some(({ from, to }) => quoted[from] !== -1 || quoted[to - 1] !== -1));
}

function passageOf(tokens: Token[]): Passage {
  const runs = findQuotedRuns(tokens);
  const quoted = new Int32Array(tokens.length).fill(-1);
  for (const [r, run] of runs.entries()) quoted.fill(r, run.from, run.to);
  return { tokens, runs, quoted };
}

/** A sentence that is all quotation goes on from the speaker before it. */
function continueQuotation(passage: Passage, low: number, high: number, last: Report | undefined): void {
  const run = passage.runs[passage.quoted[low] ?? -1];
  if (!last || !run || run.from < low || run.from > low || run.to < low + (high - low) * 0.6) return;
  last.content.push({ from: run.from, to: run.to });
}

function describe(
  report: Report,
  all: Report[],
  tokens: Token[],
  source: string,
  names: NameDetail[],
): AttributionDetail {
  const span = ({ from, to }: Run): Span => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
  const cue = span(report.cue);
  const who = report.source ? [span(report.source)] : [];
  const outer = all.find((other) => other !== report && holds(other, report.cue));
  const speaker = report.source ? speakerOf(tokens, ownerOf(report.source, outer, tokens), names) : NOBODY;
  // The span shown is who speaks; where nobody does, how it is put.
  const shown = speaker.name ?? who[0] ?? cue;
  const via = report.via && speakerOf(tokens, report.via, names).value;
  return {
    start: shown.start,
    end: shown.end,
    text: foldSpace(source.slice(shown.start, shown.end)),
    value: speaker.value,
    source: who,
    cue: [cue],
    content: report.content.map(span),
    kind: speaker.kind,
    use: report.use,
    lemma: report.lemma,
    ...(speaker.name && { name: true as const }),
    ...(via && { via }),
    ...(speaker.pronoun && { pronoun: true as const }),
    ...(outer && { nested: true as const }),
  };
}

const NOBODY: Speaker = { kind: 'none', value: '' };

/** 'Putin reiterated his request': whose request is told by who reiterates it. */
function ownerOf(source: Run, outer: Report | undefined, tokens: Token[]): Run {
  const isPossessive = source.to - source.from === 1 && POSSESSIVE_PRONOUNS.has(tokens[source.from]?.norm ?? '');
  return isPossessive && outer?.source && outer.content[0]?.from === source.from ? outer.source : source;
}

function holds(outer: Report, cue: Run): boolean {
  return outer.content.some(({ from, to }) => from <= cue.from && cue.to <= to);
}
