import type { DifferenceData, ReportData, VersionData } from '../../report/data.ts';
import { listOpenings } from '../../store/adjudications.ts';
import { lastEvent, lastEventOn } from '../../store/events.ts';
import type { Db, Story } from '../../store/schema.ts';
import { selectStory } from '../../store/stories.ts';
import type { VersionHead } from '../../store/versions.ts';
import type { Actor, Desk } from '../desk.ts';
import type { FiledClaim } from './filed-claims.ts';
import { keptStory } from './kept-stories.ts';
import { requireReach } from './reach.ts';
import { isSealed, type Sealed, sealClaim, sealDifference, sealTalk } from './sight.ts';

/** Everything known of one story, in the shape reports and screens are made of, with the ids that forms need. */
export interface StoryFile extends ReportData {
  story: Story;
  /** Number of the last event when this was gathered. */
  event: number;
  /** Number of the last event that may concern the story: while it is the same, so is all of this. */
  stamp: number;
  versions: FiledVersion[];
  /** Versions that are kept and not compared. */
  setAside: Pick<FiledVersion, 'position' | 'label'>[];
  claims: FiledClaim[];
  differences: FiledDifference[];
  /** By a claim's number: numbers of the claims that reviewers marked as related to it. */
  related: ReadonlyMap<number, number[]>;
  /** Claims on which the viewer does not see yet what others said. */
  sealed: Sealed;
}

export interface FiledVersion extends VersionData {
  position: number;
  note: string | null;
  wayIn: VersionHead['way_in'];
}

export interface FiledDifference extends DifferenceData {
  fingerprint: string;
  dismissed?: NonNullable<DifferenceData['dismissed']> & { personId: string };
}

/**
 * Gathers a story with flat queries only, whatever its size, all on one moment of the database: what `viewer` may see
 * of it. Null stands for whoever runs the server. With `past`, verdicts that ended are there too.
 */
export function openStoryFile(
  desk: Pick<Desk, 'store'>,
  slug: string,
  viewer: Actor,
  { past = false }: { past?: boolean } = {},
): Promise<StoryFile> {
  return desk.store.read((db) => gather(db, desk.store, slug, viewer, past));
}

async function gather(db: Db, store: Desk['store'], slug: string, viewer: Actor, past: boolean): Promise<StoryFile> {
  const story = await selectStory(db, slug);
  await requireReach(db, story, viewer);
  const [event, stamp] = await Promise.all([lastEvent(db), lastEventOn(db, story.id)]);
  const shared = await keptStory({ db, store, story, stamp }, { past });
  const told = { ...shared, story, event, stamp, generated: new Date().toISOString() };
  if (story.policy !== 'blind') return { ...told, sealed: NOTHING_SEALED };
  const openings = viewer ? await listOpenings(db, { person: viewer.id, story: story.id }) : [];
  const opened = new Set(openings.map(({ claim }) => claim));
  const claims = shared.claims.map((claim) => (opened.has(claim.id) ? { ...claim, opened: true } : claim));
  const sealed = sealedFor(story, claims, viewer);
  // A sentence may belong to a sealed claim, too.
  const within = new Set(claims.filter(({ id }) => sealed.ids.has(id)).flatMap(({ sentences }) => sentences));
  const unseal = (claim: FiledClaim) =>
    claim.talk.some(({ anchor }) => within.has(anchor))
      ? { ...claim, talk: claim.talk.flatMap((each) => (within.has(each.anchor) ? sealTalk([each], viewer) : [each])) }
      : claim;
  return {
    ...told,
    claims: claims.map((claim) => (sealed.ids.has(claim.id) ? sealClaim(claim, viewer) : unseal(claim))),
    differences: shared.differences.map((each) => (sealed.ids.has(each.claim) ? sealDifference(each, viewer) : each)),
    sealed,
  };
}

const NOTHING_SEALED: Sealed = { ids: new Set(), numbers: new Set() };

function sealedFor(story: Story, claims: FiledClaim[], viewer: Actor): Sealed {
  const sealed = claims.filter(({ judges, opened, ruling }) =>
    isSealed(
      { policy: story.policy, gave: judges.includes(viewer?.id ?? ''), opened, settled: ruling !== 'open' },
      viewer,
    ),
  );
  return { ids: new Set(sealed.map(({ id }) => id)), numbers: new Set(sealed.map(({ number }) => number)) };
}
