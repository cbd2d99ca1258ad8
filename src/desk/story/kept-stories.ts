/**
 * Stories that are opened again and again are gathered once. When somebody says something of a claim, that claim alone
 * is gathered anew: what a page costs must not grow with all that was ever said in the story.
 */
import { listHappenings } from '../../store/events.ts';
import type { Db, Story } from '../../store/schema.ts';
import type { Store } from '../../store/store.ts';
import { type Gathering, gatherClaims, gatherStory, type SharedFile } from './gather-story.ts';

interface Kept {
  /** Number of the last event that may concern the story. */
  stamp: number;
  shared: SharedFile;
}

const kept = new WeakMap<Store, Map<string, Kept>>();
const MOST_KEPT = 8;
/** After more than this it is quicker to gather the whole story. */
const MOST_HAPPENINGS = 200;

/** What changes nothing but what was said of the claim it is about. */
const OF_A_CLAIM = /^(?:verdict|evidence|difference|adjudication|act|thread|comment)\./;
/** What a story file does not tell of. */
const NOT_TOLD = /^(?:session\.|inbox\.|bookmarklet\.|claim\.(?:assigned|unassigned|opened)$)/;

/** The story as of event `stamp`; the latest used stay. */
export async function keptStory(
  { db, store, story, stamp }: { db: Db; store: Store; story: Story; stamp: number },
  gathering: Gathering,
): Promise<SharedFile> {
  const stories = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, stories);
  const key = gathering.past ? `${story.id} with its past` : story.id;
  const known = stories.get(key);
  const shared = known ? await renew(db, story, known, stamp, gathering) : await gatherStory(db, story, gathering);
  stories.delete(key);
  stories.set(key, { stamp, shared });
  for (const oldest of [...stories.keys()].slice(0, -MOST_KEPT)) stories.delete(oldest);
  return shared;
}

async function renew(db: Db, story: Story, known: Kept, stamp: number, gathering: Gathering): Promise<SharedFile> {
  if (known.stamp === stamp) return known.shared;
  const happened = known.stamp < stamp ? await listHappenings(db, story.id, known.stamp, MOST_HAPPENINGS + 1) : [];
  const told = happened.filter(({ kind }) => !NOT_TOLD.test(kind));
  if (happened.length === 0 || happened.length > MOST_HAPPENINGS || !told.every(isOfAClaim))
    return gatherStory(db, story, gathering);
  const claims = new Set(told.map(({ subject }) => subject.slice('claim-'.length)));
  return claims.size === 0 ? { ...known.shared, story } : gatherClaims(db, story, known.shared, claims, gathering);
}

/** Whether an event changes nothing but what was said of one claim. */
export function isOfAClaim({ kind, subject }: { kind: string; subject: string }): boolean {
  return OF_A_CLAIM.test(kind) && subject.startsWith('claim-');
}
