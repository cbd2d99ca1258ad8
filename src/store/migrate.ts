import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { MIGRATIONS } from './migrations/index.ts';
import type { Schema } from './schema.ts';

export interface MigrateOptions {
  /** The program's own unless given. */
  migrations?: Record<string, Migration>;
  /** Called before a database that has data already is changed, with the name of the first migration to come. */
  before?: ((next: string) => Promise<void>) | undefined;
  /** Stops after this one. */
  upTo?: string;
}

/** Brings the tables up to date: all migrations that are due in one transaction, or none. */
export async function migrate(db: Kysely<Schema>, options: MigrateOptions = {}): Promise<void> {
  const { migrations = MIGRATIONS, before, upTo } = options;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const all = await migrator.getMigrations();
  const next = all.find(({ executedAt }) => executedAt === undefined);
  if (before && next && all.some(({ executedAt }) => executedAt !== undefined)) await before(next.name);
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error) throw error;
}

/** Names of the migrations this database has been through, in order. */
export async function listMigrations(db: Kysely<Schema>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const all = await migrator.getMigrations();
  return all.flatMap(({ name, executedAt }) => (executedAt === undefined ? [] : [name]));
}
