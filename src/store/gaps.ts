import type { Gap } from '../engine/types.ts';
import type { Db } from './schema.ts';

/** Gaps of a story's claims, by claim and version. */
export async function listGaps(db: Db, story: string): Promise<Gap[]> {
  const rows = await db
    .selectFrom('gap')
    .select(['claim', 'version', 'kind', 'begin_at', 'end_at'])
    .where('story', '=', story)
    .orderBy('claim')
    .orderBy('version')
    .execute();
  return rows.map(({ begin_at, end_at, ...gap }) => ({ ...gap, start: begin_at, end: end_at }));
}
