import { words } from '../../words/words.ts';
import type { OpenText } from '../open-file.ts';
import { type Reading, refusal } from '../source.ts';

/** A link that Windows keeps as a file. */
const SHORTCUT = /^\s*\[InternetShortcut\]/u;

/** Text is taken as it stands, but for line ends. Throws InvalidInput for a shortcut, which holds none. */
export function readPlain({ name, text }: OpenText): Reading[] {
  if (SHORTCUT.test(text)) {
    const link = /^URL=(https?:\/\/\S{1,2000})/mu.exec(text)?.[1];
    throw refusal(name, link ? words().refusals.shortcutTo(link) : words().refusals.shortcut);
  }
  return [{ format: 'text', text, metadata: {} }];
}
