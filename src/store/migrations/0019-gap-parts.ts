import { sql } from 'kysely';
import type { Any } from './tables.ts';

/**
 * Claims told only in what was left out when a file was read are found there, too. Stories with such parts are due
 * again: until now they said of those claims that they were not reported.
 */
export async function up(db: Any): Promise<void> {
  await db.schema.alterTable('gap').addColumn('part', 'integer').execute();
  for (const column of ['passage', 'reason']) await db.schema.alterTable('gap').addColumn(column, 'text').execute();
  await sql`update story set analysed_at = null where id in (select story from version where aside is not null)`.execute(
    db,
  );
}
