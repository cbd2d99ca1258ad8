import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../../../src/engine/clean/index.ts';
import { segment } from '../../../src/engine/segment/index.ts';

const SENTENCE = 'The minister said on Tuesday that the U.S. would send 12 ships, and others agreed. ';

/** Milliseconds of the processor for cleaning and segmenting a text: others on the machine do not count. */
function cost(text: string): number {
  const begin = process.cpuUsage();
  const { blocks, language } = clean(text);
  for (const block of blocks) segment(text, block.start, block.end, language);
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

test('nothing, one word and white space', () => {
  assert.deepEqual(clean('').blocks, []);
  assert.deepEqual(clean(' \n\t\n ').blocks, []);
  assert.deepEqual(clean('Hello').blocks, [{ start: 0, end: 5, kind: 'body' }]);
  assert.equal(clean('Hello').headline, undefined);
});

test('NUL bytes, markup and other scripts are text like any other', () => {
  assert.equal(clean('\0 The ferry left. \0').blocks.length, 1);
  assert.deepEqual(
    clean('<script>alert(1)</script>').blocks.map(({ kind }) => kind),
    ['body'],
  );
  assert.equal(clean('قال الرئيس إن المفاوضات ستبدأ غدا.').language, 'ar');
  assert.equal(clean('总统说谈判将于明天开始。').language, 'zh');
});

test('huge and hostile texts take time in proportion to their length', () => {
  const hostile: ((size: number) => string)[] = [
    (size) => SENTENCE.repeat(size / SENTENCE.length),
    (size) => 'word '.repeat(size / 5),
    (size) => `${SENTENCE}\n`.repeat(size / SENTENCE.length),
    (size) => 'a\n'.repeat(size / 2),
    (size) => '. '.repeat(size / 2),
    (size) => '."'.repeat(size / 2),
    (size) => '1. a 2. b '.repeat(size / 10),
    (size) => '('.repeat(size),
    (size) => 'Mr. '.repeat(size / 4),
    (size) => '5. '.repeat(size / 3),
    (size) => `\n${' '.repeat(50)}`.repeat(size / 51),
  ];
  for (const make of hostile) {
    const small = Math.min(...[1, 2, 3].map(() => cost(make(100_000))));
    const large = Math.min(...[1, 2].map(() => cost(make(800_000))));
    // Eight times the text may take eight times as long, with room for a busy machine; a square would be sixty-four.
    assert.ok(
      large < 24 * small + 300,
      `${make(200).slice(0, 20)}: ${small.toFixed(1)} ms, then ${large.toFixed(1)} ms`,
    );
  }
});

test('5 MB in one line take less than two seconds', () => {
  const text = SENTENCE.repeat(60_000);
  assert.ok(Math.min(cost(text), cost(text)) < 2000);
});
