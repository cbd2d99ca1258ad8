import { type Event, listEvents } from '../store/events.ts';
import type { Actor, Desk } from './desk.ts';
import { hiddenIn, sealEvents } from './sight.ts';
import type { StoryFile } from './story-file.ts';
import type { AnalysisChanges } from './write-analysis.ts';

export type HistoryEvent = Pick<
  Event,
  'seq' | 'at' | 'actor' | 'actor_name' | 'kind' | 'story' | 'subject' | 'payload'
>;

/** What happened to a story, the latest first, as far as the viewer of `file` may know. */
export async function listStoryHistory(
  desk: Pick<Desk, 'store'>,
  { story, sealed }: Pick<StoryFile, 'story' | 'sealed'>,
  viewer: Actor,
  limit: number,
): Promise<HistoryEvent[]> {
  const events = await listEvents(desk.store.db, { story: story.id, latestFirst: true, limit });
  return sealEvents(events, hiddenIn(sealed), viewer);
}

/** What happened to a claim, the latest first, as far as the viewer of `file` may know. */
export async function listClaimHistory(
  desk: Pick<Desk, 'store'>,
  { sealed }: Pick<StoryFile, 'sealed'>,
  viewer: Actor,
  claimId: string,
): Promise<HistoryEvent[]> {
  const events = await listEvents(desk.store.db, { subject: `claim-${claimId}`, latestFirst: true, limit: 200 });
  return sealEvents(events, hiddenIn(sealed), viewer);
}

/** What the latest analysis among these events changed. */
export function latestChanges(events: HistoryEvent[]): AnalysisChanges | undefined {
  return events.find(({ kind }) => kind === 'story.analysed')?.payload as AnalysisChanges | undefined;
}
