import { buildReport } from '../report/build.ts';
import type { ReportModel } from '../report/model.ts';
import type { Desk } from './desk.ts';
import { type HistoryEvent, listStoryHistory } from './history.ts';
import { openStoryFile, type StoryFile } from './story-file.ts';

const MOST_CHANGES = 5000;

/** The story's fact-check report as it stands now. `words` turns an event into a line of the change log. */
export async function makeReport(
  desk: Desk,
  slug: string,
  words: (event: HistoryEvent) => { who: string; what: string },
): Promise<{ report: ReportModel; file: StoryFile }> {
  const file = await openStoryFile(desk, slug);
  const events = await listStoryHistory(desk, file.story.id, MOST_CHANGES);
  const changes = events.toReversed().map((event) => ({ at: event.at, ...words(event) }));
  const report = buildReport({
    ...file,
    review: { policy: 'One reviewer decides: the latest verdict on a claim is its ruling.', changes },
  });
  return { report, file };
}
