import type { Ruling } from '../../report/data.ts';
import { listAdjudications, listOpenings, type NamedAdjudication } from '../../store/adjudications.ts';
import { listPresences } from '../../store/presence.ts';
import type { Story } from '../../store/schema.ts';
import { listStories as listSummaries, type StorySummary } from '../../store/stories.ts';
import { listStandingVerdicts, type StandingVerdict } from '../../store/verdicts.ts';
import type { Actor, Desk } from '../desk.ts';
import { ruleOn } from '../review/ruling.ts';
import { reachOf } from './reach.ts';
import { isSealed } from './sight.ts';

/** How far the review of a story is, as far as its viewer may know: its claims by ruling. */
export type Progress = Record<Ruling, number> & {
  /** Of the ruled ones, those whose sentences have changed since. */
  stale: number;
};

export interface ListedStory extends StorySummary {
  progress: Progress;
  /** Names of others who have a page of it open. */
  here: string[];
}

/** Stories, the latest, of which it is told who has them open. */
const MOST_LOOKED_UP = 1000;

/** All stories with their counts, the latest first, as `viewer` may see them. */
export function listStories(desk: Pick<Desk, 'store'>, viewer: Actor): Promise<ListedStory[]> {
  return desk.store.read(async (db) => {
    const [{ closed, as }, all, verdicts, decisions, openings] = await Promise.all([
      reachOf(db, viewer),
      listSummaries(db),
      listStandingVerdicts(db),
      listAdjudications(db),
      viewer ? listOpenings(db, { person: viewer.id }) : [],
    ]);
    const stories = all.filter(({ id }) => !closed.includes(id));
    const latest = stories.slice(0, MOST_LOOKED_UP).map(({ id }) => id);
    const present = Map.groupBy(await listPresences(db, latest, new Date().toISOString()), ({ story }) => story);
    const verdictsOf = Map.groupBy(verdicts, ({ story }) => story);
    const decisionOf = new Map(decisions.map((decision) => [decision.claim, decision]));
    const opened = new Set(openings.map(({ claim }) => claim));
    return stories.map((story) => {
      const said = { verdicts: verdictsOf.get(story.id) ?? [], decisionOf, opened };
      const others = (present.get(story.id) ?? []).filter(({ person }) => person !== viewer?.id);
      const here = [...new Set(others.map(({ person_name }) => person_name))];
      return { ...story, progress: progressOf(story, said, as(story.id)), here };
    });
  });
}

interface Said {
  verdicts: StandingVerdict[];
  decisionOf: ReadonlyMap<string, NamedAdjudication>;
  opened: ReadonlySet<string>;
}

function progressOf(story: Story & { claims: number }, said: Said, viewer: Actor): Progress {
  const progress: Progress = { confirmed: 0, disputed: 0, unsourced: 0, open: 0, stale: 0 };
  for (const [claim, verdicts] of Map.groupBy(said.verdicts, (verdict) => verdict.claim)) {
    const decision = said.decisionOf.get(claim);
    const { ruling, stale } = ruleOn(
      verdicts.map(({ person, value, stale_at }) => ({ person, value, stale: stale_at !== null })),
      decision && { person: decision.person, value: decision.value, stale: decision.stale_at !== null },
      story.policy,
    );
    const gave = verdicts.some(({ person }) => person === viewer?.id);
    const settled = ruling !== 'open';
    const seen = { policy: story.policy, gave, opened: said.opened.has(claim), settled };
    if (!settled || isSealed(seen, viewer)) continue;
    progress[ruling]++;
    if (stale) progress.stale++;
  }
  progress.open = story.claims - progress.confirmed - progress.disputed - progress.unsourced;
  return progress;
}
