import { buildReport } from '../report/build.ts';
import type { ReportModel } from '../report/model.ts';
import { listEvents } from '../store/events.ts';
import type { Desk } from './desk.ts';
import { describeEvent } from './event-words.ts';
import { openStoryFile, type StoryFile } from './story-file.ts';

const MOST_CHANGES = 5000;

/** The story's fact-check report as it stands now. */
export async function makeReport(
  desk: Pick<Desk, 'store'>,
  slug: string,
): Promise<{ report: ReportModel; file: StoryFile }> {
  const file = await openStoryFile(desk, slug);
  const events = await listEvents(desk.store.db, { story: file.story.id, latestFirst: true, limit: MOST_CHANGES });
  const changes = events.toReversed().map((event) => ({ at: event.at, ...describeEvent(event) }));
  const report = buildReport({
    ...file,
    review: { policy: 'One reviewer decides: the latest verdict on a claim is its ruling.', changes },
  });
  return { report, file };
}
