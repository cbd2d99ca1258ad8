import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellSides } from '../../../src/engine/compare/tell.ts';
import { analyse } from '../../../src/engine/index.ts';

const TOLD: [string[], string][] = [
  [['Reuters'], 'Reuters has ‘12’'],
  [['Reuters', 'TASS'], 'Reuters and TASS have ‘12’'],
  [['Reuters', 'a copy of it'], 'Reuters and a copy of it have ‘12’'],
  [['Reuters', '2 copies of it', 'TASS'], 'Reuters, 2 copies of it and TASS have ‘12’'],
];

for (const [labels, told] of TOLD)
  test(told, () => assert.equal(tellSides([{ labels, text: '12', value: '12' }]), told));

const REPORT = 'ran aground off Velden on Tuesday with 312 people on board, the coast guard said.';

test('a version without an outlet goes by the agency of its dateline, not by one it quotes', () => {
  const texts = [
    `VELDEN (Reuters) – A ferry ${REPORT} Divers will look at the hull on Friday.`,
    `A ferry ${REPORT} Reuters reported that divers will look at the hull on Friday.`,
  ];
  const { versions } = analyse(texts.map((text, i) => ({ id: `v${i + 1}`, text })));
  assert.deepEqual(
    versions.map(({ label }) => label),
    ['Reuters (v1)', 'v2'],
  );
});

test('copies are named together, by the outlet that has a name', () => {
  const first = `A ferry ${REPORT} Divers found a long tear in the hull when they went down at noon.`;
  const other = first.replace('312 people', '298 people').replace('ran aground', 'struck a sandbank');
  const { differences } = analyse([
    { id: 'v1', text: first },
    { id: 'v2', label: 'The Harbour Post', text: first },
    {
      id: 'v3',
      label: 'Valley News',
      text: `${other} Nobody was hurt. The captain had warned of the sandbank for years.`,
    },
  ]);
  assert.match(differences[0]?.why ?? '', /^.*The Harbour Post and a copy of it have ‘312/);
});

test('in a story another word is wording, another number is not', () => {
  const line =
    'Divers found a long tear in the hull of the ferry, and the harbour master closed the port for three days.';
  const levels = (other: string) =>
    analyse([
      { id: 'v1', text: `${line} Nobody was hurt.` },
      { id: 'v2', text: `The captain had warned of the sandbank for years. ${other}` },
    ]).differences.map(({ level }) => level);
  assert.deepEqual(new Set(levels(line.replace('port', 'mill'))), new Set(['wording']));
  assert.ok(levels(line.replace('three', 'five')).includes('contradiction'));
});
