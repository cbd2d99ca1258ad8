import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clean } from '../../../src/engine/clean/index.ts';
import { segment } from '../../../src/engine/segment/index.ts';

const LINE = fc.oneof(
  fc.constantFrom(
    '',
    '  ',
    'Read more',
    'Support The Harbour Post!',
    'By Ana Silva',
    'December 15, 2021',
    'Ferry leaves harbour | The Harbour Post',
    'OSLO (Reuters) – The ferry left at noon, the port said.',
    'The ferry left at noon with four hundred people on board, and nobody was hurt, said Mr. Lind. "We are ready. We go."',
    'https://example.org/a/b',
    'خبریں',
    '部长说船只已经离港。没有人受伤。',
    '\0\u200b',
    'over-',
    'the line',
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);
const TEXT = fc
  .array(fc.tuple(LINE, fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ', '\u2028', '\f')), { maxLength: 30 })
  .map((lines) => lines.flat().join(''));

/** What is no white space; U+0085 ends a line, too, though JavaScript does not count it. */
function inked(text: string): string {
  return text.replace(/[\s\u0085]+/gu, '');
}

test('blocks stand in order, apart, and hold every character that is no white space', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      let from = 0;
      for (const { start, end } of clean(text).blocks) {
        assert.ok(start >= from && end > start && end <= text.length);
        assert.equal(inked(text.slice(from, start)), '');
        from = end;
      }
      assert.equal(inked(text.slice(from)), '');
    }),
    { numRuns: 400 },
  );
});

test('sentences stand in order within their block and hold all of it', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const { blocks, language } = clean(text);
      for (const block of blocks) {
        let from = block.start;
        for (const { start, end } of segment(text, block.start, block.end, language)) {
          assert.ok(start >= from && end > start && end <= block.end);
          assert.equal(text.slice(start, end), text.slice(start, end).trim());
          assert.equal(inked(text.slice(from, start)), '');
          from = end;
        }
        assert.equal(inked(text.slice(from, block.end)), '');
      }
    }),
    { numRuns: 400 },
  );
});

test('line ends of any system give the same blocks', () => {
  fc.assert(
    fc.property(
      fc.array(
        LINE.filter((line) => !/[\n\r\u2028\u2029\v\f\u0085]/u.test(line)),
        { maxLength: 20 },
      ),
      (lines) => {
        const kinds = (separator: string) =>
          clean(lines.join(separator)).blocks.map(({ kind, reason }) => `${kind} ${reason}`);
        assert.deepEqual(kinds('\r\n'), kinds('\n'));
        assert.deepEqual(kinds('\r'), kinds('\n'));
      },
    ),
    { numRuns: 200 },
  );
});
