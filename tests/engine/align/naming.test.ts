import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareMoreThanNames } from '../../../src/engine/align/naming.ts';
import { AS_DOCUMENTS, AS_STORY, makeUnits, type Unit } from '../../../src/engine/align/units.ts';
import { annotate } from '../../../src/engine/annotate/index.ts';

const LINES = [
  'In spring Deputy Transport Minister Anna Lindqvist warned of strikes.',
  'Pilots met Deputy Transport Minister Anna Lindqvist on Monday.',
  'On Monday the pilots saw Lindqvist.',
  'A ferry ran aground, and strikes followed.',
];

function unitsOf(reading = AS_STORY, lines = LINES) {
  const versions = lines.map((text, i) => [
    annotate({ id: `v${i}.s1`, start: 0, end: text.length, kind: 'body', text }, `v${i}`, {
      source: text,
      language: 'en',
    }),
  ]);
  const { units, ids, isName } = makeUnits(versions, reading);
  const unit = (line: number) => units.find(({ members }) => members[0]?.text === lines[line]) as Unit;
  const weight = (line: number, stem: string) => {
    const { terms, local } = unit(line);
    return local.values[terms.indexOf(ids.get(stem) ?? -1)] ?? 0;
  };
  return { unit, isName, weight };
}

test('two sentences that share a person and no more share names alone', () => {
  const { unit, isName } = unitsOf();
  assert.equal(shareMoreThanNames(unit(0), unit(2), isName), false);
  assert.equal(shareMoreThanNames(unit(1), unit(2), isName), true);
  assert.equal(shareMoreThanNames(unit(0), unit(3), isName), true);
});

test('in a story, a person named with all titles weighs little more than one named plainly', () => {
  const [story, documents] = [unitsOf(), unitsOf(AS_DOCUMENTS)];
  assert.ok(story.weight(0, 'deputi') < 0.6 * documents.weight(0, 'deputi'));
  assert.equal(story.weight(0, 'spring'), documents.weight(0, 'spring'));
});

test('how much a name weighs does not hang on which version prints the words without a mark before them', () => {
  const lines = ['Anna Lindqvist saw the pilots.', '“Anna Lindqvist saw the pilots.', 'Lindqvist warned of strikes.'];
  const weights = [lines, [lines[1] ?? '', lines[0] ?? '', lines[2] ?? '']].map((order) =>
    unitsOf(AS_STORY, order).weight(2, 'lindqvist'),
  );
  assert.equal(weights[0], weights[1]);
});
