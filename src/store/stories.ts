import { isDismissed } from './differences.ts';
import { newId } from './ids.ts';
import { keepQuery } from './kept-query.ts';
import { must } from './rows.ts';
import type { Db, GatePolicy, RulingPolicy, Story, Tx } from './schema.ts';

export interface NewStory {
  slug: string;
  title: string;
  created_by?: string | null;
  /** Where it was loaded from; a second story of the same origin is refused. */
  origin?: string | null;
  policy?: RulingPolicy;
  gate?: GatePolicy;
}

export interface StorySummary extends Story {
  versions: number;
  /** Independent sources: families of versions. */
  families: number;
  claims: number;
  /** Claims with a contradiction nobody has dismissed. */
  contradictions: number;
  /** Claims without one, but with a discrepancy nobody has dismissed. */
  discrepancies: number;
}

/** Throws Conflict (at the end of the write) when the slug or origin is taken. */
export async function insertStory(tx: Tx, story: NewStory): Promise<Story> {
  const { slug, title, created_by = null, origin = null, policy = 'one', gate = 'warn' } = story;
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
    policy,
    gate,
    access: 'open',
  };
  await tx.insertInto('story').values(row).execute();
  return row;
}

/** Ids of the stories whose claims are judged blind. */
export async function listBlindStories(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('story').select('id').where('policy', '=', 'blind').execute();
  return rows.map(({ id }) => id);
}

export async function updateStoryPolicy(tx: Tx, id: string, policy: Pick<Story, 'policy' | 'gate'>): Promise<void> {
  await tx.updateTable('story').set(policy).where('id', '=', id).execute();
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

export async function findStory(db: Db, slug: string): Promise<Story | undefined> {
  return db.selectFrom('story').selectAll().where('slug', '=', slug).executeTakeFirst();
}

export async function selectStory(db: Db, slug: string): Promise<Story> {
  const [story] = await bySlug(db, slug);
  return must(story, 'story');
}

const bySlug = keepQuery((db, slug: string) => db.selectFrom('story').selectAll().where('slug', '=', slug));

export async function selectStoryById(db: Db, id: string): Promise<Story> {
  return must(await db.selectFrom('story').selectAll().where('id', '=', id).executeTakeFirst(), 'story');
}

export async function findStoryByOrigin(db: Db, origin: string): Promise<Story | undefined> {
  return db.selectFrom('story').selectAll().where('origin', '=', origin).executeTakeFirst();
}

/** All stories with their counts, the latest first. Five queries, however many there are. */
export async function listStories(db: Db): Promise<StorySummary[]> {
  const [stories, versions, families, claims, differing] = await Promise.all([
    db.selectFrom('story').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').execute(),
    db
      .selectFrom('version')
      .where('set_aside_at', 'is', null)
      .select((q) => ['story', q.fn.countAll<number>().as('count')])
      .groupBy('story')
      .execute(),
    db
      .selectFrom('family')
      .select((q) => ['story', q.fn.countAll<number>().as('count')])
      .groupBy('story')
      .execute(),
    countClaims(db),
    countDiffering(db),
  ]);
  const versionsOf = countsByStory(versions);
  const familiesOf = countsByStory(families);
  const contradictionsOf = countsByStory(differing.filter(({ level }) => level === 'contradiction'));
  const discrepanciesOf = countsByStory(differing.filter(({ level }) => level === 'discrepancy'));
  const claimsOf = countsByStory(claims);
  return stories.map((story) => ({
    ...story,
    versions: versionsOf.get(story.id) ?? 0,
    families: familiesOf.get(story.id) ?? 0,
    claims: claimsOf.get(story.id) ?? 0,
    contradictions: contradictionsOf.get(story.id) ?? 0,
    discrepancies: discrepanciesOf.get(story.id) ?? 0,
  }));
}

async function countClaims(db: Db) {
  return db
    .selectFrom('claim')
    .where('gone_at', 'is', null)
    .select((q) => ['story', q.fn.countAll<number>().as('count')])
    .groupBy('story')
    .execute();
}

/** Claims by the gravest level that stands on them; among the two names asked for, the graver comes first. */
async function countDiffering(db: Db) {
  const gravest = db
    .selectFrom('difference')
    .where('level', 'in', ['contradiction', 'discrepancy'])
    .where((q) => q.not(isDismissed(q)))
    .select((q) => ['story', 'claim', q.fn.min('level').as('level')])
    .groupBy(['story', 'claim'])
    .as('differing');
  return db
    .selectFrom(gravest)
    .select((q) => ['story', 'level', q.fn.countAll<number>().as('count')])
    .groupBy(['story', 'level'])
    .execute();
}

function countsByStory(rows: { story: string; count: number }[]): Map<string, number> {
  return new Map(rows.map(({ story, count }) => [story, count]));
}
