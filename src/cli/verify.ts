import { databaseTarget, parseConfig } from '../config.ts';
import { CrossreadError } from '../errors.ts';
import { checkBackup } from '../store/backup.ts';
import { type ChainReport, verifyChain } from '../store/events.ts';
import { findDamage } from '../store/sqlite-file.ts';
import { withStore } from './open-store.ts';

/**
 * Checks a backup, or the store: its file, and the event chain. Throws, naming the first broken link, when a recorded
 * event was changed or removed.
 */
export async function verify(backup?: string): Promise<string> {
  const { events, imported, head, broken } = backup === undefined ? await verifyStore() : await checkBackup(backup);
  if (broken) throw new CrossreadError(`The record is broken at event ${broken.seq}: ${broken.why}.`);
  const brought = imported > 0 ? ` (${imported} came with stories from elsewhere, each as it was recorded there)` : '';
  return `The record is whole: ${events} ${events === 1 ? 'event' : 'events'}${brought}, the last with hash ${head}.\n`;
}

async function verifyStore(): Promise<ChainReport> {
  const report = await withStore((store) => verifyChain(store.db));
  const target = databaseTarget(parseConfig(process.env));
  const damage = 'file' in target ? findDamage(target.file) : undefined;
  if (damage) {
    throw new CrossreadError(
      `The database is damaged: ${damage}. Stop Crossread, keep a copy of the file, and put the last backup back with ‘crossread restore’.`,
    );
  }
  return report;
}
