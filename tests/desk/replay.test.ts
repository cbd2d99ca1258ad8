import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type Analyst, createAnalyst } from '../../src/desk/analysis/analyst.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { onBothDatabases } from '../support/databases.ts';
import { gatherReviewers, reviewAtRandom } from './at-random.ts';
import { checkReplay } from './check-replay.ts';

/** Things each of the twenty does. */
const ROUNDS = 20;

let analyst: Analyst;
before(() => {
  analyst = createAnalyst();
});
after(() => analyst.close());

onBothDatabases(({ fresh, openAt }) => {
  it('holds what its events say, whatever twenty people did to fifty claims at once, undone and redone', async (t) => {
    const target = await fresh(t);
    const store = await openAt(t, target);
    const desk = createDesk(store, analyst);
    const people = await gatherReviewers(store);
    const done = await reviewAtRandom(desk, people, ROUNDS, 20_211_215);
    for (const what of [
      'verdict',
      'change',
      'withdrawal',
      'bulk',
      'evidence',
      'dismissal',
      'undo',
      'leave',
      'putBack',
      'refused',
    ])
      assert.ok((done[what] ?? 0) > 0, `nobody did a ${what}`);
    assert.ok((done.redo ?? 0) + (done.redoAgain ?? 0) > 0, 'nobody did anything again');
    const { verdicts, dismissals, evidence } = await checkReplay(desk, analyst, () => openAt(t, target));
    assert.ok(
      verdicts.size > 10 && evidence.size > 0,
      `${verdicts.size} verdicts, ${dismissals.size} dismissals, ${evidence.size} evidence`,
    );
  });
});
