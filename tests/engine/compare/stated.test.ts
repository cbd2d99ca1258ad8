import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDifferences } from '../../../src/engine/compare/pair.ts';
import { alignWords } from '../../../src/engine/compare/words.ts';
import { readSentence } from '../../../src/engine/index.ts';

/** Both state it, of one subject: a contradiction that a story shows. */
const STATED: [string, string][] = [
  ['The council did not close the harbour bridge.', 'The council closed the harbour bridge.'],
  ['The council will not close the harbour bridge.', 'The council will close the harbour bridge.'],
  ['Nobody was hurt in the blast at the mill.', 'Workers were hurt in the blast at the mill.'],
  ['Berg said the council had not closed the harbour bridge.', 'The council had closed the harbour bridge, Berg said.'],
  ['The judge ordered the firm not to sell the mill.', 'The judge ordered the firm to sell the mill.'],
  ['Berg did not sell the mill.', 'The mill was sold by Berg.'],
  ['The deal with the union was not signed on Monday.', 'The deal with the union was signed on Monday.'],
  ['He did not close the harbour bridge.', 'Berg closed the harbour bridge.'],
];

/** The twins: one of them asks, orders, supposes, wishes, or speaks of or for somebody else. */
const NOT_STATED: [string, string][] = [
  ['The council did not close the harbour bridge.', 'Did the council close the harbour bridge?'],
  ['The council will not close the harbour bridge.', 'The council could close the harbour bridge.'],
  ['The council did not close the harbour bridge.', 'Close the harbour bridge.'],
  ['The council did not close the harbour bridge.', 'If the council closed the harbour bridge, ferries would run.'],
  ['Berg said the council had not closed the harbour bridge.', 'Olsen said the council had closed the harbour bridge.'],
  ['Not one of them defended the harbour bridge.', 'Olsen defended the harbour bridge.'],
  ['“I do not think the bridge is safe,” he said.', '“You think the bridge is safe,” he said.'],
  ['The answer on the harbour bridge is not simple.', 'The answer on the harbour bridge is too simple.'],
  // A name or another clause of the same word, and a denial in other words.
  ['Berg, who was not at the mill at the time of the fire, came by on Saturday.', 'Berg visited the mill on Saturday.'],
  ['It is unlikely to have been an attack, the firm said.', 'The firm said that an attack is unlikely.'],
  ['The cause of the fire has not been determined.', 'A final determination of the cause of the fire is near.'],
  ['Rovers defeated United in the final.', 'Rovers celebrated a victory over United in the final.'],
];

for (const [a, b] of STATED)
  test(`stated: ${a} / ${b}`, () => {
    assert.equal(contradictions(a, b), 1);
    assert.equal(contradictions(b, a), 1);
  });

for (const [a, b] of NOT_STATED)
  test(`not stated: ${a} / ${b}`, () => {
    assert.equal(contradictions(a, b), 0);
    assert.equal(contradictions(b, a), 0);
  });

/** Contradictions a story shows. */
function contradictions(first: string, second: string): number {
  const [a, b] = [readSentence(first, 'a'), readSentence(second, 'b')];
  const found = findDifferences({ a, b, words: alignWords(a, b) }, new Set());
  return found.filter(({ level, grade, pairOnly }) => level === 'contradiction' && grade >= 0.5 && !pairOnly).length;
}
