import { checkRuleNames, readRulePolicy } from '../desk/analysis/rule-policy.ts';
import { analyse } from '../engine/index.ts';
import type { VersionInput } from '../engine/types.ts';
import type { Format } from './choices.ts';
import type { Compared } from './compared.ts';
import { readTexts } from './read-texts.ts';
import type { StoryNote } from './story-file.ts';

export interface CompareOptions {
  format: Format;
  /** The story.json beside each file says what outlet it is. */
  story: boolean;
  /** Policy file that says which rules are off. */
  rules?: string;
  /** Names of further rules that are off. */
  off?: string[];
}

type Render = (compared: Compared) => string;

/** Only the format asked for is loaded. */
const RENDERERS: Record<Format, () => Promise<Render>> = {
  text: async () => (await import('./render/text.ts')).renderText,
  json: async () => (await import('./render/json.ts')).renderJson,
  html: async () => (await import('./render/html.ts')).renderComparisonHtml,
  csv: async () => (await import('./render/csv.ts')).renderCsv,
};

/**
 * Files → one analysis in the format asked for. The texts speak for themselves unless `story` is set. Throws a
 * CrossreadError that names the file or the rule it cannot take.
 */
export async function compare(paths: string[], { format, story, rules, off = [] }: CompareOptions): Promise<string> {
  const rulesOff = checkRuleNames([...(rules === undefined ? [] : await readRulePolicy(rules)), ...off], '--off');
  const texts = await readTexts(paths);
  const notes = story ? await storyNotes(paths) : new Map<string, StoryNote>();
  const versions = texts.map(({ path, text }, index) => versionInput(`v${index + 1}`, text, notes.get(path)));
  const analysis = analyse(versions, { rulesOff });
  const title = notes.get(paths[0] ?? '')?.title;
  const render = await RENDERERS[format]();
  return render({ texts, notes, analysis, rulesOff, ...(title !== undefined && { title }) });
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
