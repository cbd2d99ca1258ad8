import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { NotFound } from '../../src/errors.ts';
import { insertEvidence, listEvidence, selectEvidence, withdrawEvidence } from '../../src/store/evidence.ts';
import { insertPins, listPins, withdrawPins } from '../../src/store/pins.ts';
import type { VerdictValue } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import {
  findCurrentVerdict,
  insertVerdict,
  listVerdicts,
  markVerdictsStale,
  selectVerdict,
  withdrawVerdict,
} from '../../src/store/verdicts.ts';
import { onBothDatabases } from '../support/databases.ts';
import { keepAnalysis, sketchAnalysis, storeStory } from '../support/stories.ts';

onBothDatabases(({ open }) => {
  test('a person holds one verdict on a claim, and the earlier ones stay as history', async (t) => {
    const { store, claim, ada, give } = await review(await open(t));
    const basis = [{ sentence: 's1', text: 'Twelve people died.' }];
    const first = await give(ada, 'confirmed', basis);
    assert.equal(first.replaced, null);
    const second = await give(ada, 'disputed');
    assert.equal(second.replaced?.id, first.verdict.id);
    assert.deepEqual(await findCurrentVerdict(store.db, claim, ada), second.verdict);
    assert.deepEqual(
      (await listVerdicts(store.db, { claim })).map((v) => [v.value, v.revision, v.current, v.person_name]),
      [
        ['disputed', 2, true, 'Ada'],
        ['confirmed', 1, false, 'Ada'],
      ],
    );
    assert.deepEqual((await selectVerdict(store.db, first.verdict.id)).basis, basis);
    assert.equal((await selectVerdict(store.db, first.verdict.id)).replaced_by, second.verdict.id);
  });

  test('a withdrawn verdict opens the claim again, and only the current one can be withdrawn', async (t) => {
    const { store, claim, ada, give, withdraw } = await review(await open(t));
    const first = await give(ada, 'confirmed');
    const second = await give(ada, 'unsourced');
    await assert.rejects(withdraw(first.verdict.id), NotFound);
    await withdraw(second.verdict.id);
    await assert.rejects(withdraw(second.verdict.id), NotFound);
    assert.equal(await findCurrentVerdict(store.db, claim, ada), undefined);
    const third = await give(ada, 'disputed');
    assert.equal(third.replaced, null);
    assert.equal(third.verdict.revision, 3);
    assert.equal((await findCurrentVerdict(store.db, claim, ada))?.id, third.verdict.id);
  });

  test('a verdict is stale for the first reason there was', async (t) => {
    const { store, claim, ada, give } = await review(await open(t));
    const { verdict } = await give(ada, 'confirmed');
    await store.write(null, (tx) => markVerdictsStale(tx, [verdict.id], 'Outlet 2 changed its sentence.'));
    await store.write(null, (tx) => markVerdictsStale(tx, [verdict.id], 'And again.'));
    await store.write(null, (tx) => markVerdictsStale(tx, [], 'Nothing.'));
    const [only] = await listVerdicts(store.db, { claim });
    assert.deepEqual([only?.current, only?.stale_why], [true, 'Outlet 2 changed its sentence.']);
  });

  test('evidence keeps the hash of its passage and can be withdrawn once', async (t) => {
    const { store, claim, story, ada } = await review(await open(t));
    const passage = 'Пятнадцать погибли — 十五人';
    const add = (stance: 'supports' | 'undermines') =>
      store.write(ada, (tx) =>
        insertEvidence(tx, {
          story,
          claim,
          person: ada,
          url: 'https://example.org/a',
          title: null,
          passage,
          stance,
          source_kind: 'primary',
          accessed_at: '2030-01-01T00:00:00.000Z',
        }),
      );
    const first = await add('supports');
    await add('undermines');
    assert.equal(first.hash, createHash('sha256').update(Buffer.from(passage, 'utf8')).digest('hex'));
    assert.deepEqual(await selectEvidence(store.db, first.id), first);
    await store.write(ada, (tx) => withdrawEvidence(tx, first.id));
    await assert.rejects(
      store.write(ada, (tx) => withdrawEvidence(tx, first.id)),
      NotFound,
    );
    for (const scope of [{ story }, { claim }]) {
      assert.deepEqual(
        (await listEvidence(store.db, scope)).map((row) => [row.stance, row.person_name]),
        [['undermines', 'Ada']],
      );
    }
  });

  test('a pin holds until it is withdrawn', async (t) => {
    const { store, story, ada } = await review(await open(t));
    const pin = { story, a: 's1', b: 's2', person: ada };
    const [one] = await store.write(ada, (tx) =>
      insertPins(tx, [
        { ...pin, relation: 'together' },
        { ...pin, relation: 'apart', b: 's3' },
      ]),
    );
    await store.write(ada, (tx) => withdrawPins(tx, one?.story ?? '', [one?.id ?? '']));
    assert.deepEqual(
      (await listPins(store.db, story)).map((row) => [row.relation, row.b]),
      [['apart', 's3']],
    );
  });
});

/** A story of one claim with two reviewers. */
async function review(store: Store) {
  const stored = await storeStory(store);
  const { added } = await keepAnalysis(store, stored, sketchAnalysis(stored, [{ id: 'c1', members: ['1:2', '2:2'] }]));
  const claim = added[0]?.id ?? '';
  const story = stored.story.id;
  return {
    store,
    claim,
    story,
    ada: stored.ada.id,
    ben: stored.ben.id,
    give: (person: string, value: VerdictValue, basis: { sentence: string; text: string }[] = []) =>
      store.write(person, (tx) => insertVerdict(tx, { story, claim, person, value, reason: 'Because.', basis })),
    withdraw: (id: string) => store.write(null, (tx) => withdrawVerdict(tx, id)),
  };
}
