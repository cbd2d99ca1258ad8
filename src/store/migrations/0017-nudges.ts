import { type Any, index } from './tables.ts';

/** Whom the latest events concerned is asked while pages are open. */
export async function up(db: Any): Promise<void> {
  await index(db, 'notice', ['event']);
}
