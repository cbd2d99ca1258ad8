import type { AnalysisChanges } from '../../desk/analysis/write-analysis.ts';
import { describeEvent } from '../../desk/story/event-words.ts';
import type { HistoryEvent } from '../../desk/story/history.ts';
import { moment } from '../../report/moment.ts';

/** Versions an analysis names one by one. */
const NAMED = 6;

export interface EventLine {
  who: string;
  words: string;
  when: string;
  iso: string;
}

/** What happened, as a line of a history: '… marked claim 3 disputed'. */
export function presentEvent(event: HistoryEvent): EventLine {
  const { who, what } = describeEvent(event);
  const { words: when, iso } = moment(event.at);
  return { who, words: `${who} ${what}`, when, iso };
}

/** What an analysis changed, a line a thing; empty for the first. */
export function presentChanges(changes: AnalysisChanges): string[] {
  if (changes.first) return [];
  const revised = changes.revised ?? [];
  const lines = [
    changes.versions.length > 0 &&
      `${listed(changes.versions)} ${changes.versions.length === 1 ? 'was' : 'were'} added.`,
    revised.length > 0 && `${listed(revised)} ${revised.length === 1 ? 'has a new text' : 'have new texts'}.`,
    count(changes.newClaims, 'new claim', 'new claims'),
    count(changes.grownClaims, 'claim is now told by a further version', 'claims are now told by a further version'),
    count(changes.newContradictions, 'new contradiction', 'new contradictions'),
    count(changes.newDiscrepancies, 'new discrepancy', 'new discrepancies'),
    count(
      changes.stale,
      'verdict needs a second look, because its claim now reads otherwise',
      'verdicts need a second look, because their claims now read otherwise',
    ),
    count(
      changes.gone,
      'reviewed claim is no longer found; its verdicts are kept',
      'reviewed claims are no longer found; their verdicts are kept',
    ),
    count(
      changes.broken ?? 0,
      'change to the alignment by hand could not be kept to; the page ‘Alignment’ says which',
      'changes to the alignment by hand could not be kept to; the page ‘Alignment’ says which',
    ),
  ].filter((line): line is string => typeof line === 'string');
  const nothingElse = lines.length === (changes.versions.length > 0 ? 1 : 0) + (revised.length > 0 ? 1 : 0);
  return nothingElse ? [...lines, 'Nothing else changed: no new claims and no new differences.'] : lines;
}

/** All names where they are few, else the first ones and how many more. */
function listed(names: string[]): string {
  if (names.length <= NAMED) return names.join(', ');
  return `${names.length} versions (${names.slice(0, NAMED - 1).join(', ')} and ${names.length - NAMED + 1} more)`;
}

function count(number: number, one: string, many: string): string | false {
  return number > 0 && `${number} ${number === 1 ? one : many}.`;
}
