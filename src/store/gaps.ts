import type { Gap } from '../engine/types.ts';
import type { Db, GapTable } from './schema.ts';

/** Gaps of a story's claims, by claim and version. */
export async function listGaps(db: Db, story: string): Promise<Gap[]> {
  const rows = await db
    .selectFrom('gap')
    .select(['claim', 'version', 'kind', 'begin_at', 'end_at', 'part', 'passage', 'reason'])
    .where('story', '=', story)
    .orderBy('claim')
    .orderBy('version')
    .execute();
  return rows.map(({ begin_at, end_at, part, passage, reason, ...gap }) => ({
    ...{ ...gap, start: begin_at, end: end_at },
    ...(part !== null && { part: { index: part, passage: passage ?? '', reason: reason ?? '' } }),
  }));
}

/** Where a gap's passage stands, as it is kept. */
export function gapColumns({ kind, start, end, part }: Gap): Omit<GapTable, 'id' | 'story' | 'claim' | 'version'> {
  const { index = null, passage = null, reason = null } = part ?? {};
  return { kind, begin_at: start, end_at: end, part: index, passage, reason };
}
