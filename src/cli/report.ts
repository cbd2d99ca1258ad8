import { writeFile } from 'node:fs/promises';
import { parseConfig } from '../config.ts';
import { citedAddress } from '../desk/publish/public.ts';
import { type EditionHead, listStoryEditions, openEdition } from '../desk/publish/published.ts';
import { makeReport } from '../desk/publish/report.ts';
import { reportSigner } from '../desk/publish/report-key.ts';
import { CrossreadError, InvalidInput, NotFound } from '../errors.ts';
import { makeBundle } from '../report/bundle.ts';
import { findFormat } from '../report/formats.ts';
import { type Made, wholeOf } from '../report/made.ts';
import type { ReportModel } from '../report/model.ts';
import { partOf } from '../report/part.ts';
import { readSelection, type Selection } from '../report/selection.ts';
import { countClaims } from '../report/size.ts';
import type { Store } from '../store/store.ts';
import { findSlug } from '../store/stories.ts';
import { withStore } from './open-store.ts';

export interface ReportOptions {
  format: string;
  out?: string;
  address?: string;
  /** The number of an edition, or 'latest'; a draft of the next one otherwise. */
  edition?: string;
  bom: boolean;
  /** Which claims, where not all of them. */
  ruling?: string[];
  kind?: string[];
  version?: string[];
  person?: string[];
  claim?: string[];
}

/**
 * Writes a story's report to a file, or to standard output. Throws a CrossreadError that says what to do when there
 * is no such story, when a binary format would land on a terminal, or when the file cannot be written.
 */
export async function writeReport(
  story: string,
  { format: name, out = '-', address, edition, bom, ...asked }: ReportOptions,
) {
  const format = findFormat(name);
  if (!format && name !== 'bundle') throw new InvalidInput({ format: `There is no format '${name}'.` });
  const toStdout = out === '-';
  if (toStdout && (!format || format.binary) && process.stdout.isTTY) {
    throw new InvalidInput({ out: `A ${name} file is not for a terminal: name a file with --out.` });
  }
  if (address !== undefined && !/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
    throw new InvalidInput({ address: `'${address}' is no web address.` });
  }
  const content = await withStore(async (store) => {
    const { whole, cited } = await open(store, story, edition);
    const place = address?.replace(/\/+$/, '') ?? cited;
    const options = { bom, ...(place !== undefined && { address: place }) };
    const selection = readSelection(asked, whole);
    if (!format) return bundle(store, whole, selection, place);
    const report = selection ? partOf(whole, selection) : whole;
    return format.stream ? wholeOf(told(format.stream(report), countClaims(report))) : format.render(report, options);
  });
  if (toStdout) process.stdout.write(content);
  else await save(out, content);
}

/** Whoever waits for a large report sees how far it is. */
async function* told(parts: AsyncGenerator<Made>, of: number): AsyncGenerator<Made> {
  let shown = false;
  for await (const part of parts) {
    yield part;
    if (!process.stderr.isTTY || part.claims === of) continue;
    shown = true;
    process.stderr.write(`\r${part.claims} of ${of} claims`);
  }
  if (shown) process.stderr.write(`\r${of} of ${of} claims\n`);
}

async function bundle(store: Store, whole: ReportModel, selection: Selection | undefined, address?: string) {
  if (!whole.edition || selection) {
    throw new InvalidInput({ format: 'Only a whole edition is bundled and signed: name one with --edition.' });
  }
  return makeBundle(whole, address, await reportSigner({ store }), (done, of) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} formats${done === of ? '\n' : ''}`);
  });
}

/** The draft, or the edition that was asked for, and where it stands for readers, if that is configured. */
async function open(
  store: Store,
  story: string,
  edition: string | undefined,
): Promise<{ whole: ReportModel; cited: string | undefined }> {
  const { publicUrl } = parseConfig(process.env);
  const cite = (slug: string, head?: EditionHead) =>
    publicUrl === undefined ? undefined : citedAddress({ store }, publicUrl, slug, head);
  const slug = await findSlug(store.db, story);
  if (slug === undefined) {
    throw new NotFound(`There is no story '${story}': 'crossread stories' lists those there are.`);
  }
  if (edition === undefined) {
    return { whole: (await makeReport({ store }, slug, null)).report, cited: await cite(slug) };
  }
  const { editions } = await listStoryEditions({ store }, slug);
  const found = edition === 'latest' ? editions[0] : editions.find(({ number }) => String(number) === edition);
  if (!found) {
    const known = editions.length > 0 ? `it has ${editions.length}` : 'nothing is published yet';
    throw new NotFound(`There is no edition ${edition} of '${story}': ${known}.`);
  }
  const { report, head } = await openEdition({ store }, slug, found.number);
  return { whole: report, cited: await cite(slug, head) };
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
