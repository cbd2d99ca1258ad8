import { words } from '../../words/words.ts';
import { freshBudget, type OpenFile, spendFile } from '../open-file.ts';
import { type GivenSource, type Reading, type Refusal, refusal } from '../source.ts';
import { listZip, type ZipEntry } from '../zip-archive.ts';
import { readDocx } from './docx.ts';

/** Zip containers of other programs, known by a path inside; and what to do. */
const OTHERS: [RegExp, Refusal][] = [
  [/^xl\//u, 'spreadsheet'],
  [/^ppt\//u, 'presentation'],
  [/^(?:content\.xml|META-INF\/manifest\.xml)$/u, 'openDocument'],
  [/^Index\/Document\.iwa$/u, 'pages'],
  [/^META-INF\/container\.xml$/u, 'eBook'],
];

/** What operating systems and saved pages put beside the texts. */
const BESIDE =
  /(?:^|\/)(?:__MACOSX\/|\.[^./]|Thumbs\.db$|desktop\.ini$)|\.(?:css|m?js|map|png|jpe?g|gif|webp|avif|svg|ico|bmp|woff2?|ttf|otf|eot|mp[34]|m4[av]|mov|avi|webm|wav|ogg)$/iu;

/** Bytes that may come out of an archive whose files are brought in one by one. */
const MOST_UNPACKED = 75_000_000;

/** A Word document, or an archive of files: each is read by itself, within one budget for all. */
export async function readZip(file: OpenFile): Promise<Reading[]> {
  const entries = listZip(file.bytes, file.name, file.budget);
  if (isDocx(entries)) return readDocx(file, entries);
  const other = OTHERS.find(([inside]) => entries.some(({ path }) => inside.test(path)));
  if (other) throw refusal(file.name, words().refusals[other[1]]);
  return readArchive(file, entries);
}

/**
 * The files of an archive, so that each can be brought in by itself; undefined for what is a document in a zip
 * container. Throws InvalidInput for a damaged, protected or empty archive and for a bomb.
 */
export function unpackArchive({ name, bytes }: GivenSource): GivenSource[] | undefined {
  const budget = { ...freshBudget(), bytes: MOST_UNPACKED };
  const entries = listZip(bytes, name, budget);
  if (isDocx(entries) || OTHERS.some(([inside]) => entries.some(({ path }) => inside.test(path)))) return undefined;
  const files = entries
    .filter(({ path, size }) => size > 0 && !BESIDE.test(path))
    .map((entry) => {
      spendFile(budget, name);
      return { name: `${name} › ${entry.path}`, bytes: entry.unpack() };
    });
  if (files.length === 0) throw refusal(name, words().refusals.archiveWithoutText);
  return files;
}

function isDocx(entries: ZipEntry[]): boolean {
  return entries.some(({ path }) => path === 'word/document.xml' || /^word\/document\d*\.xml$/u.test(path));
}

/** Everything readable, or a refusal that names every file that is not. */
async function readArchive(file: OpenFile, entries: ZipEntry[]): Promise<Reading[]> {
  const problems: string[] = [];
  const readings: Reading[] = [];
  for (const entry of entries.filter(({ path, size }) => size > 0 && !BESIDE.test(path))) {
    spendFile(file.budget, file.name);
    try {
      readings.push(...(await readEntry(file, entry)));
    } catch (error) {
      if (file.budget.bytes < 0 || file.budget.files < 0) throw error;
      problems.push((error as Error).message);
    }
  }
  if (problems.length > 0) throw refusal(file.name, words().refusals.unreadableInside(problems.join(' ')));
  if (readings.length === 0) throw refusal(file.name, words().refusals.archiveWithoutText);
  return readings;
}

async function readEntry(file: OpenFile, entry: ZipEntry): Promise<Reading[]> {
  const name = entry.path.split(/[\\/]/u).at(-1) ?? entry.path;
  return file.readInner({
    name,
    bytes: entry.unpack(),
    ...(file.encoding !== undefined && { encoding: file.encoding }),
  });
}
