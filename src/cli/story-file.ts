import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { SourceUnavailable } from '../errors.ts';

/** What a story.json says of one of the texts beside it. */
export interface StoryNote {
  /** The story's. */
  title: string;
  outlet?: string | undefined;
  label?: string | undefined;
  link?: string | undefined;
  published?: string | undefined;
  note?: string | undefined;
}

const STORY = z.object({
  title: z.string(),
  versions: z.array(
    z.object({
      file: z.string(),
      outlet: z.string().optional(),
      label: z.string().optional(),
      link: z.string().optional(),
      published: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
});

/** Reads the story.json beside each file, once per folder; notes by path. Every folder must have one. */
export async function readStoryFiles(paths: string[]): Promise<Map<string, StoryNote>> {
  const folders = new Set(paths.map((path) => dirname(path)));
  const notes = new Map<string, StoryNote>();
  for (const folder of folders) {
    const { title, versions } = await readStory(join(folder, 'story.json'));
    const byFile = new Map(versions.map((version) => [version.file, version]));
    for (const path of paths.filter((each) => dirname(each) === folder)) {
      notes.set(path, { title, ...byFile.get(basename(path)) });
    }
  }
  return notes;
}

async function readStory(path: string): Promise<z.infer<typeof STORY>> {
  const json = await readFile(path, 'utf8').catch(() => {
    throw new SourceUnavailable(`'${path}' cannot be read, but --story needs it.`);
  });
  try {
    return STORY.parse(JSON.parse(json));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error).replace(/\s+/g, ' ') : 'it is not JSON';
    throw new SourceUnavailable(`'${path}' does not describe a story: ${reason}.`);
  }
}
