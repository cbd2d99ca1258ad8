import type { Db } from './schema.ts';

/** A version that came from a link, and the story it is in. */
export interface LinkedVersion {
  link: string;
  position: number;
  slug: string;
  title: string;
}

/** Versions whose link is one of these, at most some 2,000 of them, letter for letter. */
export async function listVersionsAt(db: Db, links: string[]): Promise<LinkedVersion[]> {
  if (links.length === 0) return [];
  const rows = await db
    .selectFrom('version')
    .innerJoin('story', 'story.id', 'version.story')
    .select(['version.link', 'version.position', 'story.slug', 'story.title'])
    .where('version.link', 'in', links)
    .orderBy('version.id')
    .execute();
  return rows.map(({ link, ...row }) => ({ ...row, link: link ?? '' }));
}
