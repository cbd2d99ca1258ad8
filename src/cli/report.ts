import { writeFile } from 'node:fs/promises';
import { makeReport } from '../desk/report.ts';
import { CrossreadError, InvalidInput, NotFound } from '../errors.ts';
import { findFormat, type ReportFormat } from '../report/formats.ts';
import { findSlug } from '../store/stories.ts';
import { withStore } from './open-store.ts';

export interface ReportOptions {
  format: string;
  out?: string;
  address?: string;
  bom: boolean;
}

/**
 * Writes a story's report to a file, or to standard output. Throws a CrossreadError that says what to do when there
 * is no such story, when a binary format would land on a terminal, or when the file cannot be written.
 */
export async function writeReport(story: string, { format: name, out = '-', address, bom }: ReportOptions) {
  const format = findFormat(name);
  if (!format) throw new InvalidInput({ format: `There is no format '${name}'.` });
  const toStdout = out === '-';
  if (toStdout && format.binary && process.stdout.isTTY) {
    throw new InvalidInput({ out: `A ${name} file is not for a terminal: name a file with --out.` });
  }
  if (address !== undefined && !/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
    throw new InvalidInput({ address: `'${address}' is no web address.` });
  }
  const content = await render(story, format, { bom, ...(address && { address: address.replace(/\/+$/, '') }) });
  if (toStdout) process.stdout.write(content);
  else await save(out, content);
}

function render(story: string, format: ReportFormat, options: { address?: string; bom: boolean }) {
  return withStore(async (store) => {
    const slug = await findSlug(store.db, story);
    if (slug === undefined) {
      throw new NotFound(`There is no story '${story}': 'crossread stories' lists those there are.`);
    }
    const { report } = await makeReport({ store }, slug);
    return format.render(report, options);
  });
}

async function save(file: string, content: string | Buffer): Promise<void> {
  await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
    throw new CrossreadError(`'${file}' cannot be written: ${REASONS[error.code ?? ''] ?? error.message}.`);
  });
}

const REASONS: Record<string, string> = {
  ENOENT: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'that is not allowed',
  ENOSPC: 'the disk is full',
};
