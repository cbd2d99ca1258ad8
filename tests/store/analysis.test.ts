import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Conflict, NotFound } from '../../src/errors.ts';
import { listClaimSentences, listClaims, listPreviousClaims, selectClaim } from '../../src/store/claims.ts';
import { insertDismissal, listDifferences, withdrawDismissal } from '../../src/store/differences.ts';
import { insertEvidence, listEvidence } from '../../src/store/evidence.ts';
import { findFreeSlug, insertStory, listStories, selectStory } from '../../src/store/stories.ts';
import { insertVerdict, listVerdicts, withdrawVerdict } from '../../src/store/verdicts.ts';
import {
  listFamilies,
  listSentences,
  listVersions,
  listVersionTexts,
  selectVersion,
} from '../../src/store/versions.ts';
import { onBothDatabases } from '../support/databases.ts';
import { keepAnalysis, sketchAnalysis, storeStory, TEXTS } from '../support/stories.ts';

const FIRST = [
  { id: 'c1', members: ['1:1', '2:1', '3:1'] },
  { id: 'c2', members: ['1:2', '2:2'] },
  { id: 'c3', members: ['1:3'] },
  { id: 'c4', members: ['3:2'] },
];
const DEATHS = { claim: 'c2', level: 'contradiction' as const, values: ['12 people', '15 people'] };

onBothDatabases(({ open }) => {
  test('versions come back as received, with what was read in them', async (t) => {
    const store = await open(t);
    const stored = await storeStory(store);
    assert.equal((await listVersions(store.db, stored.story.id))[0]?.reading, null, 'nothing is read yet');
    await keepAnalysis(store, stored, sketchAnalysis(stored, FIRST));
    const [first, second] = await listVersions(store.db, stored.story.id);
    assert.ok(first && !('text' in first));
    assert.equal(first.reading?.headline, 'Dam breaks');
    assert.equal(first.reading?.family, second?.reading?.family);
    const third = await selectVersion(store.db, stored.story.id, 3);
    assert.equal(third.text, TEXTS[2]?.join('\n'));
    assert.deepEqual(third.reading?.agency, ['Reuters']);
    assert.equal(third.reading?.blocks[0]?.kind, 'body');
    await assert.rejects(selectVersion(store.db, stored.story.id, 4), NotFound);
    assert.deepEqual(
      (await listVersionTexts(store.db, stored.story.id)).map((version) => version.id),
      stored.versions,
    );
    assert.deepEqual(
      (await listSentences(store.db, third.id)).map((s) => third.text.slice(s.begin_at, s.end_at)),
      TEXTS[2],
    );
    assert.equal((await listFamilies(store.db, stored.story.id)).length, 2);
  });

  test('claims come in the order of the analysis, sentences in the order of versions', async (t) => {
    const store = await open(t);
    const stored = await storeStory(store);
    const changes = await keepAnalysis(store, stored, sketchAnalysis(stored, FIRST, [DEATHS]));
    assert.deepEqual(
      changes.added.map((claim) => claim.number),
      [1, 2, 3, 4],
    );
    const claims = await listClaims(store.db, stored.story.id);
    assert.deepEqual(
      claims.map((claim) => [claim.number, claim.title, claim.confidence]),
      [1, 2, 3, 4].map((n) => [n, `Claim c${n}`, 0.123456789]),
    );
    const texts = async (of: Parameters<typeof listClaimSentences>[1]) =>
      (await listClaimSentences(store.db, of)).map((sentence) => sentence.text);
    assert.deepEqual(
      await texts({ claim: claims[0]?.id ?? '' }),
      TEXTS.map((lines) => lines[0]),
    );
    assert.equal((await texts({ story: stored.story.id })).length, 7);
    const [difference] = await listDifferences(store.db, { claim: claims[1]?.id ?? '' });
    assert.deepEqual(
      difference?.values.map((value) => value.value),
      ['12 people', '15 people'],
    );
  });

  test('a new analysis keeps what was reviewed and drops what was not', async (t) => {
    const store = await open(t);
    const stored = await storeStory(store);
    const { ids } = await keepAnalysis(store, stored, sketchAnalysis(stored, FIRST, [DEATHS]));
    const [dam, deaths, mayor, rain] = FIRST.map((claim) => ids.get(claim.id) ?? '');
    assert.ok(dam && deaths && mayor && rain);
    const said = { story: stored.story.id, person: stored.ada.id };
    await store.write(stored.ada.id, async (tx) => {
      await insertVerdict(tx, { ...said, claim: deaths, value: 'disputed', reason: 'Two counts.', basis: [] });
      await insertVerdict(tx, { ...said, claim: mayor, value: 'unsourced', reason: '', basis: [] });
      await insertEvidence(tx, {
        ...said,
        claim: deaths,
        url: null,
        title: 'Police',
        passage: 'Fifteen died.',
        stance: 'supports',
        source_kind: 'primary',
        accessed_at: '2030-01-01T00:00:00.000Z',
      });
    });

    // The mayor's claim loses its sentence to the dam's, the rain is gone, the deaths are kept and a new claim comes.
    const again = sketchAnalysis(
      stored,
      [
        { id: deaths, members: ['1:2', '2:2'] },
        { id: dam, members: ['1:1', '2:1', '1:3'] },
        { id: 'new', members: ['3:1'] },
      ],
      [{ ...DEATHS, claim: deaths }],
      1,
    );
    const changes = await keepAnalysis(store, stored, again);
    assert.deepEqual(
      Object.fromEntries(
        (['added', 'kept', 'gone', 'deleted'] as const).map((key) => [key, changes[key].map((claim) => claim.number)]),
      ),
      { added: [5], kept: [2, 1], gone: [3], deleted: [4] },
    );
    const claims = await listClaims(store.db, stored.story.id);
    assert.deepEqual(
      claims.map((claim) => [claim.id, claim.number]),
      [
        [deaths, 2],
        [dam, 1],
        [changes.added[0]?.id, 5],
      ],
    );
    const lost = await selectClaim(store.db, stored.story.id, 3);
    assert.ok(lost.gone_at);
    assert.equal((await listVerdicts(store.db, { claim: lost.id })).length, 1);
    assert.equal((await listClaims(store.db, stored.story.id, { gone: true })).length, 4);
    await assert.rejects(selectClaim(store.db, stored.story.id, 4), NotFound);
    assert.equal((await listVerdicts(store.db, { claim: deaths })).length, 1);
    assert.equal((await listEvidence(store.db, { claim: deaths })).length, 1);

    const back = sketchAnalysis(
      stored,
      [
        { id: mayor, members: ['1:3'] },
        { id: 'another', members: ['3:2'] },
      ],
      [],
      2,
    );
    const third = await keepAnalysis(store, stored, back);
    assert.deepEqual(
      third.added.map((claim) => claim.number),
      [6],
      'a number is never given twice',
    );
    assert.equal((await selectClaim(store.db, stored.story.id, 3)).gone_at, null);
    assert.equal((await selectStory(store.db, 'dam')).revision, 3);
  });

  test('a dismissal outlives the next analysis, and a further value makes another difference', async (t) => {
    const store = await open(t);
    const stored = await storeStory(store);
    const { ids } = await keepAnalysis(store, stored, sketchAnalysis(stored, FIRST, [DEATHS]));
    const claim = ids.get('c2') ?? '';
    const kept = FIRST.map(({ id, members }) => ({ id: ids.get(id) ?? '', members }));
    const [found] = await listDifferences(store.db, { story: stored.story.id });
    assert.ok(found);
    const { fingerprint } = found;
    const dismissal = { story: stored.story.id, claim, fingerprint, person: stored.ben.id, reason: 'Later count.' };
    const made = await store.write(stored.ben.id, (tx) => insertDismissal(tx, dismissal));
    await assert.rejects(
      store.write(stored.ada.id, (tx) => insertDismissal(tx, dismissal)),
      Conflict,
    );
    const analyse = (values: string[], basedOn: number) =>
      keepAnalysis(store, stored, sketchAnalysis(stored, kept, [{ ...DEATHS, claim, values }], basedOn));
    const dismissed = async () => {
      const [difference] = await listDifferences(store.db, { story: stored.story.id });
      const [summary] = await listStories(store.db);
      return [difference?.dismissal?.person_name ?? null, summary?.contradictions];
    };
    assert.deepEqual(await dismissed(), ['Ben', 0]);
    await analyse(['15 people', '12 people', '15 people'], 1);
    assert.deepEqual(await dismissed(), ['Ben', 0], 'the same values in another order');
    await analyse(['12 people', '15 people', '20 people'], 2);
    assert.deepEqual(await dismissed(), [null, 1], 'a third value');
    await analyse(['12 people', '15 people'], 3);
    await store.write(stored.ben.id, (tx) => withdrawDismissal(tx, made.id));
    assert.deepEqual(await dismissed(), [null, 1], 'withdrawn');
    await assert.rejects(
      store.write(stored.ben.id, (tx) => withdrawDismissal(tx, made.id)),
      NotFound,
    );
  });

  test('an analysis of what has changed meanwhile is refused whole', async (t) => {
    const store = await open(t);
    const stored = await storeStory(store);
    await keepAnalysis(store, stored, sketchAnalysis(stored, FIRST));
    const late = sketchAnalysis(stored, [{ id: 'c1', members: ['1:1'] }], [], 0);
    await assert.rejects(keepAnalysis(store, stored, late), Conflict);
    assert.equal((await listClaims(store.db, stored.story.id)).length, 4);
  });

  test('the engine is told which claims to keep, and which are reviewed', async (t) => {
    const store = await open(t);
    const stored = await storeStory(store);
    const { ids } = await keepAnalysis(store, stored, sketchAnalysis(stored, FIRST));
    const [one, two, three] = FIRST.map((claim) => ids.get(claim.id) ?? '') as [string, string, string];
    const verdict = { story: stored.story.id, person: stored.ada.id, reason: '', basis: [] };
    await store.write(stored.ada.id, async (tx) => {
      const given = await insertVerdict(tx, { ...verdict, claim: two, value: 'confirmed' });
      await withdrawVerdict(tx, given.verdict.id);
    });
    const previous = await listPreviousClaims(store.db, stored.story.id);
    const s = (version: number, sentence: number) => `${stored.versions[version - 1]}.s${sentence}`;
    assert.deepEqual(previous.slice(0, 3), [
      { id: one, sentences: [s(1, 1), s(2, 1), s(3, 1)] },
      { id: two, sentences: [s(1, 2), s(2, 2)], reviewed: true },
      { id: three, sentences: [s(1, 3)] },
    ]);
  });

  test('a story of thousands of sentences is written and swapped whole', async (t) => {
    const store = await open(t);
    const stored = await storeStory(store);
    const analysis = sketchAnalysis(stored, []);
    const [version] = analysis.versions;
    assert.ok(version);
    const numbers = Array.from({ length: 2_300 }, (_, i) => i);
    version.sentences = numbers.map((i) => ({ id: `s${i}`, start: i, end: i + 1, kind: 'body', text: `No. ${i}` }));
    analysis.claims = numbers.map((i) => ({
      id: `c${i}`,
      title: '',
      sentences: [`s${i}`],
      independent: 1,
      confidence: 1,
    }));
    const { added } = await keepAnalysis(store, stored, analysis);
    const sentences = await listClaimSentences(store.db, { story: stored.story.id });
    assert.deepEqual(
      sentences.map((sentence) => sentence.text),
      numbers.map((i) => `No. ${i}`),
    );
    const kept = added.slice(0, 1_200).map(({ id }) => ({ id, members: [] }));
    const changes = await keepAnalysis(store, stored, sketchAnalysis(stored, kept, [], 1));
    assert.deepEqual([changes.kept.length, changes.deleted.length], [1_200, 1_100]);
    assert.equal((await listClaims(store.db, stored.story.id)).length, 1_200);
  });

  test('one story knows nothing of another', async (t) => {
    const store = await open(t);
    const one = await storeStory(store, 'one');
    const two = await storeStory(store, 'two');
    await keepAnalysis(store, one, sketchAnalysis(one, FIRST, [DEATHS]));
    await keepAnalysis(store, two, sketchAnalysis(two, FIRST.slice(0, 1)));
    await keepAnalysis(store, two, sketchAnalysis(two, [], [], 1));
    const claims = await listClaims(store.db, one.story.id);
    assert.equal(claims.length, 4);
    const summaries = await listStories(store.db);
    assert.deepEqual(
      summaries.map(({ slug, versions, families, claims, contradictions }) => ({
        slug,
        counts: [versions, families, claims, contradictions],
      })),
      [
        { slug: 'two', counts: [3, 2, 0, 0] },
        { slug: 'one', counts: [3, 2, 4, 1] },
      ],
    );
  });

  test('a taken slug gets a number', async (t) => {
    const store = await open(t);
    await store.write(null, async (tx) => {
      assert.equal(await findFreeSlug(tx, 'dam'), 'dam');
      for (const slug of ['dam', 'dam-2', 'dam-breaks']) await insertStory(tx, { slug, title: slug });
      assert.equal(await findFreeSlug(tx, 'dam'), 'dam-3');
      assert.equal(await findFreeSlug(tx, 'da'), 'da');
    });
  });
});
