import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mentionedIn, mentionsIn } from '../../src/desk/together/mentions.ts';

const PEOPLE = [
  { id: 'a', name: 'Ada Kremer' },
  { id: 'b', name: 'Ada Kremer-Wu' },
  { id: 'c', name: 'Ben Osei' },
  { id: 'd', name: '山田 太郎' },
];

test('the longest name after an @ is meant; a first name where only one has it', () => {
  const cases: [string, string[]][] = [
    ['@Ada Kremer-Wu, look', ['b']],
    ['@ada kremer: look', ['a']],
    ['Thanks @Ben!', ['c']],
    ['@Ada who?', []],
    ['(@山田 太郎)', ['d']],
    ['@山田、見て', ['d']],
    ['write to me@Ben.example', []],
    ['@Benjamin is somebody else', []],
    ['@Ben and @Ben Osei', ['c']],
    ['@', []],
  ];
  for (const [text, expected] of cases) assert.deepEqual(mentionedIn(text, PEOPLE), expected, text);
});

test('the pieces are the text, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('@', '@Ben Osei', '@ada', ' '))),
      (parts) => {
        const text = parts.join('');
        const said = mentionsIn(text, PEOPLE)
          .map((piece) => piece.text)
          .join('');
        assert.equal(said, text);
      },
    ),
  );
});
