import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { buildReport } from '../../src/report/build.ts';
import type { ReportData } from '../../src/report/data.ts';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import { partOf } from '../../src/report/part.ts';
import { FERRY } from './support/ferry.ts';

const PASSAGE = 'Divers will look at the hull of the Guillemot on Thursday.';
const WITH_PART: ReportData = {
  ...FERRY,
  gaps: [
    ...(FERRY.gaps ?? []).filter(({ claim }) => claim !== 'c5'),
    {
      ...{ claim: 'c5', version: 'v2', kind: 'removed', start: 0, end: PASSAGE.length },
      part: { index: 3, passage: PASSAGE, reason: 'the page names it ‘related’' },
    },
  ],
};
const REPORT = buildReport(WITH_PART);

test('a claim told in a part that reading left out says so, and the text it belongs to holds the passage', () => {
  const claim = REPORT.sections.flatMap(({ claims }) => claims).find(({ number }) => number === 5);
  assert.deepEqual(claim?.gaps, [
    {
      ...{ label: 'Courier reprint', kind: 'removed', text: PASSAGE, anchor: 'text-2' },
      word: 'removed in cleaning (the page names it ‘related’)',
    },
  ]);
  assert.deepEqual(REPORT.texts[1]?.leftOut, [
    { text: PASSAGE, reason: 'the page names it ‘related’', claims: [{ number: 5, anchor: 'claim-5' }] },
  ]);
  assert.equal(REPORT.texts[1]?.runs.map(({ text }) => text).join(''), FERRY.versions[1]?.text);
});

for (const name of ['html', 'pdf', 'docx', 'md', 'csv', 'json']) {
  test(`${name} prints the passage, and but for the table why it is not in the text`, async () => {
    const format = REPORT_FORMATS.find((each) => each.name === name);
    const printed = await wordsOf(name, (await format?.render(REPORT)) ?? '');
    assert.match(printed, /Divers will look at the hull of the Guillemot on Thursday/);
    if (name !== 'csv') assert.match(printed, /the page names it ‘related’/);
    assert.match(printed, /removed in cleaning/);
  });
}

test('a part of the report keeps the passage for its claims only', () => {
  const part = (numbers: number[]) => partOf(REPORT, { rulings: [], kinds: [], versions: [], people: [], numbers });
  assert.equal(part([5]).texts.find(({ anchor }) => anchor === 'text-2')?.leftOut?.length, 1);
  assert.deepEqual(
    part([1]).texts.flatMap(({ leftOut }) => leftOut ?? []),
    [],
  );
});

async function wordsOf(name: string, file: string | Buffer): Promise<string> {
  if (name === 'docx') {
    const body = strFromU8(unzipSync(Buffer.from(file))['word/document.xml'] ?? new Uint8Array());
    return body.replace(/<[^>]+>/g, '');
  }
  if (name !== 'pdf') return String(file);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(Buffer.from(file))), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}
