import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotate } from '../../../src/engine/annotate/index.ts';
import { findFamilies } from '../../../src/engine/families/index.ts';

const LINES = [
  'A ferry with 312 people on board ran aground off Velden on Tuesday, the coast guard said in a short statement.',
  'Captain Mara Lindqvist had warned the port authority about the sandbank in March, according to letters seen by reporters.',
  'Divers who went down at first light found a long tear in the hull and a cracked propeller shaft.',
  'Shares of the shipping line fell four percent in Oslo while its rivals gained on hopes of new orders.',
  'The interior minister promised an inquiry and thanked the crews of eleven fishing boats that took passengers ashore.',
  'Nobody was badly hurt, but nineteen passengers were treated for cold and shock in the hospital of Port Casimir.',
];
const OTHER = [
  'The shipping line lost ground in early trading after one of its ferries hit a sandbank.',
  'Passengers described how the deck tilted and the lights went out before boats arrived.',
  'An inquiry will look at letters in which the captain raised the alarm months earlier.',
  'Fishing crews brought most of the passengers to Port Casimir within three hours of the accident.',
];

function input(id: string, lines: string[], agency: string[] = []) {
  const sentences = lines.map((text, i) =>
    annotate({ id: `${id}${i}`, start: 0, end: text.length, kind: 'body', text }, id, { source: text, language: 'en' }),
  );
  return { id, label: `Outlet ${id}`, agency, sentences };
}

const shape = (families: ReturnType<typeof findFamilies>) =>
  families.map(({ relation, versions }) => `${relation} ${versions.join(' ')}`);

test('the same text is a copy, another text is not', () => {
  const families = findFamilies([input('a', LINES), input('b', OTHER), input('c', LINES)]);
  assert.deepEqual(shape(families), ['copy a c', 'single b']);
  assert.match(families[0]?.why ?? '', /Outlet a and Outlet c print the same text/);
});

test('a copy with a line more is still a copy; one cut by half is an edited copy', () => {
  assert.deepEqual(shape(findFamilies([input('a', LINES), input('b', [...LINES, 'Read the full report.'])])), [
    'copy a b',
  ]);
  const cut = [...LINES.slice(0, 3), ...OTHER.slice(0, 1)];
  assert.deepEqual(shape(findFamilies([input('a', LINES), input('b', cut)])), ['edited-copy a b']);
});

test('long shared passages make one wire report, sooner when both credit one agency', () => {
  const mixed = [...LINES.slice(0, 2), ...OTHER, ...OTHER.map((line) => line.replaceAll('the', 'their'))];
  assert.deepEqual(shape(findFamilies([input('a', LINES, ['Reuters']), input('b', mixed, ['Reuters'])])), [
    'same-wire a b',
  ]);
});

test('being one source carries over', () => {
  const families = findFamilies([
    input('a', LINES),
    input('b', LINES),
    input('c', LINES.slice(0, 5)),
    input('d', OTHER),
  ]);
  assert.equal(families.length, 2);
  assert.deepEqual(families[0]?.versions, ['a', 'b', 'c']);
});

test('one long statement quoted by two outlets does not make them one source', () => {
  const quote = `“${LINES.map((line) => line.toLowerCase()).join(' ')}”, the coast guard said.`;
  const families = findFamilies([
    input('a', [...OTHER, quote]),
    input('b', [quote, ...LINES.map((line) => `${line.split(' ').reverse().join(' ')}`)]),
  ]);
  assert.deepEqual(shape(families), ['single a', 'single b']);
});

test('every version is in exactly one family, two hundred of them too', () => {
  const versions = Array.from({ length: 200 }, (_, i) =>
    input(`v${i}`, i % 2 ? LINES : [...OTHER, `Line ${i} of this paper alone.`]),
  );
  const families = findFamilies(versions);
  assert.equal(families.flatMap((family) => family.versions).length, 200);
  assert.equal(families.length, 2);
});

test('empty versions are families of their own', () => {
  assert.deepEqual(shape(findFamilies([input('a', []), input('b', [])])), ['single a', 'single b']);
});
