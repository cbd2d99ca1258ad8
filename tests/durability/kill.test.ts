/** Kills the real program in the middle of work, a hundred times here; `npm run soak` does it a thousand times. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Analyst, createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { openStore } from '../../src/store/store.ts';
import { onBothDatabases } from '../support/databases.ts';
import { killAgainAndAgain } from './kill-rounds.ts';
import { prepare } from './reviewing.ts';

/** On each of the two databases. Short ones: that longer work survives, too, is for the soak to show. */
const KILLS = Number(process.env.CROSSREAD_KILLS ?? 50);
const LONGEST = 300;

let analyst: Analyst;
before(() => {
  analyst = createAnalyst();
});
after(() => analyst.close());

onBothDatabases(({ fresh }) => {
  test(`what was acknowledged outlives kill -9, ${KILLS} times in the middle of work`, async (t) => {
    const target = await fresh(t);
    const store = await openStore(target);
    const cookies = await prepare(store, analyst, 4);
    await store.close();
    const kept = await killAgainAndAgain(t, target, cookies, KILLS, LONGEST);
    assert.ok(
      kept.verdicts.length + kept.evidence.length + kept.pins + kept.stories.length >= KILLS,
      JSON.stringify(kept),
    );
    t.diagnostic(
      `${kept.verdicts.length} verdicts, ${kept.evidence.length} evidence, ${kept.comments.length} comments, ${kept.pins} pins, ${kept.stories.length} stories`,
    );
  });
});
