import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Analysis, analyse, type Pin, type VersionInput } from '../../src/engine/index.ts';

/** Sentences to make stories of, each with a variant another outlet might print. */
const LINES = [
  [
    'A ferry with 312 people on board ran aground off Velden on Tuesday.',
    'The ferry that ran aground off Velden on Monday carried 298 people.',
  ],
  [
    'Captain Mara Lindqvist had warned the port authority about the sandbank.',
    'The port authority was warned about the sandbank by Captain Lindqvist.',
  ],
  ['Divers found a long tear in the hull.', 'Divers did not find a tear in the hull.'],
  [
    '“We will look at every letter,” the interior minister said.',
    'The interior minister said they would look at every letter.',
  ],
  ['Shares of the shipping line fell four percent in Oslo.', 'In Oslo the shipping line lost 4 % of its value.'],
  ['Nobody was badly hurt.', 'At least 19 passengers were hurt, U.S. diplomats said.'],
  ['船在周二搁浅。', 'جنحت العبارة يوم الثلاثاء.'],
];

const text = fc
  .uniqueArray(fc.tuple(fc.nat(LINES.length - 1), fc.nat(1), fc.constantFrom(' ', '\n\n', '\n')), {
    minLength: 1,
    maxLength: 7,
    selector: ([line]) => line,
  })
  .map((picks) => picks.map(([line, variant, gap]) => `${LINES[line]?.[variant]}${gap}`).join(''));
const versions = fc
  .array(text, { minLength: 1, maxLength: 5 })
  .map((texts) =>
    texts.map((body, i): VersionInput => ({ id: `v${i}`, label: `Outlet ${i}`, published: '2024-03-06', text: body })),
  );

/** A claim as a set, whatever the order of its versions. */
const claimSets = ({ claims }: Analysis) =>
  claims.map(({ id, sentences }) => `${id} ${[...sentences].sort().join(' ')}`);
const bodies = (analysis: Analysis) =>
  analysis.versions.flatMap(({ sentences }) => sentences.filter(({ kind }) => kind === 'body').map(({ id }) => id));

const RUNS = { numRuns: 80 };

test('shuffled versions give the same claims', () => {
  fc.assert(
    fc.property(versions, fc.infiniteStream(fc.nat(1000)), (given, keys) => {
      const shuffled = given.map((version) => ({ version, key: keys.next().value ?? 0 }));
      shuffled.sort((a, b) => a.key - b.key);
      assert.deepEqual(
        claimSets(analyse(shuffled.map(({ version }) => version))).sort(),
        claimSets(analyse(given)).sort(),
      );
    }),
    RUNS,
  );
});

test('offsets cut the exact text, and every body sentence is in a claim', () => {
  fc.assert(
    fc.property(versions, (given) => {
      const analysis = analyse(given);
      const received = new Map(given.map((version) => [version.id, version.text]));
      const versionOf = new Map<string, string>();
      for (const version of analysis.versions) {
        for (const sentence of version.sentences) {
          versionOf.set(sentence.id, version.id);
          const cut = received.get(version.id)?.slice(sentence.start, sentence.end);
          assert.equal(cut?.replace(/\s+/gu, ' ').trim(), sentence.text);
        }
      }
      for (const { values } of analysis.differences) {
        for (const { sentence, start, end, text: printed } of values) {
          assert.equal(received.get(versionOf.get(sentence) ?? '')?.slice(start, end), printed);
        }
      }
      const claimed = new Set(analysis.claims.flatMap(({ sentences }) => sentences));
      for (const id of bodies(analysis)) assert.ok(claimed.has(id), id);
      const sets = analysis.claims.map(({ sentences }) => new Set(sentences));
      for (const a of sets) assert.equal(sets.filter((b) => [...a].every((id) => b.has(id))).length, 1);
    }),
    RUNS,
  );
});

test('a copy adds no source and no difference', () => {
  fc.assert(
    fc.property(versions, (given) => {
      const first = given[0] as VersionInput;
      const before = analyse(given);
      const after = analyse([...given, { ...first, id: 'copy', label: 'Copy' }]);
      assert.equal(after.families.length, before.families.length);
      for (const claim of after.claims) assert.ok(claim.independent <= before.families.length);
      const kinds = ({ differences }: Analysis) => differences.map(({ rule, level }) => `${rule} ${level}`).sort();
      assert.deepEqual(kinds(after), kinds(before));
    }),
    RUNS,
  );
});

test('identical versions have no differences', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 4 }), (body, count) => {
      const copies = Array.from({ length: count }, (_, i) => ({ id: `v${i}`, published: '2024-03-06', text: body }));
      assert.deepEqual(analyse(copies).differences, []);
    }),
    RUNS,
  );
});

test('an added version moves no pinned sentence and no reviewed claim', () => {
  fc.assert(
    fc.property(
      versions,
      text,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('together' as const, 'apart' as const),
      (given, added, x, y, relation) => {
        const before = analyse(given);
        const ids = bodies(before);
        const a = ids[x % ids.length] as string;
        const b = ids[y % ids.length] as string;
        if (a === b) return;
        const pins: Pin[] = [{ relation, a, b }];
        const pinned = analyse(given, { pins });
        const previous = pinned.claims.map((claim) => ({ ...claim, reviewed: true }));
        const after = analyse([...given, { id: 'added', text: added }], { pins, previous });
        const meet = ({ claims }: Analysis) =>
          claims.some(({ sentences }) => sentences.includes(a) && sentences.includes(b));
        assert.equal(meet(pinned), relation === 'together');
        assert.equal(meet(after), relation === 'together');
        const own = new Set(ids);
        const kept = new Map(after.claims.map(({ id, sentences }) => [id, sentences.filter((s) => own.has(s))]));
        for (const { id, sentences } of previous) {
          const first = sentences.find((s) => own.has(s)) as string;
          assert.ok(kept.get(id)?.includes(first) || sharedElsewhere(first, previous), `${id} lost ${first}`);
        }
      },
    ),
    RUNS,
  );
});

/** A sentence that stands in two claims may keep to one of them. */
function sharedElsewhere(sentence: string, claims: readonly { sentences: string[] }[]): boolean {
  return claims.filter(({ sentences }) => sentences.includes(sentence)).length > 1;
}

test('the same input gives the same bytes', () => {
  fc.assert(
    fc.property(versions, (given) => {
      assert.equal(JSON.stringify(analyse(given)), JSON.stringify(analyse(given)));
    }),
    RUNS,
  );
});

test('texts nobody writes are no error', () => {
  for (const body of [
    '',
    ' ',
    'word',
    'a. '.repeat(2000),
    '“'.repeat(3000),
    'x'.repeat(100_000),
    '\u0000\uD800\u200b',
    '<script>alert(1)</script>',
  ]) {
    const analysis = analyse([
      { id: 'a', text: body },
      { id: 'b', text: body },
    ]);
    assert.equal(analysis.versions.length, 2);
  }
  assert.deepEqual(analyse([]).claims, []);
});
