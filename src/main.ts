import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { databaseTarget, parseConfig } from './config.ts';
import { createAnalyst } from './desk/analysis/analyst.ts';
import { followLag } from './desk/analysis/measures.ts';
import { readRulePolicy } from './desk/analysis/rule-policy.ts';
import { backupBefore, keepBackups } from './desk/backup/backups.ts';
import { watchWaiting } from './desk/bring-in/expiry.ts';
import { watchBatches } from './desk/bring-in/run-batch.ts';
import { createDesk } from './desk/desk.ts';
import { needsSetUp } from './desk/people/people.ts';
import { signingSecret } from './desk/people/signing-secret.ts';
import { createFileReading } from './desk/versions/reading.ts';
import { finishAnalyses, loadSeeds } from './desk/versions/seeds.ts';
import { Conflict, CrossreadError } from './errors.ts';
import { isLoopback } from './loopback.ts';
import { fetchPage } from './sources/link.ts';
import { clockBehind } from './store/events.ts';
import { holdAlone } from './store/sqlite-file.ts';
import { openStore } from './store/store.ts';
import { explainTrouble } from './store/trouble.ts';
import { createApp } from './web/app.ts';
import { listen } from './web/serve.ts';

/** Milliseconds a start waits for analyses that are due. */
const FIRST_ANALYSES = 8000;
/** Milliseconds after a signal to stop: for requests that were accepted, for workers, and in all. */
const ANSWERED_WITHIN = 3000;
const WORKERS_WITHIN = 500;
const GONE_WITHIN = 4800;
const SEEDS = join(import.meta.dirname, '../seeds');

try {
  await start();
} catch (thrown) {
  const error = explainTrouble(thrown) ?? thrown;
  console.error(error instanceof CrossreadError ? `Crossread cannot start: ${error.message}` : error);
  process.exit(1);
}

async function start(): Promise<void> {
  // What is written is for this user alone: the database, its backups.
  process.umask(0o077);
  const config = parseConfig(process.env);
  const log = pino({ level: config.logLevel });
  const target = databaseTarget(config);
  const letGo = 'file' in target ? holdAlone(target.file) : () => {};
  const store = await openStore(target, {
    onError: (error) => log.warn({ err: error }, 'database'),
    beforeMigrating: backupBefore(target, config.backups),
  });
  const behind = await clockBehind(store.db);
  if (behind > 0) console.error(clockWords(behind));
  const rulesOff = config.rulesFile === undefined ? [] : await readRulePolicy(config.rulesFile);
  const analyst = createAnalyst(undefined, rulesOff);
  const reading = createFileReading();
  const desk = createDesk(store, analyst, {
    report: (error) => log.error({ err: error }, 'an analysis failed'),
    readSource: reading.read,
    unpackSource: reading.unpack,
    readFeed: reading.readFeed,
    drawPage: reading.draw,
    fetchPage: config.fetchLinks ? (link) => fetchPage(link) : undefined,
  });
  await loadSeeds(desk, SEEDS);
  // The first page shall show the seed story compared; a story that takes longer is waited for by its own page.
  await Promise.race([finishAnalyses(desk), sleep(FIRST_ANALYSES)]);

  const stopBatches = watchBatches(desk, 'file' in target);
  const stopSweeping = watchWaiting(desk);

  const firstVisit = await needsSetUp(desk);
  const setupToken = randomBytes(18).toString('base64url');
  const app = createApp(desk, {
    log,
    secret: await signingSecret(desk),
    https: config.https,
    ...(config.publicUrl !== undefined && { publicUrl: config.publicUrl }),
    trustedProxies: config.trustedProxies,
    setupToken,
    freeSetupHere: isLoopback(config.host),
    metricsToken: config.metricsToken,
    memberLimit: config.memberLimit,
  });
  const server = await listen(app, config.port, config.host).catch((error) => {
    throw describe(error, config.host, config.port);
  });
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  console.log(`Crossread listens on http://${host}:${server.port}`);
  if (firstVisit)
    console.log(
      `The first visit sets up the first account${isLoopback(config.host) ? '; from another machine it asks for' : ' and asks for'} this one-time token: ${setupToken}`,
    );

  desk.measures.gauge('crossread_analyses_waiting', 'Stories analysed or waiting for it.', desk.runs.count);
  desk.measures.gauge('crossread_listeners', 'Pages that listen to a story.', desk.live.count);
  desk.measures.gauge('crossread_resident_bytes', 'Memory in use.', () => process.memoryUsage.rss());
  followLag(store, desk.measures);
  const backups = keepBackups(target, config.backups, {
    made: (file, { events }) => log.info({ file, events }, 'a backup was made'),
    failed: (error) => log.error({ err: error }, 'a backup failed'),
  });

  const stop = async (): Promise<void> => {
    // A service manager that waits in vain kills: whatever hangs, we are gone before that.
    setTimeout(() => process.exit(0), GONE_WITHIN).unref();
    backups.stop();
    // Streams end only when they are told to.
    desk.live.close();
    await server.stop(ANSWERED_WITHIN);
    stopSweeping();
    await stopBatches();
    // Analyses cut short are due again at the next start.
    await Promise.race([Promise.all([analyst.close(), reading.close()]), sleep(WORKERS_WITHIN)]);
    await store.close();
    letGo();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function describe(error: Error & { code?: string }, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Conflict(
      `something listens on ${host}:${port} already. Set PORT to another number, e.g. PORT=3001 npm start.`,
    );
  }
  if (error.code === 'EACCES') return new Conflict(`this user may not listen on port ${port}. Set PORT above 1023.`);
  return error;
}

function clockWords(behind: number): string {
  return `The clock of this machine is ${Math.ceil(behind / 60_000)} minutes behind the last recorded event. Nothing is lost, but times will be wrong until it is set right.`;
}
