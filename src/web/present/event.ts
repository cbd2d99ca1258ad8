import type { AnalysisChanges } from '../../desk/analysis/write-analysis.ts';
import { lineOf } from '../../desk/story/event-words.ts';
import type { HistoryEvent } from '../../desk/story/history.ts';
import { moment } from '../../report/moment.ts';
import { words } from '../../words/words.ts';

export interface EventLine {
  words: string;
  when: string;
  iso: string;
}

/** What happened, as a line of a history: '… marked claim 3 disputed'. */
export function presentEvent(event: HistoryEvent): EventLine {
  const { words: when, iso } = moment(event.at);
  return { words: lineOf(event), when, iso };
}

/** What an analysis changed, a line a thing; empty for the first. */
export function presentChanges(changes: AnalysisChanges): string[] {
  if (changes.first) return [];
  const say = words().changes;
  const named = [
    ...(changes.versions.length > 0 ? [say.added(changes.versions)] : []),
    ...(changes.revised?.length ? [say.revised(changes.revised)] : []),
  ];
  const counts: [number, (count: number) => string][] = [
    [changes.newClaims, say.newClaims],
    [changes.grownClaims, say.grownClaims],
    [changes.newContradictions, say.newContradictions],
    [changes.newDiscrepancies, say.newDiscrepancies],
    [changes.stale, say.stale],
    [changes.gone, say.gone],
    [changes.broken ?? 0, say.broken],
  ];
  const found = counts.filter(([count]) => count > 0).map(([count, tell]) => tell(count));
  return [...named, ...(found.length > 0 ? found : [say.nothingElse])];
}
