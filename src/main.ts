import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { databaseTarget, parseConfig } from './config.ts';
import { createAnalyst } from './desk/analyst.ts';
import { createDesk } from './desk/desk.ts';
import { needsSetUp } from './desk/people.ts';
import { createFileReading } from './desk/reading.ts';
import { finishAnalyses, loadSeeds } from './desk/seeds.ts';
import { signingSecret } from './desk/signing-secret.ts';
import { CrossreadError } from './errors.ts';
import { isLoopback } from './loopback.ts';
import { fetchPage } from './sources/link.ts';
import { openStore } from './store/store.ts';
import { createApp } from './web/app.ts';

/** Milliseconds a start waits for analyses that are due. */
const FIRST_ANALYSES = 8000;
const SEEDS = join(import.meta.dirname, '../seeds');

try {
  await start();
} catch (error) {
  console.error(error instanceof CrossreadError ? `Crossread cannot start: ${error.message}` : error);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = parseConfig(process.env);
  const log = pino({ level: config.logLevel });
  if (!config.databaseUrl) mkdirSync(config.dataFolder, { recursive: true });
  const store = await openStore(databaseTarget(config), { onError: (error) => log.warn({ err: error }, 'database') });
  const analyst = createAnalyst();
  const reading = createFileReading();
  const desk = createDesk(store, analyst, {
    report: (error) => log.error({ err: error }, 'an analysis failed'),
    readSource: reading.read,
    fetchPage: config.fetchLinks ? (link) => fetchPage(link) : undefined,
  });
  await loadSeeds(desk, SEEDS);
  // The first page shall show the seed story compared; a story that takes longer is waited for by its own page.
  await Promise.race([finishAnalyses(desk), sleep(FIRST_ANALYSES)]);

  const firstVisit = await needsSetUp(desk);
  const setupToken = randomBytes(18).toString('base64url');
  const app = createApp(desk, {
    log,
    secret: await signingSecret(desk),
    https: config.https,
    trustedProxies: config.trustedProxies,
    setupToken,
    freeSetupHere: isLoopback(config.host),
  });
  const server = app.listen(config.port, config.host, (error?: Error) => {
    if (error) return fail(error, config.host, config.port);
    const { port } = server.address() as AddressInfo;
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    console.log(`Crossread listens on http://${host}:${port}`);
    if (firstVisit)
      console.log(
        `The first visit sets up the first account${isLoopback(config.host) ? '; from another machine it asks for' : ' and asks for'} this one-time token: ${setupToken}`,
      );
  });

  const stop = (): void => {
    server.close(async () => {
      await Promise.all([analyst.close(), reading.close()]);
      await store.close();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5000).unref();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function fail(error: Error & { code?: string }, host: string, port: number): void {
  const taken = error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Crossread cannot start: something listens on ${host}:${port} already. Set PORT to another number, e.g. PORT=3001 npm start.`
      : `Crossread cannot start: ${error.message}`,
  );
  process.exit(1);
}
