/**
 * What a report costs in each format, warm, in CPU milliseconds, from the model on; the model's own cost in a row of
 * its own. `node bench/reports.ts` prints one table; `node bench/reports.ts large` adds 500 claims × 12 versions.
 */
import { createHash } from 'node:crypto';
import { buildReport } from '../src/report/build.ts';
import type { ReportData } from '../src/report/data.ts';
import { makeDocx } from '../src/report/docx.ts';
import { REPORT_FORMATS } from '../src/report/formats.ts';
import { typesetPdf } from '../src/report/pdf/typeset.ts';
import { isLarge } from '../src/report/size.ts';

const row = (cells: string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(16) : cell.padStart(12))).join(''));

const sizes = [{ claims: 25, versions: 5, rounds: 7 }];
if (process.argv.includes('large')) sizes.push({ claims: 500, versions: 12, rounds: 1 });

for (const { claims, versions, rounds } of sizes) {
  row([`${claims} × ${versions}`, 'best ms', 'median ms', 'wall ms', 'KB', 'peak MB']);
  const data = makeData(claims, versions);
  const report = buildReport(data);
  await measure('model', rounds, async () => JSON.stringify(buildReport(data)));
  for (const format of REPORT_FORMATS) {
    await format.render(report);
    await measure(format.name, rounds, (round) => format.render({ ...report, title: `${report.title} ${round}` }));
  }
  // Large ones are made in a process of their own, whose cost shows here: what each adds to the peak is its memory.
  if (isLarge(report)) {
    await measure('docx, its own', 1, () => makeDocx(report));
    await measure('pdf, its own', 1, async () => typesetPdf(report));
  }
}

async function measure(name: string, rounds: number, work: (round: number) => Promise<string | Buffer>): Promise<void> {
  const times: number[] = [];
  const walls: number[] = [];
  let size = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [before, began] = [process.cpuUsage(), performance.now()];
    size = Buffer.byteLength(await work(round));
    walls.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const [sorted, wall] = [times.toSorted((a, b) => a - b), walls.toSorted((a, b) => a - b)];
  const shown = [sorted[0], sorted[rounds >> 1], wall[0]].map((time) => (time ?? 0).toFixed(0));
  row([name, ...shown, (size / 1024).toFixed(0), (process.resourceUsage().maxRSS / 1024).toFixed(0)]);
}

/** A story in which every version tells every claim in words of its own, half of them with a number of its own. */
function makeData(claims: number, versions: number): ReportData {
  const told = Array.from({ length: versions }, (_, v) => makeVersion(v, claims));
  return {
    story: { title: 'The ferry Guillemot runs aground', slug: 'ferry' },
    generated: '2031-03-05T12:00:00Z',
    engine: 'crossread',
    versions: told,
    families: told.map(({ id, family }) => ({ id: family, versions: [id], relation: 'single', why: '' })),
    claims: Array.from({ length: claims }, (_, c) => ({
      id: `c${c}`,
      number: c + 1,
      title: `How many people were hurt at place ${c}`,
      sentences: told.map(({ id }) => `${id}.s${c}`),
      independent: versions,
      confidence: 0.9,
      ruling: 'disputed',
      verdicts: [{ person: 'Ada', value: 'disputed', reason: 'The lists disagree.', at: '2031-03-05T10:00:00Z' }],
      evidence: [],
    })),
    differences: Array.from({ length: claims }, (_, c) => ({
      id: `d${c}`,
      claim: `c${c}`,
      kind: 'number',
      level: 'contradiction',
      rule: 'count-differs',
      why: `Some versions have another number at place ${c}.`,
      values: told.map(({ id, sentences }) => {
        const { start = 0 } = sentences[c] ?? {};
        return { sentence: `${id}.s${c}`, start, end: start + 2, text: '12', value: '12' };
      }),
    })),
    warnings: [],
    review: { changes: [] },
  };
}

function makeVersion(v: number, claims: number): ReportData['versions'][number] {
  const lines = Array.from({ length: claims }, (_, c) => {
    const count = c % 2 ? 10 + v : 12;
    return `${count} people were hurt at place ${c} when the ferry ran aground, an official in city ${v} said on Tuesday.`;
  });
  let at = 0;
  const sentences = lines.map((text, c) => {
    const start = at;
    at += text.length + 2;
    return { id: `v${v}.s${c}`, start, end: start + text.length, kind: 'body' as const, text };
  });
  const text = lines.join('\n\n');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: `v${v}`,
    label: `Outlet ${v}`,
    family: `f${v}`,
    language: 'en',
    agency: [],
    text,
    sha256,
    blocks: [],
    sentences,
  };
}
