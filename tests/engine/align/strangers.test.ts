import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStrangers } from '../../../src/engine/align/strangers.ts';
import { annotate } from '../../../src/engine/annotate/index.ts';

const FERRY = [
  'A ferry with 312 people on board ran aground off Velden on Tuesday, the coast guard said.',
  'Captain Mara Lindqvist had warned the port authority about the sandbank in March.',
  'Divers found a long tear in the hull and the shipping line promised an inquiry.',
];
const FERRY_TOO = [
  'The coast guard said a ferry carrying 312 passengers ran aground near Velden on Tuesday morning.',
  'Lindqvist, the captain, wrote to the port authority in March about a sandbank off Velden.',
  'The shipping line said divers had found damage to the hull of the ferry.',
];
const OPERA = [
  'The new opera house in Saint-Aubin opened with a gala that ran past midnight on Friday.',
  'Soprano Nadia Perrault sang three encores and the orchestra earned a long ovation.',
  'Tickets for the first season sold out within hours, the theatre said in a statement.',
];

function version(lines: string[], language = 'en') {
  const sentences = lines.map((text, i) =>
    annotate({ id: `s${i}`, start: 0, end: text.length, kind: 'body', text }, 'v', { source: text, language }),
  );
  return { language, sentences };
}

test('a version about another event stands out', () => {
  assert.deepEqual(findStrangers([version(FERRY), version(OPERA), version(FERRY_TOO)]), [1]);
});

test('versions of one event do not', () => {
  assert.deepEqual(findStrangers([version(FERRY), version(FERRY_TOO), version([...FERRY].reverse())]), []);
  assert.deepEqual(findStrangers([version(FERRY), version(FERRY_TOO)]), []);
});

test('of two versions without anything in common both are named', () => {
  assert.deepEqual(findStrangers([version(FERRY), version(OPERA)]), [0, 1]);
});

test('a version in another language or of a line is not judged', () => {
  assert.deepEqual(findStrangers([version(FERRY), version(OPERA, 'fr'), version(FERRY_TOO)]), []);
  assert.deepEqual(findStrangers([version(FERRY), version(['He sang.']), version(FERRY_TOO)]), []);
  assert.deepEqual(findStrangers([]), []);
});
