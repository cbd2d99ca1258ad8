import { annotate } from './annotate/index.ts';
import type { Sentence, Span, VersionContext } from './types.ts';

/** When a sentence says that something happens, resolved to days. */
export interface DayTold extends Span {
  /** As printed: 'on the eve', 'Wednesday'. */
  text: string;
  /** First and last ISO day it stands for. */
  from: string;
  to: string;
  /** How it was resolved, for a human; empty where the text says it in full. */
  working: string;
}

/** The dates of one sentence that could be resolved to days, in the order of the text; spans count in `source`. */
export function daysTold(sentence: Sentence, context: VersionContext): DayTold[] {
  return annotate(sentence, '', context).details.dates.flatMap(({ start, end, text, from, to, working, role }) =>
    from === undefined || to === undefined || role === 'dateline' ? [] : [{ start, end, text, from, to, working }],
  );
}
