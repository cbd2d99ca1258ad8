import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InvalidInput } from '../../src/errors.ts';
import { readTextFile } from '../../src/sources/text-file.ts';

const TEXT = 'Zwölf Menschen starben, 海 – “so” the coast guard. A ferry sank off Port Almeda.\n';

describe('a text file is read', () => {
  for (const [what, bytes, expected] of [
    ['as UTF-8', Buffer.from(TEXT), TEXT],
    ['as UTF-8 with its mark taken off', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['as UTF-16, little end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT],
    ['as UTF-16, big end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), TEXT],
    ['with its line ends as they are', Buffer.from('One.\r\nTwo.\rThree.\n'), 'One.\r\nTwo.\rThree.\n'],
    ['with tabs, form feeds and no-break spaces', Buffer.from('A\tb\f\u00a0c.\n'), 'A\tb\f\u00a0c.\n'],
    ['with marks inside the text', Buffer.from('A\ufeffb c d.'), 'A\ufeffb c d.'],
  ] as const) {
    it(what, async () => {
      assert.equal((await readTextFile(bytes, 'a.txt')).text, expected);
    });
  }
});

describe('a file that is no text is refused by name', () => {
  for (const [what, bytes] of [
    ['nothing', Buffer.alloc(0)],
    ['NUL bytes', Buffer.from('A ferry\0sank.')],
    ['NUL bytes alone', Buffer.alloc(100)],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')],
    ['an archive', Buffer.from('504b03041400000008000000210000000000', 'hex')],
    ['half a pair in UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])],
    ['an odd number of bytes in UTF-16', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42])],
    ['control characters', Buffer.from('\x01\x02\x03\x04 some text \x05\x06')],
  ] as const) {
    it(what, async () => {
      await assert.rejects(readTextFile(bytes, 'a picture.txt'), (error) => {
        assert.ok(error instanceof InvalidInput);
        assert.match(error.message, /a picture\.txt/);
        return true;
      });
    });
  }
});

it('ten million bytes are read within a second or so', async () => {
  const began = performance.now();
  await readTextFile(Buffer.alloc(10_000_000, 'The ferry sank – '), 'a.txt');
  assert.ok(performance.now() - began < 5000);
});
