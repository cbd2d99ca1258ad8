/**
 * `npm run soak [minutes] [kills] [rounds]`: 200 signed-in reviewers at a realistic pace on the real program for ten
 * minutes, then a thousand kills in the middle of work, and five hundred rounds in which twenty people do whatever comes
 * to their minds, both on SQLite and PostgreSQL. Not part of `npm test`: it takes more than an
 * hour. Ends with 1 when an answer failed, one in a hundred took 300 ms or more, memory grew, a listener was lost,
 * something acknowledged is gone, or tables and pages hold something else than the events say.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { createDesk } from '../../src/desk/desk.ts';
import type { Target } from '../../src/store/database.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { gatherReviewers, reviewAtRandom } from '../../tests/desk/at-random.ts';
import { checkReplay } from '../../tests/desk/check-replay.ts';
import { killAgainAndAgain } from '../../tests/durability/kill-rounds.ts';
import { prepare } from '../../tests/durability/reviewing.ts';
import { startPostgres } from '../../tests/support/postgres-server.ts';
import { startProgram } from '../../tests/support/program.ts';
import { type Outcome, reviewTogether } from './review-together.ts';

const REVIEWERS = 200;
const SLOWEST = 300;
/** Memory after the first fifth of the time, and what it may be at the end. */
const GROWTH = 1.25;
/** Milliseconds of work before a kill: late enough at times for a comparison to be waited for and acknowledged. */
const LONGEST_WORK = 2500;

const [minutes = 10, kills = 1000, rounds = 500] = process.argv.slice(2).map(Number);
const ended: (() => unknown)[] = [];
const t = { after: (end: () => unknown) => void ended.push(end) };
const folder = await mkdtemp(join(tmpdir(), 'crossread-soak-'));
let good = true;
try {
  if (minutes > 0) good = judge(await load({ file: join(folder, 'load', 'crossread.db') }));
  if (rounds > 0) await reviewLong('SQLite', { file: join(folder, 'review', 'crossread.db') });
  if (kills > 0) await killOften('SQLite', { file: join(folder, 'kill', 'crossread.db') });
  if (kills > 0 || rounds > 0) {
    const server = await startPostgres();
    t.after(server.stop);
    if (rounds > 0) await reviewLong('PostgreSQL', { url: await freshDatabase(server.url) });
    if (kills > 0) await killOften('PostgreSQL', { url: server.url('postgres') });
  }
} catch (error) {
  good = false;
  console.error(error);
} finally {
  for (const end of ended.reverse()) await end();
  await rm(folder, { recursive: true, force: true });
}
process.exit(good ? 0 : 1);

async function load(target: Target): Promise<Outcome> {
  const cookies = await people(target, REVIEWERS);
  const program = await startProgram(t, target);
  console.log(`${REVIEWERS} reviewers for ${minutes} minutes …`);
  const outcome = await reviewTogether(program.url, cookies, minutes * 60_000);
  await program.stop();
  return outcome;
}

function judge({ errors, times, memory, listeners, verdicts }: Outcome): boolean {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  const growth = (memory.at(-1) ?? 0) / (memory[Math.floor(memory.length / 5)] ?? 1);
  console.log(
    `${times.length} answers, ${errors.length} failed, ${verdicts} verdicts; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms; memory × ${growth.toFixed(2)} (${[0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => megabytes(memory[Math.floor((memory.length - 1) * share)])).join(', ')} MB); ${listeners} of ${REVIEWERS} still listen`,
  );
  for (const error of errors.slice(0, 5)) console.error(error);
  return errors.length === 0 && at(0.99) < SLOWEST && growth < GROWTH && listeners === REVIEWERS;
}

async function killOften(name: string, target: Target): Promise<void> {
  const kept = await killAgainAndAgain(t, target, await people(target, 4), kills, LONGEST_WORK);
  console.log(
    `${name}: ${kills} kills; ${kept.verdicts.length} verdicts, ${kept.evidence.length} evidence, ${kept.comments.length} comments, ${kept.pins} pins and ${kept.stories.length} stories acknowledged, all there; the record is whole.`,
  );
}

async function freshDatabase(url: (name: string) => string): Promise<string> {
  const client = new pg.Client({ connectionString: url('postgres') });
  await client.connect();
  await client.query('create database review');
  await client.end();
  return url('review');
}

/** Twenty people and fifty claims; what holds afterwards is what the events say. */
async function reviewLong(name: string, target: Target): Promise<void> {
  const analyst = createAnalyst();
  const store = await openStore(target);
  const desk = createDesk(store, analyst);
  const opened: Store[] = [store];
  const done = await reviewAtRandom(desk, await gatherReviewers(store), rounds, Date.now());
  const { verdicts } = await checkReplay(desk, analyst, async () => {
    const again = await openStore(target);
    opened.push(again);
    return again;
  });
  for (const each of opened) await each.close();
  await analyst.close();
  console.log(
    `${name}: ${rounds} rounds of twenty people, ${JSON.stringify(done)}; ${verdicts.size} verdicts hold, as the events say.`,
  );
}

async function people(target: Target, count: number): Promise<string[]> {
  const analyst = createAnalyst();
  const store = await openStore(target);
  const cookies = await prepare(store, analyst, count);
  await store.close();
  await analyst.close();
  return cookies;
}

function megabytes(bytes = 0): number {
  return Math.round(bytes / 1024 / 1024);
}
