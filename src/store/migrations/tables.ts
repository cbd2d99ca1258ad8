/** How migrations make tables. Frozen like them: what a migration calls must make the same table for ever. */
import type { CreateTableBuilder, Kysely } from 'kysely';

/** Migrations know no schema type: that one moves on, they do not. */
export type Any = Kysely<unknown>;
export type Table = CreateTableBuilder<string, string>;

/** A table with a text id, text columns that must be there, and text columns that may be. */
export function table(db: Any, name: string, must: string[], may: string[] = []): Table {
  return db.schema
    .createTable(name)
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .$call(texts(must, true))
    .$call(texts(may, false)) as Table;
}

export function texts(names: string[], required: boolean): (builder: Table) => Table {
  return (builder) =>
    names.reduce<Table>(
      (all, name) => all.addColumn(name, 'text', (column) => (required ? column.notNull() : column)),
      builder,
    );
}

export function integers(names: string[]): (builder: Table) => Table {
  return (builder) =>
    names.reduce<Table>((all, name) => all.addColumn(name, 'integer', (column) => column.notNull()), builder);
}

export function references(from: string, column: string, to: string): (builder: Table) => Table {
  return (builder) => builder.addForeignKeyConstraint(`${from}_${column}`, [column], to, ['id']);
}

export async function index(db: Any, name: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${name}_by_${columns.join('_')}`)
    .on(name)
    .columns(columns)
    .execute();
}
