import assert from 'node:assert/strict';
import type { Analyst } from '../../src/desk/analysis/analyst.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { verifyChain } from '../../src/store/events.ts';
import type { Store } from '../../src/store/store.ts';
import { SLUG } from './at-random.ts';
import { type ReviewState, readTables, replayEvents, rulingOf } from './replay-events.ts';

/** Tables, pages and rulings say what the events say, and the record of events is whole. */
export async function checkReplay(desk: Desk, analyst: Analyst, again: () => Promise<Store>): Promise<ReviewState> {
  const replayed = await replayEvents(desk.store.db);
  assert.deepEqual(await readTables(desk.store.db), replayed);
  assert.equal((await verifyChain(desk.store.db)).broken, null);
  const kept = await openStoryFile(desk, SLUG, null);
  for (const { id, number, ruling } of kept.claims)
    assert.equal(ruling, rulingOf(replayed, id), `the ruling on claim ${number}`);
  // A server that has kept nothing in mind shows the same.
  const other = createDesk(await again(), analyst);
  const { generated: _, ...fresh } = await openStoryFile(other, SLUG, null);
  const { generated: __, ...known } = kept;
  assert.deepEqual(known, fresh);
  return replayed;
}
