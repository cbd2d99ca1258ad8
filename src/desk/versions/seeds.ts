import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { InvalidInput } from '../../errors.ts';
import { readTextFile } from '../../sources/text-file.ts';
import { findSetting, putSetting } from '../../store/settings.ts';
import { findStoryByOrigin, listStories } from '../../store/stories.ts';
import { analyseStory, isDue } from '../analysis/analyse-story.ts';
import type { Desk } from '../desk.ts';
import { writeStory } from '../story/stories.ts';
import { nameVersion, type ReceivedVersion } from './receive.ts';

const LOADED = 'seeds-loaded';

/** story.json: what each text says of its outlet, in the order of the versions. */
const StoryFolder = z.object({
  title: z.string().min(1),
  versions: z
    .array(
      z.object({
        file: z.string().regex(/^[\w.-]+$/),
        outlet: z.string().optional(),
        label: z.string().optional(),
        link: z.string().optional(),
        published: z.string().optional(),
        note: z.string().optional(),
      }),
    )
    .min(1),
});

/** Loads every folder of `seeds` as a story at the first start of a data folder, never again, never twice. */
export async function loadSeeds(desk: Desk, folder: string): Promise<void> {
  if ((await findSetting(desk.store.db, LOADED)) !== undefined) return;
  for (const name of await listFolders(folder)) await loadStory(desk, join(folder, name));
  await desk.store.write(null, (tx) => putSetting(tx, LOADED, new Date().toISOString()));
}

/** Analyses the stories whose analysis never finished, after a crash for example. */
export async function finishAnalyses(desk: Desk): Promise<void> {
  for (const story of await listStories(desk.store.db)) {
    if (await isDue(desk, story.id)) await analyseStory(desk, story.id, null);
  }
}

async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function loadStory(desk: Desk, folder: string): Promise<void> {
  const origin = `seeds/${basename(folder)}`;
  const { title, versions } = await readStoryFile(folder);
  const received = await Promise.all(
    versions.map(async ({ file, outlet, label, link, published, note }): Promise<ReceivedVersion> => {
      const { text } = await readTextFile(await readFile(join(folder, file)), file);
      const named = nameVersion(text, 'seed', label ?? file, { outlet: label ?? outlet ?? null });
      return {
        ...named,
        file_name: file,
        outlet: outlet ?? null,
        link: link ?? null,
        published: published ?? null,
        note: note ?? null,
      };
    }),
  );
  await desk.store.write(null, async (tx, record) => {
    if (await findStoryByOrigin(tx, origin)) return;
    await writeStory(tx, record, { title, created_by: null, origin }, received);
  });
}

async function readStoryFile(folder: string): Promise<z.infer<typeof StoryFolder>> {
  const path = join(folder, 'story.json');
  try {
    return StoryFolder.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new InvalidInput({ [path]: `${path} cannot be read as a story: ${(error as Error).message}` });
  }
}
