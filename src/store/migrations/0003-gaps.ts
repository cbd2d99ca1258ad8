import { type Any, index, references, table } from './tables.ts';

/** Where a version that is silent on a claim seems to tell it all the same; replaced with every analysis. */
export async function up(db: Any): Promise<void> {
  await table(db, 'gap', ['story', 'claim', 'version', 'kind'])
    .addColumn('begin_at', 'integer', (column) => column.notNull())
    .addColumn('end_at', 'integer', (column) => column.notNull())
    .$call(references('gap', 'story', 'story'))
    .$call(references('gap', 'claim', 'claim'))
    .$call(references('gap', 'version', 'version'))
    .execute();
  await index(db, 'gap', ['story']);
}
