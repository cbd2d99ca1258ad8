import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { ruleOn } from '../../src/desk/review/ruling.ts';
import { openStoryFile } from '../../src/desk/story/story-file.ts';
import { listStories } from '../../src/desk/story/story-list.ts';
import { insertAdjudication } from '../../src/store/adjudications.ts';
import type { RulingPolicy, VerdictValue } from '../../src/store/schema.ts';
import { updateStoryPolicy } from '../../src/store/stories.ts';
import { insertVerdict, markVerdictsStale } from '../../src/store/verdicts.ts';
import { onBothDatabases } from '../support/databases.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

const VALUES: Record<string, VerdictValue> = { c: 'confirmed', d: 'disputed', u: 'unsourced' };

/** Verdicts of A, B, C… as letters, oldest first; after a slash the editor's decision. */
function rule(said: string, policy: RulingPolicy) {
  const [given = '', decided = ''] = said.split('/');
  const voice = (letter: string, person: string) => ({ person, value: VALUES[letter] ?? 'disputed', stale: false });
  const verdicts = [...given].map((letter, index) => voice(letter, 'ABCDEF'[index] ?? '?'));
  const { ruling, standing } = ruleOn(verdicts, decided ? voice(decided, 'editor') : undefined, policy);
  return `${ruling} ${standing.state} ${standing.by.join('')}`.trim();
}

describe('the ruling', () => {
  const cases: [policy: RulingPolicy, said: string, ruling: string][] = [
    ['one', '', 'open none'],
    ['one', 'c', 'confirmed ruled A'],
    ['one', 'cd', 'disputed ruled B'],
    ['one', 'cd/u', 'disputed ruled B'],
    ['two', '', 'open none'],
    ['two', 'c', 'open awaiting A'],
    ['two', 'cc', 'confirmed ruled AB'],
    ['two', 'cd', 'open disagreement AB'],
    ['two', 'cdd', 'disputed ruled BC'],
    ['two', 'ccdd', 'open disagreement ABCD'],
    ['two', 'cdu', 'open disagreement ABC'],
    ['two', 'cd/u', 'open disagreement AB'],
    ...(['blind', 'editor'] as const).flatMap((policy): [RulingPolicy, string, string][] => [
      [policy, '', 'open none'],
      [policy, '/u', 'open none'],
      [policy, 'c', 'open awaiting A'],
      [policy, 'cc', 'confirmed ruled AB'],
      [policy, 'cd', 'open disagreement AB'],
      [policy, 'ccd', 'open disagreement ABC'],
      [policy, 'ccd/d', 'disputed adjudicated editor'],
      [policy, 'cc/d', 'disputed adjudicated editor'],
    ]),
  ];
  for (const [policy, said, ruling] of cases) {
    it(`under '${policy}' of '${said}' is ${ruling}`, () => assert.equal(rule(said, policy), ruling));
  }

  it('is stale when all it rests on is', () => {
    const voice = (person: string, value: VerdictValue, stale: boolean) => ({ person, value, stale });
    const verdicts = [voice('A', 'confirmed', true), voice('B', 'disputed', true), voice('C', 'confirmed', false)];
    assert.equal(ruleOn(verdicts, undefined, 'one').stale, false);
    assert.equal(ruleOn(verdicts.slice(0, 2), undefined, 'one').stale, true);
    assert.equal(ruleOn(verdicts, undefined, 'two').stale, false);
    assert.equal(ruleOn(verdicts, voice('E', 'unsourced', true), 'editor').stale, true);
    assert.equal(ruleOn([], undefined, 'editor').stale, false);
  });
});

onBothDatabases(({ open }) => {
  test('the list of stories and the story rule alike under every policy', async (t) => {
    const store = await open(t);
    const stored = await storeStory(store);
    const members = [['1:1'], ['1:2'], ['1:3'], ['3:2'], ['2:2']];
    const sketch = members.map((each, index) => ({ id: `c${index}`, members: each }));
    const claims = (await keepAnalysis(store, stored, sketchAnalysis(stored, sketch))).added;
    const { ada, ben, story } = stored;
    const give = (claim: number, person: string, value: VerdictValue) =>
      store.write(person, (tx) =>
        insertVerdict(tx, { story: story.id, claim: claims[claim]?.id ?? '', person, value, reason: 'x', basis: [] }),
      );
    await give(0, ada.id, 'confirmed');
    await give(1, ada.id, 'confirmed');
    const { verdict } = await give(1, ben.id, 'confirmed');
    await store.write(null, (tx) => markVerdictsStale(tx, [verdict.id], 'Outlet 2 changed its sentence.'));
    await give(2, ada.id, 'disputed');
    await give(2, ben.id, 'confirmed');
    await give(3, ada.id, 'disputed');
    await give(3, ben.id, 'unsourced');
    const decision = { story: story.id, claim: claims[3]?.id ?? '', person: ada.id, reason: 'x', basis: [] };
    await store.write(ada.id, (tx) => insertAdjudication(tx, { ...decision, value: 'unsourced' }));

    const expected: Record<RulingPolicy, string> = {
      one: 'confirmed 3 disputed 0 unsourced 1 open 1 stale 1',
      two: 'confirmed 1 disputed 0 unsourced 0 open 4 stale 0',
      editor: 'confirmed 1 disputed 0 unsourced 1 open 3 stale 0',
      blind: 'confirmed 1 disputed 0 unsourced 1 open 3 stale 0',
    };
    for (const policy of Object.keys(expected) as RulingPolicy[]) {
      await store.write(null, async (tx, record) => {
        await updateStoryPolicy(tx, story.id, { policy, gate: 'warn' });
        record({ story: story.id, kind: 'story.policy-set', subject: `story-${story.id}` });
      });
      const [summary] = await listStories({ store }, ada);
      const { claims: filed } = await openStoryFile({ store }, story.slug, ada);
      const count = (ruling: string) => filed.filter((claim) => claim.ruling === ruling).length;
      const stale = filed.filter((claim) => claim.ruling !== 'open' && claim.stale).length;
      const rulings = ['confirmed', 'disputed', 'unsourced', 'open'] as const;
      assert.equal(`${rulings.map((each) => `${each} ${count(each)}`).join(' ')} stale ${stale}`, expected[policy]);
      assert.deepEqual(
        summary?.progress,
        { ...Object.fromEntries(rulings.map((each) => [each, count(each)])), stale },
        `the list under '${policy}'`,
      );
    }
    const outsider = { ...ben, id: 'somebody-else', role: 'reviewer' as const };
    const [sealed] = await listStories({ store }, outsider);
    assert.equal(sealed?.progress.open, 5, 'who has given no verdict sees none under the blind policy');
    const [settled] = await listStories({ store }, null);
    assert.equal(settled?.progress.open, 3, 'who gives none sees what is settled');
  });
});
