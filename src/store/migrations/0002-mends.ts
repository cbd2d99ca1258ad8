import { type Any, index, references, table } from './tables.ts';

/** What reviewers change of cleaning and sentence breaks, and what is remembered of it for an outlet. */
export async function up(db: Any): Promise<void> {
  await table(db, 'mend', ['story', 'version', 'kind', 'person', 'created_at'], ['withdrawn_at'])
    .addColumn('begin_at', 'integer', (column) => column.notNull())
    .addColumn('end_at', 'integer', (column) => column.notNull())
    .$call(references('mend', 'story', 'story'))
    .$call(references('mend', 'version', 'version'))
    .$call(references('mend', 'person', 'person'))
    .execute();
  await index(db, 'mend', ['story']);
  await table(db, 'habit', ['outlet', 'text', 'decision', 'person', 'created_at'], ['withdrawn_at'])
    .$call(references('habit', 'person', 'person'))
    .execute();
  await index(db, 'habit', ['outlet']);
}
