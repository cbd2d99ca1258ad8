import { join, resolve } from 'node:path';
import { databaseTarget, parseConfig } from '../config.ts';
import { backupName } from '../desk/backup/backups.ts';
import { checkBackup, endingOf, makeBackup, type RestoreOptions, restoreBackup } from '../store/backup.ts';
import { withStore } from './open-store.ts';

export interface BackupOptions {
  out?: string;
  portable: boolean;
}

/** Writes a backup and says where. Throws a CrossreadError where there is no store or it does not verify. */
export async function backup({ out, portable }: BackupOptions): Promise<string> {
  const config = parseConfig(process.env);
  const target = databaseTarget(config);
  const file = out ? resolve(out) : join(config.backups.folder, backupName('crossread', endingOf(target, portable)));
  // Opened once, so that a mistyped folder is told and what is kept is what this program can read.
  await withStore(async () => {});
  const { events, head } = await makeBackup(target, file);
  return `${file}\n  whole: ${count(events)}, the last with hash ${head}\n`;
}

/** Puts a backup in place and says what became of the store before. */
export async function restore(file: string, options: RestoreOptions): Promise<string> {
  const target = databaseTarget(parseConfig(process.env));
  await checkBackup(file);
  const saved = 'url' in target && options.replace ? await saveBefore() : undefined;
  const { events, kept = saved } = await restoreBackup(target, resolve(file), options);
  return `Restored: ${count(events)}.\n${kept ? `  What was there before is kept at ${kept}\n` : ''}`;
}

/** PostgreSQL's tables are emptied for a restore: what was in them is written down first. */
async function saveBefore(): Promise<string> {
  const config = parseConfig(process.env);
  const target = databaseTarget(config);
  const file = join(config.backups.folder, backupName('before-restore', endingOf(target)));
  await makeBackup(target, file);
  return file;
}

function count(events: number): string {
  return `${events} ${events === 1 ? 'event' : 'events'}`;
}
