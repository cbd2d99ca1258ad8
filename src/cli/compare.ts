import { analyse } from '../engine/index.ts';
import type { VersionInput } from '../engine/types.ts';
import type { Compared } from './compared.ts';
import { readTexts } from './read-texts.ts';
import { renderCsv } from './render/csv.ts';
import { renderComparisonHtml } from './render/html.ts';
import { renderJson } from './render/json.ts';
import { renderText } from './render/text.ts';
import { readStoryFiles, type StoryNote } from './story-file.ts';

export const FORMATS = ['text', 'json', 'html', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

const RENDERERS: Record<Format, (compared: Compared) => string> = {
  text: renderText,
  json: renderJson,
  html: renderComparisonHtml,
  csv: renderCsv,
};

/**
 * Files → one analysis in the format asked for. The texts speak for themselves unless `story` is set: then the
 * story.json beside each file says what outlet it is. Throws a CrossreadError that names the file it cannot take.
 */
export async function compare(paths: string[], format: Format, story: boolean): Promise<string> {
  const texts = await readTexts(paths);
  const notes = story ? await readStoryFiles(paths) : new Map<string, StoryNote>();
  const analysis = analyse(texts.map(({ path, text }, index) => versionInput(`v${index + 1}`, text, notes.get(path))));
  const title = notes.get(paths[0] ?? '')?.title;
  return RENDERERS[format]({ texts, notes, analysis, ...(title !== undefined && { title }) });
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
