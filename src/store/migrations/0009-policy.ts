import { sql } from 'kysely';
import { type Any, index, references, table } from './tables.ts';

/** How a story's rulings come about, what a verdict and a source say besides, and what editors settle. */
export async function up(db: Any): Promise<void> {
  await column(db, 'story', 'policy', 'one');
  await column(db, 'story', 'gate', 'warn');
  await column(db, 'verdict', 'searched', '');
  await optional(db, 'verdict', ['confidence']);
  await db.schema
    .alterTable('verdict')
    .addColumn('unseen', 'integer', (added) => added.notNull().defaultTo(0))
    .execute();
  await optional(db, 'evidence', ['published', 'file_hash', 'file_name', 'file_type']);
  const adjudication = ['story', 'claim', 'person', 'value', 'reason', 'basis', 'given_at'];
  await table(db, 'adjudication', adjudication, ['withdrawn_at', 'stale_at', 'stale_why'])
    .$call(references('adjudication', 'story', 'story'))
    .$call(references('adjudication', 'claim', 'claim'))
    .$call(references('adjudication', 'person', 'person'))
    .execute();
  await index(db, 'adjudication', ['story']);
  await db.schema
    .createIndex('adjudication_current')
    .on('adjudication')
    .columns(['claim'])
    .unique()
    .where(sql.ref('withdrawn_at'), 'is', null)
    .execute();
  await table(db, 'opening', ['story', 'claim', 'person', 'created_at'])
    .addUniqueConstraint('opening_once', ['claim', 'person'])
    .$call(references('opening', 'story', 'story'))
    .$call(references('opening', 'claim', 'claim'))
    .$call(references('opening', 'person', 'person'))
    .execute();
  await index(db, 'opening', ['story']);
}

async function column(db: Any, name: string, added: string, standard: string): Promise<void> {
  await db.schema
    .alterTable(name)
    .addColumn(added, 'text', (text) => text.notNull().defaultTo(standard))
    .execute();
}

async function optional(db: Any, name: string, columns: string[]): Promise<void> {
  for (const added of columns) await db.schema.alterTable(name).addColumn(added, 'text').execute();
}
