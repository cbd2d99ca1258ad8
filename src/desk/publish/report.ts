import { buildReport } from '../../report/build.ts';
import { withHash } from '../../report/edition.ts';
import type { ReportModel } from '../../report/model.ts';
import { inEnglish } from '../../words/reader.ts';
import { words } from '../../words/words.ts';
import type { Actor, Desk } from '../desk.ts';
import { describeEvent } from '../story/event-words.ts';
import { listStoryHistory } from '../story/history.ts';
import { openStoryFile, type StoryFile } from '../story/story-file.ts';
import { type Disclosures, readDisclosures } from './disclosures.ts';
import { findLatestEdition } from './published.ts';

const MOST_CHANGES = 5000;

/** What people say to each other on the way is not for readers. */
const OF_TALK = /^(?:thread|comment)\./;

interface Made {
  report: ReportModel;
  file: StoryFile;
  latest: ReportModel | undefined;
  disclosures: Disclosures;
}

/**
 * The story's fact-check report as it stands now, as far as `viewer` may see it: a draft of its next edition, with the
 * corrections of those before. In English, whoever asks: its hash is over its words.
 */
export function makeReport(desk: Pick<Desk, 'store'>, slug: string, viewer: Actor): Promise<Made> {
  return inEnglish(() => make(desk, slug, viewer));
}

async function make(desk: Pick<Desk, 'store'>, slug: string, viewer: Actor): Promise<Made> {
  const file = await openStoryFile(desk, slug, viewer, { past: true });
  const story = file.story.id;
  const [events, latest, disclosures] = await Promise.all([
    listStoryHistory(desk, file, viewer, MOST_CHANGES),
    findLatestEdition(desk, story),
    readDisclosures(desk.store.db, story),
  ]);
  const changes = events
    .filter(({ kind }) => !OF_TALK.test(kind))
    .toReversed()
    .map((event) => ({ at: event.at, ...describeEvent(event) }));
  const { title, meaning } = words().policy.policies[file.story.policy];
  const draft = buildReport({
    ...file,
    review: {
      policy: `${title}. ${meaning}`,
      blind: file.story.policy === 'blind',
      disclosure: disclosures.told,
      untold: disclosures.missing.map(({ topic }) => topic),
      changes,
    },
  });
  const report = latest?.corrections.length ? withHash({ ...draft, corrections: latest.corrections }) : draft;
  return { report, file, latest, disclosures };
}
