import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../../../src/engine/align/index.ts';
import { annotate } from '../../../src/engine/annotate/index.ts';
import type { AnnotatedSentence, BlockKind, Pin, PreviousClaim } from '../../../src/engine/types.ts';

/** Three outlets on one invented accident. A line that begins with '#' is a headline. */
const NORTH = [
  '# Ferry runs aground off Velden',
  'A ferry with 312 people on board ran aground off Velden on Tuesday, the coast guard said.',
  'Captain Mara Lindqvist had warned the port authority about the sandbank in March.',
  'Divers found a long tear in the hull.',
];
const SOUTH = [
  'The coast guard said a ferry carrying 312 passengers ran aground near Velden on Tuesday.',
  'In March, Captain Mara Lindqvist warned the port authority of the sandbank.',
  'Shares of the shipping line fell four percent in Oslo.',
];
const EAST = [
  'Shares in the shipping line lost four percent in Oslo after the accident.',
  'A ferry ran aground off Velden on Tuesday with more than 300 people on board.',
];

function version(id: string, lines: string[]): AnnotatedSentence[] {
  return lines.map((line, i) => {
    const kind: BlockKind = line.startsWith('#') ? 'headline' : 'body';
    const text = line.replace(/^# /, '');
    return annotate({ id: `${id}${i}`, start: 0, end: text.length, kind, text }, id, { source: text, language: 'en' });
  });
}

const families = new Map([
  ['n', 'f1'],
  ['s', 'f2'],
  ['e', 'f3'],
]);
const story = () => [version('n', NORTH), version('s', SOUTH), version('e', EAST)];

function claimOf(id: string, options: { pins?: Pin[]; previous?: PreviousClaim[] } = {}, versions = story()): string[] {
  const claim = align({ versions, familyOf: families, ...options }).find(({ sentences }) => sentences.includes(id));
  return claim?.sentences ?? [];
}

test('sentences that state the same thing are one claim, wherever they stand', () => {
  assert.deepEqual(
    claimOf('n1'),
    ['n0', 'n1', 's0', 'e1'].filter((id) => claimOf('n1').includes(id)),
  );
  for (const id of ['s0', 'e1']) assert.ok(claimOf('n1').includes(id), id);
  assert.deepEqual(claimOf('n2'), ['n2', 's1']);
  assert.deepEqual(claimOf('s2'), ['s2', 'e0']);
  assert.deepEqual(claimOf('n3'), ['n3']);
});

test('a headline joins a claim and is none by itself', () => {
  const claims = align({ versions: story(), familyOf: families });
  for (const { sentences } of claims) assert.ok(sentences.some((id) => id !== 'n0'));
  const alone = align({ versions: [version('n', ['# Quite another matter'])], familyOf: families });
  assert.deepEqual(alone, []);
});

test('independent sources are families, not versions', () => {
  const copies = new Map([
    ['n', 'f1'],
    ['s', 'f1'],
    ['e', 'f3'],
  ]);
  const claim = align({ versions: story(), familyOf: copies }).find(({ sentences }) => sentences.includes('n2'));
  assert.equal(claim?.independent, 1);
});

test('a pin apart keeps two sentences out of one claim', () => {
  const pins: Pin[] = [{ relation: 'apart', a: 'n2', b: 's1' }];
  assert.ok(!claimOf('n2', { pins }).includes('s1'));
  assert.ok(claimOf('s2', { pins }).includes('e0'));
});

test('a pin together puts two sentences in one claim, however unlike', () => {
  const pins: Pin[] = [{ relation: 'together', a: 'n3', b: 's2' }];
  assert.ok(claimOf('n3', { pins }).includes('s2'));
});

test('a pin apart holds between sentences of the same words', () => {
  const versions = [version('n', NORTH), version('s', NORTH)];
  const pins: Pin[] = [{ relation: 'apart', a: 'n3', b: 's3' }];
  assert.deepEqual(claimOf('n3', { pins }, versions), ['n3']);
  assert.ok(claimOf('n2', { pins }, versions).includes('s2'));
});

test('apart wins over a together that contradicts it', () => {
  const pins: Pin[] = [
    { relation: 'together', a: 'n2', b: 's1' },
    { relation: 'apart', a: 'n2', b: 's1' },
  ];
  assert.ok(!claimOf('n2', { pins }).includes('s1'));
});

test('a pin also puts a sentence in a second claim, and leaves the first as it is, reviewed or not', () => {
  const pins: Pin[] = [{ relation: 'also', a: 'n2', b: 'n3' }];
  const claims = (options: Parameters<typeof claimOf>[1], versions = story()) =>
    align({ versions, familyOf: families, ...options });
  const once = claims({ pins });
  assert.deepEqual(once.find(({ sentences }) => sentences.includes('n3'))?.sentences, ['n2', 'n3']);
  assert.deepEqual(once.filter(({ sentences }) => sentences.includes('n2')).length, 2);
  const previous = once.map(({ id, sentences }) => ({ id, sentences, reviewed: true }));
  const more = [...story(), version('x', NORTH)];
  for (const versions of [story(), more]) {
    const again = new Map(claims({ pins, previous }, versions).map(({ id, sentences }) => [id, sentences]));
    for (const { id, sentences } of once) {
      assert.deepEqual(
        again.get(id)?.filter((each) => !each.startsWith('x')),
        sentences,
      );
    }
    const host = again.get(once.find(({ sentences }) => sentences.includes('n3'))?.id ?? '');
    assert.ok(!host?.includes('x2'), 'only the sentence that was pinned, not others of its words');
  }
});

test('pins on sentences nobody knows are passed over', () => {
  const pins: Pin[] = [{ relation: 'together', a: 'n2', b: 'gone' }];
  assert.deepEqual(claimOf('n2', { pins }), ['n2', 's1']);
});

test('a reviewed claim keeps its sentences and its id when a version is added', () => {
  const before: PreviousClaim[] = [
    { id: 'c7', sentences: ['n2', 's2'], reviewed: true },
    { id: 'c9', sentences: ['s1'], reviewed: true },
    { id: 'c2', sentences: ['n3'] },
  ];
  const claims = align({ versions: story(), familyOf: families, previous: before });
  const byId = new Map(claims.map(({ id, sentences }) => [id, sentences]));
  assert.ok(byId.get('c7')?.includes('n2') && byId.get('c7')?.includes('s2'));
  assert.ok(byId.get('c9')?.includes('s1') && !byId.get('c9')?.includes('n2'));
  assert.deepEqual(byId.get('c2'), ['n3']);
  const fresh = claims.map(({ id }) => Number(id.slice(1))).filter((n) => ![7, 9, 2].includes(n));
  assert.ok(
    fresh.every((n) => n > 9),
    `${fresh}`,
  );
});

test('a sentence pinned away leaves the reviewed claim it was in', () => {
  const previous: PreviousClaim[] = [{ id: 'c1', sentences: ['n2', 's1'], reviewed: true }];
  const pins: Pin[] = [
    { relation: 'apart', a: 's1', b: 'n2' },
    { relation: 'together', a: 's1', b: 'n3' },
  ];
  assert.ok(!claimOf('s1', { pins, previous }).includes('n2'));
  assert.ok(claimOf('s1', { pins, previous }).includes('n3'));
});

test('versions in another order give the same claims and ids', () => {
  const sorted = (versions: AnnotatedSentence[][]) =>
    align({ versions, familyOf: families }).map((claim) => ({ ...claim, sentences: [...claim.sentences].sort() }));
  const [n, s, e] = story() as [AnnotatedSentence[], AnnotatedSentence[], AnnotatedSentence[]];
  assert.deepEqual(sorted([e, n, s]), sorted([n, s, e]));
  assert.deepEqual(sorted([s, e, n]), sorted([n, s, e]));
});

test('confidence is lower where the wordings have less in common', () => {
  const claims = align({ versions: story(), familyOf: families });
  const of = (id: string) => claims.find(({ sentences }) => sentences.includes(id))?.confidence ?? 0;
  assert.equal(of('n3'), 1);
  assert.ok(of('n2') > 0.4 && of('n2') <= 1);
});
