import { type Any, table } from './tables.ts';

/** Files that texts were read from, by the SHA-256 of their bytes; versions and revisions name it as `bytes_hash`. */
export async function up(db: Any): Promise<void> {
  await table(db, 'original', ['bytes', 'content_type', 'created_at']).execute();
}
