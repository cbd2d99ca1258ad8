import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeStory } from '../../bench/workload.ts';
import { type Analysis, analyse, type Pin, type VersionInput } from '../../src/engine/index.ts';

/** What outlets write around the articles: nothing of it may break what holds for every story. */
const AROUND = [
  '',
  'Read more\n\n',
  'By Ana Silva\n\n',
  'VELDEN (Reuters) – ',
  '\u200b',
  '部长说船只已经离港。\n\n',
  '“',
];

/** Invented stories of two to six versions, edited, with things around them. */
const story = fc
  .record({
    versions: fc.integer({ min: 2, max: 6 }),
    sentences: fc.integer({ min: 1, max: 10 }),
    verbatim: fc.constantFrom(0, 0.45, 0.85),
    around: fc.array(fc.constantFrom(...AROUND), { minLength: 6, maxLength: 6 }),
    published: fc.option(fc.constantFrom('2024-03-06', '2024-03-07'), { nil: undefined }),
  })
  .map(({ around, published, ...size }) =>
    makeStory(size).map((version, i): VersionInput => {
      return { ...version, text: `${around[i]}${version.text}`, ...(published && { published }) };
    }),
  );

/** Sentences from which a copy is known as one. */
const LONG_ENOUGH = 4;

const RUNS = { numRuns: 25 };

/** Claims as sets of sentences: their numbers and order are told by the order of versions. */
function claimSets({ claims }: Analysis): string[] {
  return claims
    .map(({ sentences, confidence }) => `${[...sentences].sort().join(' ')} ${confidence.toFixed(3)}`)
    .sort();
}

test('versions in another order make the same claims', () => {
  fc.assert(
    fc.property(story, fc.integer({ min: 1, max: 5 }), (versions, turn) => {
      const turned = [
        ...versions.slice(turn % versions.length),
        ...versions.slice(0, turn % versions.length),
      ].reverse();
      assert.deepEqual(claimSets(analyse(turned)), claimSets(analyse(versions)));
    }),
    RUNS,
  );
});

test('offsets cut the exact text out of what was received', () => {
  fc.assert(
    fc.property(story, (versions) => {
      const analysis = analyse(versions);
      const textOf = new Map(versions.map(({ id, text }) => [id, text]));
      const versionOf = new Map<string, string>();
      for (const { id, sentences } of analysis.versions) {
        for (const sentence of sentences) {
          versionOf.set(sentence.id, id);
          const cut = textOf.get(id)?.slice(sentence.start, sentence.end) ?? '';
          assert.equal(cut.replace(/\s+/gu, ' '), sentence.text);
        }
      }
      for (const value of analysis.differences.flatMap(({ values }) => values)) {
        assert.equal(textOf.get(versionOf.get(value.sentence) ?? '')?.slice(value.start, value.end), value.text);
      }
    }),
    RUNS,
  );
});

test('every sentence of a body stands in a claim, and no claim holds one that is not there', () => {
  fc.assert(
    fc.property(story, (versions) => {
      const analysis = analyse(versions);
      const sentences = analysis.versions.flatMap((version) => version.sentences);
      const claimed = new Set(analysis.claims.flatMap((claim) => claim.sentences));
      for (const { id, kind } of sentences) assert.ok(kind !== 'body' || claimed.has(id), id);
      const known = new Set(sentences.map(({ id }) => id));
      for (const id of claimed) assert.ok(known.has(id), id);
    }),
    RUNS,
  );
});

test('a copy adds no source and no difference', () => {
  fc.assert(
    fc.property(story, fc.nat(5), (versions, pick) => {
      const original = versions[pick % versions.length] as VersionInput;
      const [before, after] = [analyse(versions), analyse([...versions, { ...original, id: 'copy', label: 'A copy' }])];
      // What is short may be alike by chance.
      if ((before.versions.find(({ id }) => id === original.id)?.sentences.length ?? 0) < LONG_ENOUGH) return;
      assert.equal(after.families.length, before.families.length);
      const most = (analysis: Analysis) => Math.max(...analysis.claims.map(({ independent }) => independent));
      assert.equal(most(after), most(before));
      const told = ({ differences }: Analysis) =>
        differences
          .filter(({ level }) => level !== 'wording')
          .map(({ rule, kind }) => `${kind} ${rule}`)
          .sort();
      assert.deepEqual(told(after), told(before));
    }),
    RUNS,
  );
});

test('identical versions have no differences', () => {
  fc.assert(
    fc.property(story, fc.integer({ min: 2, max: 4 }), (versions, count) => {
      const [original] = versions as [VersionInput];
      const copies = Array.from({ length: count }, (_, i) => ({ ...original, id: `c${i}`, label: `Outlet ${i}` }));
      assert.deepEqual(analyse(copies).differences, []);
    }),
    RUNS,
  );
});

test('an added version never moves a pinned sentence', () => {
  fc.assert(
    fc.property(story, fc.nat(40), fc.nat(40), (versions, x, y) => {
      const before = versions.slice(0, -1);
      const bodies = analyse(before).versions.flatMap(({ sentences }) =>
        sentences.filter(({ kind }) => kind === 'body'),
      );
      const [a, b] = [bodies[x % bodies.length]?.id, bodies[y % bodies.length]?.id];
      if (a === undefined || b === undefined || a === b) return;
      for (const relation of ['together', 'apart'] as const) {
        const pins: Pin[] = [{ relation, a, b }];
        for (const told of [before, versions]) {
          const claims = analyse(told, { pins }).claims.map(({ sentences }) => sentences);
          if (relation === 'together') assert.ok(claims.some((ids) => ids.includes(a) && ids.includes(b)));
          else assert.ok(!claims.some((ids) => ids.includes(a) && ids.includes(b)));
        }
      }
    }),
    RUNS,
  );
});

test('the same input gives the same bytes', () => {
  fc.assert(
    fc.property(story, (versions) => {
      assert.equal(JSON.stringify(analyse(structuredClone(versions))), JSON.stringify(analyse(versions)));
    }),
    RUNS,
  );
});
