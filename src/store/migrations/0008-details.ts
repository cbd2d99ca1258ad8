import type { Any } from './tables.ts';

/**
 * Of every text: what it was read from and how, what was told of it and by whom, what its reader left out, and whether
 * it is another reading of the text before.
 */
export async function up(db: Any): Promise<void> {
  const columns = ['format', 'encoding', 'encoding_from', 'told', 'aside', 'reread'];
  for (const table of ['version', 'revision']) {
    for (const column of columns) await db.schema.alterTable(table).addColumn(column, 'text').execute();
    await db.schema
      .alterTable(table)
      .addColumn('article', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  }
}
