import type { Analysis } from '../engine/types.ts';
import type { StoryNote } from './story-file.ts';

/** What every format is printed from. `texts` and the versions of `analysis` are in the same order. */
export interface Compared {
  texts: { path: string; text: string }[];
  /** What story.json says of a text, by path. */
  notes: ReadonlyMap<string, StoryNote>;
  analysis: Analysis;
  /** Names of the rules that were switched off. */
  rulesOff?: string[];
  /** The story's title, where a story.json gives one. */
  title?: string;
}
