import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bold, destination, fenced, md, mdPart } from '../../../src/report/markdown/escape.ts';

const LINES: [what: string, text: string, expected: string][] = [
  ['plain words stay as they are', 'Twelve people were hurt.', 'Twelve people were hurt.'],
  ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
  ['a link', '[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
  ['a picture', '![x](//t.example/p.png)', '!\\[x\\](//t.example/p.png)'],
  ['HTML', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['an entity', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
  ['code', '`x` ```', '\\`x\\` \\`\\`\\`'],
  ['a cell border', 'a | b', 'a \\| b'],
  ['a backslash', 'a\\|b', 'a\\\\\\|b'],
  ['a heading', '# a #', '\\# a \\#'],
  ['list items', '- a', '\\- a'],
  ['a numbered item', '12. a', '12\\. a'],
  ['a rule or an underlined heading', '===', '\\==='],
  [
    'addresses GitHub would link',
    'http://x.example www.x.example _www.y.example',
    'http\\://x.example www\\.x.example \\_www\\.y.example',
  ],
  ['mentions', '@all', '&#64;all'],
  ['line breaks, which would start a new block', 'a\n\n# b\n- c', 'a \\# b - c'],
  ['NUL and escape', 'a\0\x1b[31m', 'a\uFFFD\uFFFD\\[31m'],
  ['a turn of the reading direction', 'a\u202Eb\u2066c', 'abc'],
  ['emoji and Arabic, which are harmless', '🚢 ميناء', '🚢 ميناء'],
];

for (const [what, text, expected] of LINES) {
  test(`md escapes ${what}`, () => assert.equal(md(text), expected));
}

test('mdPart keeps a blank at either end', () => assert.equal(mdPart(' a\n'), ' a '));

const BOLD: [before: string, text: string, after: string, expected: string][] = [
  ['', 'twelve', ' people', '**twelve**'],
  ['a ', '“two”', ' b', '**“two”**'],
  ['a', ' two ', 'b', ' **two** '],
  // CommonMark would print these asterisks: punctuation inside, a letter outside.
  ['a', '“two”', 'b', '“two”'],
  ['', ' ', '', ' '],
];

for (const [before, text, after, expected] of BOLD) {
  test(`bold: '${before}[${text}]${after}'`, () => assert.equal(bold(text, before, after), expected));
}

test('a fence is longer than any run of backticks in the text', () => {
  assert.equal(fenced('a\n````\n</b>'), '`````text\na\n````\n</b>\n`````');
  assert.equal(fenced('a'), '```text\na\n```');
});

test('a destination cannot close its own brackets', () => {
  assert.equal(destination('https://x.example/a>b c'), '<https://x.example/a%3Eb%20c>');
});
