import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { exportStory } from '../desk/archive/export-story.ts';
import { importStory } from '../desk/archive/import-story.ts';
import { InvalidInput, NotFound, SourceUnavailable } from '../errors.ts';
import { findSlug } from '../store/stories.ts';
import { withStore } from './open-store.ts';

/** Bytes of an archive that is taken in. */
const LARGEST = 200_000_000;

/** Writes a story with all that belongs to it to a zip file, and says what it holds. Throws NotFound. */
export async function exportArchive(story: string, out: string | undefined): Promise<string> {
  if (out === '-' && process.stdout.isTTY)
    throw new InvalidInput({ out: 'An archive is not for a terminal: name a file with --out.' });
  const { manifest, bytes, name } = await withStore(async (store) => {
    const slug = await findSlug(store.db, story);
    if (slug === undefined)
      throw new NotFound(`There is no story '${story}': 'crossread stories' lists those there are.`);
    return exportStory({ store }, null, slug);
  });
  if (out === '-') {
    process.stdout.write(bytes);
    return '';
  }
  const file = out ?? name;
  await writeFile(file, bytes, { mode: 0o600 }).catch((error: Error) => {
    throw new InvalidInput({ out: `'${file}' cannot be written: ${error.message}.` });
  });
  return `${file}\n  ‘${manifest.story.title}’, content hash ${manifest.hash}\n`;
}

/** Takes a story in out of an archive, and says what became of it. */
export async function importArchive(file: string, { accounts = false } = {}): Promise<string> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new SourceUnavailable(`'${file}' cannot be read: ${error.message}.`);
  });
  if (bytes.length > LARGEST)
    throw new InvalidInput({ file: `'${file}' is larger than ${LARGEST / 1e6} MB, more than is taken in at once.` });
  const report = (error: unknown) => console.error(error);
  const imported = await withStore((store) =>
    importStory({ store, report }, null, { name: basename(file), bytes }, { accounts }),
  );
  const { story, fresh, events, strangers, published } = imported;
  if (!fresh) return `‘${story.title}’ is here already, exactly as in this archive: nothing to do.\n`;
  const lines = [`‘${story.title}’ is here now as ${story.slug}, with its ${events} events.`];
  if (strangers.length > 0)
    lines.push(`  Kept under a name marked as imported, which is no account: ${strangers.join(', ')}`);
  if (published > 0) lines.push(`  Editions with a public page, which everybody may read now: ${published}`);
  return `${lines.join('\n')}\n`;
}
