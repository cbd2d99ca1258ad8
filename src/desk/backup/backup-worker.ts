import { parentPort, workerData } from 'node:worker_threads';
import { makeBackup } from '../../store/backup.ts';
import type { Target } from '../../store/database.ts';
import type { BackupAnswer } from './backups.ts';

const { target, file } = workerData as { target: Target; file: string };
const reply = (answer: BackupAnswer): void => parentPort?.postMessage(answer);

try {
  reply({ report: await makeBackup(target, file) });
} catch (error) {
  reply({ error: error instanceof Error ? error : new Error(String(error)) });
}
