import { type Any, index } from './tables.ts';

/**
 * A version can be set aside and taken in again, its text kept as received; and what one person did in one story, the
 * latest first, is asked at every undo.
 */
export async function up(db: Any): Promise<void> {
  for (const column of ['set_aside_at', 'set_aside_links'])
    await db.schema.alterTable('version').addColumn(column, 'text').execute();
  await index(db, 'event', ['actor', 'story', 'seq']);
}
