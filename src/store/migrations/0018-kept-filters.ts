import { type Any, index, integers, references, table } from './tables.ts';

/** Filters people keep for themselves. Stories come and go; a filter of one that went is merely never offered. */
export async function up(db: Any): Promise<void> {
  await table(db, 'kept_filter', ['person', 'screen', 'story', 'name', 'query', 'created_at'])
    .$call(integers(['opens']))
    .$call(references('kept_filter', 'person', 'person'))
    .execute();
  await index(db, 'kept_filter', ['person']);
}
