import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DifferenceKind, DifferenceLevel } from '../../src/engine/types.ts';
import { markSentence } from '../../src/report/pieces.ts';

const TEXT = '  Twelve people\nwere hurt on Tuesday. More.';
const SENTENCE = { id: 's', start: 2, end: 37, kind: 'body', text: 'Twelve people were hurt on Tuesday.' } as const;

/** '[number/contradiction:Twelve people] were hurt' */
function shown(marks: [start: number, end: number, kind: DifferenceKind, level: DifferenceLevel][]): string {
  const differences = marks.map(([start, end, kind, level], index) => {
    const values = [{ sentence: 's', start, end, text: '', value: '' }];
    return { id: `d${index}`, claim: 'c', kind, level, rule: '', why: '', values };
  });
  return markSentence(TEXT, SENTENCE, differences)
    .map(({ text, mark }) => (mark ? `[${mark.kind}/${mark.level}:${text}]` : text))
    .join('');
}

test('without marks a sentence is one piece, white space folded', () => {
  assert.equal(shown([]), 'Twelve people were hurt on Tuesday.');
});

test('marks fall on their words, over a line break too', () => {
  assert.equal(
    shown([
      [2, 15, 'number', 'contradiction'],
      [29, 36, 'date', 'discrepancy'],
    ]),
    '[number/contradiction:Twelve people] were hurt on [date/discrepancy:Tuesday].',
  );
});

test('where marks overlap, the graver one shows and the other keeps the rest', () => {
  assert.equal(
    shown([
      [2, 15, 'wording', 'wording'],
      [2, 8, 'number', 'contradiction'],
    ]),
    '[number/contradiction:Twelve][wording/wording: people] were hurt on Tuesday.',
  );
});

test('a mark that leaves its sentence is cut at its ends; an empty one or another sentence’s is none', () => {
  assert.equal(shown([[29, 60, 'date', 'discrepancy']]), 'Twelve people were hurt on [date/discrepancy:Tuesday.]');
  assert.equal(shown([[5, 5, 'date', 'discrepancy']]), 'Twelve people were hurt on Tuesday.');
});

test('a wording of the whole sentence marks nothing, a graver difference all of it', () => {
  assert.equal(shown([[2, 37, 'attribution', 'wording']]), 'Twelve people were hurt on Tuesday.');
  assert.equal(shown([[2, 36, 'attribution', 'wording']]), 'Twelve people were hurt on Tuesday.');
  assert.equal(
    shown([[2, 37, 'attribution', 'discrepancy']]),
    '[attribution/discrepancy:Twelve people were hurt on Tuesday.]',
  );
  assert.equal(shown([[2, 29, 'attribution', 'wording']]), '[attribution/wording:Twelve people were hurt on ]Tuesday.');
});
