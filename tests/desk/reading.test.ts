import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFileReading } from '../../src/desk/versions/reading.ts';
import { BODY, docxFile, PARAGRAPHS, pdfFile } from '../sources/support/files.ts';
import { mutate } from '../sources/support/mutations.ts';

test('files are read in a thread of their own, one after the other, past what is refused', async (t) => {
  const reading = createFileReading();
  t.after(reading.close);
  const bytes = await docxFile();
  const results = await Promise.allSettled([
    reading.read({ name: 'a.txt', bytes: Buffer.from(BODY) }),
    reading.read({ name: 'b.pdf', bytes: Buffer.from('%PDF-1.4') }),
    reading.read({ name: 'c.docx', bytes }),
    reading.read({ name: 'd.pdf', bytes: pdfFile() }),
  ]);
  const [plain, broken, word, pdf] = results;
  assert.equal(plain?.status === 'fulfilled' && plain.value[0]?.text, BODY);
  assert.equal(broken?.status === 'rejected' && broken.reason.name, 'InvalidInput');
  assert.match(broken?.status === 'rejected' ? broken.reason.fields.files : '', /'b\.pdf' is a damaged PDF/);
  assert.ok(word?.status === 'fulfilled' && word.value[0]?.text.includes(PARAGRAPHS[3] ?? '?'));
  assert.deepEqual(word?.status === 'fulfilled' && word.value[0]?.original.bytes, bytes);
  assert.ok(pdf?.status === 'fulfilled');
});

test('a file that takes too long is given up', async (t) => {
  const reading = createFileReading(1);
  t.after(reading.close);
  await assert.rejects(reading.read({ name: 'a.pdf', bytes: pdfFile() }), {
    name: 'InvalidInput',
    message: /'a\.pdf' takes too much time or memory/,
  });
});

test('what a library fails at after its answer ends neither the server nor the next reading', async (t) => {
  const reading = createFileReading();
  t.after(reading.close);
  // Cut within an array: the library refuses the file, and a promise of its own fails a moment later.
  for (let seed = 7_000_000; seed < 7_000_004; seed++) {
    await reading.read({ name: 'a.pdf', bytes: mutate(seed, pdfFile()) }).catch(() => {});
    await sleep(30);
  }
  assert.equal((await reading.read({ name: 'b.pdf', bytes: pdfFile() })).length, 1);
});
