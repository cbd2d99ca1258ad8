import { type Config, parseConfig } from '../config.ts';
import { createAnalyst } from '../desk/analysis/analyst.ts';
import { readRulePolicy } from '../desk/analysis/rule-policy.ts';
import { bringEach, type GivenItem, type ItemOutcome } from '../desk/bring-in/bring-each.ts';
import type { Destination } from '../desk/bring-in/bring-in.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import { makeStory } from '../desk/story/stories.ts';
import { addReceived } from '../desk/versions/add-versions.ts';
import { receiveFile, receiveLink } from '../desk/versions/receive-sources.ts';
import { CrossreadError, InvalidInput, NotFound } from '../errors.ts';
import { fetchPage } from '../sources/link.ts';
import { readSource } from '../sources/read-source.ts';
import type { Story } from '../store/schema.ts';
import { findSlug } from '../store/stories.ts';
import { listVersions } from '../store/versions.ts';
import { withStore } from './open-store.ts';
import { readBytes } from './read-bytes.ts';

export interface ImportOptions {
  /** Title of the story to make. */
  new?: string;
  encoding?: string;
  keepCopies: boolean;
  /** Nothing is taken while one thing cannot be. */
  allOrNothing?: boolean;
}

/** What is said of it all, and how many of the things named were not brought in. */
export interface Imported {
  told: string;
  refused: number;
  of: number;
}

const MOST_BYTES = 50_000_000;

/**
 * Brings files and links into a story, or makes one of them, and waits for the analysis. `names`: the story unless one
 * is made, then what to bring in, each by itself: what cannot be taken is told and passed over. Throws a CrossreadError
 * where there is nothing to go on with, and for all that cannot be taken where it is all or nothing.
 */
export async function importVersions(names: string[], options: ImportOptions): Promise<Imported> {
  const [first = ''] = names;
  const brought = options.new === undefined ? names.slice(1) : names;
  if (brought.length === 0) throw new InvalidInput({ '': 'Name the story, then the files or links to bring in.' });
  return withDesk(options, async (desk) => {
    const to = options.new === undefined ? { slug: await knownSlug(desk, first) } : { title: options.new };
    const items = (await Promise.all(brought.map((name) => itemsOf(desk, name)))).flat();
    if (options.allOrNothing) return bringAll(desk, to, items, options);
    const { story, outcomes, analysis } = await bringEach(desk, null, to, items, options);
    await analysis;
    const refused = outcomes.filter(({ became }) => became === 'refused');
    const head = story ? await describe(desk, story, items.length - refused.length) : 'No story was made.\n';
    return { told: `${head}${outcomes.map(tell).join('')}`, refused: refused.length, of: items.length };
  });
}

/** Everything in one write, or a refusal that names each that cannot be taken. */
async function bringAll(
  desk: Desk,
  to: Destination,
  items: GivenItem[],
  { keepCopies }: ImportOptions,
): Promise<Imported> {
  const read = await Promise.allSettled(items.map((item) => item.read()));
  const failed = read.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  const foreign = failed.find((error) => !(error instanceof CrossreadError));
  if (foreign) throw foreign;
  if (failed.length > 0) throw new CrossreadError(failed.map(({ message }) => message).join(' '));
  const received = read.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  try {
    const { story, analysis } =
      'slug' in to
        ? await addReceived(desk, null, to.slug, received, { keepCopies, revises: '' })
        : await makeStory(desk, null, to.title, received);
    await analysis;
    return { told: await describe(desk, story, items.length), refused: 0, of: items.length };
  } catch (error) {
    if (!(error instanceof InvalidInput && error.fields.copy)) throw error;
    throw new CrossreadError(`${error.fields.copy} ${KEEP}`);
  }
}

const KEEP = '--keep-copies adds it all the same.';

async function knownSlug(desk: Desk, name: string): Promise<string> {
  const slug = await findSlug(desk.store.db, name);
  if (slug !== undefined) return slug;
  throw new NotFound(`There is no story '${name}': 'crossread stories' lists those there are; --new makes one.`);
}

/** A link or file is one item, an archive one for each file in it. */
async function itemsOf(desk: Desk, name: string): Promise<GivenItem[]> {
  if (/^https?:\/\//iu.test(name)) return [{ name, read: () => receiveLink(desk, name) }];
  try {
    const given = { name, bytes: await readBytes(name, MOST_BYTES) };
    const files = (await desk.unpackSource(given)) ?? [given];
    return files.map((file) => ({ name: file.name, read: () => receiveFile(desk, file) }));
  } catch (error) {
    return [{ name, read: () => Promise.reject(error) }];
  }
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

async function describe(desk: Desk, { id, slug, title }: Story, taken: number): Promise<string> {
  const versions = await listVersions(desk.store.db, id);
  const { failure } = desk.runs.stateOf(id);
  if (failure) throw new CrossreadError(`The versions are kept in '${slug}', but not compared: ${failure}`);
  return `${slug}  ${title}\n  ${versions.length} versions; brought in: ${taken}\n`;
}

/** 'added    The Harbour Post  (page.html)', and below it what is to be known of it. */
function tell({ name, became, versions, words, copy }: ItemOutcome): string {
  const labels = versions.map(({ label }) => label).join(', ');
  const head = `  ${became.padEnd(8)}  ${labels === '' ? name : `${labels}  (${name})`}\n`;
  // The name stands above already.
  const said = words.map((each) => (each.startsWith(`'${name}' `) ? each.slice(name.length + 3) : each));
  return head + [...said, ...(copy ? [KEEP] : [])].map((each) => `            ${each}\n`).join('');
}
