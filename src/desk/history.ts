import { type Event, listEvents } from '../store/events.ts';
import type { Desk } from './desk.ts';
import type { AnalysisChanges } from './write-analysis.ts';

export type HistoryEvent = Pick<Event, 'seq' | 'at' | 'actor_name' | 'kind' | 'payload'>;

/** What happened to a story, the latest first. */
export async function listStoryHistory(desk: Desk, storyId: string, limit: number): Promise<HistoryEvent[]> {
  return listEvents(desk.store.db, { story: storyId, latestFirst: true, limit });
}

/** What happened to a claim, the latest first. */
export async function listClaimHistory(desk: Desk, claimId: string): Promise<HistoryEvent[]> {
  return listEvents(desk.store.db, { subject: `claim-${claimId}`, latestFirst: true, limit: 200 });
}

/** What the latest analysis among these events changed. */
export function latestChanges(events: HistoryEvent[]): AnalysisChanges | undefined {
  return events.find(({ kind }) => kind === 'story.analysed')?.payload as AnalysisChanges | undefined;
}
