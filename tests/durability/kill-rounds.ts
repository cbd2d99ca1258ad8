import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../../src/store/database.ts';
import { openStore } from '../../src/store/store.ts';
import { seeded } from '../sources/support/mutations.ts';
import { startProgram } from '../support/program.ts';
import { checkKept } from './check-kept.ts';
import { type Acknowledged, nothingYet, work } from './reviewing.ts';

/** What is acknowledged before a kill at least, however slow the machine. */
const FIRST = 2;
const PATIENCE = 20_000;

/**
 * Starts the program, lets people work for up to `longest` milliseconds more, kills it at a random moment, looks what is
 * there; `rounds` times.
 */
export async function killAgainAndAgain(
  t: Pick<TestContext, 'after'>,
  target: Target,
  cookies: string[],
  rounds: number,
  longest: number,
): Promise<Acknowledged> {
  const random = seeded(20_211_217);
  const kept = nothingYet();
  for (let round = 0; round < rounds; round++) {
    const program = await startProgram(t, target);
    assert.notEqual(program.url, '', program.output());
    const people = cookies.map((cookie, n) => work(program.url, cookie, round * 1000 + n, kept));
    await untilMore(kept, countOf(kept) + FIRST);
    // Mostly soon, at times late enough for a comparison to be waited for and acknowledged.
    await sleep(random() ** 2 * longest);
    await program.kill();
    await Promise.all(people);
    const store = await openStore(target);
    await checkKept(store, kept);
    await store.close();
  }
  return kept;
}

async function untilMore(kept: Acknowledged, wanted: number): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (countOf(kept) < wanted && Date.now() < deadline) await sleep(5);
}

function countOf({ verdicts, evidence, comments, pins, stories }: Acknowledged): number {
  return verdicts.length + evidence.length + comments.length + pins + stories.length;
}
