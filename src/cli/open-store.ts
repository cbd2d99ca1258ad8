import { existsSync } from 'node:fs';
import { databaseTarget, parseConfig } from '../config.ts';
import { backupBefore } from '../desk/backup/backups.ts';
import { NotFound } from '../errors.ts';
import { openStore, type Store } from '../store/store.ts';

/**
 * Runs `work` on the store the environment names, and closes it. Throws NotFound where a data folder holds none:
 * a mistyped folder shall not become an empty store.
 */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const config = parseConfig(process.env);
  const target = databaseTarget(config);
  if ('file' in target && !existsSync(target.file)) {
    throw new NotFound(`There is no ${target.file}: start Crossread once, or set CROSSREAD_DATA or DATABASE_URL.`);
  }
  const store = await openStore(target, { beforeMigrating: backupBefore(target, config.backups) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
