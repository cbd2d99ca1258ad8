import { analyse } from '../engine/index.ts';
import type { VersionInput } from '../engine/types.ts';
import type { Format } from './choices.ts';
import type { Compared } from './compared.ts';
import { readTexts } from './read-texts.ts';
import type { StoryNote } from './story-file.ts';

type Render = (compared: Compared) => string;

/** Only the format asked for is loaded. */
const RENDERERS: Record<Format, () => Promise<Render>> = {
  text: async () => (await import('./render/text.ts')).renderText,
  json: async () => (await import('./render/json.ts')).renderJson,
  html: async () => (await import('./render/html.ts')).renderComparisonHtml,
  csv: async () => (await import('./render/csv.ts')).renderCsv,
};

/**
 * Files → one analysis in the format asked for. The texts speak for themselves unless `story` is set: then the
 * story.json beside each file says what outlet it is. Throws a CrossreadError that names the file it cannot take.
 */
export async function compare(paths: string[], format: Format, story: boolean): Promise<string> {
  const texts = await readTexts(paths);
  const notes = story ? await storyNotes(paths) : new Map<string, StoryNote>();
  const analysis = analyse(texts.map(({ path, text }, index) => versionInput(`v${index + 1}`, text, notes.get(path))));
  const title = notes.get(paths[0] ?? '')?.title;
  const render = await RENDERERS[format]();
  return render({ texts, notes, analysis, ...(title !== undefined && { title }) });
}

async function storyNotes(paths: string[]): Promise<Map<string, StoryNote>> {
  const { readStoryFiles } = await import('./story-file.ts');
  return readStoryFiles(paths);
}

function versionInput(id: string, text: string, note: StoryNote | undefined): VersionInput {
  const label = note?.label ?? note?.outlet;
  return {
    id,
    text,
    ...(label !== undefined && { label }),
    ...(note?.published !== undefined && { published: note.published }),
  };
}
