import type { Any } from './tables.ts';

/** Pins made in one go belong together, and say what was meant: they are shown, taken back and undone as one. */
export async function up(db: Any): Promise<void> {
  for (const column of ['act', 'deed']) await db.schema.alterTable('pin').addColumn(column, 'text').execute();
}
