import { type Config, parseConfig } from '../config.ts';
import { createAnalyst } from '../desk/analysis/analyst.ts';
import { readRulePolicy } from '../desk/analysis/rule-policy.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import { createStory, type NewStoryForm } from '../desk/story/stories.ts';
import { addVersions } from '../desk/versions/add-versions.ts';
import type { GivenFile } from '../desk/versions/receive.ts';
import { CrossreadError, InvalidInput, NotFound } from '../errors.ts';
import { fetchPage } from '../sources/link.ts';
import { readSource } from '../sources/read-source.ts';
import type { Story } from '../store/schema.ts';
import { findSlug, selectStory } from '../store/stories.ts';
import { listVersions } from '../store/versions.ts';
import { withStore } from './open-store.ts';
import { readBytes } from './read-bytes.ts';

export interface ImportOptions {
  /** Title of the story to make. */
  new?: string;
  encoding?: string;
  keepCopies: boolean;
}

const MOST_BYTES = 50_000_000;

/**
 * Brings files and links into a story, or makes one of them, and waits for the analysis. `names`: the story unless
 * one is made, then what to bring in. Throws a CrossreadError that names all that cannot be taken; then nothing is.
 */
export async function importVersions(names: string[], options: ImportOptions): Promise<string> {
  const [first = ''] = names;
  const brought = options.new === undefined ? names.slice(1) : names;
  if (brought.length === 0) throw new InvalidInput({ '': 'Name the story, then the files or links to bring in.' });
  const links = brought.filter(isLink).join('\n');
  const files = await readFiles(brought.filter((name) => !isLink(name)));
  const form = { versions: [], files, links };
  return withDesk(options, async (desk) => {
    const { story, analysis, before } =
      options.new === undefined
        ? await addTo(desk, first, form, options.keepCopies)
        : { ...(await createStory(desk, null, { title: options.new, ...form })), before: 0 };
    await analysis;
    return describe(desk, story, before);
  });
}

async function addTo(
  desk: Desk,
  name: string,
  form: Pick<NewStoryForm, 'versions' | 'files' | 'links'>,
  keepCopies: boolean,
) {
  const slug = await findSlug(desk.store.db, name);
  if (slug === undefined) {
    throw new NotFound(`There is no story '${name}': 'crossread stories' lists those there are; --new makes one.`);
  }
  try {
    const before = await countVersions(desk, slug);
    return { ...(await addVersions(desk, null, slug, { ...form, keepCopies, revises: '' })), before };
  } catch (error) {
    if (!(error instanceof InvalidInput && error.fields.copy)) throw error;
    throw new CrossreadError(`${error.fields.copy} --keep-copies adds it all the same.`);
  }
}

/** All files, or a refusal that names each that cannot be read. */
async function readFiles(paths: string[]): Promise<GivenFile[]> {
  const read = await Promise.allSettled(
    paths.map(async (path) => ({ name: path, bytes: await readBytes(path, MOST_BYTES) })),
  );
  const failed = read.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  const foreign = failed.find((error) => !(error instanceof CrossreadError));
  if (foreign) throw foreign;
  if (failed.length > 0) throw new CrossreadError(failed.map(({ message }) => message).join(' '));
  return read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

/** A desk of the command line's own: nobody waits, so files are read where we stand. */
async function withDesk<T>({ encoding }: ImportOptions, work: (desk: Desk) => Promise<T>): Promise<T> {
  const config: Config = parseConfig(process.env);
  // Files are read in this process: what a reader's library leaves behind must not end it half way.
  process.on('unhandledRejection', () => {});
  const { rulesFile } = config;
  const analyst = createAnalyst(undefined, rulesFile === undefined ? [] : await readRulePolicy(rulesFile));
  try {
    return await withStore((store) =>
      work(
        createDesk(store, analyst, {
          readSource: (given) => readSource({ ...given, ...(encoding !== undefined && { encoding }) }),
          fetchPage: config.fetchLinks ? (link) => fetchPage(link) : undefined,
          report: (error) => console.error(error),
        }),
      ),
    );
  } finally {
    await analyst.close();
  }
}

async function describe(desk: Desk, { id, slug, title }: Story, before: number): Promise<string> {
  const versions = await listVersions(desk.store.db, id);
  const { failure } = desk.runs.stateOf(id);
  if (failure) throw new CrossreadError(`The versions are kept in '${slug}', but not compared: ${failure}`);
  const lines = versions
    .slice(before)
    .map(({ label, file_name, link }) => `  ${label}  (${file_name ?? link ?? ''})\n`);
  const added = lines.length === 0 ? 'revised, nothing added' : `${lines.length} added`;
  return `${slug}  ${title}\n  ${versions.length} versions, ${added}\n${lines.join('')}`;
}

async function countVersions(desk: Desk, slug: string): Promise<number> {
  const { id } = await selectStory(desk.store.db, slug);
  return (await listVersions(desk.store.db, id)).length;
}

function isLink(name: string): boolean {
  return /^https?:\/\//iu.test(name);
}
