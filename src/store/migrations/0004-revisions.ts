import { type Any, integers, references, table } from './tables.ts';

/** Texts a version had before the one it has now. */
export async function up(db: Any): Promise<void> {
  const told = ['link', 'published', 'bytes_hash', 'file_name', 'received_by'];
  await table(db, 'revision', ['version', 'text', 'text_hash', 'way_in', 'received_at', 'superseded_at'], told)
    .$call(integers(['number']))
    .addUniqueConstraint('revision_number', ['version', 'number'])
    .$call(references('revision', 'version', 'version'))
    .execute();
  await db.schema
    .alterTable('version')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema.alterTable('reading').addColumn('text_hash', 'text').execute();
}
