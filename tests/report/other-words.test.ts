import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Piece, Reading } from '../../src/report/model.ts';
import { noteOtherWords } from '../../src/report/other-words.ts';

/** 'Twelve {hurt} off [Ansel]': other words in braces, marked ones in brackets. */
function shown(...readings: Piece[][]): string[] {
  const told = readings.map((pieces): Reading => {
    return { versions: [], language: 'en', sentences: [{ anchor: '', kind: 'body', pieces }] };
  });
  return noteOtherWords(told).map(({ sentences }) =>
    sentences
      .flatMap(({ pieces }) => pieces)
      .map(({ text, mark, other }) => (mark ? `[${text}]` : other ? `{${text}}` : text))
      .join(''),
  );
}

test('each reading is set against the first, the first against the second', () => {
  assert.deepEqual(
    shown(
      [{ text: 'Twelve people were hurt off Ansel.' }],
      [{ text: 'Twelve people were injured off Ansel.' }],
      [{ text: 'Twelve people were hurt near Ansel.' }],
    ),
    [
      'Twelve people were {hurt} off Ansel.',
      'Twelve people were {injured} off Ansel.',
      'Twelve people were hurt {near} Ansel.',
    ],
  );
});

test('what a rule marked stays marked and the text stays whole', () => {
  const mark = { kind: 'number', level: 'contradiction', word: 'number' } as const;
  assert.deepEqual(
    shown(
      [{ text: 'Twelve', mark }, { text: ' people were badly hurt off Ansel.' }],
      [{ text: 'Nine', mark }, { text: ' people were hurt off Ansel.' }],
    ),
    ['[Twelve] people were {badly} hurt off Ansel.', '[Nine] people were hurt off Ansel.'],
  );
});

test('other words before a piece leave that piece alone', () => {
  const mark = { kind: 'number', level: 'contradiction', word: 'number' } as const;
  assert.deepEqual(
    shown(
      [{ text: 'At least 33 people', mark }, { text: ' were hurt off Ansel, ' }, { text: 'police', mark }],
      [{ text: 'Twelve people', mark }, { text: ' were hurt off Ansel, ' }, { text: 'officials', mark }],
    ),
    ['[At least 33 people] were hurt off Ansel, [police]', '[Twelve people] were hurt off Ansel, [officials]'],
  );
});

test('sentences told independently, and a reading alone, have nothing noted', () => {
  const apart = [[{ text: 'A ship ran aground.' }], [{ text: 'Divers look at the hull on Friday.' }]];
  assert.deepEqual(shown(...apart), ['A ship ran aground.', 'Divers look at the hull on Friday.']);
  assert.deepEqual(shown([{ text: 'A ship ran aground.' }]), ['A ship ran aground.']);
});
