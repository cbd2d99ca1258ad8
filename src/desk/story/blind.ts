import { listAdjudications, listOpenings } from '../../store/adjudications.ts';
import type { Db } from '../../store/schema.ts';
import { listBlindStories } from '../../store/stories.ts';
import { listBlindVerdicts } from '../../store/verdicts.ts';
import type { Actor } from '../desk.ts';
import { ruleOn } from '../review/ruling.ts';
import { reachOf } from './reach.ts';
import { type Hides, isSealed } from './sight.ts';

/** A claim a person may look into, though its story is judged blind. */
interface Seen {
  story: string;
  claim: string;
  number: number;
}

/** What is hidden from `viewer` over all stories, where no story is opened: in activity and search. */
export async function findHidden(db: Db, viewer: Actor): Promise<{ hides: Hides; blind: string[]; seen: Seen[] }> {
  const blind = await listBlindStories(db);
  if (blind.length === 0) return { hides: () => false, blind, seen: [] };
  const seen = await listSeen(db, viewer);
  const stories = new Set(blind);
  const claims = new Set(seen.flatMap(({ story, claim, number }) => [claim, `${story} ${number}`]));
  const hides: Hides = ({ story, claim, number }) => {
    if (story === null || !stories.has(story) || (claim === undefined && number === undefined)) return false;
    return !claims.has(claim ?? '') && !claims.has(`${story} ${number}`);
  };
  return { hides, blind, seen };
}

async function listSeen(db: Db, viewer: Actor): Promise<Seen[]> {
  const [{ as }, verdicts, decisions, openings] = await Promise.all([
    reachOf(db, viewer),
    listBlindVerdicts(db),
    listAdjudications(db),
    viewer ? listOpenings(db, { person: viewer.id }) : [],
  ]);
  const decided = new Map(decisions.map((decision) => [decision.claim, decision]));
  const given = [...Map.groupBy(verdicts, ({ claim }) => claim).values()].flatMap((all) => {
    const [first] = all;
    const decision = first && decided.get(first.claim);
    const voices = all.filter(({ current }) => current).map((each) => ({ ...each, stale: false }));
    const { ruling } = ruleOn(voices, decision && { ...decision, stale: false }, 'blind');
    const gave = all.some(({ person }) => person === viewer?.id);
    const seen = { policy: 'blind' as const, gave, opened: false, settled: ruling !== 'open' };
    const sealed = isSealed(seen, as(first?.story ?? ''));
    return first && !sealed ? [{ story: first.story, claim: first.claim, number: first.number }] : [];
  });
  return [...given, ...openings];
}
