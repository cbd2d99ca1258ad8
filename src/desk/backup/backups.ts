import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { endingOf, makeBackup } from '../../store/backup.ts';
import type { Target } from '../../store/database.ts';
import type { ChainReport } from '../../store/events.ts';

export interface BackupPlan {
  folder: string;
  /** Hours between backups; 0 for none. */
  hours: number;
  /** How many of each sort are kept: made by the clock, and made before a change. */
  keep: number;
}

export interface BackupNews {
  made: (file: string, report: ChainReport) => void;
  failed: (error: unknown) => void;
}

export type BackupAnswer = { report: ChainReport } | { error: Error };

const LOOK_EVERY = 10 * 60_000;
const HOUR = 3_600_000;

/** A name that sorts by time, e.g. 'crossread-2026-11-26T04-10-00-000Z.db'. */
export function backupName(sort: string, ending: string, at = new Date()): string {
  return `${sort}-${at.toISOString().replace(/[:.]/g, '-')}${ending}`;
}

/** For `openStore`: a backup before the tables of a store with data are changed. A failing one stops the change. */
export function backupBefore(target: Target, { folder, keep }: BackupPlan): (next: string) => Promise<void> {
  return async (next) => {
    await makeBackup(target, join(folder, backupName(`before-${next}`, endingOf(target))));
    await prune(folder, 'before-', keep);
  };
}

/** Makes a backup whenever the latest is older than the plan allows, in a thread of its own, and removes the oldest. */
export function keepBackups(
  target: Target,
  plan: BackupPlan,
  news: BackupNews,
  lookEvery = LOOK_EVERY,
): { stop: () => void } {
  if (plan.hours === 0) return { stop: () => {} };
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      if (await isDue(plan)) {
        const file = join(plan.folder, backupName('crossread', endingOf(target)));
        news.made(file, await backUpAside(target, file));
        await prune(plan.folder, 'crossread-', plan.keep);
      }
    } catch (error) {
      news.failed(error);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(look, lookEvery).unref();
  return { stop: () => clearInterval(timer) };
}

async function isDue({ folder, hours }: BackupPlan): Promise<boolean> {
  const latest = (await listBackups(folder, 'crossread-')).at(-1);
  if (latest === undefined) return true;
  return Date.now() - (await stat(join(folder, latest))).mtimeMs > hours * HOUR;
}

async function prune(folder: string, sort: string, keep: number): Promise<void> {
  const all = await listBackups(folder, sort);
  for (const name of all.slice(0, Math.max(0, all.length - keep))) await rm(join(folder, name), { force: true });
}

/** The oldest first. Only what we named ourselves: other files in the folder are nobody's to remove. */
async function listBackups(folder: string, sort: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.startsWith(sort) && /-\d{4}-\d\d-\d\dT[\d-]+Z\.(db|jsonl\.gz)$/.test(name))
    .sort((a, b) => timeIn(a).localeCompare(timeIn(b)));
}

function timeIn(name: string): string {
  return /\d{4}-\d\d-\d\dT[\d-]+Z/.exec(name)?.[0] ?? '';
}

/** Copying and checking stand still while they work: not in the thread that answers people. */
function backUpAside(target: Target, file: string): Promise<ChainReport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: { target, file } });
    worker.once('message', (answer: BackupAnswer) => {
      if ('report' in answer) resolve(answer.report);
      else reject(answer.error);
    });
    worker.once('error', reject);
    worker.unref();
  });
}
