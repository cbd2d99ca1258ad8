import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_ACTS, sharedActs } from '../../../src/engine/align/acts.ts';
import { DeedReader } from '../../../src/engine/align/deeds.ts';
import { alignDocuments } from '../../../src/engine/align/documents.ts';
import { halve } from '../../../src/engine/align/events.ts';
import { readVersions } from '../../../src/engine/align/profiles.ts';
import { AS_DOCUMENTS, makeUnits, type Unit } from '../../../src/engine/align/units.ts';
import { annotate } from '../../../src/engine/annotate/index.ts';
import type { AnnotatedSentence } from '../../../src/engine/types.ts';

const FERRY = [
  ['A ferry with 312 people on board ran aground off Velden on Tuesday.', 'Divers found a tear in the hull.'],
  ['The ferry that ran aground off Velden on Tuesday carried 312 people.', 'The harbour café stayed open.'],
];

test('links lead from one document to another and groups hold no pair that is not linked', () => {
  const { links, groups } = alignDocuments(FERRY);
  assert.ok(links.some(({ a, b }) => a.join() === '0,0' && b.join() === '1,0'));
  assert.ok(!links.some(({ a, b }) => [a.join(), b.join()].includes('1,1')));
  const linked = new Set(links.map(({ a, b }) => `${a}-${b}`));
  for (const group of groups) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) assert.ok(linked.has(`${a}-${b}`) || linked.has(`${b}-${a}`), `${a} ${b}`);
    }
  }
});

test('the same sentence in two documents is linked with certainty', () => {
  const { links } = alignDocuments([['He agreed.'], ['He agreed.']]);
  assert.deepEqual(links, [{ a: [0, 0], b: [1, 0], score: 1 }]);
});

test('documents without sentences are no error', () => {
  assert.deepEqual(alignDocuments([[], []]), { links: [], groups: [] });
  assert.deepEqual(alignDocuments([]), { links: [], groups: [] });
});

test('two look-alike events are told apart by what they share beyond the topic', () => {
  const quake = (town: string, year: string, dead: number, leader: string) =>
    [0, 1, 2].map((i) => [
      `A strong earthquake struck ${town} in ${year}, killing at least ${dead + i} people.`,
      `${leader} visited ${town} and promised aid to the survivors.`,
    ]);
  const documents = [
    ...quake('Norrhaven', '1998', 40, 'Elena Brandt'),
    ...quake('Saint-Aubin', '2013', 710, 'Josef Aydin'),
  ];
  const versions = documents.map(annotated);
  const half = halve(6, readVersions(versions).pairs, ([lead = 0, whole = 0]) => lead + whole);
  assert.deepEqual(
    [...half].map((side) => side === half[0]),
    [true, true, true, false, false, false],
  );
});

test('what most of many reports say was done links sentences that word it otherwise', () => {
  const told = [
    'Masked men robbed the savings bank in Velden on Monday.',
    'The robbery of a bank shocked Velden.',
    'Police hunt the robbers of Velden.',
    'A teller described the robbery.',
    'Two men who robbed a bank fled in a van.',
    'The robbers took 40,000 crowns.',
  ];
  const aside = ['The savings bank was founded in 1904.', 'A van was seen near the harbour.'];
  const documents = told.map((line, i) => [line, `${aside[i % 2]}`, `Reporter number ${i} wrote this.`]);
  const units = makeUnits(documents.map(annotated), AS_DOCUMENTS).units;
  const actsOf = (text: string) => units.find((unit) => unit.members[0]?.text === text)?.acts;
  const [first, second] = [actsOf(told[0] ?? ''), actsOf(told[1] ?? '')];
  assert.ok(first && second);
  assert.equal(Math.max(...first.told), 1);
  assert.ok(sharedActs(first, second) >= 1);
  assert.equal(sharedActs(first, actsOf(aside[1] ?? '') ?? NO_ACTS), 0);
});

test('a deed both sentences tell with a verb counts by how many of the versions tell of it', () => {
  const documents = [
    ['Masked men robbed the savings bank in Velden.', 'They fled.'],
    ['Two men robbed a bank.', 'A van was seen.'],
    ['The robbery shocked Velden.', 'Police searched the harbour.'],
  ];
  const { units } = makeUnits(documents.map(annotated), AS_DOCUMENTS);
  const unitOf = (text: string) => units.find((unit) => unit.members[0]?.text === text) as Unit;
  const deeds = new DeedReader(units, documents.length);
  const compare = (a: string, b: string) => deeds.compare(unitOf(a), unitOf(b));
  assert.deepEqual(compare('Masked men robbed the savings bank in Velden.', 'Two men robbed a bank.'), {
    shared: 1,
    missed: 0,
  });
  assert.equal(compare('Two men robbed a bank.', 'The robbery shocked Velden.').shared, 0);
  assert.equal(compare('Two men robbed a bank.', 'They fled.').shared, 0);
});

test('single statements about one thing are linked by what they say of it', () => {
  const { groups } = alignDocuments([
    ['The ferry line will close in May.'],
    ['Ferry line to be closed in May'],
    ['The harbour master welcomed the new cranes.'],
    ['A crane fell into the harbour on Sunday.'],
    ['Closure of the ferry line is set for May.'],
  ]);
  const together = groups.map((group) => group.map(([document]) => document).sort());
  assert.ok(together.some((documents) => documents.includes(0) && documents.includes(1)));
  assert.ok(together.every((documents) => !(documents.includes(2) && documents.includes(0))));
});

function annotated(lines: string[], document: number): AnnotatedSentence[] {
  return lines.map((text, i) =>
    annotate({ id: `${document} ${i}`, start: 0, end: text.length, kind: 'body', text }, `${document}`, {
      source: text,
      language: 'en',
    }),
  );
}
