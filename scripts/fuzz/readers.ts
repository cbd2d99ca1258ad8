/** Damaged files for every reader, in the thread they are read in by the server: refused in words, or read; never a crash. */
import { zipSync } from 'fflate';
import { createFileReading } from '../../src/desk/versions/reading.ts';
import * as files from '../../tests/sources/support/files.ts';
import { mutate } from '../../tests/sources/support/mutations.ts';
import type { Target } from './run.ts';

const MAKERS: [name: string, make: () => Uint8Array | Promise<Uint8Array>][] = [
  ['a.txt', () => Buffer.from(files.BODY)],
  ['a.md', () => Buffer.from(`# ${files.HEADLINE}\n\n> ${files.BODY}\n\n[a]: https://x.example "b"\n\n* **c** _d_\n`)],
  ['a.html', files.htmlFile],
  ['a.docx', files.docxFile],
  ['a.pdf', files.pdfFile],
  ['a.rtf', files.rtfFile],
  ['a.mhtml', files.mhtmlFile],
  ['a.eml', () => files.emlFile()],
  ['a.json', () => files.ninjsFile(3)],
  ['a.xml', files.newsmlFile],
  ['a.zip', () => zipSync({ 'a.txt': Buffer.from(files.BODY), 'b.html': files.htmlFile() })],
];

/** The thread keeps nobody from ending. */
const reading = createFileReading();

export const READERS: Target[] = MAKERS.map(([name, make]) => {
  const whole = Promise.resolve(make());
  return {
    name: `reading ${name}`,
    run: async (seed) => {
      try {
        for (const { text } of await reading.read({ name, bytes: mutate(seed, await whole) })) {
          if (text.includes('\0')) throw new Error('A text holds NUL, which PostgreSQL does not take.');
          if (!text.isWellFormed()) throw new Error('A text holds half a character.');
        }
      } catch (error) {
        const { name: kind, message } = error as Error;
        if (kind !== 'InvalidInput' || /takes too much time or memory/.test(message)) throw error;
      }
    },
  };
});
