import { type Event, listEvents } from '../../store/events.ts';
import type { AnalysisChanges } from '../analysis/write-analysis.ts';
import type { Actor, Desk } from '../desk.ts';
import { hiddenIn, sealEvents } from './sight.ts';
import type { StoryFile } from './story-file.ts';

export type HistoryEvent = Pick<
  Event,
  'seq' | 'at' | 'actor' | 'actor_name' | 'person_name' | 'kind' | 'story' | 'subject' | 'payload'
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

/** A piece of what happened to a claim, the latest first. */
export interface ClaimHistory {
  events: HistoryEvent[];
  /** There is more before the last of them. */
  more: boolean;
}

/**
 * What happened to a claim, the latest first, as far as the viewer of `file` may know: at most `limit` events, all
 * before event `before` where that is given.
 */
export async function listClaimHistory(
  desk: Pick<Desk, 'store'>,
  { sealed }: Pick<StoryFile, 'sealed'>,
  viewer: Actor,
  claimId: string,
  { limit, before }: { limit: number; before?: number },
): Promise<ClaimHistory> {
  const found = await listEvents(desk.store.db, {
    subject: `claim-${claimId}`,
    latestFirst: true,
    limit: limit + 1,
    ...(before !== undefined && { before }),
  });
  const events = sealEvents(found.slice(0, limit), hiddenIn(sealed), viewer);
  return { events, more: found.length > limit };
}

/** What the latest analysis among these events changed. */
export function latestChanges(events: HistoryEvent[]): AnalysisChanges | undefined {
  return events.find(({ kind }) => kind === 'story.analysed')?.payload as AnalysisChanges | undefined;
}
