import { isDismissed } from './differences.ts';
import { newId } from './ids.ts';
import { must } from './rows.ts';
import type { Db, Story, Tx, VerdictValue } from './schema.ts';
import { latestVerdicts } from './verdicts.ts';

export interface NewStory {
  slug: string;
  title: string;
  created_by?: string | null;
  /** Where it was loaded from; a second story of the same origin is refused. */
  origin?: string | null;
}

/** How far the review of a story is: its claims by ruling. */
export type Progress = Record<VerdictValue | 'open', number> & {
  /** Of the ruled ones, those whose sentences have changed since. */
  stale: number;
};

export interface StorySummary extends Story {
  versions: number;
  /** Independent sources: families of versions. */
  families: number;
  claims: number;
  /** Claims with a contradiction nobody has dismissed. */
  contradictions: number;
  progress: Progress;
}

/** Throws Conflict (at the end of the write) when the slug or origin is taken. */
export async function insertStory(tx: Tx, { slug, title, created_by = null, origin = null }: NewStory): Promise<Story> {
  const row: Story = {
    id: newId(),
    slug,
    title,
    created_at: new Date().toISOString(),
    created_by,
    origin,
    analysed_at: null,
    engine: null,
    next_claim: 1,
    revision: 0,
  };
  await tx.insertInto('story').values(row).execute();
  return row;
}

export async function updateStoryTitle(tx: Tx, id: string, title: string): Promise<void> {
  await tx.updateTable('story').set({ title }).where('id', '=', id).execute();
}

/**
 * Something the analysis rests on has changed: the story is due for another, and one that is under way is refused when
 * it comes to be written.
 */
export async function markDue(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('story')
    .set((q) => ({ analysed_at: null, revision: q('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** `wanted`, or `wanted-2`, `wanted-3`… when it is taken. */
export async function findFreeSlug(db: Db, wanted: string): Promise<string> {
  const rows = await db
    .selectFrom('story')
    .select('slug')
    .where((q) => q.or([q('slug', '=', wanted), q('slug', 'like', `${wanted}-%`)]))
    .execute();
  const taken = new Set(rows.map((row) => row.slug));
  let slug = wanted;
  for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`;
  return slug;
}

/** What stories are called and where they are, the latest first. */
export async function listStoryNames(db: Db): Promise<Pick<Story, 'id' | 'slug' | 'title'>[]> {
  return db.selectFrom('story').select(['id', 'slug', 'title']).orderBy('created_at', 'desc').orderBy('id').execute();
}

/** The address name of the story that goes by this id or address name. */
export async function findSlug(db: Db, name: string): Promise<string | undefined> {
  const stories = await db
    .selectFrom('story')
    .select(['id', 'slug'])
    .where((or) => or.or([or('slug', '=', name), or('id', '=', name)]))
    .execute();
  return (stories.find(({ slug }) => slug === name) ?? stories[0])?.slug;
}

export async function selectStory(db: Db, slug: string): Promise<Story> {
  return must(await db.selectFrom('story').selectAll().where('slug', '=', slug).executeTakeFirst(), 'story');
}

export async function selectStoryById(db: Db, id: string): Promise<Story> {
  return must(await db.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirst(), 'story');
}

export async function findStoryByOrigin(db: Db, origin: string): Promise<Story | undefined> {
  return db.selectFrom('story').selectAll().where('origin', '=', origin).executeTakeFirst();
}

/** All stories with their counts, the latest first. Five queries, however many there are. */
export async function listStories(db: Db): Promise<StorySummary[]> {
  const [stories, versions, families, claims, contradictions] = await Promise.all([
    db.selectFrom('story').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').execute(),
    db
      .selectFrom('version')
      .select((q) => ['story', q.fn.countAll<number>().as('count')])
      .groupBy('story')
      .execute(),
    db
      .selectFrom('family')
      .select((q) => ['story', q.fn.countAll<number>().as('count')])
      .groupBy('story')
      .execute(),
    countClaimsByRuling(db),
    countContradicted(db),
  ]);
  const versionsOf = countsByStory(versions);
  const familiesOf = countsByStory(families);
  const contradictionsOf = countsByStory(contradictions);
  const progressOf = Map.groupBy(claims, (row) => row.story);
  return stories.map((story) => {
    const progress = sumProgress(progressOf.get(story.id) ?? []);
    return {
      ...story,
      versions: versionsOf.get(story.id) ?? 0,
      families: familiesOf.get(story.id) ?? 0,
      claims: progress.confirmed + progress.disputed + progress.unsourced + progress.open,
      contradictions: contradictionsOf.get(story.id) ?? 0,
      progress,
    };
  });
}

async function countClaimsByRuling(db: Db) {
  return db
    .selectFrom('claim')
    .leftJoin(latestVerdicts(db), (join) => join.onRef('ruling.claim', '=', 'claim.id').on('ruling.place', '=', 1))
    .where('claim.gone_at', 'is', null)
    .select((q) => [
      'claim.story',
      'ruling.value',
      q.fn.countAll<number>().as('count'),
      q.fn.count<number>('ruling.stale_at').as('stale'),
    ])
    .groupBy(['claim.story', 'ruling.value'])
    .execute();
}

async function countContradicted(db: Db) {
  return db
    .selectFrom('difference')
    .where('level', '=', 'contradiction')
    .where((q) => q.not(isDismissed(q)))
    .select((q) => ['story', q.fn.count<number>('claim').distinct().as('count')])
    .groupBy('story')
    .execute();
}

function countsByStory(rows: { story: string; count: number }[]): Map<string, number> {
  return new Map(rows.map(({ story, count }) => [story, count]));
}

function sumProgress(rows: { value: VerdictValue | null; count: number; stale: number }[]): Progress {
  const progress: Progress = { confirmed: 0, disputed: 0, unsourced: 0, open: 0, stale: 0 };
  for (const { value, count, stale } of rows) {
    progress[value ?? 'open'] += count;
    progress.stale += stale;
  }
  return progress;
}
