import type { HistoryEvent } from '../../desk/history.ts';
import type { AnalysisChanges } from '../../desk/write-analysis.ts';
import { moment } from '../../report/moment.ts';

export interface EventLine {
  who: string;
  words: string;
  when: string;
  iso: string;
}

type Payload = Record<string, unknown>;

/** What happened, as a line of a history: '… marked claim 3 disputed'. */
export function presentEvent(event: HistoryEvent): EventLine {
  const { who, what } = describeEvent(event);
  const { words: when, iso } = moment(event.at);
  return { who, words: `${who} ${what}`, when, iso };
}

/** Who did what, in words. */
export function describeEvent(event: HistoryEvent): { who: string; what: string } {
  return { who: event.actor_name ?? 'Crossread', what: deed(event.kind, (event.payload ?? {}) as Payload) };
}

/** What an analysis changed, a line a thing; empty for the first. */
export function presentChanges(changes: AnalysisChanges): string[] {
  if (changes.first) return [];
  const lines = [
    changes.versions.length > 0 &&
      `${changes.versions.join(', ')} ${changes.versions.length === 1 ? 'was' : 'were'} added.`,
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
  ].filter((line): line is string => typeof line === 'string');
  return lines.length > 1 ? lines : [...lines, 'Nothing else changed: no new claims and no new differences.'];
}

function deed(kind: string, payload: Payload): string {
  const claim = `claim ${payload.number}`;
  switch (kind) {
    case 'story.created':
      return 'made the story';
    case 'version.received':
      return `added the version ‘${payload.label}’`;
    case 'version.revised':
      return `added what ‘${payload.label}’ prints now, its text ${payload.revision}`;
    case 'story.analysed':
      return payload.first ? 'compared the versions' : 'compared the versions again';
    case 'verdict.given':
      return `marked ${claim} ${payload.value}`;
    case 'verdict.changed':
      return `changed the verdict on ${claim} from ${payload.before} to ${payload.value}`;
    case 'verdict.withdrawn':
      return `took back the verdict ‘${payload.value}’ on ${claim}`;
    case 'evidence.added':
      return `added evidence to ${claim}`;
    case 'evidence.withdrawn':
      return `took back evidence on ${claim}`;
    case 'difference.dismissed':
      return `dismissed a difference on ${claim}: ${payload.reason}`;
    case 'difference.restored':
      return `restored a difference on ${claim}`;
    case 'block.kept':
      return `kept a passage of ‘${payload.label}’ that had been set aside: ${payload.text}`;
    case 'block.set-aside':
      return `set aside a passage of ‘${payload.label}’: ${payload.text}`;
    case 'sentence.join':
      return `joined two sentences of ‘${payload.label}’: ${payload.text}`;
    case 'sentence.split':
      return `split a sentence of ‘${payload.label}’: ${payload.text}`;
    case 'mend.withdrawn':
      return `took back a change to ‘${payload.label}’: ${payload.text}`;
    default:
      return kind.replace('.', ' ');
  }
}

function count(number: number, one: string, many: string): string | false {
  return number > 0 && `${number} ${number === 1 ? one : many}.`;
}
