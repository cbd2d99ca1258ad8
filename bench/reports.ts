/**
 * What a report costs in each format, warm, in CPU milliseconds, from the model on; the model's own cost in a row of
 * its own. `node bench/reports.ts` prints one table; `node bench/reports.ts large` adds 500 claims × 12 versions, each
 * format in a process of its own, with its memory.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { buildReport } from '../src/report/build.ts';
import type { ReportData } from '../src/report/data.ts';
import { REPORT_FORMATS } from '../src/report/formats.ts';

const row = (cells: string[]) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(16) : cell.padStart(12))).join(''));

const [size, alone] = process.argv.slice(2);
if (alone) await measureAlone(alone);
else await measureAll(25, 5);
if (size === 'large' && !alone) {
  row(['500 × 12', 'wall ms', 'KB', 'MB here', 'MB apart']);
  for (const { name } of REPORT_FORMATS) {
    const child = spawn(process.execPath, [import.meta.filename, 'large', name], { stdio: 'inherit' });
    await once(child, 'exit');
  }
}

async function measureAll(claims: number, versions: number): Promise<void> {
  row([`${claims} × ${versions}`, 'best ms', 'median ms', 'wall ms', 'KB']);
  const data = makeData(claims, versions);
  const report = buildReport(data);
  await measure('model', 7, async () => JSON.stringify(buildReport(data)));
  for (const format of REPORT_FORMATS) {
    await format.render(report);
    await measure(format.name, 7, (round) => format.render({ ...report, title: `${report.title} ${round}` }));
  }
}

/**
 * One format of a large report, in this process alone: how long it takes, what it adds to the peak of this process, and
 * the peak of a process it is made in (on Linux).
 */
async function measureAlone(name: string): Promise<void> {
  const format = REPORT_FORMATS.find((each) => each.name === name);
  const report = buildReport(makeData(500, 12));
  let apart = 0;
  const timer = setInterval(() => {
    apart = Math.max(apart, ...peaksOfChildren());
  }, 20);
  const [before, began] = [process.resourceUsage().maxRSS, performance.now()];
  const bytes = Buffer.byteLength((await format?.render(report)) ?? '');
  const [took, after] = [performance.now() - began, process.resourceUsage().maxRSS];
  clearInterval(timer);
  const figures = [took, bytes / 1024, (after - before) / 1024, apart / 1024];
  row([name, ...figures.map((figure) => figure.toFixed(0))]);
}

/** In KB. */
function peaksOfChildren(): number[] {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    return children.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0));
  } catch {
    // No such files, or the process has just ended.
    return [0];
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
  row([name, ...shown, (size / 1024).toFixed(0)]);
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
